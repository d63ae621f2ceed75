"""What the whole test session shares: no file of a learner's, the browser tests' last lines."""

import os
import tempfile
from pathlib import Path

import pytest

collect_ignore = ["pyodide_release.py"]  # a program for the packages of `make lite`

# whatever stands beside the notebooks: the suite starts as a learner who has written nothing
EMPTY = Path(tempfile.mkdtemp())
os.environ["MY_NEURON"] = str(EMPTY / "my_neuron.py")

BROWSER_TESTS = "tests/browser/"


@pytest.fixture(autouse=True)
def _a_learner_of_its_own(monkeypatch):
    """What an answer in one test leaves behind is not found by the next, nor by a notebook."""
    monkeypatch.setenv("MY_NEURON", str(Path(tempfile.mkdtemp(dir=EMPTY)) / "my_neuron.py"))
    monkeypatch.setattr("neuronlib.exercises.keep._session", {})


def pytest_terminal_summary(terminalreporter):
    """Print `browser: N passed`, what they measured, and why tests were left out if they were."""
    passed = _browser_reports(terminalreporter, "passed")
    skipped = _browser_reports(terminalreporter, "skipped")
    if passed or skipped:
        terminalreporter.write_line(f"browser: {len(passed)} passed")
    for report in passed:
        for name, value in report.user_properties:
            terminalreporter.write_line(f"browser: {name}: {value}")
    for reason in sorted({report.longrepr[2] for report in skipped}):
        terminalreporter.write_line(f"browser: left out, {reason.removeprefix('Skipped: ')}")


def _browser_reports(terminalreporter, outcome):
    """The reports of the browser tests that ended so."""
    reports = terminalreporter.stats.get(outcome, [])
    return [report for report in reports if report.nodeid.startswith(BROWSER_TESTS)]
