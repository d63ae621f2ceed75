"""A real JupyterLab with the course's notebooks, and the machine's own Chromium to open it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from chromium import HOW_TO_GET_ONE, find_chromium, launch_arguments

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
SERVER_START_SECONDS = 90


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
    home = tmp_path_factory.mktemp("jupyter")
    port = _free_port()
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            _server_command(port, course_folder),
            cwd=course_folder,
            env=_server_environment(home),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_until_it_answers(address, server, home / "server.log")
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def _server_command(port, folder):
    """JupyterLab on this port, without a token, open to the tests' scripts."""
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        "--ip=127.0.0.1",
        f"--port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={folder}",
        "--IdentityProvider.token=",
        "--expose-app-in-browser",
    ]


def _server_environment(home):
    """An environment in which nothing of the user's own Jupyter is seen or changed."""
    own = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",  # here Jupyter remembers which notebooks it trusts
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "IPYTHONDIR": "ipython",
    }
    ours = {name: value for name, value in os.environ.items() if name != "MY_NEURON"}
    return {**ours, **{name: str(home / folder) for name, folder in own.items()}}


def _free_port():
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_it_answers(address, server, log):
    """Return when the server answers; fail with its log when it ends or stays silent."""
    deadline = time.monotonic() + SERVER_START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/api/status", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text(errors='replace')}")
