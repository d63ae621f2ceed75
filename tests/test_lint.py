"""Code, notebooks and workflows pass their linters."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUFF = [sys.executable, "-m", "ruff"]
# Its own rules only, whatever other linters this machine happens to have.
ACTIONLINT = [
    shutil.which("actionlint", path=Path(sys.executable).parent),
    "-shellcheck=",
    "-pyflakes=",
    "-no-color",
]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def complaints(command):
    """What a linter says, run in the repository; nothing when it is content."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_code_and_notebooks_keep_the_rules():
    """`ruff check` finds nothing."""
    assert complaints([*RUFF, "check", "--no-cache"]) == ""


def test_code_and_notebooks_are_formatted():
    """`ruff format` would change nothing."""
    assert complaints([*RUFF, "format", "--check", "--no-cache"]) == ""


def test_workflows_are_sound():
    """`actionlint` finds nothing."""
    assert WORKFLOWS
    assert complaints([*ACTIONLINT, *WORKFLOWS]) == ""


def test_actions_are_pinned():
    """Every action is named by a full commit, with its version beside it."""
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    actions = re.findall(r"uses: (.*)", text)
    assert actions
    for action in actions:
        assert re.fullmatch(r"\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action
