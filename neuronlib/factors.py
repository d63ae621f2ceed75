"""The three factors whose product is the slope along a weight. Chapter 1, "Backpropagation"."""

import math
from typing import NamedTuple

from neuronlib.values import number


class Factors(NamedTuple):
    """What the chain rule multiplies: ∂e/∂e_simple, ∂e_simple/∂a and ∂a/∂w.

    >>> Factors(1, -1, 17).product
    -17
    """

    e_deriv: float
    e_simple_deriv: float
    a_deriv: float

    @property
    def product(self):
        """∂e/∂w, the slope of the error along the weight."""
        return math.prod(self)


def factors_w1(input, e_simple):
    """Return the factors of ∂e/∂w1; the last is the input.

    At e_simple = 0 the first has no value; 1 is taken there, as in the book's listing.

    >>> factors_w1(input=17, e_simple=60.7)
    Factors(e_deriv=1, e_simple_deriv=-1, a_deriv=17)
    """
    return Factors(_slope_of_abs(e_simple), -1, number(input, "input"))


def factors_w2(e_simple):
    """Return the factors of ∂e/∂w2; the last is 1.

    >>> factors_w2(e_simple=-2).product
    1
    """
    return Factors(_slope_of_abs(e_simple), -1, 1)


def _slope_of_abs(e_simple):
    return -1 if number(e_simple, "e_simple") < 0 else 1
