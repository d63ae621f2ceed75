"""A real JupyterLab with the course's notebooks, and the machine's own Chromium to open it."""

import os
import shutil
from pathlib import Path

import pytest

from chromium import HOW_TO_GET_ONE, find_chromium, launch_arguments
from lab_server import running_lab

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"


@pytest.fixture(scope="session", autouse=True)
def chromium(playwright):
    """The browser's path; without one the tests are left out, on a CI machine they fail."""
    path = find_chromium(playwright.chromium.executable_path)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(HOW_TO_GET_ONE)
    return path


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, chromium):
    """Playwright's launch options with the machine's browser."""
    return {
        **browser_type_launch_args,
        "executable_path": str(chromium),
        "args": launch_arguments(),
    }


@pytest.fixture(scope="session")
def course_folder(tmp_path_factory):
    """A copy of the notebooks that the server may write to."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copytree(NOTEBOOKS, folder / "notebooks", ignore=shutil.ignore_patterns(".*"))
    return folder


@pytest.fixture(scope="session")
def base_url(chromium, course_folder, tmp_path_factory):
    """The address of a JupyterLab that shows the course folder; page.goto("lab") starts there."""
    with running_lab(course_folder, tmp_path_factory.mktemp("jupyter")) as address:
        yield address


@pytest.fixture(scope="session")
def page(browser, base_url):
    """One page for all tests: JupyterLab loads once, notebooks open and close in it."""
    context = browser.new_context(base_url=base_url)
    yield context.new_page()
    context.close()
