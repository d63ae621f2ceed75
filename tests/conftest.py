"""What the whole test session shares: no file of a learner's, the browser tests' last lines."""

import itertools
import os
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

collect_ignore = ["pyodide_release.py"]  # a program for the packages of `make lite`

# whatever stands beside the notebooks: the suite starts as a learner who has written nothing
EMPTY = Path(tempfile.mkdtemp())
os.environ["MY_NEURON"] = str(EMPTY / "my_neuron.py")

BROWSER_TESTS = "tests/browser/"
WITHOUT_JUPYTERLAB = ("tests/browser/test_lite.py", "tests/browser/test_site.py")
LONG = (BROWSER_TESTS, "tests/test_stored_notebooks.py", "tests/test_explorers.py")


@pytest.fixture(autouse=True)
def _a_learner_of_its_own(monkeypatch):
    """What an answer in one test leaves behind is not found by the next, nor by a notebook."""
    monkeypatch.setenv("MY_NEURON", str(Path(tempfile.mkdtemp(dir=EMPTY)) / "my_neuron.py"))
    monkeypatch.setattr("neuronlib.exercises.keep._session", {})


class OneJupyterLab(LoadFileScheduling):
    """A file stays on one processor, and all files that share JupyterLab stay on the same."""

    def _split_scope(self, nodeid):
        return "JupyterLab" if _in_jupyterlab(nodeid) else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Tell xdist, if it is there, what stays together."""
    return OneJupyterLab(config, log)


def pytest_collection_modifyitems(items):
    """Put what takes longest first, so that no processor waits for another in the end."""
    items.sort(
        key=lambda item: (not _in_jupyterlab(item.nodeid), not item.nodeid.startswith(LONG))
    )


def _in_jupyterlab(nodeid):
    """Whether a test needs JupyterLab's page."""
    return nodeid.startswith(BROWSER_TESTS) and not nodeid.startswith(WITHOUT_JUPYTERLAB)


def pytest_terminal_summary(terminalreporter):
    """Print where the time went, what the browser tests measured and which were left out.

    `browser: N passed` is what CI looks for.
    """
    _print_seconds(terminalreporter)
    passed = _browser_reports(terminalreporter, "passed")
    skipped = _browser_reports(terminalreporter, "skipped")
    if passed or skipped:
        terminalreporter.write_line(f"browser: {len(passed)} passed")
    for report in passed:
        for name, value in report.user_properties:
            terminalreporter.write_line(f"browser: {name}: {value}")
    for reason in sorted({report.longrepr[2] for report in skipped}):
        terminalreporter.write_line(f"browser: left out, {reason.removeprefix('Skipped: ')}")


def _print_seconds(terminalreporter):
    """Print the seconds of each file that took some, and of all, over all processors."""
    seconds = Counter()
    for report in itertools.chain(*terminalreporter.stats.values()):
        if hasattr(report, "when"):
            seconds[report.nodeid.partition("::")[0]] += report.duration
    long = [(file, s) for file, s in seconds.most_common() if s >= 2]
    for file, s in [*long, ("all files", seconds.total())] if long else []:
        terminalreporter.write_line(f"seconds: {s:6.0f}  {file}")


def _browser_reports(terminalreporter, outcome):
    """The reports of the browser tests that ended so."""
    reports = terminalreporter.stats.get(outcome, [])
    return [report for report in reports if report.nodeid.startswith(BROWSER_TESTS)]
