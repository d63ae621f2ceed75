"""The chapter's mathematics, derived by sympy from its few formulas; nothing of neuronlib is used.

What is stated: the neuron's line, the truth, goal minus activation, the absolute value, and that
a step subtracts the slope. All else below follows from these by differentiating and solving.
"""

import sympy
from sympy import Abs, Rational, Symbol, diff, expand, limit, solve, summation, symbols

# Stated ------------------------------------------------------------------------------------------

w1, w2, input, goal, C = symbols("w_1 w_2 input goal C", real=True)
rate = Symbol("rate", positive=True)
x = Symbol("x", real=True)

START = {w1: Rational(1, 10), w2: Rational(2, 10)}  # the first weights
BOOK = {input: 17, goal: Rational(626, 10)}  # the first sample

activation = w1 * input + w2
truth = Rational(18, 10) * C + 32
e_simple = goal - activation
e = Abs(e_simple)

# The two sides of the kink: what is inside the absolute value, known by its sign alone -----------

too_low = Symbol("e_simple", positive=True)
too_high = Symbol("e_simple", negative=True)
SIDES = too_low, too_high


def on_side(expression, side):
    """Return `expression` where the simple error is `side`: the goal that far off the answer."""
    return sympy.simplify(expression.subs(goal, activation + side))


# Derived: slopes ---------------------------------------------------------------------------------


def slope_of_abs(place):
    """Return the slope of |x| at a place of known sign, as rise over run of a shrinking nudge."""
    h = Symbol("h", real=True)
    left, right = (limit((Abs(place + h) - Abs(place)) / h, h, 0, side) for side in "-+")
    assert left == right
    return left


def slopes(side):
    """Return ∂e/∂w1 and ∂e/∂w2 on one side of the kink, differentiated as a whole."""
    return tuple(on_side(diff(e, weight), side) for weight in (w1, w2))


def factors(side, weight):
    """Return the chain rule's three factors, each differentiated by itself."""
    a = Symbol("a", real=True)
    return slope_of_abs(side), diff(goal - a, a), diff(activation, weight)


def update(side):
    """Return both weights after a step: the slope, times the rate, subtracted."""
    return tuple(w - rate * s for w, s in zip((w1, w2), slopes(side), strict=True))


# Derived: the book's error lines -----------------------------------------------------------------

e_w1 = e.subs(BOOK).subs(w2, START[w2])
e_w2 = e.subs(BOOK).subs(w1, START[w1])


def root(line, unknown):
    """Return the one place where an error is 0: there its inside is."""
    (place,) = solve(line.args[0] if line.func is Abs else line, unknown)
    return place


def slope_at(line, unknown, place):
    """Return the slope of an error line at a place that is not its kink."""
    return diff(line, unknown).subs(unknown, place)


# Derived: what training does ---------------------------------------------------------------------

INPUTS = range(-10, 10)


def mean(expression):
    """Return the mean of an expression in C over the twenty training inputs."""
    return summation(expression, (C, INPUTS[0], INPUTS[-1])) / len(INPUTS)


e_simple_at_c = e_simple.subs({goal: truth, input: C})
distance = (Rational(18, 10) - w1) ** 2 + (32 - w2) ** 2  # squared, from the weights to the truth


def distance_next(side):
    """Return that distance after a step at input C, where the simple error is `side`."""
    moved = dict(zip((w1, w2), update(side), strict=True))
    return distance.subs({w: m.subs(input, C) for w, m in moved.items()}, simultaneous=True)


def account(side):
    """Return how much the distance changes in a step, in terms of the error and C alone."""
    inside = solve(e_simple_at_c - side, w2)[0]  # the weights that are `side` off at C
    return expand((distance_next(side) - distance).subs(w2, inside))


def floor():
    """Return the mean error at which a step brings the weights no nearer, on average."""
    balance = Symbol("balance", positive=True)
    (error,) = solve(account(too_low).subs(too_low, balance), balance)
    return mean(error)


def least_steps():
    """Return how far w2 has to go, divided by the size of its every step."""
    sizes = {Abs(after - w2) for after in (update(side)[1] for side in SIDES)}
    (size,) = sizes
    return (32 - START[w2]) / size
