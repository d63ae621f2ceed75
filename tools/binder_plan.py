"""What Binder would do with a folder, as repo2docker, its own builder, reads it; no container."""

import contextlib
import re
from pathlib import Path
from typing import NamedTuple

import repo2docker
from repo2docker.app import Repo2Docker


class BinderPlan(NamedTuple):
    """repo2docker's reading of a repository; a script is a shell line to run in its copy."""

    buildpack: str
    python: str
    folder: str  # the only folder the configuration is read from
    early_files: list[str]  # copied before the repository, for the cached layer
    early_scripts: list[str]  # run before the repository is copied
    late_scripts: list[str]  # run after it
    post_build: list[str]
    dockerfile: str
    base_versions: dict[str, str]  # of the Python packages in Binder's base environment


def binder_plan(folder: Path) -> BinderPlan:
    """Let repo2docker choose its build pack for the folder; write down every step of the build."""
    app = Repo2Docker()
    with contextlib.chdir(folder):
        candidates = (kind(base_image=app.base_image) for kind in app.buildpacks)
        pack = next((candidate for candidate in candidates if candidate.detect()), None)
        if pack is None:
            raise LookupError("repo2docker finds nothing to build here")
        pack.platform = "linux/amd64"
        return BinderPlan(
            buildpack=type(pack).__name__,
            python=pack.python_version,
            folder=pack.binder_dir,
            early_files=list(pack.get_preassemble_script_files()),
            early_scripts=_scripts_of_the_user(pack.get_preassemble_scripts()),
            late_scripts=_scripts_of_the_user(pack.get_assemble_scripts()),
            post_build=pack.get_post_build_scripts(),
            dockerfile=pack.render({"NB_USER": "jovyan", "NB_UID": "1000"}),
            base_versions=_base_versions(pack.python_version),
        )


def _scripts_of_the_user(scripts):
    """The lines that run as the user; root's would install Debian packages, and there are none."""
    assert all(user == "${NB_USER}" for user, _ in scripts), scripts
    return [line for _, line in scripts]


def _base_versions(python):
    """The versions of the Python packages that repo2docker's conda lock for this Python names."""
    lock = f"buildpacks/conda/environment.py-{python}-linux-64.lock"
    text = (Path(repo2docker.__file__).parent / lock).read_text()
    # …/NAME-VERSION-BUILD.conda, where the build of a Python package starts with py.
    found = re.findall(r"/([^/\s]+)-([0-9][0-9a-z.]*)-py[^/\s]*\.(?:conda|tar\.bz2)", text)
    return dict(found)
