"""What Binder builds from a clean copy of the tracked files, as its own builder reads it."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ["binder", "tests", "tools/lite"]
LOCKS = [ROOT / folder / "requirements.txt" for folder in FOLDERS]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

needs_git = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git checkout")
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="Binder runs Linux")


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    """repo2docker's reading of a clean copy."""
    from binder_plan import binder_plan  # not at the top: repo2docker is not made for Windows

    copy = tmp_path_factory.mktemp("binder") / "copy"
    for name in git("ls-files", "-z").rstrip("\0").split("\0"):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    return binder_plan(copy)


def git(*arguments):
    """What git says in this repository."""
    return subprocess.check_output(["git", *arguments], cwd=ROOT, encoding="utf-8")


def pins(lock):
    """The requirements of a lock file."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line[:1].isalnum()]


@needs_git
@needs_posix
def test_binder_reads_the_binder_folder_as_a_python_project(plan):
    """The Python build pack, the Python of runtime.txt, and no other folder's files."""
    assert plan.buildpack == "PythonBuildPack"
    assert plan.folder == "binder"
    assert f"python-{plan.python}" == (ROOT / "binder/runtime.txt").read_text().strip()
    assert plan.post_build == ["binder/postBuild"]


@needs_git
@needs_posix
def test_a_new_commit_does_not_install_everything_anew(plan):
    """The lock is installed in a layer of its own, before the repository is copied."""
    install = plan.dockerfile.index('pip install --no-cache-dir -r "binder/requirements.txt"')
    copy = plan.dockerfile.index("COPY --chown=1000:1000 src/ ")
    assert install < copy < plan.dockerfile.index("RUN ./binder/postBuild")


@needs_git
def test_post_build_is_executable_in_a_clone():
    """On Binder git's own mode counts, not that of this machine's file."""
    assert git("ls-files", "--stage", "binder/postBuild").startswith("100755 ")
    assert git("ls-files", "--stage", ".ci/run").startswith("100755 ")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.parent.name)
def test_every_version_is_pinned_once(lock):
    """One exact version per package for all Pythons and systems; no addresses, no paths."""
    requirements = pins(lock)
    names = [canonicalize_name(requirement.name) for requirement in requirements]
    assert sorted(set(names)) == sorted(names)
    for requirement in requirements:
        assert re.fullmatch(r"==[0-9][0-9a-z.]*", str(requirement.specifier)), requirement
        assert requirement.url is None
    assert "://" not in lock.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lock", "declared"),
    [
        (LOCKS[0], PROJECT["project"]["dependencies"]),
        (LOCKS[1], PROJECT["dependency-groups"]["test"]),
        (LOCKS[2], PROJECT["dependency-groups"]["lite"]),
    ],
    ids=FOLDERS,
)
def test_the_lock_covers_what_pyproject_asks_for(lock, declared):
    """Every declared dependency is pinned, to a version that pyproject allows."""
    pinned = {canonicalize_name(pin.name): pin.specifier for pin in pins(lock)}
    for requirement in map(Requirement, declared):
        (version,) = pinned[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version.version), requirement


def test_all_locks_agree():
    """A package that several files pin has one version."""
    known = {}
    for pin in (pin for lock in LOCKS for pin in pins(lock)):
        assert known.setdefault(pin.name, pin.specifier) == pin.specifier, pin
