"""What the course puts into JupyterLab, and what that does to a learner's saved notebook."""

import runpy
from types import SimpleNamespace

from lab_settings import HERE, PLACES, put_settings

VIEW = "application/vnd.jupyter.widget-view+json"


def saving(model):
    """The model as the server stores it."""
    config = SimpleNamespace(FileContentsManager=SimpleNamespace())
    runpy.run_path(str(HERE / "jupyter_server_config.py"), init_globals={"c": config})
    config.FileContentsManager.pre_save_hook(model=model, path="a.ipynb", contents_manager=None)
    return model


def notebook(*outputs):
    """A notebook as the contents manager has it, one cell for each output."""
    cells = [{"cell_type": "code", "outputs": [output]} for output in outputs]
    return {"type": "notebook", "content": {"cells": [{"cell_type": "markdown"}, *cells]}}


def test_a_widget_with_a_page_of_its_own_is_saved_as_that_page():
    """A picture or a text that needs no kernel; a widget without one keeps its view."""
    picture = {"data": {VIEW: {}, "text/html": '<img alt="words">', "text/plain": "words"}}
    text = {"data": {VIEW: {}, "text/html": ["<table>"], "text/plain": "words"}}
    bare = {"data": {VIEW: {}, "text/plain": "IntSlider()"}}
    stream = {"output_type": "stream", "text": "a"}
    saved = saving(notebook(picture, text, bare, stream))
    outputs = [o for cell in saved["content"]["cells"] for o in cell.get("outputs", [])]
    assert [sorted(o.get("data", {})) for o in outputs] == [
        ["text/html", "text/plain"],
        ["text/html", "text/plain"],
        [VIEW, "text/plain"],
        [],
    ]


def test_other_files_and_empty_ones_are_left_alone():
    """A text file, a folder, and a notebook whose content is not sent along."""
    for model in ({"type": "file", "content": "x"}, {"type": "notebook", "content": None}):
        assert saving(dict(model)) == model


def test_every_setting_is_put_where_jupyter_looks(tmp_path):
    """Twice does no harm."""
    for _ in range(2):
        put_settings(tmp_path)
    for name, place in PLACES.items():
        assert (tmp_path / place / name).read_bytes() == (HERE / name).read_bytes()
