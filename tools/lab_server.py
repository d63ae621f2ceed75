"""A JupyterLab of its own on a free port, for tests and measurements."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request

START_SECONDS = 90


class NotStarted(Exception):  # noqa: N818
    """The server ended or stayed silent; its log follows."""


@contextlib.contextmanager
def running_lab(folder, home):
    """Yield the address of a JupyterLab that shows `folder` and keeps its own things in `home`."""
    port = _free_port()
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen(
            _command(port, folder),
            cwd=folder,
            env=_environment(home),
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


def _command(port, folder):
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


def _environment(home):
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
    """Return when the server answers."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/api/status", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise NotStarted(f"JupyterLab did not start:\n{log.read_text(errors='replace')}")
