"""What a check says whatever the exercise is: one or two sentences, never the answer."""

import builtins
import inspect
import re
import reprlib

from neuronlib.exercises.guard import SECONDS, Asked, MissingSelf, Stopped

CORRECT = "It gives the right numbers in every case that was tried."
TO_DO = (
    "Put your own lines in place of the three dots of `{exercise.name}`, and run the cell again."
)
NOTHING_THERE = "There is nothing in the brackets yet. Give `check` the function you wrote."
NOT_A_FUNCTION = (
    "That is no function. Give `check` the function itself: its name, without brackets behind it."
)
UNKNOWN_EXERCISE = (
    "There is no exercise called `{name}`. A check knows a function by its name: is it spelled as "
    "the exercise asks?"
)
PARAMETERS = (
    "It cannot be called the way the course does. Its first line should be `{exercise.signature}`."
)
PRINTED = (
    "It prints its answer and returns nothing. What is printed only a person can read; what "
    "stands after `return` other lines can use."
)
NOTHING_RETURNED = (
    "It gives back None, as a function does that ends without `return`: your own, or one that it "
    "calls. What should the caller receive?"
)
NOTHING_HERE = (
    "{told} it gives back None: no `return` is reached then. What should the caller receive?"
)
NOTHING_KEPT = (
    "Nothing is kept in `self.activation`, and None comes back. Which line writes to it? One "
    "equals sign does, with `self.` on its left."
)
NOT_A_NUMBER = "It returns {what} instead of {wanted}."
MOVED_WEIGHTS = (
    "It moves the neuron's weights, though it should only look at them. Which line writes to "
    "`self.weights`?"
)
CHANGED_THE_NEURON = (
    "It changes the neuron's `{part}`, which it should only read. Which line writes to it?"
)
CHANGED_THE_GIVEN = (
    "The list that it was given is changed afterwards. Make a new list for the answer, and leave "
    "the old one to the caller."
)
WEIGHTS_NO_LIST = (
    "Afterwards `self.weights` is {what}. The steps to come change its two numbers in place, and "
    "that needs a list."
)
WEIGHTS_COUNT = "Afterwards `self.weights` holds {count} numbers; the neuron has two weights."
WRONG_COUNT = "It returns {count} numbers, and the text above asks for another count of them."
IN_THE_LIST = "Its list holds {what}, and numbers are asked."
COUNTS_FROM_1 = (
    "It asks for an item that the list does not have. Counting starts at 0, so the last of two "
    "has the number 1."
)
NOT_ITERABLE = (
    "It goes through a number as if that were a list. For so many rounds, Python wants a `range`."
)
REMEMBERS = (
    "Asked the same again, it gives another answer. What does it keep from one call to the next?"
)
CONSTANT = (
    "It gives the same number in every case. Which of the values that it is given should that "
    "number depend on?"
)
UNKNOWN_UNTOLD = (
    "In at least one case its number is another one. Work a small case out on paper, and compare "
    "line by line."
)
UNKNOWN = {
    "value": "{told} yours gives {own}. Work that case out on paper, line by line.",
    "weights": "{told} yours leaves the weights at {own}. Work that step out on paper.",
    "activation": "{told} `self.activation` is {own} afterwards. Which number belongs there?",
    "loop": "Something else happens in its rounds than the text asks. Go through one of them on "
    "paper: draw, goal, answer, step, average.",
    "steps": "It takes another number of steps than it should. When may it end, and when must it?",
    "counted": "It takes another number of steps than it gives back. Follow the counting through "
    "the first two rounds.",
    "average": "The steps are right, the average is another one. Work out its first two rounds on "
    "paper.",
}
ONE_OF_TWO = (
    "The {right} of the two weights is right in every case, and the {wrong} is not. Compare their "
    "lines."
)
ENDLESS = (
    f"It was stopped after {SECONDS:g} second, without an answer. Which line should make its loop "
    "come to an end?"
)
RECURSION = "It calls itself again and again. Which other value or method did you mean there?"
EXITS = "It ends the program instead of giving an answer: leave `exit` and `quit` out."
ASKS = (
    "It waits for somebody to type, as Python's own `input()` does. The neuron's input is another "
    "thing: it stands in `self.input`."
)
MISSING_SELF = (
    "It uses `{name}` alone, and Python looks for that outside of the neuron. What belongs to the "
    "neuron is reached through `self`."
)
UNKNOWN_NAME = "Python knows nothing called `{name}` there. Where should it come from?"
SELF_ALONE = "It calculates with `self`, the whole neuron. Which of its values is meant?"
TOO_EARLY = "It uses `{name}` before it has given it a value."
FROM_ANOTHER_PAGE = (
    "Python knows nothing called `{name}` on this page. Once it has passed on its own page, the "
    "line `from my_neuron import {name}` fetches it."
)
TWO_WEIGHTS = (
    "The neuron has nothing called `{name}`. It keeps both weights in one list, `self.weights`, "
    "and a list counts from 0."
)
COMES_IN = (
    "The neuron keeps nothing called `{name}`: that one comes in by the brackets of the first "
    "line. How is it reached there?"
)
CALLED_SHORT = (
    "It calls `{name}` with too little in the brackets. What does `{name}` need to know?"
)
CALLED_LONG = (
    "It calls `{name}` with too much in the brackets. What stands before the dot goes along by "
    "itself."
)
NO_NUMBERS = (
    "It calculates with a whole list, or with text, and Python does that with numbers only. Which "
    "number is meant?"
)
LIST_CALLED = "It asks a list with round brackets. An item of a list is asked with square ones."
PYTHONS_OWN = "`{name}` is a function of Python's own, so nothing and no dot stands before it."
UNKNOWN_ATTRIBUTE = "{who} has nothing called `{name}`. Is it spelled as in the text above?"
MISSING_BRACKETS = (
    "It calculates with a function or method itself instead of its answer. To call it, put "
    "brackets behind its name."
)
OF_NONE = (
    "It calculates with None: a value is not there yet, or a function is used for its answer and "
    "returns none."
)
DIVIDES_BY_ZERO = "It divides by 0. {told} something below the fraction line becomes 0."
RAISED = "{told} it stops with {kind}: {text}."
RAISED_SILENTLY = "{told} it stops with {kind}."
LISTS = "unsupported.*'list'|can only concatenate list|can't multiply sequence"
LONG = reprlib.Repr()  # shortens what an exception says
LONG.maxstring = 90


def told(case):
    """Say in words what an answer was asked: With w1 = 2 and input = 3."""
    named = []
    for name, value in case.items():
        if name == "weights":
            named.append(f"the weights {value[0]:g} and {value[1]:g}")
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            named.append(f"{name} = {value:g}")
        elif not isinstance(value, bool):
            named.append(f"{name} = {value}")
    *most, last = named
    return f"With {', '.join(most)} and {last}" if most else f"With {last}"


METHODS = (
    "feed_forward",
    "simple_error_for",
    "error_for",
    "error_derivative_for_weight0",
    "error_derivative_for_weight1",
    "backpropagate",
)
NAMES = ("weights", "input", "activation", "learning_rate", "weight", *METHODS)


def is_final(error):
    """Whether it makes no sense to go on to the next case."""
    return isinstance(error, (Stopped, RecursionError, MemoryError, Asked))


def of_error(error, exercise, told):
    """Return the key and the sentence for an exception that the answer raised."""
    if isinstance(error, Stopped):
        return "endless", ENDLESS
    if isinstance(error, RecursionError):
        return "recursion", RECURSION
    if isinstance(error, SystemExit):
        return "exits", EXITS
    if isinstance(error, Asked):
        return "asks", ASKS
    if isinstance(error, MissingSelf):
        return "missing_self", MISSING_SELF.format(name=error.args[0])
    text = _text(error)
    for pattern, key, message in exercise.stumbles:
        if re.search(pattern, f"{type(error).__name__}: {text}"):
            return key, message
    if isinstance(error, (NameError, AttributeError)):
        return _of_a_name(error, exercise)
    if isinstance(error, ZeroDivisionError):
        return "divides_by_zero", DIVIDES_BY_ZERO.format(told=told)
    if isinstance(error, TypeError) and exercise.method and "'Neuron'" in text:
        return "self_alone", SELF_ALONE
    if isinstance(error, IndexError) and "list index" in text:
        return "counts_from_1", COUNTS_FROM_1
    if isinstance(error, TypeError) and (brackets := _of_brackets(text, exercise)):
        return brackets
    if isinstance(error, TypeError) and re.search(LISTS, text):
        return "no_numbers", NO_NUMBERS
    if isinstance(error, TypeError) and "'list' object is not callable" in text:
        return "list_called", LIST_CALLED
    if isinstance(error, TypeError) and "object is not iterable" in text:
        return "not_iterable", NOT_ITERABLE
    if isinstance(error, TypeError) and re.search("method|'function'", text):
        return "missing_brackets", MISSING_BRACKETS
    if isinstance(error, TypeError) and "NoneType" in text:
        return "of_none", OF_NONE
    kind, text = type(error).__name__, LONG.repr(text)[1:-1]
    if not text:
        return "raised", RAISED_SILENTLY.format(kind=kind, told=told)
    return "raised", RAISED.format(kind=kind, text=text, told=told)


def _of_brackets(text, exercise):
    """A method of the neuron was called with too little or too much, or without `self.`."""
    found = re.match(r"(Neuron\.)?(\w+)\(\) (missing|takes)", text)
    if not exercise.method or not found or found[2] not in METHODS or found[2] == exercise.name:
        return None
    if found[1] is None:
        return "missing_self", MISSING_SELF.format(name=found[2])
    if found[3] == "missing":
        return "called_short", CALLED_SHORT.format(name=found[2])
    return "called_long", CALLED_LONG.format(name=found[2])


def _of_a_name(error, exercise):
    quoted = re.findall("'([^']*)'", _text(error))  # not every kind of NameError has a name
    name = getattr(error, "name", None) or (quoted[-1] if quoted else None)
    if not isinstance(name, str):
        return "raised", RAISED_SILENTLY.format(kind=type(error).__name__, told="Each time")
    if isinstance(error, NameError) and exercise.method and name in NAMES:
        return "missing_self", MISSING_SELF.format(name=name)
    if isinstance(error, UnboundLocalError):
        return "unknown_name", TOO_EARLY.format(name=name)
    if isinstance(error, NameError) and name in _other_exercises(exercise):
        return "from_another_page", FROM_ANOTHER_PAGE.format(name=name)
    if isinstance(error, NameError):
        return "unknown_name", UNKNOWN_NAME.format(name=name)
    who = {"Neuron": "The neuron", "NoneType": "None"}
    kind = type(getattr(error, "obj", None)).__name__
    if kind == "Neuron" and name in ("w0", "w1", "w2"):
        return "two_weights", TWO_WEIGHTS.format(name=name)
    if kind == "Neuron" and name in inspect.signature(exercise.answer).parameters:
        return "comes_in", COMES_IN.format(name=name)
    if kind == "Neuron" and hasattr(builtins, name):
        return "pythons_own", PYTHONS_OWN.format(name=name)
    who = who.get(kind, f"A thing of the kind {kind}")
    return "unknown_attribute", UNKNOWN_ATTRIBUTE.format(who=who, name=name)


def _other_exercises(exercise):
    """The functions that other pages ask for; a method is reached through the neuron."""
    from neuronlib.exercises.pages import EXERCISES

    return [e.name for e in EXERCISES.values() if e.page != exercise.page and not e.method]


def _text(error):
    """The first line of what the exception says; no code of the learner's is asked."""
    said = error.args[0] if error.args and isinstance(error.args[0], str) else ""
    lines = said.strip().splitlines()
    return lines[0].rstrip(".") if lines else ""
