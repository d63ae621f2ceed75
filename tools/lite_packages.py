"""Which Python packages the browser loads: Pyodide's, its kernel's, and some of PyPI's.

    PYTHONPATH=.venv/lite .venv/bin/python tools/lite_packages.py [FOLDER]

Pyodide lists all of its packages in pyodide-lock.json. tools/lite/pyodide-lock.json is what the
course needs of it, entry for entry; this, a part of `make lock`, writes it anew if the kernel that
is installed works with another Pyodide: from Pyodide's CDN, or from a folder that holds its list.
"""

import email
import json
import sys
import urllib.request
from importlib import metadata
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from jupyterlite_pyodide_kernel import constants as kernel
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from tasks import ROOT, Stop

LOCK = ROOT / "tools" / "lite" / "pyodide-lock.json"
# What the kernel asks for by itself, and would look for on PyPI if it were not there.
OF_THE_KERNEL = ["ipykernel", "ipython", "jedi", "micropip", "piplite", "pyodide-kernel"]
LEFT_OUT = {
    "fonttools",  # matplotlib wants it for PDF and PostScript
    "jupyterlab",  # the page is one
    "jupyterlab-widgets",  # files for the page, no Python
    "pytz",  # matplotlib no longer imports it
}
BROWSER = {
    "python_version": kernel.PYODIDE_PYTHON_VERSION,
    "python_full_version": f"{kernel.PYODIDE_PYTHON_VERSION}.0",
    "sys_platform": "emscripten",
    "platform_system": "Emscripten",
    "os_name": "posix",
    "extra": "",
}


class Package(NamedTuple):
    """A package for the browser, where it comes from and what it needs."""

    name: str
    version: str
    source: str  # "course", "Pyodide", "kernel" or "PyPI"
    depends: list


def packages(lock, of_kernel):
    """Return every package the course needs in the browser, by name.

    Parameters
    ----------
    lock : dict
        Pyodide's own, whole or not.
    of_kernel : dict
        The wheels that the kernel brings, by name; some stand for packages that make no sense in
        a browser.

    Raises
    ------
    Stop
        If Pyodide has no version that neuronlib can work with, or a package is nowhere.
    """
    found, wanted = {}, ["neuronlib", *OF_THE_KERNEL]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = _package(name, lock["packages"], of_kernel)
            wanted += found[name].depends
    _check_floors(found)
    return {name: found[name] for name in sorted(found)}


def _package(name, of_pyodide, of_kernel):
    if name in of_pyodide:
        entry = of_pyodide[name]
        return Package(name, entry["version"], "Pyodide", _kept(entry["depends"]))
    if name in of_kernel:
        headers = _wheel_metadata(of_kernel[name])
        required = headers.get_all("Requires-Dist", [])
        return Package(name, headers["Version"], "kernel", _required(required))
    try:
        installed = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        raise Stop(f"{name} is neither in Pyodide nor among the course's packages.") from None
    source = "course" if name == "neuronlib" else "PyPI"
    return Package(name, installed.version, source, _required(installed.requires or []))


def _wheel_metadata(wheel):
    with ZipFile(wheel) as files:
        (path,) = [name for name in files.namelist() if name.endswith(".dist-info/METADATA")]
        return email.message_from_bytes(files.read(path))


def _required(lines):
    wanted = [Requirement(line) for line in lines]
    return _kept(w.name for w in wanted if not w.marker or w.marker.evaluate(BROWSER))


def _kept(names):
    return [name for name in sorted(map(canonicalize_name, names)) if name not in LEFT_OUT]


def _check_floors(found):
    for line in metadata.requires("neuronlib"):
        floor = Requirement(line)
        package = found.get(canonicalize_name(floor.name))
        if package and not floor.specifier.contains(package.version):
            raise Stop(f"Pyodide has {package.name} {package.version}; neuronlib needs {floor}.")


def kernel_wheels(prefix):
    """Return the wheels of the kernel that is installed below `prefix`, by name."""
    wheels = prefix.glob("share/jupyter/labextensions/@jupyterlite/*/static/pypi/*.whl")
    # of two with the same name the newer one
    ordered = sorted(wheels, key=lambda wheel: parse_wheel_filename(wheel.name)[:2])
    return {parse_wheel_filename(wheel.name)[0]: wheel for wheel in ordered}


def read_lock(path=LOCK):
    """Return a lock; if it is the course's, it must be of the kernel's Pyodide."""
    lock = json.loads(path.read_text(encoding="utf-8"))
    if path == LOCK and _pyodide_of(LOCK) != kernel.PYODIDE_VERSION:
        raise Stop(
            f"{LOCK.relative_to(ROOT)} is of Pyodide {_pyodide_of(LOCK)}, the kernel "
            f"works with {kernel.PYODIDE_VERSION}: run `make lock`."
        )
    return lock


def _pyodide_of(lock):
    return json.loads(lock.read_text(encoding="utf-8"))["info"]["pyodide"]


def main(arguments):
    """Write the course's lock from Pyodide's own, in the folder given or on the CDN."""
    if not arguments and LOCK.exists() and _pyodide_of(LOCK) == kernel.PYODIDE_VERSION:
        return
    if arguments:
        text = (Path(arguments[0]) / "pyodide-lock.json").read_text(encoding="utf-8")
    else:
        try:
            with urllib.request.urlopen(kernel.PYODIDE_LOCK_DEFAULT_URL) as answer:
                text = answer.read()
        except OSError as error:
            where = kernel.PYODIDE_LOCK_DEFAULT_URL
            raise Stop(f"{where} could not be read ({error}); `make lock` needs it.") from None
    lock = json.loads(text)
    wanted = packages(lock, kernel_wheels(Path(kernel.__file__).parents[1]))
    lock["info"]["pyodide"] = kernel.PYODIDE_VERSION
    lock["packages"] = {
        name: lock["packages"][name] for name, p in wanted.items() if p.source == "Pyodide"
    }
    LOCK.write_text(json.dumps(lock, indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"Pyodide {kernel.PYODIDE_VERSION}: {len(lock['packages'])} packages")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Stop as stop:
        sys.exit(str(stop))
