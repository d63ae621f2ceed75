"""One clear sentence for a bad value, before anything has changed."""

import functools
import math
import numbers
import random
import reprlib


def number(value, name):
    """Return `value` if it is a finite real number.

    Any `numbers.Real` counts, numpy's scalars included; a whole number stays an int.

    Raises
    ------
    TypeError
        If it is no number: text, None, a list, a complex number.
    ValueError
        If it is NaN, infinite or too large to compute with.

    >>> number(17, "input")
    17
    >>> number("17", "input")
    Traceback (most recent call last):
    TypeError: input must be a number, not '17'.
    """
    if type(value) in (float, int) and -1e300 < value < 1e300:  # the everyday case
        return value
    if not isinstance(value, numbers.Real):
        raise TypeError(f"{name} must be a number, not {reprlib.repr(value)}.")
    if not _is_finite(value):
        raise ValueError(f"{name} must be a finite number, not {reprlib.repr(value)}.")
    return int(value) if isinstance(value, numbers.Integral) else float(value)


def _is_finite(value):
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number beyond the largest float
        return False


def number_or_array(value, name):
    """Return `value` if it is a number, or a numpy array, which is taken as it is."""
    return value if hasattr(value, "shape") and value.shape else number(value, name)


def positive(value, name):
    """Return `value` if it is a finite number above 0.

    >>> positive(0, "learning_rate")
    Traceback (most recent call last):
    ValueError: learning_rate must be above 0, not 0.
    """
    value = number(value, name)
    if value <= 0:
        raise ValueError(f"{name} must be above 0, not {value}.")
    return value


def whole(value, name, least=None):
    """Return `value` as an int if it is a whole number, and at least `least`.

    >>> whole(1.5, "steps", least=1)
    Traceback (most recent call last):
    TypeError: steps must be a whole number of at least 1, not 1.5.
    """
    bound = "" if least is None else f" of at least {least}"
    sentence = f"{name} must be a whole number{bound}, not {reprlib.repr(value)}."
    if isinstance(value, bool) or not isinstance(value, numbers.Integral):
        raise TypeError(sentence)
    if least is not None and value < least:
        raise ValueError(sentence)
    return int(value)


def two_numbers(values, name):
    """Return `values` as a new list of two floats.

    >>> two_numbers((1, 2), "weights")
    [1.0, 2.0]
    >>> two_numbers([1, 2, 3], "weights")
    Traceback (most recent call last):
    ValueError: weights must be two numbers, [w1, w2], not [1, 2, 3].
    """
    sentence = f"{name} must be two numbers, [w1, w2], not {reprlib.repr(values)}."
    if isinstance(values, (str, bytes, dict, set)) or not hasattr(values, "__iter__"):
        raise TypeError(sentence)
    given = list(values)
    if len(given) != 2:
        raise ValueError(sentence)
    return [float(number(value, f"{name}[{i}]")) for i, value in enumerate(given)]


def random_source(rng, name="rng"):
    """Return `rng` if it is a `random.Random`: a run that cannot be repeated teaches little."""
    if not isinstance(rng, random.Random):
        raise TypeError(f"{name} must be a random.Random, not {reprlib.repr(rng)}.")
    return rng


def takes_a_number(function):
    """Check the last argument of `function`, so that its body stays the formula alone."""
    count = function.__code__.co_argcount
    name = function.__code__.co_varnames[count - 1]

    @functools.wraps(function)
    def checked(*values, **named):
        if named:
            number(named.get(name, 0), name)  # Python itself says what is missing or unknown
        elif len(values) == count:
            number(values[-1], name)
        return function(*values, **named)

    return checked


class NeuronValues:
    """What a neuron remembers, each value checked where it is set."""

    __slots__ = ("_input", "_learning_rate", "_weights", "activation")

    def __init__(self, weights=(0.1, 0.2), learning_rate=0.01):
        self.weights = weights
        self.learning_rate = learning_rate

    @property
    def input(self):
        """The number the neuron is asked about, here a temperature in °C."""
        return self._input

    @input.setter
    def input(self, value):
        self._input = number(value, "input")

    @property
    def weights(self):
        """The list [w1, w2]; training moves it in place."""
        return self._weights

    @weights.setter
    def weights(self, values):
        self._weights = two_numbers(values, "weights")

    @property
    def learning_rate(self):
        """The share of the slope that one step takes, above 0; 1 is the full slope."""
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value):
        self._learning_rate = positive(value, "learning_rate")

    def __getattr__(self, name):  # Python asks here only for what has no value yet
        sentences = {
            "input": "input is not set yet: give the neuron one first, as in n.input = 17.",
            "activation": "activation is not known yet: call feed_forward() first.",
        }
        kind = type(self).__name__
        raise AttributeError(sentences.get(name, f"{kind} has nothing called {name!r}."))

    def __repr__(self):
        kind = type(self).__name__
        return f"{kind}(weights={self.weights}, learning_rate={self.learning_rate})"
