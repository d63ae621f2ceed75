"""A folder such as Pyodide's release, made of what the registries of npm and Python have.

    PYTHONPATH=.venv/lite:tools .venv/bin/python tests/pyodide_release.py FOLDER

For tests only, where the release itself cannot be fetched: npm has Pyodide without its packages,
and one package of PyPI, an application of some 100 MB, carries numpy and matplotlib for it.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from zipfile import ZipFile

from jupyterlite_pyodide_kernel import constants as kernel
from packaging.utils import parse_wheel_filename

from lite_packages import kernel_wheels, packages

CARRIER = "open-webui==0.12.4"
INSIDE = "open_webui/frontend/pyodide/"


def main(folder):
    """Fill the folder; its list of packages tells what is really there."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        _unpack_core(Path(work), folder)
        path = folder / "pyodide-lock.json"
        lock = json.loads(path.read_text(encoding="utf-8"))
        wanted = packages(lock, kernel_wheels(Path(kernel.__file__).parents[1])).values()
        wanted = [package for package in wanted if package.source == "Pyodide"]
        kinds = (f"_{lock['info']['abi_version']}_wasm32.whl", "-any.whl")
        _unpack_wheels(Path(work), folder, kinds, {package.name for package in wanted})
    there = {parse_wheel_filename(wheel.name)[0] for wheel in folder.glob("*.whl")}
    pure = [f"{p.name}=={p.version}" for p in wanted if p.name not in there]
    _pip_download(folder, kernel.PYODIDE_PYTHON_VERSION, *pure)
    lock["packages"] = {
        name: {**lock["packages"][name], **_facts(wheel)}
        for wheel in sorted(folder.glob("*.whl"))
        for name in [parse_wheel_filename(wheel.name)[0]]
    }
    path.write_text(json.dumps(lock, indent=1), encoding="utf-8")


def _unpack_core(work, folder):
    command = [shutil.which("npm"), "pack", "--silent", f"pyodide@{kernel.PYODIDE_VERSION}"]
    subprocess.run(command, cwd=work, check=True)
    (packed,) = work.glob("*.tgz")
    with tarfile.open(packed) as files:
        for member in files:
            name = Path(member.name).name
            if member.isfile() and not name.endswith((".map", ".ts", ".html", ".md", ".js")):
                (folder / name).write_bytes(files.extractfile(member).read())


def _unpack_wheels(work, folder, kinds, names):
    _pip_download(work, "3.12", CARRIER)
    (carrier,) = work.glob("*.whl")
    with ZipFile(carrier) as files:
        for inside in files.namelist():
            name = inside.removeprefix(INSIDE)
            if name != inside and name.endswith(kinds) and parse_wheel_filename(name)[0] in names:
                (folder / name).write_bytes(files.read(inside))


def _pip_download(folder, python, *wanted):
    command = ["download", "--quiet", "--no-deps", "--only-binary=:all:", f"--dest={folder}"]
    pip = [sys.executable, "-m", "pip", *command, f"--python-version={python}"]
    subprocess.run([*pip, *wanted], check=True)


def _facts(wheel):
    return {
        "version": str(parse_wheel_filename(wheel.name)[1]),
        "file_name": wheel.name,
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
