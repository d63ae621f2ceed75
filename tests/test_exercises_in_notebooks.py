"""The exercises in the notebooks: stubs as shipped, and all runs when they are filled in."""

import re

import nbformat
import pytest

from neuronlib.exercises.pages import EXERCISES
from store_notebooks import FORGET, NOTEBOOKS, run

WITH_EXERCISES = sorted({exercise.page for exercise in EXERCISES.values()})
STUB = """\
{signature}
    # your lines here
    ...


check({name})
# stuck? hint("{name}"), and in the end solution("{name}")"""


def page(name):
    """The notebook of that name, and its exercise cells by exercise."""
    (path,) = [path for path in NOTEBOOKS if path.stem == name]
    notebook = nbformat.read(path, as_version=4)
    cells = {c.metadata["exercise"]: c for c in notebook.cells if "exercise" in c.metadata}
    return notebook, cells, path.parent


def said(cell):
    """What the check in a cell answers."""
    return cell.outputs[-1]["data"]["text/plain"]


@pytest.fixture(scope="module")
def my_neuron(tmp_path_factory):
    """One file for all pages, as a learner has it who goes through them in order."""
    return tmp_path_factory.mktemp("learner") / "my_neuron.py"


@pytest.fixture(scope="module")
def solved(my_neuron):
    """The exercise cells of all pages, run with the solutions; every page begins without names.

    All in one kernel, page after page from top to bottom.
    """
    course, exercises = nbformat.v4.new_notebook(), {}
    for name in WITH_EXERCISES:
        notebook, cells, folder = page(name)
        for exercise, cell in cells.items():
            stub = f"{EXERCISES[exercise].signature}\n    # your lines here\n    ...\n"
            assert stub in cell.source
            cell.source = cell.source.replace(stub, EXERCISES[exercise].source)
        course.cells += [nbformat.v4.new_code_cell(FORGET), *notebook.cells]
        exercises |= cells
    run(course, folder, my_neuron=my_neuron)
    return exercises


@pytest.mark.parametrize("name", WITH_EXERCISES)
def test_shipped_is_a_stub_that_says_what_to_do(name):
    """The first line, three dots, the check, and where to get help."""
    _, cells, _ = page(name)
    for exercise, cell in cells.items():
        signature = EXERCISES[exercise].signature
        assert cell.source.replace("\n# sol", " sol") == STUB.format(
            signature=signature, name=exercise
        )
        assert said(cell).startswith("To do.")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_with_the_solutions_the_pages_run_and_all_is_correct(exercise, solved):
    """From the same files: a cell's metadata names its exercise."""
    assert said(solved[exercise]).startswith("Correct.")
    assert "now stands in" in said(solved[exercise])


def test_in_the_end_the_learner_has_written_the_library(solved, my_neuron):
    """After all pages every exercise is in the file, which needs nothing of the course."""
    text = my_neuron.read_text(encoding="utf-8")
    for name in EXERCISES:
        assert f"def {name}(" in text
    assert "neuronlib" not in text


@pytest.mark.parametrize("name", WITH_EXERCISES)
def test_no_page_shows_the_solution_of_its_exercises(name):
    """Neither typed in a cell nor in an output, unless folded away."""
    notebook, cells, _ = page(name)
    for exercise in cells:
        body = EXERCISES[exercise].source.split(":\n", 1)[1]
        for cell in notebook.cells:
            shown = [cell.source, *(_page_of(output) for output in cell.get("outputs", []))]
            assert not any(_squeezed(body) in _squeezed(text) for text in shown), cell.id


def _page_of(output):
    html = "".join(output.get("data", {}).get("text/html", ""))
    return re.sub("<details>.*?</details>", "", html, flags=re.DOTALL)


def _squeezed(text):
    return re.sub(r"\s+", "", text)
