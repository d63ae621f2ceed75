"""The two commands: what they say to an old Python, and that README, CI and the tasks agree."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import tasks

ROOT = Path(__file__).resolve().parents[1]


def test_tasks_py_is_read_by_an_old_python():
    """Its syntax is Python 3.6's, so that an old Python reaches the sentence below."""
    ast.parse((ROOT / "tools/tasks.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_so(monkeypatch):
    """Before anything is made, in one sentence."""
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(tasks.Stop, match=r"needs Python 3\.11 or newer; this is Python 3\.10\."):
        tasks.main(["lab"])


def test_a_missing_venv_package_is_named(monkeypatch, tmp_path):
    """Debian splits it off; the sentence says what to install."""
    monkeypatch.setattr(tasks, "VENV", tmp_path / ".venv")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(tasks.Stop, match="install python3-venv"):
        tasks.ensure_venv()


def test_a_venv_that_was_cut_short_is_made_anew(monkeypatch, tmp_path):
    """Whether Python or pip was interrupted in it."""
    monkeypatch.setattr(tasks, "VENV", tmp_path / "a folder" / ".venv")
    (tasks.VENV / "bin").mkdir(parents=True)
    (tasks.VENV / "leftover").touch()
    assert not tasks.venv_is_whole()
    tasks.ensure_venv()
    assert tasks.venv_is_whole()
    assert not (tasks.VENV / "leftover").exists()
    tasks.unfinished().touch()
    assert not tasks.venv_is_whole()


def test_a_failed_installation_leaves_no_stamp(monkeypatch, tmp_path):
    """The next start tries again, and the sentence names the network."""
    monkeypatch.setattr(tasks, "VENV", tmp_path)
    monkeypatch.setattr(tasks, "ensure_venv", lambda: None)
    monkeypatch.setattr(tasks, "run", lambda command: 1)
    with pytest.raises(tasks.Stop, match="check the network"):
        tasks.install(tasks.TEST_REQUIREMENTS)
    assert list(tmp_path.iterdir()) == []


def test_a_second_start_installs_nothing(monkeypatch, tmp_path):
    """The test tools' stamp holds for a learner's start too, until a pinned version changes."""
    calls = []
    monkeypatch.setattr(tasks, "VENV", tmp_path)
    monkeypatch.setattr(tasks, "ensure_venv", lambda: None)
    monkeypatch.setattr(tasks, "run", lambda command: calls.append(command))
    tasks.install(tasks.TEST_REQUIREMENTS)
    tasks.install(tasks.TEST_REQUIREMENTS)
    tasks.install(tasks.LEARNER_REQUIREMENTS)
    assert len(calls) == 1
    monkeypatch.setattr(tasks, "INSTALL_INPUTS", ["Makefile"])
    tasks.install(tasks.LEARNER_REQUIREMENTS)
    assert len(calls) == 2


def test_every_task_has_its_line_and_its_make_target():
    """`make` alone lists what both front doors offer."""
    listed = subprocess.run(
        [sys.executable, ROOT / "tools/tasks.py"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [line.split()[0] for line in listed] == [task.__name__ for task in tasks.TASKS]
    for task in tasks.TASKS:
        assert f"\n{task.__name__}:\n\t$(TASK) {task.__name__}" in makefile


def test_the_tests_run_without_the_plugins_as_for_the_mutants():
    """Quicker for each of a thousand mutants: pytest alone."""
    options = ["-q", "-p", "no:cacheprovider", "--override-ini=addopts=--import-mode=importlib"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "tests/test_rerun.py"],
        cwd=ROOT,
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_readme_gives_the_commands_that_ci_runs():
    """The README's test command is the one that CI and the workflow run."""
    readme, ci, workflow = (
        (ROOT / name).read_text(encoding="utf-8")
        for name in ["README.md", ".ci/run", ".github/workflows/test.yml"]
    )
    for command in ["make lab", "make test", "py tools/tasks.py lab", "py tools/tasks.py test"]:
        assert command in readme
    assert "\nmake test" in ci
    assert "run: make test\n" in workflow
    assert "run: python tools/tasks.py test\n" in workflow


def test_jupyterlab_knows_the_courses_settings():
    """Each setting's name and value is one that the installed JupyterLab declares."""
    overrides = json.loads((ROOT / "tools/jupyter/overrides.json").read_text(encoding="utf-8"))
    jupyter = Path(sys.prefix) / "share" / "jupyter"
    for plugin, settings in overrides.items():
        name = plugin.replace(":", "/") + ".json"
        (schema,) = [*jupyter.glob(f"lab/schemas/{name}"), *jupyter.glob(f"**/schemas/{name}")][:1]
        declared = json.loads(schema.read_text(encoding="utf-8"))["properties"]
        for setting, value in settings.items():
            choices = [choice["const"] for choice in declared[setting].get("oneOf", [])]
            assert type(value) is type(declared[setting]["default"])
            assert not choices or value in choices
