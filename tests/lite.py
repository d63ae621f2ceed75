"""What the tests of the course in the browser alone share: building it, and what they need."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import tasks

ROOT = tasks.ROOT


def python_with_lite(script, *arguments):
    """Run a script with the packages of `make lite`; the test is left out where they are not."""
    if Path(sys.prefix) != tasks.VENV:
        pytest.skip("make lite works in .venv, and this is another environment")
    try:
        tasks.install_lite()
    except tasks.Stop as stop:
        pytest.skip(str(stop))
    environment = tasks.lite_environment()
    environment["PYTHONPATH"] += os.pathsep + str(ROOT / "tools")
    return subprocess.run(
        [sys.executable, script, *map(str, arguments)],
        cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def build(folder, *options):
    """Build the site in the folder."""
    done = python_with_lite("tools/build_lite.py", folder, *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder
