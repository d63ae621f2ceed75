"""Temperatures to learn from: °C -> °F and random inputs. Chapter 1, "Training data"."""

from neuronlib.values import number_or_array, random_source


def convert_c_to_f(celsius):
    """Return the temperature in °F, the goal the neuron learns: F = 1.8 * C + 32.

    A number or a numpy array; TypeError or ValueError for anything else.

    >>> convert_c_to_f(17)
    62.6
    """
    return 1.8 * number_or_array(celsius, "celsius") + 32


def random_celsius(rng):
    """Return a whole number of °C from -10 to 9, each equally likely.

    The book's `random() % 20 - 10` with a `random()` of whole numbers, as C has it: 10 never
    comes. `rng.random()` is the one method whose numbers Python promises to keep for a seed.

    Raises
    ------
    TypeError
        If `rng` is not a `random.Random`.

    >>> import random
    >>> random_celsius(random.Random(0))
    6
    """
    return int(random_source(rng).random() * 20) - 10
