"""What an answer did, as plain numbers, lists and dictionaries, and whether two are the same."""

import inspect
import math
import numbers

from neuronlib.exercises.exercise import Desk


class Odd(str):
    """The words for a value that is neither a number nor a list of numbers."""

    __slots__ = ()


def plain(value):
    """Return a float, a list of them, None, or an `Odd` for anything else."""
    if value is None:
        return None
    if hasattr(value, "tolist"):  # of numpy
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, numbers.Number) and not isinstance(value, (bool, complex)):
        return float(value) if abs(value) < 1e300 else Odd("infinity, or no number at all")
    if hasattr(value, "close"):
        value.close()  # of a coroutine: Python warns of one that is dropped
    kind = type(value).__name__
    return Odd(KINDS.get(kind, f"a thing of the kind {kind}"))


KINDS = {
    "str": "text",
    "bool": "True or False",
    "dict": "a dictionary",
    "set": "a set, which forgets the order and what comes twice",
    "function": "a function",
    "method": "a method that was not called",
    "builtin_function_or_method": "a function that was not called",
    "generator": "a generator, as a function with `yield` does",
    "coroutine": "a coroutine, as an `async` function does",
    "Neuron": "the neuron itself",
}


def same(one, other):
    """Whether two things seen agree, numbers up to rounding."""
    if isinstance(one, Odd) or isinstance(other, Odd):
        return isinstance(one, Odd) and isinstance(other, Odd) and str(one) == str(other)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one is other or (type(one) is type(other) is bool and one == other)


def call(answer, case):
    """Ask a function: the case holds its arguments by name."""
    return {"value": plain(answer(*case.values()))}


def on_desk(answer, case):
    """Ask a method: it is put on a neuron that is right otherwise.

    The case holds the neuron's weights, input and rate, whether it has fed forward, and the
    method's arguments by name.
    """
    case = dict(case)
    fed, arguments = case.pop("fed", True), {k: case.pop(k) for k in ARGUMENTS if k in case}
    neuron = type("Neuron", (Desk,), {answer.__name__: answer} if _is_method(answer) else {})
    desk = neuron(**case, fed=fed)
    value = plain(answer(desk, *arguments.values()))
    return {
        "value": value,
        "weights": _weights(desk.weights),
        "activation": plain(desk.activation),
        "input": plain(desk.input),
        "learning_rate": plain(desk.learning_rate),
    }


def on_desk_for_a_step(answer, case):
    """Ask a method that moves the weights: only where they are afterwards counts."""
    seen = on_desk(answer, case)
    return {part: seen[part] for part in ("weights", "input", "learning_rate")}


ARGUMENTS = ("goal", "e_simple")


def _is_method(answer):
    return inspect.isfunction(answer)


def _weights(weights):
    """The weights as numbers; what the next step could not change in place is odd."""
    if isinstance(weights, tuple):
        return Odd("a tuple")
    seen = plain(weights)
    if isinstance(seen, list):
        return seen if all(isinstance(w, float) for w in seen) else Odd("a list without numbers")
    return seen if isinstance(seen, Odd) else Odd("None" if seen is None else "one number")
