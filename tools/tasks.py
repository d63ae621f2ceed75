"""The course's tasks, the same on Linux, macOS and Windows.

    python3 tools/tasks.py [TASK [ARGUMENTS]]

Standard library only, and in a syntax that Python 3.6 still reads: an old Python must get as far
as the sentence that says it is too old.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from lab_settings import put_settings

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LITE = VENV / "lite"
OLDEST_PYTHON, NEWEST_TRIED = (3, 11), (3, 14)

LEARNER_REQUIREMENTS = ["requirements.txt"]
TEST_REQUIREMENTS = ["requirements.txt", "tests/requirements.txt"]
MUTATION_TOOL = "cosmic-ray==8.7.0"  # for one task that is seldom run; the lock does without it
BENCH_TOOL = "ipympl==0.10.0"  # measured beside the course's pictures, needed by nothing else
LITE_REQUIREMENTS = ["tools/lite/requirements.txt"]
# Whatever may change what pip installs; binder/requirements.txt is read through requirements.txt.
INSTALL_INPUTS = ["pyproject.toml", "binder/requirements.txt"]


class Stop(Exception):  # noqa: N818 - it ends a task, it is no fault of the program
    """One sentence for the person at the keyboard; the task ends with exit code 1."""


# The tasks ---------------------------------------------------------------------------------------


def lab(arguments):
    """open the course in JupyterLab (arguments go to JupyterLab, e.g. --no-browser)"""
    install(LEARNER_REQUIREMENTS)
    state = VENV / "lab"
    # The learner's other JupyterLab settings and open tabs, and the course's, stay apart.
    env = dict(
        os.environ,
        JUPYTERLAB_SETTINGS_DIR=str(state / "settings"),
        JUPYTERLAB_WORKSPACES_DIR=str(state / "workspaces"),
    )
    options = [
        "--ServerApp.root_dir=" + str(ROOT),
        "--LabApp.default_url=/lab/tree/" + quote(first_notebook()),
        "--ServerApp.answer_yes=True",  # one Ctrl-C ends it, no question
    ]
    if is_root():
        options.append("--allow-root")
    print("Opening the course in JupyterLab; Ctrl-C in this window ends it.", flush=True)
    hand_over([python(), "-m", "jupyterlab", *options, *arguments], env)


def test(arguments):
    """check everything: code, lint, notebooks, browser (arguments go to pytest, e.g. -k neuron)"""
    install(TEST_REQUIREMENTS)
    try:
        install_lite()
    except Stop as stop:
        print(stop, flush=True)  # pytest says which tests it leaves out
    return run([python(), "-m", "pytest", *arguments])


def notebooks(arguments):
    """recompute the stored outputs of all notebooks, in place"""
    install(TEST_REQUIREMENTS)
    return run([python(), "tools/store_notebooks.py", *arguments])


def site(arguments):
    """build the course as a static book in the folder site (or in the folder given)"""
    install(TEST_REQUIREMENTS)
    return run([python(), "tools/build_site.py", *arguments])


def lite(arguments):
    """build the course for the browser alone, in the folder lite (or in the folder given)"""
    install(LEARNER_REQUIREMENTS)
    install_lite()
    return run([python(), "tools/build_lite.py", *arguments], lite_environment())


def lock(arguments):
    """recompile the pinned versions from pyproject.toml (--upgrade takes the newest)"""
    install(TEST_REQUIREMENTS)
    # One version per package for all Pythons and systems: every learner runs the same course.
    compiler = [python(), "-m", "uv", "pip", "compile", "--quiet", "--universal"]
    compiler += ["--fork-strategy", "fewest", "--python-version", "%d.%d" % OLDEST_PYTHON]
    compiler += ["--custom-compile-command", "make lock", *arguments]
    course, tests = "binder/requirements.txt", "tests/requirements.txt"
    agreed = ["-c", course, "-c", tests]
    return (
        run([*compiler, "pyproject.toml", "-o", course])
        or run([*compiler, "--group", "test", *agreed[:2], "-o", tests])
        or run([*compiler, "--group", "lite", *agreed, "-o", *LITE_REQUIREMENTS])
        or lock_pyodide()
    )


def bench(arguments):
    """measure how fast pictures and training are (--keep writes BENCHMARKS.md)"""
    install(TEST_REQUIREMENTS)
    place = VENV / "bench"  # a JupyterLab of the course does not see it
    pip = [python(), "-m", "pip", "install", "--quiet", "--upgrade", "--no-deps"]
    if run([*pip, "--disable-pip-version-check", "--target", place, BENCH_TOOL]):
        return 1
    found = dict(os.environ, PYTHONPATH=str(place), JUPYTER_PATH=str(place / "share" / "jupyter"))
    return run([python(), "tools/bench.py", *arguments], found)


def claims(arguments):
    """measure what the notebooks say about behaviour, and print it beside the text"""
    install(TEST_REQUIREMENTS)
    return run([python(), "tools/claims.py", *arguments])


def coverage(arguments):
    """run the tests and say which branch of neuronlib none of them takes"""
    install(TEST_REQUIREMENTS)
    options = ["--cov", "--cov-report=term-missing:skip-covered", "--cov-fail-under=100"]
    # nbval's kernels do not start under coverage; the tests run the notebooks without it, too.
    asked = ["neuronlib", "tests", "--ignore=tests/browser"]
    return run([python(), "-m", "pytest", *asked, *options, *arguments])


def mutants(arguments):
    """change the neuron line by line and see which change no test notices (Linux and macOS)"""
    install(TEST_REQUIREMENTS)
    return run([python(), "-m", "pip", "install", "--quiet", MUTATION_TOOL]) or run(
        [python(), "tools/mutants.py", *arguments]
    )


def binder(arguments):
    """replay a launch on Binder from a fresh clone (Linux and macOS)"""
    install(TEST_REQUIREMENTS)
    return run([python(), "tools/binder_replay.py", *arguments])


def matrix(arguments):
    """test every Python found with the oldest and the newest packages (takes long)"""
    install(TEST_REQUIREMENTS)
    return run([python(), "tools/matrix.py", *arguments])


def links(arguments):
    """write the course's public home, OWNER/NAME, into README.md and CITATION.cff"""
    return run([sys.executable, "tools/links.py", *arguments])


TASKS = [
    lab,
    test,
    notebooks,
    site,
    lite,
    lock,
    bench,
    claims,
    coverage,
    mutants,
    binder,
    matrix,
    links,
]


# Installing --------------------------------------------------------------------------------------


def install(requirements):
    """Make .venv ready with these requirement files; a second call only compares a stamp."""
    ensure_venv()
    stamp, wanted = stamp_of(requirements), fingerprint(requirements)
    if not stamp.exists() or stamp.read_text() != wanted:
        pip_install(requirements)
        # The test tools come on top of what a learner installs.
        stamp_of(LEARNER_REQUIREMENTS).write_text(fingerprint(LEARNER_REQUIREMENTS))
        stamp.write_text(wanted)
    put_settings(VENV)


def install_lite():
    """Make .venv/lite ready: JupyterLab must not see what `make lite` needs."""
    wanted = fingerprint(LITE_REQUIREMENTS)
    if lite_is_ready(wanted):
        return
    print("Installing what make lite needs into .venv/lite.", flush=True)
    fresh = VENV / ("lite-%d" % os.getpid())  # whole or not there, whoever else installs it
    command = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    failed = run([*command, "--target", fresh, "-r", *LITE_REQUIREMENTS])
    if not failed and not lite_is_ready(wanted):
        (fresh / "installed.stamp").write_text(wanted)
        shutil.rmtree(str(LITE), ignore_errors=True)
        fresh.rename(LITE)
    shutil.rmtree(str(fresh), ignore_errors=True)
    if failed:
        raise Stop(
            "What make lite needs could not be installed (pip's message stands above): "
            "check the network and start again."
        )


def lite_is_ready(wanted):
    """Whether .venv/lite was made for these requirements."""
    stamp = LITE / "installed.stamp"
    return stamp.exists() and stamp.read_text() == wanted


def lite_environment():
    """An environment in which .venv's Python sees .venv/lite too."""
    return dict(os.environ, PYTHONPATH=str(LITE))


def lock_pyodide():
    """Bring the list of Pyodide's packages to the kernel's version, if that is another now."""
    install_lite()
    return run([python(), "tools/lite_packages.py"], lite_environment())


def ensure_venv():
    """Make .venv unless a whole one of this very Python is there."""
    if venv_is_whole():
        return
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop(
            "This Python cannot make a virtual environment: install python3-venv "
            "(on Debian and Ubuntu: sudo apt-get install python3-venv) and start again."
        )
    if VENV.exists():
        print("The folder .venv is unfinished or of another Python; making it anew.", flush=True)
        shutil.rmtree(str(VENV))
    if run([sys.executable, "-m", "venv", str(VENV)]):
        shutil.rmtree(str(VENV), ignore_errors=True)
        raise Stop("Python could not make the folder .venv; its own message stands above.")


def venv_is_whole():
    """Whether .venv runs, has pip and this Python's version, and pip was not cut short in it."""
    if not python().exists() or unfinished().exists():
        return False
    asked = [str(python()), "-c", "import sys, pip; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return answer.stdout.split() == [b"%d" % number for number in sys.version_info[:2]]


def pip_install(requirements):
    """Let pip install the files; a .venv in which it was cut short is made anew next time."""
    for stamp in (stamp_of(LEARNER_REQUIREMENTS), stamp_of(TEST_REQUIREMENTS)):
        if stamp.exists():
            stamp.unlink()
    unfinished().touch()
    print("Installing the packages into .venv; the first time takes some minutes.", flush=True)
    command = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for name in requirements:
        command += ["-r", name]
    failed = run(command)
    unfinished().unlink()
    if failed:
        raise Stop(
            "The packages could not be installed (pip's message stands above): "
            "check the network and start again." + untried_python()
        )


def untried_python():
    """A hint for a Python so new that ready-made packages may not exist for it yet."""
    if sys.version_info[:2] <= NEWEST_TRIED:
        return ""
    return " The course is tried with Python %d.%d to %d.%d; this is %d.%d." % (
        OLDEST_PYTHON + NEWEST_TRIED + tuple(sys.version_info[:2])
    )


def fingerprint(requirements):
    """A hash of all that the installation depends on; the package is installed by its path."""
    digest = hashlib.sha256(str(ROOT).encode())
    for name in INSTALL_INPUTS + requirements:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def stamp_of(requirements):
    """The file that says these requirements are installed."""
    return VENV / ("installed-%d.stamp" % len(requirements))


def unfinished():
    """The file that stands in .venv while pip works."""
    return VENV / "unfinished.stamp"


# Helpers -----------------------------------------------------------------------------------------


def python():
    """The path of .venv's Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def first_notebook():
    """The notebook the course opens with, as a path below the root."""
    found = sorted((ROOT / "notebooks").glob("*.ipynb"))
    if not found:
        raise Stop("There is no notebook in the folder notebooks.")
    return found[0].relative_to(ROOT).as_posix()


def is_root():
    """Whether the user is root, as in a container: JupyterLab then wants one more flag."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def run(command, env=None):
    """Run the command in the course's folder and return its exit code, even through Ctrl-C."""
    process = subprocess.Popen([str(part) for part in command], cwd=str(ROOT), env=env)
    interrupted = False
    while process.returncode is None:
        try:
            process.wait()
        except KeyboardInterrupt:
            interrupted = True
    if interrupted:
        raise KeyboardInterrupt
    return process.returncode


def hand_over(command, env):
    """Let the command take our place, so that signals are its alone; Windows can only wait."""
    if os.name == "nt":
        sys.exit(run(command, env))
    os.chdir(str(ROOT))
    os.execve(str(command[0]), [str(part) for part in command], env)


def list_tasks():
    """Print every task with its one line."""
    for task in TASKS:
        print("  %-10s %s" % (task.__name__, task.__doc__))


def main(arguments):
    """Do the task that the first argument names; without one, list the tasks."""
    if sys.version_info < OLDEST_PYTHON:
        needs = "The course needs Python %d.%d or newer; this is Python %d.%d."
        raise Stop(needs % (OLDEST_PYTHON + tuple(sys.version_info[:2])))
    named = {task.__name__: task for task in TASKS}
    if not arguments:
        return list_tasks()
    if arguments[0] not in named:
        raise Stop("There is no task %r; the tasks are: %s." % (arguments[0], ", ".join(named)))
    return named[arguments[0]](arguments[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        print(stop, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
