"""The contents, the glossary and the pages agree with one another."""

import re
import subprocess
import sys
import tomllib

import nbformat
import pytest

from contents import notebooks
from neuronlib import installation
from store_notebooks import NOTEBOOKS, ROOT

TERMS = tomllib.loads((ROOT / "notebooks/glossary.toml").read_text(encoding="utf-8"))["term"]


@pytest.mark.parametrize("tool", ["contents", "glossary"])
def test_what_is_written_twice_is_up_to_date(tool):
    """The tables in the README, in 00 and in the glossary are those that their sources give."""
    command = [sys.executable, ROOT / "tools" / f"{tool}.py", "--check"]
    answer = subprocess.run(command, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout


def test_the_contents_number_the_sixteen_sections_of_the_chapter():
    """00 to 15 in order, each file named by its number; every notebook is among them."""
    books = notebooks()
    assert [book["number"] for book in books] == list(range(16))
    assert all(book["file"].startswith(f"{book['number']:02}-") for book in books)
    assert {path.stem for path in NOTEBOOKS} <= {book["file"] for book in books}


def test_the_one_hour_route_takes_an_hour_and_all_of_it_about_three():
    """Its eight notebooks are marked, and none takes longer in a hurry than in full."""
    books = notebooks()
    route = [book["number"] for book in books if "fast_route" in book]
    assert route == [0, 2, 4, 6, 9, 12, 14, 15]
    assert sum(book.get("fast_route", 0) for book in books) == 60
    assert all(book.get("fast_route", 0) <= book["minutes"] for book in books)
    assert 165 <= sum(book["minutes"] for book in books) <= 195


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_page_says_its_minutes_and_leads_on(path):
    """The minutes of the contents; previous, contents and next as the written pages stand."""
    cells = nbformat.read(path, as_version=4).cells
    minutes = next(book["minutes"] for book in notebooks() if book["file"] == path.stem)
    assert re.findall(r"(?i)about (\d+) minutes", cells[0].source) == [str(minutes)]
    targets = re.findall(r"\]\(([^)]*)\)", cells[-1].source)
    place = NOTEBOOKS.index(path)
    expected = ["#Contents" if place == 0 else "00-introduction.ipynb#Contents"]
    if place > 0:
        expected.insert(0, NOTEBOOKS[place - 1].name)
    if place + 1 < len(NOTEBOOKS):
        expected.append(NOTEBOOKS[place + 1].name)
    assert targets == expected


def test_the_glossary_has_the_words_of_the_chapter():
    """Each with a meaning and the page where it first appears."""
    names = {term["name"] for term in TERMS}
    asked = ["weight", "bias", "activation", "error", "goal", "derivative", "backpropagation"]
    assert {*asked, "learning rate", "chain rule"} <= names
    files = {book["file"] for book in notebooks()}
    for term in TERMS:
        assert len(term["meaning"]) > 20, term["name"]
        assert term["first"] in files, term["name"]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["name"])
def test_a_term_is_linked_where_it_first_appears(term):
    """The page that introduces a word leads to its row in the glossary."""
    path = ROOT / "notebooks" / f"{term['first']}.ipynb"
    text = "".join(cell.source for cell in nbformat.read(path, as_version=4).cells)
    assert f"glossary.md#{term['name'].replace(' ', '-')})" in text.replace('"', ")")


def test_the_installation_is_judged_by_the_packages_floors():
    """The page that checks the installation asks for what pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    floors = dict(re.match(r"([a-z]+)>=([\d.]+)", d).groups() for d in project["dependencies"])
    floors.pop("jupyterlab")
    assert floors == installation.PACKAGES
    assert project["requires-python"] == ">=" + ".".join(map(str, installation.PYTHON))


def test_a_poor_installation_is_told_in_words():
    """Too old a Python, a missing package and one too old, and what to do about it."""

    def version_of(name):
        if name == "numpy":
            raise installation.metadata.PackageNotFoundError
        return "3.9.0" if name == "matplotlib" else "99.1rc1"

    said = installation.check_installation(python=(3, 10), version_of=version_of)
    assert "Python 3.10 is too old: the course needs 3.11 or newer." in said
    assert "The package numpy is missing." in said
    assert "matplotlib 3.9.0 is too old" in said
    assert "ipywidgets" not in said
    assert "make lab" in said
    assert installation.check_installation().startswith("All is well")
