"""Run the unit tests and nbval on every Python found, with the oldest and the newest packages.

`make matrix`. The oldest are the floors of pyproject.toml, the newest what the index has today;
the lock in binder/ lies between them. Each pair has its own environment in .venv/matrix.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACES = ROOT / ".venv" / "matrix"
VERSIONS = ["3.11", "3.12", "3.13", "3.14"]
ENDS = {"oldest": "lowest-direct", "newest": "highest"}
CHOSEN = ("anywidget", "ipywidgets", "jupyterlab", "matplotlib", "numpy")


def main(arguments):
    """Test each pair of a Python and an end of the ranges; return 1 if one fails."""
    wanted = [a for a in arguments if a in VERSIONS] or VERSIONS
    results = {}
    for version in wanted:
        python = find_python(version)
        for end in ENDS:
            name = f"Python {version}, {end} packages"
            print(f"\n== {name}", flush=True)
            results[name] = check(python, version, end) if python else "not found on this machine"
    print("\n" + "\n".join(f"{name}: {result}" for name, result in results.items()))
    return int(any(result.startswith("failed") for result in results.values()))


def find_python(version):
    """Return a Python of this version that runs, or None."""
    own = Path.home() / ".pyenv" / "versions"
    places = [shutil.which(f"python{version}"), *own.glob(f"{version}*/bin/python")]
    for path in filter(None, places):
        asked = [path, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        answer = subprocess.run(asked, capture_output=True, text=True, check=False)
        if answer.stdout.strip() == version:
            return path
    return None


def check(python, version, end):
    """Install into a new environment and test there; return what came out, in words."""
    place = PLACES / f"{version}-{end}"
    own = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [*UV, "install", "--quiet", "--python", own]
    steps = [
        [sys.executable, "-m", "uv", "venv", "--quiet", "--clear", "--python", python, place],
        [*install, "--resolution", ENDS[end], "."],
        [*install, "--group", "test"],  # keeps what is there, if it will do
        [own, "-m", "pytest", "-q", "--ignore=tests/browser", "--deselect=tests/test_binder.py"],
    ]
    for step in steps:
        if subprocess.run(list(map(str, step)), cwd=ROOT, check=False).returncode:
            return f"failed at: {' '.join(map(str, step[1:4]))} ({packages(own)})"
    return f"passed ({packages(own)})"


UV = [sys.executable, "-m", "uv", "pip"]


def packages(python):
    """Return the versions of the course's own packages in an environment."""
    listed = subprocess.run(
        [*UV, "freeze", "--python", python], capture_output=True, text=True, check=False
    )
    pairs = [line.split("==") for line in listed.stdout.splitlines() if "==" in line]
    return ", ".join(f"{name} {version}" for name, version in pairs if name in CHOSEN)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
