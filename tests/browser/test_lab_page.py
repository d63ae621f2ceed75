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


REPLACE = """sources => [...jupyterapp.shell.currentWidget.content.model.cells]
    .forEach((cell, i) => cell.sharedModel.setSource(sources[i] ?? ''))"""


@pytest.fixture(scope="module")
def notebook(course_folder):
    """A notebook of two cells, as the server knows it."""
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    cells = [new_code_cell(A_SLIDER), new_code_cell("6 * 7")]
    nbformat.write(new_notebook(cells=cells, metadata=kernel), course_folder / "harness.ipynb")
    return "harness.ipynb"


def test_a_notebook_opens_without_a_kernel(page, notebook):
    """The page shows the notebook, and the server has started nothing for it."""
    open_notebook(page, notebook, kernel=False)
    page.locator(".jp-CodeCell").first.wait_for()
    sessions = page.request.get("/api/sessions").json()
    assert notebook not in [session["path"] for session in sessions]


@pytest.fixture(scope="module")
def opened(page, notebook):
    """The same notebook, open with a kernel."""
    open_notebook(page, notebook)
    return page


def test_a_healthy_notebook_runs_and_its_slider_moves(opened):
    """Opened, run and moved with the keyboard, with no error to find."""
    opened.evaluate(REPLACE, [A_SLIDER, "6 * 7"])
    run_all(opened)
    slider = opened.get_by_role("slider")
    slider.focus()
    opened.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuenow", re.compile(r"^4(\.0)?$"))
    expect(opened.locator(".jp-OutputArea-output").last).to_have_text("42")
    assert_no_errors(opened)


@pytest.fixture
def short_waits():
    """What is waited for in vain does not come later either."""
    expect.set_options(timeout=500)
    yield
    expect.set_options(timeout=None)


@pytest.mark.usefixtures("short_waits")
@pytest.mark.parametrize("source", ["1 / 0", A_WARNING, A_LOST_WIDGET])
def test_what_is_wrong_is_found(opened, source):
    """An exception, a warning and a widget that cannot be shown each fail assert_no_errors."""
    opened.evaluate(REPLACE, ["6 * 7"])
    run_all(opened)
    opened.clear_page_errors()
    assert_no_errors(opened)
    opened.evaluate(REPLACE, [source])
    run_all(opened)
    with pytest.raises(AssertionError):
        assert_no_errors(opened)


def test_the_page_shows_no_news_and_looks_for_no_update(page):
    """The course's settings have reached the server the way they reach a learner's."""
    answer = page.request.get("/lab/api/settings/@jupyterlab/apputils-extension:notification")
    assert answer.json()["settings"] == {}, "nothing is set by hand"
    schema = answer.json()["schema"]["properties"]
    assert schema["fetchNews"]["default"] == "false"
    assert schema["checkForUpdates"]["default"] is False
