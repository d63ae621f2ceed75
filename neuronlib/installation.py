"""Say in words whether Python and the packages are what the course needs.

Loads nothing but the standard library, so that it can speak where the rest cannot even start.
"""

import re
import sys
from importlib import metadata

PYTHON = (3, 11)
PACKAGES = {  # the floors of pyproject.toml; JupyterLab is not among them: the page shows it runs
    "anywidget": "0.9.18",
    "ipywidgets": "8.1.5",
    "matplotlib": "3.10.8",
    "numpy": "2.4.3",
}
REMEDY = (
    "What to do: close JupyterLab, delete the folder .venv in the course's folder, and start the\n"
    "course again: make lab, on Windows py tools/tasks.py lab. That installs everything anew."
)


def check_installation(python=None, version_of=metadata.version):
    """Return a sentence: all is well, or what is missing or too old and what to do about it.

    Parameters
    ----------
    python : numbers, optional
        The version to judge; without it, the one that runs this.
    version_of : function
        Takes a package's name, returns its version or raises PackageNotFoundError.

    >>> check_installation(python=(3, 9)).splitlines()[0]
    'Python 3.9 is too old: the course needs 3.11 or newer.'
    """
    python = tuple(python or sys.version_info)[:2]
    problems = [] if python >= PYTHON else [_too_old("Python", _dotted(python), _dotted(PYTHON))]
    problems += [_problem(name, floor, version_of) for name, floor in PACKAGES.items()]
    problems = [problem for problem in problems if problem]
    if problems:
        return "\n".join([*problems, REMEDY])
    return "All is well: Python is new enough, and so are the packages. You can begin."


def _problem(name, floor, version_of):
    try:
        version = version_of(name)
    except metadata.PackageNotFoundError:
        return f"The package {name} is missing."
    return _too_old(name, version, floor) if _numbers(version) < _numbers(floor) else None


def _too_old(name, version, floor):
    return f"{name} {version} is too old: the course needs {floor} or newer."


def _numbers(version):
    """Return the numbers a version begins with: 3.11.0rc1 -> [3, 11, 0]."""
    return [int(n) for n in re.match(r"[\d.]*\d", version)[0].split(".")]


def _dotted(version):
    return ".".join(map(str, version))
