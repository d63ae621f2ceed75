"""Build the course as a site that runs in the browser alone: `make lite`.

    python3 tools/tasks.py lite [FOLDER] [--wheels=FOLDER]

JupyterLite is JupyterLab as files for any web server, Pyodide is Python for the browser. Without
`--wheels` visitors load Pyodide and its packages from its CDN; with it, a folder that holds
Pyodide's release of the version the kernel wants, everything is inside the site.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

from jupyterlite_pyodide_kernel import constants as kernel

from lab_settings import HERE as SETTINGS
from lite_packages import kernel_wheels, packages, read_lock
from tasks import ROOT, Stop, first_notebook

LITE = ROOT / "tools" / "lite"
TOOLS = Path(kernel.__file__).parents[1]  # where the build's own packages are installed
START = "neuronlib_start.py"  # beside neuronlib, which the browser keeps where this says
PACKAGES = f"/lib/python{kernel.PYODIDE_PYTHON_VERSION}/site-packages"
PYTHON = "python"  # in the site: the list of packages, wheels, and with --wheels the rest
CORE = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"]
# Scripts of the page that belong to packages: they show widgets.
EXTENSIONS = ["@jupyter-widgets/jupyterlab-manager", "anywidget"]
NO_NOTEBOOK = ["*.toml", ".*", "my_neuron.py"]


def main(arguments):
    """Build the site in the folder given, or in `lite`."""
    parser = argparse.ArgumentParser(prog="make lite", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "lite")
    parser.add_argument("--wheels", type=Path, help="a folder that holds a release of Pyodide")
    options = parser.parse_args(arguments)
    folder = options.folder.resolve()
    if folder.exists() and not (folder / "jupyter-lite.json").exists() and any(folder.iterdir()):
        raise Stop(f"{folder} is not empty and holds no earlier build: choose another folder.")
    with tempfile.TemporaryDirectory() as work:
        build(Path(work), options.wheels and options.wheels.resolve())
        shutil.rmtree(folder, ignore_errors=True)
        shutil.move(Path(work) / "site", folder)
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    print(f"{len(files)} files, {size / 1e6:.1f} MB; a web server must show {folder}")


def build(work, release=None):
    """Build the site in `work`/site; `release` is a folder with Pyodide's, if it is to be inside.

    JupyterLite takes from `work` its two files of settings and the folders it is told.
    """
    files = shutil.ignore_patterns(*NO_NOTEBOOK)
    shutil.copytree(ROOT / "notebooks", work / "files", ignore=files)
    shutil.copy(SETTINGS / "overrides.json", work)
    for name in EXTENSIONS:
        _copy_extension(Path(sys.prefix), name, work)
    _copy_extension(TOOLS, kernel.PYODIDE_KERNEL_NPM_NAME, work)
    shutil.copytree(LITE / "page", work / "labextensions" / "page")
    wanted = _put_python(work / PYTHON, release)
    _write_json(work / "jupyter-lite.json", _page_settings(wanted, release))
    _run_jupyterlite(work)
    shutil.move(work / PYTHON, work / "site")
    _finish(work / "site")


def _copy_extension(prefix, name, work):
    source = prefix / "share" / "jupyter" / "labextensions" / name
    shutil.copytree(source, work / "labextensions" / name)


def _put_python(folder, release):
    """Put the packages and their list into `folder`; return their names."""
    folder.mkdir(parents=True)
    if release:
        _check_release(release)
    lock = read_lock(release / "pyodide-lock.json") if release else read_lock()
    wanted = packages(lock, kernel_wheels(TOOLS))
    if release:
        for name in CORE:
            shutil.copy(release / name, folder)
    _download(folder, [p for p in wanted.values() if p.source == "PyPI"])
    _build_wheel(folder)
    for wheel in kernel_wheels(TOOLS).values():
        shutil.copy(wheel, folder)
    entries = {}
    for package in wanted.values():
        entry = lock["packages"].get(package.name)
        if package.source != "Pyodide":
            entry = _entry(package, folder)
        elif release:
            shutil.copy(release / entry["file_name"], folder)
        else:
            entry = {**entry, "file_name": f"{kernel.PYODIDE_CDN_URL}/{entry['file_name']}"}
        entries[package.name] = {**entry, "depends": package.depends}
    _write_json(folder / "pyodide-lock.json", {"info": lock["info"], "packages": entries})
    return list(wanted)


def _check_release(release):
    try:
        version = json.loads((release / "package.json").read_text(encoding="utf-8"))["version"]
    except FileNotFoundError:
        raise Stop(f"{release} holds no release of Pyodide: it has no package.json.") from None
    if version != kernel.PYODIDE_VERSION:
        raise Stop(f"{release} is Pyodide {version}; the kernel needs {kernel.PYODIDE_VERSION}.")


def _download(folder, wanted):
    """Fetch wheels without compiled parts, in the versions that are installed here."""
    anywhere = ["--only-binary=:all:", "--platform=any", "--implementation=py", "--abi=none"]
    names = [f"{package.name}=={package.version}" for package in wanted]
    _pip("download", "--no-deps", *anywhere, f"--dest={folder}", *names)


def _build_wheel(folder):
    options = ["--no-deps", "--no-build-isolation", f"--wheel-dir={folder}"]
    _pip("wheel", *options, str(ROOT))
    (wheel,) = folder.glob("neuronlib-*.whl")
    with ZipFile(wheel, "a") as files:
        files.write(LITE / "start.py", START)


def _entry(package, folder):
    """Describe a wheel the way Pyodide does."""
    (wheel,) = folder.glob(f"{package.name.replace('-', '_')}-{package.version}-*.whl")
    return {
        "name": package.name,
        "version": package.version,
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": [],  # all packages are loaded at the start
        "unvendored_tests": False,
    }


def _page_settings(wanted, release):
    settings = json.loads((LITE / "jupyter-lite.json").read_text(encoding="utf-8"))
    pyodide = f"./{PYTHON}" if release else kernel.PYODIDE_CDN_URL
    settings["jupyter-config-data"]["litePluginSettings"] = {
        kernel.PYODIDE_KERNEL_PLUGIN_ID: {
            "pyodideUrl": f"{pyodide}/pyodide.mjs",
            "loadPyodideOptions": {
                "lockFileURL": f"./{PYTHON}/pyodide-lock.json",
                "packages": wanted,
                "env": {"HOME": "/home/pyodide", "PYTHONSTARTUP": f"{PACKAGES}/{START}"},
            },
        }
    }
    return settings


def _run_jupyterlite(work):
    options = ["--apps=lab", "--no-sourcemaps", "--no-unused-shared-packages", "--no-libarchive"]
    command = ["-m", "jupyterlite_core", "build", *options, "--lite-dir=.", "--output-dir=site"]
    chosen = [  # not whatever is installed
        "--LiteBuildConfig.ignore_sys_prefix=True",
        "--FederatedExtensionAddon.extra_labextensions_path=labextensions",
    ]
    done = subprocess.run(
        [sys.executable, *command, "--contents=files", *chosen],
        cwd=work, env=_environment(), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise Stop(f"JupyterLite could not build the site:\n{done.stdout}{done.stderr}")


def _finish(site):
    """Open the first notebook, and leave out what only JupyterLite's own build needs."""
    first = f"lab/index.html?path={Path(first_notebook()).name}"
    page = (LITE / "index.html").read_text(encoding="utf-8").replace("FIRST", first)
    (site / "index.html").write_text(page, encoding="utf-8")
    for path in [*site.glob("rspack.config*.js"), *site.glob("build/fa-*.*[!2]")]:
        path.unlink()


def _pip(*command):
    pip = [sys.executable, "-m", "pip", *command, "--quiet", "--disable-pip-version-check"]
    if subprocess.run(pip, env=_environment(), check=False).returncode:
        raise Stop("pip could not get the packages for the browser; its message stands above.")


def _environment():
    return {**os.environ, "PYTHONPATH": str(TOOLS)}


def _write_json(path, content):
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Stop as stop:
        sys.exit(str(stop))
