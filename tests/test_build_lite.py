"""The course for the browser alone, as `make lite` builds it for a public home."""

import hashlib
import json
import re
from zipfile import ZipFile

import pytest

import contents
from lite import ROOT, build, python_with_lite

KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
LOCK = json.loads((ROOT / "tools/lite/pyodide-lock.json").read_text(encoding="utf-8"))
CDN = f"https://cdn.jsdelivr.net/pyodide/v{LOCK['info']['pyodide']}/full/"
MAXIMUM_MB = 25  # without Pyodide, which comes from the CDN


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of `make lite`."""
    return build(tmp_path_factory.mktemp("lite") / "site")


@pytest.fixture(scope="module")
def settings(site):
    """What the page knows before anything is loaded."""
    return read(site / "jupyter-lite.json")["jupyter-config-data"]


@pytest.fixture(scope="module")
def listed(site):
    """The packages that the browser loads, by name."""
    return read(site / "python" / "pyodide-lock.json")["packages"]


def read(path):
    """The content of a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def test_all_notebooks_are_there_unchanged(site):
    """Nothing is added for the browser: no cell that installs, no other text."""
    names = [f"{book['file']}.ipynb" for book in contents.notebooks()]
    assert sorted(path.name for path in (site / "files").iterdir()) == [*names, "glossary.md"]
    for name in names:
        assert (site / "files" / name).read_bytes() == (ROOT / "notebooks" / name).read_bytes()
        assert "%pip" not in (site / "files" / name).read_text(encoding="utf-8")


def test_the_first_page_opens_the_first_notebook(site):
    """By a path below the site, wherever that is."""
    address = re.search(r'url=([^"]+)', (site / "index.html").read_text(encoding="utf-8"))[1]
    page, notebook = address.split("?path=")
    assert (site / page).is_file()
    assert (site / "files" / notebook).is_file()
    assert notebook.startswith("00-")


def test_kernel_and_pyodide_are_of_one_release(settings):
    """Pyodide's version is the one that the pinned kernel was made for, in every address."""
    asked = python_with_lite(
        "-c", "from jupyterlite_pyodide_kernel import constants as c; print(c.PYODIDE_VERSION)"
    )
    assert asked.stdout.strip() == LOCK["info"]["pyodide"]
    assert settings["litePluginSettings"][KERNEL]["pyodideUrl"] == f"{CDN}pyodide.mjs"


def test_everything_is_loaded_at_the_start_and_checked(site, settings, listed):
    """Each package is on the list with all it needs, a hash, and a file here or on the CDN."""
    options = settings["litePluginSettings"][KERNEL]["loadPyodideOptions"]
    assert sorted(options["packages"]) == sorted(listed)
    for name, entry in listed.items():
        assert set(entry["depends"]) <= set(listed), name
        file = site / "python" / entry["file_name"]
        if entry["file_name"].startswith("https:"):
            assert entry["file_name"] == CDN + LOCK["packages"][name]["file_name"]
            assert entry["sha256"] == LOCK["packages"][name]["sha256"]
        else:
            assert entry["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_neuronlib_is_whole(site, listed):
    """The wheel has every file of the package, scripts and styles too."""
    with ZipFile(site / "python" / listed["neuronlib"]["file_name"]) as wheel:
        packed = {name for name in wheel.namelist() if name.startswith("neuronlib/")}
    there = (path for path in (ROOT / "neuronlib").rglob("*") if path.is_file())
    there = {path.relative_to(ROOT).as_posix() for path in there if path.suffix != ".pyc"}
    assert packed == there


def test_the_courses_settings_of_jupyterlab_hold(settings):
    """The file that `make lab` and Binder use."""
    overrides = read(ROOT / "tools/jupyter/overrides.json")
    assert settings["settingsOverrides"] == overrides


def test_nothing_is_there_that_no_notebook_needs(site, settings):
    """One kernel, one page, four extensions, no source maps; the whole stays small."""
    assert sorted(extension["name"] for extension in settings["federated_extensions"]) == [
        "@jupyter-widgets/jupyterlab-manager",
        "@jupyterlite/pyodide-kernel-extension",
        "anywidget",
        "building-with-neurons-page",
    ]
    assert not any((site / page).exists() for page in ("repl", "tree", "notebooks", "consoles"))
    assert not list(site.rglob("*.map"))
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    assert size < MAXIMUM_MB * 1e6


def test_a_folder_without_pyodide_is_refused(tmp_path):
    """In a sentence, before anything is built; so is one that holds somebody's own files."""
    done = python_with_lite("tools/build_lite.py", tmp_path / "site", f"--wheels={tmp_path}")
    assert "holds no release of Pyodide" in done.stderr
    assert done.returncode
    (tmp_path / "mine").touch()
    done = python_with_lite("tools/build_lite.py", tmp_path)
    assert "is not empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_release_of_another_version_is_refused(tmp_path):
    """Kernel and Pyodide belong together."""
    (tmp_path / "package.json").write_text('{"version": "0.1.0"}', encoding="utf-8")
    (tmp_path / "pyodide-lock.json").write_text(json.dumps(LOCK), encoding="utf-8")
    done = python_with_lite("tools/build_lite.py", tmp_path / "site", f"--wheels={tmp_path}")
    assert "is Pyodide 0.1.0; the kernel needs" in done.stderr
