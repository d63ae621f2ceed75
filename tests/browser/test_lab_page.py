"""The harness itself: what it opens is ready, what it runs has run, and what is wrong it finds."""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import expect

from lab_page import assert_no_errors, open_notebook, run_all

A_SLIDER = "from ipywidgets import IntSlider\nIntSlider(description='steps', value=3)"
A_WARNING = "import warnings\nwarnings.warn('no')"
A_LOST_WIDGET = """from IPython.display import display
display({"application/vnd.jupyter.widget-view+json": {"model_id": "lost"}}, raw=True)"""


@pytest.fixture
def write_notebook(course_folder):
    """A function that stores cells as a notebook and returns its path as the server knows it."""

    def write(name, *sources):
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        notebook = new_notebook(
            cells=[new_code_cell(source) for source in sources], metadata=kernel
        )
        nbformat.write(notebook, course_folder / f"{name}.ipynb")
        return f"{name}.ipynb"

    return write


def test_a_healthy_notebook_runs_and_its_slider_moves(page, write_notebook):
    """Opened, run and moved with the keyboard, with no error to find."""
    open_notebook(page, write_notebook("healthy", A_SLIDER, "6 * 7"))
    run_all(page)
    slider = page.get_by_role("slider")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuenow", re.compile(r"^4(\.0)?$"))
    expect(page.locator(".jp-OutputArea-output").last).to_have_text("42")
    assert_no_errors(page)


@pytest.fixture
def short_waits():
    """What is waited for in vain does not come later either."""
    expect.set_options(timeout=500)
    yield
    expect.set_options(timeout=None)


@pytest.mark.usefixtures("short_waits")
@pytest.mark.parametrize("source", ["1 / 0", A_WARNING, A_LOST_WIDGET])
def test_what_is_wrong_is_found(page, write_notebook, source):
    """An exception, a warning and a widget that cannot be shown each fail assert_no_errors."""
    open_notebook(page, write_notebook("wrong", source))
    run_all(page)
    with pytest.raises(AssertionError):
        assert_no_errors(page)


def test_a_notebook_opens_without_a_kernel(page, write_notebook):
    """The page shows the notebook, and the server has started nothing for it."""
    name = write_notebook("unrun", "6 * 7")
    open_notebook(page, name, kernel=False)
    page.locator(".jp-CodeCell").wait_for()
    sessions = page.request.get("/api/sessions").json()
    assert name not in [session["path"] for session in sessions]


def test_the_page_shows_no_news_and_looks_for_no_update(page):
    """The course's settings have reached the server the way they reach a learner's."""
    answer = page.request.get("/lab/api/settings/@jupyterlab/apputils-extension:notification")
    assert answer.json()["settings"] == {}, "nothing is set by hand"
    schema = answer.json()["schema"]["properties"]
    assert schema["fetchNews"]["default"] == "false"
    assert schema["checkForUpdates"]["default"] is False
