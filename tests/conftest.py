"""What the whole test session shares: no file of a learner's, the browser tests' last lines."""

import os
import tempfile
from pathlib import Path

collect_ignore = ["pyodide_release.py"]  # a program for the packages of `make lite`

# whatever stands beside the notebooks: the suite starts as a learner who has written nothing
os.environ["MY_NEURON"] = str(Path(tempfile.mkdtemp()) / "my_neuron.py")

BROWSER_TESTS = "tests/browser/"


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
