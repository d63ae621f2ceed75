"""A teacher's report: each exercise of a notebook, whatever stands in it."""

import json
import subprocess
import sys

import nbformat
import pytest

from neuronlib.exercises import report
from neuronlib.exercises.pages import EXERCISES
from store_notebooks import NOTEBOOKS

GOOD = "def error_for(self, goal):\n    return abs(goal - self.activation)\n\n\ncheck(error_for)"


def notebook(path, *cells):
    """Write a notebook of (exercise or None, source)."""
    written = nbformat.v4.new_notebook()
    for name, source in cells:
        cell = nbformat.v4.new_code_cell(source)
        if name:
            cell.metadata["exercise"] = name
        written.cells.append(cell)
    nbformat.write(written, path)
    return path


def test_each_exercise_has_its_line(tmp_path, capsys):
    """Right, not yet and to do, with the key of the mistake."""
    path = notebook(
        tmp_path / "a.ipynb",
        (
            None,
            "from neuronlib.exercises import check\n\ndef size(x):\n    return abs(x)",
        ),
        ("error_for", GOOD.replace("abs(", "size(")),
        (
            "simple_error_for",
            "def simple_error_for(self, goal):\n    return self.activation - goal",
        ),
        ("e_w1", "def e_w1(w1, input, goal, w2):\n    ...\n\n\ncheck(e_w1)"),
    )
    assert report.report([path]) == 1
    said = capsys.readouterr().out
    assert "error_for: Correct." in said
    assert "simple_error_for: Not yet (reversed)." in said
    assert "e_w1: To do." in said
    assert "1 of 3 passed" in said


def test_all_passed_is_0(tmp_path):
    """For a script of the teacher's."""
    assert report.report([notebook(tmp_path / "a.ipynb", ("error_for", GOOD))]) == 0


def test_the_command_does_the_same(tmp_path):
    """python -m neuronlib.exercises, for a folder of notebooks that came back."""
    notebook(tmp_path / "anna.ipynb", ("error_for", GOOD))
    notebook(tmp_path / "ben.ipynb", ("error_for", "def error_for(self, goal): return 1"))
    done = subprocess.run(
        [sys.executable, "-m", "neuronlib.exercises", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.index("anna.ipynb") < done.stdout.index("ben.ipynb")
    assert "1 of 1 passed" in done.stdout
    assert "0 of 1 passed" in done.stdout


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def error_for(self, goal)\n    return 1", "(syntax). Python cannot read line 1"),
        ("x = 1", "(missing). Its function is missing."),
        ("1 / 0\n" + GOOD, "(missing). It stops with ZeroDivisionError."),
        ("%matplotlib inline\n!ls\n" + GOOD, "Correct."),
        (GOOD.replace("return", "exit()\n    return"), "(exits)."),
        (
            GOOD.replace("return", "import os, signal\n    os.kill(os.getpid(), 9)\n    return"),
            "ended without",
        ),
    ],
)
def test_whatever_a_cell_holds_there_is_a_line_for_it(tmp_path, source, said):
    """Syntax errors, missing functions, magics, a process that ends."""
    (line,) = report.check_notebook(notebook(tmp_path / "a.ipynb", ("error_for", source)))
    assert said in line.said


def test_a_process_that_does_not_come_back_is_killed(tmp_path, monkeypatch):
    """An endless call into C, which nothing else can stop."""
    monkeypatch.setattr(report, "SECONDS", 3)
    endless = GOOD.replace("return", "import itertools\n    sum(itertools.count())\n    return")
    (line,) = report.check_notebook(notebook(tmp_path / "a.ipynb", ("error_for", endless)))
    assert "stopped after 3 seconds" in line.said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "not a notebook"),
        ("[1, 2]", "not a notebook"),
        ('{"cells": 3}', "not a notebook"),
        ('{"cells": [{"cell_type": "code"}]}', "not a notebook"),
        ('{"cells": []}', "no exercises"),
        (None, "cannot be read"),
    ],
)
def test_a_bad_file_is_a_clear_error(tmp_path, capsys, content, said):
    """On stderr, and the exit code is 1."""
    path = tmp_path / "a.ipynb"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert report.report([path]) == 1
    assert said in capsys.readouterr().err


def test_every_exercise_stands_in_exactly_one_notebook():
    """On its own page."""
    found = {}
    for path in NOTEBOOKS:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if name := cell["metadata"].get("exercise"):
                found.setdefault(name, []).append(path.stem)
    assert found == {name: [exercise.page] for name, exercise in EXERCISES.items()}


def test_without_a_notebook_the_command_says_what_it_wants():
    """Nothing, or an option that it does not have."""
    for arguments in ([], ["--help"]):
        done = subprocess.run(
            [sys.executable, "-m", "neuronlib.exercises", *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert "Name one or more notebooks" in done.stderr


def test_small_helpers_above_an_answer_are_there_for_it(tmp_path):
    """A lambda and a plain value; what is computed above is not run for the report."""
    above = "size = lambda x: abs(x)\nfactor = 1\ntable = print('not run')"
    path = notebook(
        tmp_path / "a.ipynb",
        (None, above),
        ("error_for", GOOD.replace("abs(", "factor * size(")),
    )
    (line,) = report.check_notebook(path)
    assert "Correct." in line.said


def test_a_cell_that_names_no_exercise_of_the_course_is_told(tmp_path):
    """Somebody has changed the notebook's metadata."""
    (line,) = report.check_notebook(notebook(tmp_path / "a.ipynb", ("error_of", GOOD)))
    assert "there is no such exercise" in line.said
