"""For teachers: check the exercises in notebooks that came back, each in a process of its own."""

import ast
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from neuronlib.exercises.pages import EXERCISES

SECONDS = 10  # for one exercise, the start of Python included; a check itself takes at most one
ALONE = "--one-exercise"  # how this module calls itself


class BadFile(Exception):  # noqa: N818
    """A sentence on a file that cannot be checked."""


@dataclass(frozen=True)
class Line:
    """The outcome of one exercise in one notebook."""

    exercise: str
    passed: bool
    said: str


def report(paths):
    """Print a line for each exercise of each notebook; return 0 if all passed, else 1.

    Parameters
    ----------
    paths : names of notebooks, or of folders with notebooks in them
    """
    passed = bool(paths)
    for path in _files(paths):
        print(path)
        try:
            lines = check_notebook(path)
        except BadFile as problem:
            print(f"  {problem}", file=sys.stderr)
            passed = False
            continue
        for line in lines:
            print(f"  {line.exercise}: {line.said}")
        done = sum(line.passed for line in lines)
        print(f"  {done} of {len(lines)} passed")
        passed = passed and done == len(lines)
    return 0 if passed else 1


def check_notebook(path):
    """Return a `Line` for each exercise of the notebook.

    Raises
    ------
    BadFile
        If it is no notebook, or one without exercises.
    """
    sources = _code(path)
    lines, above = [], []
    for name, source in sources:
        if name is not None:
            lines.append(_line(name, "\n".join(above), source))
        above.append(_definitions(source))
    if not lines:
        raise BadFile("There are no exercises in this notebook.")
    return lines


def _files(paths):
    for path in map(Path, paths):
        yield from sorted(path.rglob("*.ipynb")) if path.is_dir() else [path]


def _code(path):
    """Return (the exercise's name or None, source) of each code cell."""
    try:
        cells = json.loads(Path(path).read_text(encoding="utf-8"))["cells"]
        code = [cell for cell in cells if cell["cell_type"] == "code"]
        return [(cell["metadata"].get("exercise"), "".join(cell["source"])) for cell in code]
    except OSError as error:
        raise BadFile(f"It cannot be read: {error.strerror}.") from None
    except (ValueError, LookupError, TypeError, AttributeError):
        raise BadFile("It is not a notebook.") from None


def _definitions(source):
    """Return the imports, functions and plain values of a cell: helpers for the cells below it."""
    try:
        tree = ast.parse(_without_magics(source))
    except SyntaxError:
        return ""
    kept = [node for node in tree.body if isinstance(node, KEPT) or _is_plain_value(node)]
    return ast.unparse(ast.Module(kept, type_ignores=[]))


KEPT = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)


def _is_plain_value(node):
    if not isinstance(node, ast.Assign):
        return False
    try:
        ast.literal_eval(node.value)
    except ValueError:
        return isinstance(node.value, ast.Lambda)
    return True


def _without_magics(source):
    return "\n".join(line for line in source.splitlines() if not line.startswith(("%", "!", "?")))


def _line(name, above, source):
    if name not in EXERCISES:
        return Line(name, False, "there is no such exercise.")
    command = [sys.executable, "-m", "neuronlib.exercises", ALONE, name]
    cells = json.dumps([above, _without_magics(source)])
    try:
        done = subprocess.run(
            command, input=cells, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        passed, said = json.loads(done.stdout.splitlines()[-1])
    except subprocess.TimeoutExpired:
        return Line(name, False, f"Not yet. It was stopped after {SECONDS} seconds.")
    except (ValueError, IndexError):
        return Line(name, False, "Not yet. Its process ended without an answer.")
    return Line(name, passed, said)


def check_alone(name):
    """Check the cell that stands on stdin; print (passed, what is said) as the last line."""
    import builtins
    import contextlib
    import io
    import linecache

    from neuronlib.exercises.guard import Guard
    from neuronlib.exercises.judge import judge
    from neuronlib.exercises.verdict import Verdict

    above, source = json.load(sys.stdin)
    names = {"__name__": "__main__", "__builtins__": builtins}

    def run(text, title):
        linecache.cache[title] = (len(text), None, text.splitlines(keepends=True), title)
        with Guard(seconds=5) as guard:
            return guard.call(exec, compile(text, title, "exec"), names).error

    try:
        ast.parse(source)
        with contextlib.redirect_stdout(io.StringIO()):
            run(above, "the cells above")
            names |= dict.fromkeys(("check", "hint", "solution"), lambda *_: None)
            error = run(source, "the exercise")
        verdict = None
    except SyntaxError as problem:
        verdict = Verdict(
            False, "syntax", f"Python cannot read line {problem.lineno} of its cell."
        )
    if verdict is None and name not in names:
        what = f"It stops with {type(error).__name__}." if error else "Its function is missing."
        verdict = Verdict(False, "missing", what)
    verdict = verdict or judge(EXERCISES[name], names[name], names)
    key = f" ({verdict.mistake})" if verdict.mistake not in (None, "to_do") else ""
    print()
    print(json.dumps([verdict.passed, f"{verdict.word}{key}. {verdict.message}"]))
