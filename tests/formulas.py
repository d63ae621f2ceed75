"""Every displayed formula of the notebooks: its LaTeX, what it says in Python, and what proves it.

stated    a definition, or one of the few formulas that the chapter begins with
derived   must follow from `derivations`
computed  numbers alone, reckoned in exact fractions

Under each dict of `names` every statement has to hold. The names are never taken from the formula
itself: they come from `derivations`, from another way to reckon, or from a recorded run. A name
that stands on both sides, as in average = average × 0.99 + …, has what it becomes in `…_next`.
"""

import random
from typing import NamedTuple

import derivations as d
import sympy
from sympy import Rational, Symbol, diff, solve, sqrt, symbols

from neuronlib import Neuron, random_celsius, train


class Formula(NamedTuple):
    """A displayed formula."""

    page: str
    kind: str
    latex: str
    python: list
    names: list
    about: float = 0  # how far off a side may be that the text has rounded


class Operation:
    """What stands before an expression and takes it: ∂/∂x, Σ or the mean."""

    def __init__(self, apply, factor=1):
        self.apply, self.factor = apply, factor

    def __call__(self, expression):
        return self.factor * self.apply(expression)

    __mul__ = __call__

    def __rmul__(self, factor):
        return Operation(self.apply, factor * self.factor)


def slope_along(symbol, of=None):
    """∂/∂symbol; where it is known what must stand behind it, that is looked at too."""

    def apply(expression):
        assert of is None or sympy.simplify(expression - of) == 0, f"{expression} is not {of}"
        return diff(expression, symbol)

    return Operation(apply)


def sum_over(first, last):
    """Σ from C = first to last."""
    return Operation(lambda e: sum(e.subs(d.C, c) for c in range(int(first), int(last) + 1)))


# Names --------------------------------------------------------------------------------------------

WEIGHTS = {"w1": d.w1, "w2": d.w2}
LINE = {**WEIGHTS, "input": d.input, "goal": d.goal, "C": d.C, "activation": d.activation}
SAMPLE = {**d.START, **d.BOOK}  # the book's first sample and weights
NUMBERS = {"w1": d.START[d.w1], "w2": d.START[d.w2], "input": 17, "goal": d.BOOK[d.goal]}
x, h, u, a, b = symbols("x h u a b", real=True)
positive, negative = Symbol("x", positive=True), Symbol("x", negative=True)
nudge, bump, share = symbols("nudge bump share", positive=True)
at_start = d.e_simple_at_c.subs(d.START)  # the error over the input


def at(expression, **values):
    """The expression with w1, w2 and others at these values."""
    return expression.subs({getattr(d, name): value for name, value in values.items()})


def n1(number):
    return Rational(1, 2) * number + 3


def n2(number):
    return 4 - 2 * number


def e_w1(w1):
    return at(d.e_w1, w1=w1)


def e_w2(w2):
    return at(d.e_w2, w2=w2)


def mean_error(w1, w2):
    """The mean of the twenty errors."""
    return sum(abs(at(d.e_simple_at_c, w1=w1, w2=w2, C=c)) for c in d.INPUTS) / Rational(20)


SOME_WEIGHTS = [
    {"w1": Rational(w1, 10), "w2": Rational(w2, 10)} for w1, w2 in ((1, 2), (-30, 405))
]
MEAN = [
    {**some, "C": d.C, "mean_error": mean_error(**some), "sum_over": sum_over}
    | {"mean": Operation(lambda e: sum_over(-10, 9)(e) / Rational(20))}
    for some in SOME_WEIGHTS
]
RANDOM = [
    {"r": Rational(random.Random(s).random()), "celsius": random_celsius(random.Random(s))}
    for s in range(20)
]
BUMPED = {
    "bump": bump,
    "e": at(d.e.subs(d.BOOK), w1=d.START[d.w1] + bump, w2=d.START[d.w2] + bump),
}
LONG = {"rise": e_w1(Rational(41, 10)) - e_w1(Rational(1, 10))}  # a nudge of 4
SLOPES = {"slope_1": d.slopes(d.too_low)[0].subs(d.BOOK), "slope_2": d.slopes(d.too_low)[1]}
(SPENT,) = solve(Rational(2, 10) - share * sum(abs(s) for s in SLOPES.values()), share)
SHARED = [after.subs({**SAMPLE, d.rate: share}) for after in d.update(d.too_low)]


def sides():
    """The names of the chain rule, on both sides of the kink."""
    for side in d.SIDES:
        slope, factors = d.slopes(side), [d.factors(side, w) for w in (d.w1, d.w2)]
        after = d.update(side)
        yield {
            **LINE,
            "e_simple": side,
            "e_w1_prime": slope[0],
            "e_w2_prime": slope[1],
            "d_e_d_w1": slope[0],
            "d_e_d_w2": slope[1],
            "d_e_abs_d_e_simple": factors[0][0],
            "d_e_d_e_simple": factors[0][0],
            "d_e_simple_d_a": factors[0][1],
            "d_a_d_w1": factors[0][2],
            "d_a_d_w2": factors[1][2],
            "d_d_w1": slope_along(d.w1, of=d.activation),
            "d_d_a": slope_along(a, of=d.goal - a),
            "w1_next": after[0].subs(d.rate, 1),
            "w2_next": after[1].subs(d.rate, 1),
        }


SIDES = list(sides())
FACTORS = [
    {**names, "d_e_d_w": names[f"d_e_d_{w}"], "d_a_d_w": names[f"d_a_d_{w}"]}
    for names in SIDES
    for w in ("w1", "w2")
]
CALLED = [
    {**names, "e_w1_prime": lambda s: d.slopes(s)[0], "e_w2_prime": lambda s: d.slopes(s)[1]}
    for names in SIDES
]
TODAY = {  # too low, at 17 °C: numbers alone
    name: value.subs({**SAMPLE, d.too_low: Rational(607, 10)}) if hasattr(value, "subs") else value
    for name, value in SIDES[0].items()
}
WITH_RATE = [
    {**names, "rate": d.rate, "w1_next": d.update(side)[0], "w2_next": d.update(side)[1]}
    for names, side in zip(SIDES, d.SIDES, strict=True)
]


def accounts(rate):
    """The squared distance before and after a step, and the error, on both sides."""
    before = Symbol("D", positive=True)
    return [
        {"D": before, "D_next": before + d.account(side).subs(d.rate, rate), "error": abs(side)}
        | {"C": d.C, "rate": rate}
        for side in d.SIDES
    ]


(BALANCE,) = solve(d.account(d.too_low), d.too_low)


def inner_functions():
    """An inside that is positive, and one that is negative, each with its derivative."""
    for inside in (lambda v: 3 * v + 1, lambda v: -(v**2) - 1):
        yield {
            "x": positive,
            "g": inside,
            "g_prime": lambda v, f=inside: diff(f(positive), positive).subs(positive, v),
            "d_d_x": slope_along(positive),
        }


def cube(v):
    return v**3


def square(v):
    return v**2 + 5 * v


CHAIN = {
    "x": x,
    "h": h,
    "f": cube,
    "g": square,
    "F": lambda v: (v**2 + 5 * v) ** 3,
    "f_prime": lambda v: diff(cube(u), u).subs(u, v),
    "g_prime": lambda v: diff(square(u), u).subs(u, v),
    "F_prime": lambda v: diff(sympy.expand((u**2 + 5 * u) ** 3), u).subs(u, v),
    "d_f_d_x": diff(sympy.expand((x**2 + 5 * x) ** 3), x),
    "d_f_d_g": 3 * (x**2 + 5 * x) ** 2,
    "d_g_d_x": 2 * x + 5,
}


def lattice():
    """Where full steps can be: each of them moves both weights by whole numbers."""
    k = Symbol("k", integer=True)
    for side in d.SIDES:
        for weight, after in zip((d.w1, d.w2), d.update(side), strict=True):
            assert (after - weight).subs({d.rate: 1, d.input: k}).is_integer
    return {"w1": d.START[d.w1] + k, "w2": d.START[d.w2] + k, "a_whole_number": k}


def last_of_a_run():
    """The average before and after the step at which `train` stops."""
    run = train(Neuron(), 5000, random.Random(0), stop_below=0.25)
    before, after = map(Rational, run.average_error[-2:].tolist())
    return {"average": before, "average_next": after, "error": Rational(run.error[-1])}


def between():
    """Rates just above what 3,600 steps need, and just below what the floor of 0.25 allows."""
    (least,) = solve(d.least_steps() - 3600, d.rate)
    (most,) = solve(d.floor() - Rational(1, 4), d.rate)
    hair = Rational(1, 10**7)
    return [{"rate": least + hair}, {"rate": most - hair}]


# The table ----------------------------------------------------------------------------------------

FORMULAS = [
    Formula(
        "01",
        "stated",
        r"n_1(x) = 0.5 \times x + 3 \qquad n_2(x) = -2 \times x + 4",
        ["n1(x) == 0.5 * x + 3", "n2(x) == -2 * x + 4"],
        [{"n1": n1, "n2": n2, "x": x}],
    ),
    Formula(
        "01",
        "stated",
        r"N = n_2(n_1(input))",
        ["N == n2(n1(input))"],
        [{"n1": n1, "n2": n2, "input": x, "N": 4 - 2 * (x / 2 + 3)}],
    ),
    Formula(
        "01",
        "computed",
        r"N(4) = n_2(n_1(4)) = n_2(5) = -2 \times 5 + 4 = -6",
        ["N(4) == n2(n1(4)) == n2(5) == -2 * 5 + 4 == -6"],
        [{"n1": n1, "n2": n2, "N": lambda v: n2(n1(v))}],
    ),
    Formula(
        "01",
        "derived",
        r"N(x) = -2 \times (0.5 \times x + 3) + 4 = (-2 \times 0.5) \times x + (-2 \times 3 + 4) = -1 \times x - 2",
        ["N(x) == -2 * (0.5 * x + 3) + 4 == (-2 * 0.5) * x + (-2 * 3 + 4) == -1 * x - 2"],
        [{"x": x, "N": lambda v: n2(n1(v))}],
    ),
    Formula(
        "02",
        "stated",
        r"y = a x + b",
        ["y == a * x + b"],
        [{"x": x, "a": a, "b": b, "y": d.activation.subs({d.w1: a, d.input: x, d.w2: b})}],
    ),
    Formula(
        "02",
        "stated",
        r"activation = w_1 \times input + w_2",
        ["activation == w1 * input + w2"],
        [LINE],
    ),
    Formula(
        "03",
        "stated",
        r"F = 1.8 \times C + 32",
        ["F == 1.8 * C + 32"],
        [{"C": d.C, "F": d.truth}],
    ),
    Formula(
        "03",
        "derived",
        r"celsius = \lfloor r \times 20 \rfloor - 10",
        ["celsius == floor(r * 20) - 10"],
        RANDOM,
    ),
    Formula(
        "04",
        "stated",
        r"activation = w_1 \times input + w_2",
        ["activation == w1 * input + w2"],
        [LINE],
    ),
    Formula(
        "04",
        "computed",
        r"1.9 = 0.1 \times 17 + 0.2",
        ["1.9 == 0.1 * 17 + 0.2"],
        [{}],
    ),
    Formula(
        "04",
        "stated",
        r"F = 1.8 \times C + 32",
        ["F == 1.8 * C + 32"],
        [{"C": d.C, "F": d.truth}],
    ),
    Formula(
        "05",
        "computed",
        r"goal = 1.8 \times 17 + 32 \qquad activation = 0.1 \times 17 + 0.2",
        ["goal == 1.8 * 17 + 32", "activation == 0.1 * 17 + 0.2"],
        [{"goal": at(d.truth, C=17), "activation": d.activation.subs(SAMPLE)}],
    ),
    Formula(
        "05",
        "stated",
        r"error = goal - activation",
        ["error == goal - activation"],
        [{**LINE, "error": d.e_simple}],
    ),
    Formula(
        "05",
        "derived",
        r"error = (1.8 \times C + 32) - (0.1 \times C + 0.2)",
        ["error == (1.8 * C + 32) - (0.1 * C + 0.2)"],
        [{"C": d.C, "error": at_start}],
    ),
    Formula(
        "05",
        "derived",
        r"error = 1.7 \times C + 31.8",
        ["error == 1.7 * C + 31.8"],
        [{"C": d.C, "error": at_start}],
    ),
    Formula(
        "05",
        "computed",
        r"error = 1.7 \times (-40) + 31.8",
        ["error == 1.7 * (-40) + 31.8"],
        [{"error": at(at_start, C=-40)}],
    ),
    Formula(
        "05",
        "stated",
        r"error_{simple} = goal - activation",
        ["error_simple == goal - activation"],
        [{**LINE, "error_simple": d.e_simple}],
    ),
    Formula(
        "05",
        "stated",
        r"error = |error_{simple}|",
        ["error == Abs(error_simple)"],
        [{"error_simple": d.e_simple, "error": d.e}],
    ),
    Formula(
        "05",
        "derived",
        r"1.7 \times C + 31.8 = 0 \;\Rightarrow\; C = -\frac{31.8}{1.7} = -\frac{318}{17}",
        ["1.7 * C + 31.8 == 0", "C == -((31.8) / (1.7)) == -((318) / (17))"],
        [{"C": d.root(at_start, d.C)}],
    ),
    Formula(
        "06",
        "stated",
        r"a = w_1 \times input + w_2 \qquad e = |goal - a|",
        ["a == w1 * input + w2", "e == Abs(goal - a)"],
        [{**LINE, "a": d.activation, "e": d.e}],
    ),
    Formula(
        "06",
        "derived",
        r"e(w_1, w_2) = |62.6 - (w_1 \times 17 + w_2)|",
        ["e(w1, w2) == Abs(62.6 - (w1 * 17 + w2))"],
        [{**WEIGHTS, "e": lambda w1, w2: at(d.e.subs(d.BOOK), w1=w1, w2=w2)}],
    ),
    Formula(
        "06",
        "derived",
        r"e_{w1} = |62.6 - (w_1 \times 17 + 0.2)| = |62.4 - w_1 \times 17|",
        ["e_w1 == Abs(62.6 - (w1 * 17 + 0.2)) == Abs(62.4 - w1 * 17)"],
        [{**WEIGHTS, "e_w1": d.e_w1}],
    ),
    Formula(
        "06",
        "derived",
        r"e_{w2} = |62.6 - (0.1 \times 17 + w_2)| = |60.9 - w_2|",
        ["e_w2 == Abs(62.6 - (0.1 * 17 + w2)) == Abs(60.9 - w2)"],
        [{**WEIGHTS, "e_w2": d.e_w2}],
    ),
    Formula(
        "06",
        "derived",
        r"62.4 - w_1 \times 17 = 0 \;\Rightarrow\; w_1 = 62.4 / 17 \qquad\quad 60.9 - w_2 = 0 \;\Rightarrow\; w_2 = 60.9",
        ["62.4 - w1 * 17 == 0", "w1 == 62.4 / 17", "60.9 - w2 == 0", "w2 == 60.9"],
        [{"w1": d.root(d.e_w1, d.w1), "w2": d.root(d.e_w2, d.w2)}],
    ),
    Formula(
        "07",
        "stated",
        r"activation = w_1 \times input + w_2",
        ["activation == w1 * input + w2"],
        [LINE],
    ),
    Formula(
        "07",
        "computed",
        r"62.6 = 0.1 \times 17 + 60.9",
        ["62.6 == 0.1 * 17 + 60.9"],
        [{}],
    ),
    Formula(
        "07",
        "stated",
        r"mean\ error = \frac{1}{20} \sum_{C=-10}^{9} |(1.8 \times C + 32) - (w_1 \times C + w_2)|",
        ["mean_error == ((1) / (20)) * sum_over(-10, 9) * Abs((1.8 * C + 32) - (w1 * C + w2))"],
        MEAN,
    ),
    Formula(
        "08",
        "stated",
        r"w_1 = 0.1 + bump \qquad w_2 = 0.2 + bump",
        ["w1 == 0.1 + bump", "w2 == 0.2 + bump"],
        [{"w1": d.START[d.w1] + bump, "w2": d.START[d.w2] + bump, "bump": bump}],
    ),
    Formula(
        "08",
        "stated",
        r"activation = w_1 \times input + w_2",
        ["activation == w1 * input + w2"],
        [LINE],
    ),
    Formula(
        "08",
        "computed",
        r"3.7 = 0.2 \times 17 + 0.3",
        ["3.7 == 0.2 * 17 + 0.3"],
        [{}],
    ),
    Formula(
        "08",
        "derived",
        r"e = |62.6 - ((0.1 + bump) \times 17 + (0.2 + bump))|",
        ["e == Abs(62.6 - ((0.1 + bump) * 17 + (0.2 + bump)))"],
        [BUMPED],
    ),
    Formula(
        "08",
        "derived",
        r"e = |60.7 - 17 \times bump - 1 \times bump| = |60.7 - 18 \times bump|",
        ["e == Abs(60.7 - 17 * bump - 1 * bump) == Abs(60.7 - 18 * bump)"],
        [BUMPED],
    ),
    Formula(
        "08",
        "derived",
        r"60.7 - 18 \times bump = 0 \;\Rightarrow\; bump = 60.7 / 18",
        ["60.7 - 18 * bump == 0", "bump == 60.7 / 18"],
        [{"bump": d.root(BUMPED["e"], bump)}],
    ),
    Formula(
        "09",
        "derived",
        r"slope = \frac{rise}{run} = \frac{e_{w1}(w_1 + nudge) - e_{w1}(w_1)}{nudge}",
        ["slope == ((rise) / (run)) == ((e_w1(w1 + nudge) - e_w1(w1)) / (nudge))"],
        [
            {**NUMBERS, "e_w1": e_w1, "nudge": n, "run": n, "rise": -17 * n}
            | {"slope": d.slope_at(d.e_w1, d.w1, NUMBERS["w1"])}
            for n in (Rational(1, 10), 1)
        ],
    ),
    Formula(
        "09",
        "derived",
        r"\frac{e_{w2}(w_2 + nudge) - e_{w2}(w_2)}{nudge}",
        ["((e_w2(w2 + nudge) - e_w2(w2)) / (nudge))"],
        [
            {**NUMBERS, "e_w2": e_w2, "nudge": n}
            | {"value": d.slope_at(d.e_w2, d.w2, NUMBERS["w2"])}
            for n in (Rational(1, 10), 1)
        ],
    ),
    Formula(
        "09",
        "derived",
        r"rise = (62.4 - (w_1 + nudge) \times 17) - (62.4 - w_1 \times 17) = -17 \times nudge",
        ["rise == (62.4 - (w1 + nudge) * 17) - (62.4 - w1 * 17) == -17 * nudge"],
        [{**WEIGHTS, "nudge": nudge, "rise": nudge * d.slopes(d.too_low)[0].subs(d.BOOK)}],
    ),
    Formula(
        "09",
        "derived",
        r"\frac{rise}{run} = \frac{-17 \times nudge}{nudge} = -17",
        ["((rise) / (run)) == ((-17 * nudge) / (nudge)) == -17"],
        [{"nudge": nudge, "run": nudge, "rise": nudge * d.slopes(d.too_low)[0].subs(d.BOOK)}],
    ),
    Formula(
        "09",
        "computed",
        r"\frac{62.4}{17} - 0.1 = \frac{60.7}{17} \approx 3.57",
        ["((62.4) / (17)) - 0.1 == ((60.7) / (17)) ~ 3.57"],
        [{}],
    ),
    Formula(
        "09",
        "computed",
        r"rise = -17 \times 3.57 + 17 \times (4 - 3.57) \qquad slope = \frac{rise}{4}",
        ["rise == -17 * 3.57 + 17 * (4 - 3.57)", "slope == ((rise) / (4))"],
        [{**LONG, "slope": LONG["rise"] / 4}],
        about=0.05,
    ),
    Formula(
        "09",
        "derived",
        r"share = \frac{0.2}{|slope_1| + |slope_2|}",
        ["share == ((0.2) / (Abs(slope_1) + Abs(slope_2)))"],
        [{**SLOPES, "share": SPENT}],
    ),
    Formula(
        "09",
        "derived",
        r"bump_1 = -share \times slope_1 \qquad bump_2 = -share \times slope_2",
        ["bump_1 == -share * slope_1", "bump_2 == -share * slope_2"],
        [
            {**SLOPES, "share": share, "bump_1": SHARED[0] - NUMBERS["w1"]}
            | {"bump_2": SHARED[1] - NUMBERS["w2"]}
        ],
    ),
    Formula(
        "10",
        "derived",
        r"left = \frac{|x| - |x - h|}{h} \qquad right = \frac{|x + h| - |x|}{h}",
        ["left == ((Abs(x) - Abs(x - h)) / (h))", "right == ((Abs(x + h) - Abs(x)) / (h))"],
        [
            {"x": number, "h": Rational(1, 100), "left": slope, "right": slope}
            for number, slope in ((-3, d.slope_of_abs(d.too_high)), (4, d.slope_of_abs(d.too_low)))
        ],
    ),
    Formula(
        "10",
        "derived",
        r"\frac{\partial}{\partial x} |x| = \begin{cases} -1 & x < 0 \\ \;\;\,1 & x > 0 \end{cases}",
        ["d_d_x * Abs(x) == cases((-1, x < 0), (1, x > 0))"],
        [{"x": place, "d_d_x": slope_along(place)} for place in (positive, negative)],
    ),
    Formula(
        "10",
        "stated",
        r"g(x) = 3 \times x - 6 \qquad f(u) = |u| \qquad f(g(x)) = |3 \times x - 6|",
        ["g(x) == 3 * x - 6", "f(u) == Abs(u)", "f(g(x)) == Abs(3 * x - 6)"],
        [{"x": x, "u": u, "g": lambda v: 3 * (v - 2), "f": lambda v: sqrt(v**2)}],
    ),
    Formula(
        "10",
        "derived",
        r"\frac{f(g(x + h)) - f(g(x))}{h} = \frac{f(g(x + h)) - f(g(x))}{g(x + h) - g(x)} \times \frac{g(x + h) - g(x)}{h}",
        [
            "((f(g(x + h)) - f(g(x))) / (h)) == ((f(g(x + h)) - f(g(x))) / (g(x + h) - g(x))) * ((g(x + h) - g(x)) / (h))"
        ],
        [CHAIN],
    ),
    Formula(
        "10",
        "derived",
        r"\frac{\partial f}{\partial x} = \frac{\partial f}{\partial g} \, \frac{\partial g}{\partial x} \qquad\quad F(x) = f(g(x)), \;\; F'(x) = f'(g(x)) \, g'(x)",
        [
            "d_f_d_x == d_f_d_g * d_g_d_x",
            "F(x) == f(g(x))",
            "F_prime(x) == f_prime(g(x)) * g_prime(x)",
        ],
        [CHAIN],
    ),
    Formula(
        "10",
        "derived",
        r"\frac{\partial}{\partial x} |g(x)| = g'(x) \begin{cases} -1 & g(x) < 0 \\ \;\;\,1 & g(x) > 0 \end{cases}",
        ["d_d_x * Abs(g(x)) == g_prime(x) * cases((-1, g(x) < 0), (1, g(x) > 0))"],
        list(inner_functions()),
    ),
    Formula(
        "10",
        "derived",
        r"e_{w1} = |62.4 - w_1 \times 17| \qquad g(w_1) = 62.4 - 17 \times w_1 \qquad g'(w_1) = -17",
        ["e_w1 == Abs(62.4 - w1 * 17)", "g(w1) == 62.4 - 17 * w1", "g_prime(w1) == -17"],
        [
            {
                **WEIGHTS,
                "e_w1": d.e_w1,
                "g": lambda v: at(d.e_simple.subs(d.BOOK), w1=v, w2=NUMBERS["w2"]),
            }
            | {"g_prime": lambda v: d.slopes(d.too_low)[0].subs(d.BOOK)}
        ],
    ),
    Formula(
        "11",
        "stated",
        r"a(w_1, w_2) = w_1 \times input + w_2",
        ["a(w1, w2) == w1 * input + w2"],
        [{**LINE, "a": lambda w1, w2: at(d.activation, w1=w1, w2=w2)}],
    ),
    Formula(
        "11",
        "stated",
        r"e_{simple}(a) = goal - a",
        ["e_simple(a) == goal - a"],
        [{**LINE, "a": d.activation, "e_simple": lambda v: d.e_simple + d.activation - v}],
    ),
    Formula(
        "11",
        "stated",
        r"e_{abs}(e_{simple}) = |e_{simple}|",
        ["e_abs(e_simple) == Abs(e_simple)"],
        [{"e_simple": x, "e_abs": lambda v: sqrt(v**2)}],
    ),
    Formula(
        "11",
        "derived",
        r"error = e_{abs}(e_{simple}(a(w_1, w_2)))",
        ["error == e_abs(e_simple(a(w1, w2)))"],
        [
            {**LINE, "error": d.e, "a": lambda w1, w2: w1 * d.input + w2}
            | {"e_simple": lambda v: d.goal - v, "e_abs": lambda v: sqrt(v**2)}
        ],
    ),
    Formula(
        "11",
        "derived",
        r"\frac{\partial e}{\partial w} = \frac{\partial e_{abs}}{\partial e_{simple}} \times \frac{\partial e_{simple}}{\partial a} \times \frac{\partial a}{\partial w}",
        ["d_e_d_w == d_e_abs_d_e_simple * d_e_simple_d_a * d_a_d_w"],
        FACTORS,
    ),
    Formula(
        "11",
        "derived",
        r"\frac{\partial e_{abs}}{\partial e_{simple}} = \begin{cases} -1 & e_{simple} < 0 \\ 1 & e_{simple} > 0 \end{cases}",
        ["d_e_abs_d_e_simple == cases((-1, e_simple < 0), (1, e_simple > 0))"],
        SIDES,
    ),
    Formula(
        "11",
        "derived",
        r"\frac{\partial e_{simple}}{\partial a} = \frac{\partial}{\partial a}(goal - a) = -1",
        ["d_e_simple_d_a == d_d_a(goal - a) == -1"],
        [{**names, "a": a} for names in SIDES],
    ),
    Formula(
        "11",
        "derived",
        r"\frac{\partial a}{\partial w_1} = \frac{\partial}{\partial w_1}(w_1 \times input + w_2) = input \qquad \frac{\partial a}{\partial w_2} = 1",
        ["d_a_d_w1 == d_d_w1(w1 * input + w2) == input", "d_a_d_w2 == 1"],
        SIDES,
    ),
    Formula(
        "11",
        "derived",
        r"e'_{w1} = \frac{\partial e}{\partial w_1} = 1 \times (-1) \times 17 \qquad e'_{w2} = \frac{\partial e}{\partial w_2} = 1 \times (-1) \times 1",
        ["e_w1_prime == d_e_d_w1 == 1 * (-1) * 17", "e_w2_prime == d_e_d_w2 == 1 * (-1) * 1"],
        [TODAY],
    ),
    Formula(
        "11",
        "derived",
        r"e'_{w1}(e_{simple}) = \begin{cases} -1 \times (-1) \times input = input & e_{simple} < 0 \\ 1 \times (-1) \times input = -input & e_{simple} > 0 \end{cases}",
        [
            "e_w1_prime(e_simple) == cases((same(-1 * (-1) * input, input), e_simple < 0), (same(1 * (-1) * input, -input), e_simple > 0))"
        ],
        CALLED,
    ),
    Formula(
        "11",
        "derived",
        r"e'_{w2}(e_{simple}) = \begin{cases} -1 \times (-1) \times 1 = 1 & e_{simple} < 0 \\ 1 \times (-1) \times 1 = -1 & e_{simple} > 0 \end{cases}",
        [
            "e_w2_prime(e_simple) == cases((same(-1 * (-1) * 1, 1), e_simple < 0), (same(1 * (-1) * 1, -1), e_simple > 0))"
        ],
        CALLED,
    ),
    Formula(
        "11",
        "derived",
        r"w_{1\,next} = w_1 - e'_{w1} \qquad w_{2\,next} = w_2 - e'_{w2}",
        ["w1_next == w1 - e_w1_prime", "w2_next == w2 - e_w2_prime"],
        SIDES,
    ),
    Formula(
        "12",
        "computed",
        r"e_{simple} = goal - (w_1 \times input + w_2) = 62.6 - (0.1 \times 17 + 0.2)",
        ["e_simple == goal - (w1 * input + w2) == 62.6 - (0.1 * 17 + 0.2)"],
        [TODAY],
    ),
    Formula(
        "12",
        "derived",
        r"e'_{w1} = -input \qquad e'_{w2} = -1",
        ["e_w1_prime == -input", "e_w2_prime == -1"],
        SIDES[:1],
    ),
    Formula(
        "12",
        "computed",
        r"w_{1\,next} = w_1 - e'_{w1} = 0.1 - (-17)",
        ["w1_next == w1 - e_w1_prime == 0.1 - (-17)"],
        [TODAY],
    ),
    Formula(
        "12",
        "computed",
        r"w_{2\,next} = w_2 - e'_{w2} = 0.2 - (-1)",
        ["w2_next == w2 - e_w2_prime == 0.2 - (-1)"],
        [TODAY],
    ),
    Formula(
        "12",
        "derived",
        r"e = |62.6 - ((0.1 + 17 \times share) \times 17 + (0.2 + 1 \times share))|",
        ["e == Abs(62.6 - ((0.1 + 17 * share) * 17 + (0.2 + 1 * share)))"],
        [{"share": share, "e": at(d.e.subs(d.BOOK), w1=SHARED[0], w2=SHARED[1])}],
    ),
    Formula(
        "12",
        "derived",
        r"e = |60.7 - (17 \times 17 + 1) \times share| = |60.7 - 290 \times share|",
        ["e == Abs(60.7 - (17 * 17 + 1) * share) == Abs(60.7 - 290 * share)"],
        [{"share": share, "e": at(d.e.subs(d.BOOK), w1=SHARED[0], w2=SHARED[1])}],
    ),
    Formula(
        "13",
        "derived",
        r"e'_{w1} = \frac{\partial e}{\partial e_{simple}} \times \frac{\partial e_{simple}}{\partial a} \times \frac{\partial a}{\partial w_1}",
        ["e_w1_prime == d_e_d_e_simple * d_e_simple_d_a * d_a_d_w1"],
        SIDES,
    ),
    Formula(
        "14",
        "stated",
        r"average = average \times 0.99 + error \times 0.01 \qquad \text{until} \quad average < 0.25",
        ["average == average * 0.99 + error * 0.01", "average < 0.25"],
        [last_of_a_run()],
        about=1e-09,
    ),
    Formula(
        "14",
        "computed",
        r"average = 0 \times 0.99 + error \times 0.01 < 0.25 \quad\text{whenever}\quad error < 25",
        ["average == 0 * 0.99 + error * 0.01 < 0.25", "error < 25"],
        [{"average": e / 100, "error": e} for e in (Rational(1), 25 - Rational(1, 10**7))],
    ),
    Formula(
        "14",
        "derived",
        r"w_1 = 0.1 + \text{a whole number} \qquad w_2 = 0.2 + \text{a whole number}",
        ["w1 == 0.1 + a_whole_number", "w2 == 0.2 + a_whole_number"],
        [lattice()],
    ),
    Formula(
        "14",
        "stated",
        r"D = (1.8 - w_1)^2 + (32 - w_2)^2",
        ["D == (1.8 - w1)**2 + (32 - w2)**2"],
        [{**WEIGHTS, "D": d.distance}],
    ),
    Formula(
        "14",
        "derived",
        r"D_{next} = D - 2 \times error + (C^2 + 1)",
        ["D_next == D - 2 * error + (C**2 + 1)"],
        accounts(1),
    ),
    Formula(
        "15",
        "derived",
        r"w_{1\,next} = w_1 - rate \times e'_{w1} \qquad w_{2\,next} = w_2 - rate \times e'_{w2}",
        ["w1_next == w1 - rate * e_w1_prime", "w2_next == w2 - rate * e_w2_prime"],
        WITH_RATE,
    ),
    Formula(
        "15",
        "derived",
        r"steps \ge \frac{32 - 0.2}{rate}",
        ["steps >= ((32 - 0.2) / (rate))"],
        [{"rate": d.rate, "steps": d.least_steps()}],
    ),
    Formula(
        "15",
        "derived",
        r"D_{next} = D - 2 \times rate \times error + rate^2 \times (C^2 + 1)",
        ["D_next == D - 2 * rate * error + rate**2 * (C**2 + 1)"],
        accounts(d.rate),
    ),
    Formula(
        "15",
        "derived",
        r"2 \times rate \times error = rate^2 \times (C^2 + 1) \;\Rightarrow\; floor = rate \times \frac{mean(C^2 + 1)}{2}",
        ["2 * rate * error == rate**2 * (C**2 + 1)", "floor == rate * ((mean(C**2 + 1)) / (2))"],
        [{"rate": d.rate, "C": d.C, "error": BALANCE, "floor": d.floor(), "mean": d.mean}],
    ),
    Formula(
        "15",
        "derived",
        r"\frac{31.8}{3600} < rate < \frac{0.25}{17.25}",
        ["((31.8) / (3600)) < rate < ((0.25) / (17.25))"],
        between(),
    ),
    Formula(
        "15",
        "derived",
        r"mean\ error = mean\,|(1.8 - w_1) \times C + (32 - w_2)|",
        ["mean_error == mean * Abs((1.8 - w1) * C + (32 - w2))"],
        MEAN,
    ),
]
