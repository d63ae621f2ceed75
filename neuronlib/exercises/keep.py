"""my_neuron.py: what passed, as real source, beside the notebooks.

The file is the learner's. A piece is replaced only if it still is what the course wrote; what was
changed by hand stays, and a file that Python cannot read is not touched.
"""

import ast
import os
from pathlib import Path

from neuronlib.exercises.gather import gather
from neuronlib.exercises.guard import Guard
from neuronlib.exercises.judge import judge
from neuronlib.exercises.pages import EXERCISES
from neuronlib.exercises.pieces import File

NAME = "my_neuron.py"
HEAD = '''"""My neuron: the library I wrote in Building with Neurons, the interactive course.

Each exercise that passes adds a piece. The file is yours: read it, import it, change it.
"""
'''
CLASS = '''class Neuron:
    """activation = w1 * input + w2, with w1 in weights[0] and w2 in weights[1]."""

    def __init__(self, weights=(0.1, 0.2), learning_rate=0.01):
        self.weights = list(weights)
        self.learning_rate = learning_rate
'''
METHODS = [name for name, exercise in EXERCISES.items() if exercise.method]
FUNCTIONS = ["Neuron" if e is METHODS[0] else e for e in EXERCISES if e not in METHODS[1:]]

KEPT = f"It now stands in `{NAME}`."
BY_HAND = f"`{NAME}` has a `{{name}}` that was changed by hand, and that one stays there."
BROKEN = (
    f"`{NAME}` was left alone: Python cannot read its line {{line}}. Mend that line, or delete "
    f"the file, and run the cell again."
)
NO_TEXT = f"`{NAME}` was left alone: it holds something that is no text."
FAILS = f"`{NAME}` was left alone: Python stops in it with {{kind}}."
NO_FILE = f"`{NAME}` could not be used here ({{reason}}), so it is kept until the kernel ends."
NOT_COPIED = f"It needs something from elsewhere, so it was not copied into `{NAME}`."

_session = {}  # what passed in this kernel, for a folder that cannot be written


class Refusal(Exception):  # noqa: N818
    """A sentence on why the file stays as it is."""


def path():
    """Return where the file is: beside the notebook, or where MY_NEURON says."""
    return Path(os.environ.get("MY_NEURON", NAME))


def keep(exercise, answer):
    """Put an answer that passed into the file; return a sentence on what was done."""
    _session[exercise.name] = answer
    try:
        text = _read()
        new = _with_piece(text, exercise, answer)
        if not _passes(new, exercise):
            raise Refusal(NOT_COPIED)
        if new != text:
            _write(new)
    except Refusal as refusal:
        return str(refusal)
    return KEPT


def passed_pieces():
    """Return the functions that pass, by name, and a sentence if the file cannot be used."""
    pieces, problem = {}, None
    try:
        pieces = _run(_read())
    except Refusal as refusal:
        problem = str(refusal)
    found = {}
    for name, exercise in EXERCISES.items():
        for candidate in (pieces.get(name), _session.get(name)):
            if candidate is not None and judge(exercise, candidate).passed:
                found[name] = candidate
                break
    return found, problem


def _with_piece(text, exercise, answer):
    name, file = exercise.name, File(text, FUNCTIONS, METHODS)
    others = [other for other in EXERCISES if file.has(other)]
    try:
        gathered = gather(answer, leave_out=others)
    except (OSError, TypeError, SyntaxError, AttributeError, ValueError):
        raise Refusal(NOT_COPIED) from None
    if file.changed_by_hand(name) and file.piece(name).strip() != gathered.source.strip():
        raise Refusal(BY_HAND.format(name=name))
    for line in gathered.imports:
        file.put_import(line)
    if exercise.method and not file.has("Neuron"):
        file.put("Neuron", CLASS)
    file.put(name, gathered.source)
    for helper, source in gathered.helpers.items():
        if not file.changed_by_hand(helper):
            file.put(helper, source, before="Neuron" if exercise.method else name)
    file.digests.pop("Neuron", None)  # it grows with each method
    return file.text


def _read():
    try:
        text = path().read_text(encoding="utf-8")
        if "\0" in text:
            raise Refusal(NO_TEXT)
        ast.parse(text)
    except FileNotFoundError:
        return HEAD
    except SyntaxError as error:
        raise Refusal(BROKEN.format(line=error.lineno)) from None
    except UnicodeDecodeError:
        raise Refusal(NO_TEXT) from None
    except OSError as error:
        raise Refusal(NO_FILE.format(reason=error.strerror)) from None
    return text


def _write(text):
    """Write all of it or nothing."""
    draft = path().with_suffix(".part")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(path())
    except OSError as error:
        raise Refusal(NO_FILE.format(reason=error.strerror)) from None


def _run(text):
    """Run the text of the file and return the exercises' functions in it, methods too."""
    names = {"__name__": "my_neuron"}
    with Guard() as guard:
        outcome = guard.call(exec, compile(text, NAME, "exec"), names)
    if outcome.error is not None:
        raise Refusal(FAILS.format(kind=type(outcome.error).__name__))
    neuron = names.get("Neuron")
    methods = vars(neuron) if isinstance(neuron, type) else {}
    return {name: (methods if name in METHODS else names).get(name) for name in EXERCISES}


def _passes(text, exercise):
    try:
        answer = _run(text)[exercise.name]
    except (Refusal, SyntaxError):
        return False
    return answer is not None and judge(exercise, answer).passed
