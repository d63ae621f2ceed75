"""08, "Changing both weights": one bump for both. 09, "Finding the right bump": a nudge."""

from neuronlib.exercises.exercise import Exercise, Mistake, random_cases
from neuronlib.exercises.seen import call, plain


def after_bump(bump):
    """Return the prediction in °F for 17 °C once both weights are bumped."""
    w1, w2 = 0.1 + bump, 0.2 + bump
    return w1 * 17 + w2


AFTER_BUMP = Exercise(
    answer=after_bump,
    page="08-changing-both-weights",
    formula="activation = (w1 + bump) * input + (w2 + bump)",
    cases=(
        {"bump": 2},
        {"bump": 0},
        {"bump": -0.3},
        {"bump": 0.5},
        *random_cases("after_bump", bump=(-9, 9)),
    ),
    ask=call,
    mistakes={
        "only_w1": Mistake(
            "The second weight has stayed where it was. Both get the bump.",
            (lambda bump: (0.1 + bump) * 17 + 0.2,),
        ),
        "only_w2": Mistake(
            "The bump reaches the answer only once. The first weight gets it too, and the input "
            "multiplies it.",
            (lambda bump: 0.1 * 17 + 0.2 + bump,),
        ),
        "bumps_the_answer": Mistake(
            "The bump is added to the answer twice, and the input does not multiply it. It "
            "belongs to each weight, before the multiplication.",
            (lambda bump: 0.1 * 17 + 0.2 + 2 * bump,),
        ),
        "bumps_the_input": Mistake(
            "The input gets a bump. Only the weights may change.",
            (
                lambda bump: 0.1 * (17 + bump) + 0.2,
                lambda bump: 0.1 * (17 + bump) + 0.2 + bump,
                lambda bump: (0.1 + bump) * (17 + bump) + 0.2 + bump,
            ),
        ),
        "down": Mistake(
            "The weights move the other way. A bump above 0 makes both larger.",
            (lambda bump: (0.1 - bump) * 17 + 0.2 - bump,),
        ),
        "multiplied": Mistake(
            "The weights are multiplied by the bump. With a bump of 0 nothing should change.",
            (lambda bump: 0.1 * bump * 17 + 0.2 * bump,),
        ),
        "brackets": Mistake(
            "Only the bump is multiplied by the input, not the weight that it is added to. A sum "
            "that is multiplied needs brackets.",
            (lambda bump: 0.1 + bump * 17 + 0.2 + bump,),
        ),
        "the_error": Mistake(
            "That is how far off the prediction is. The prediction itself is asked.",
            (
                lambda bump: abs(62.6 - (1.9 + 18 * bump)),
                lambda bump: 62.6 - (1.9 + 18 * bump),
                lambda bump: 62.6 - (0.1 + bump) * 17 + (0.2 + bump),
                lambda bump: abs(62.6 - (0.1 + bump) * 17 + (0.2 + bump)),
            ),
        ),
        "the_change": Mistake(
            "With a bump of 0 the prediction should be the one you know. The bump is added to "
            "what each weight is, and the whole prediction is asked.",
            (lambda bump: 18 * bump,),
        ),
        "swapped": Mistake(
            "The two weights have changed places. Which one is multiplied by the input?",
            (lambda bump: (0.2 + bump) * 17 + 0.1 + bump,),
        ),
    },
    stumbles=(
        (
            "TypeError: (can only concatenate list|.*object is not iterable|unsupported.*'list')",
            "whole_list",
            "A number cannot be added to a list. Each of the two weights gets the bump by itself.",
        ),
    ),
    hints=(
        "Start from the book's weights, 0.1 and 0.2, and give each of them the bump.",
        "Then let the neuron answer, for 17 °C. With a bump of 0 you know what it must say.",
        "Two lines: the first makes both new weights, the second returns the answer you know from "
        "page 02, with them.",
    ),
)


class Curve:
    """A function with a formula to tell."""

    def __init__(self, formula, function):
        self.formula, self.function = formula, function

    def __str__(self):
        return self.formula


def slope_by_nudging(f, x, h):
    """Return rise over run from x to x + h."""
    return (f(x + h) - f(x)) / h


CURVES = (
    Curve("|62.4 - 17 * x|", lambda x: abs(62.4 - 17 * x)),
    Curve("x * x", lambda x: x * x),
    Curve("5 * x - 8", lambda x: 5 * x - 8),
    Curve("x * x * x - x", lambda x: x**3 - x),
)

SLOPE_BY_NUDGING = Exercise(
    answer=slope_by_nudging,
    page="09-finding-the-right-bump",
    formula="slope = rise / run = (f(x + h) - f(x)) / h",
    cases=(
        {"f": CURVES[1], "x": 3, "h": 0.5},
        {"f": CURVES[2], "x": -4, "h": 0.25},
        {"f": CURVES[0], "x": 0.1, "h": 4},
        {"f": CURVES[0], "x": 0.1, "h": -0.5},
        *({"f": f, **case} for f in CURVES for case in random_cases("h", 3, x=(2, 6), h=(1, 3))),
    ),
    ask=lambda answer, case: {"value": plain(answer(case["f"].function, case["x"], case["h"]))},
    mistakes={
        "not_divided": Mistake(
            "That is the rise. A steep hill and a long walk can rise as much; what is missing?",
            (lambda f, x, h: f(x + h) - f(x),),
        ),
        "upside_down": Mistake(
            "The fraction is upside down. A steep line has a large slope.",
            (lambda f, x, h: h / (f(x + h) - f(x)),),
        ),
        "reversed": Mistake(
            "The sign is turned. A function that grows has a slope above 0.",
            (lambda f, x, h: (f(x) - f(x + h)) / h,),
        ),
        "run": Mistake(
            "The run is another one. How far is it from the one place to the other?",
            (
                lambda f, x, h: (f(x + h) - f(x)) / (x + h),
                lambda f, x, h: (f(x + h) - f(x)) / x,
                lambda f, x, h: (f(x + h) - f(x)) / (2 * h),
                lambda f, x, h: (f(x + h) - f(x - h)) / h,
                lambda f, x, h: (f(x + h) - f(x)) / abs(h),
            ),
        ),
        "both_sides": Mistake(
            "It nudges to both sides. That is a good measure too, but another number: here the "
            "nudge goes one way.",
            (lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h),),
        ),
        "to_the_left": Mistake(
            "It looks at what lies before x. Which way does the nudge go?",
            (lambda f, x, h: (f(x) - f(x - h)) / h, lambda f, x, h: (f(x - h) - f(x)) / h),
        ),
        "brackets": Mistake(
            "Only one of the two heights is divided. A difference above a fraction line needs "
            "brackets around it.",
            (lambda f, x, h: f(x + h) - f(x) / h,),
        ),
        "f_of_h": Mistake(
            "The function is asked about something other than the two places. Where does the "
            "nudge lead to from x?",
            (
                lambda f, x, h: (f(h) - f(x)) / h,
                lambda f, x, h: (f(x) + h - f(x)) / h,
                lambda f, x, h: f(h) / h,
                lambda f, x, h: (f(x) + f(h) - f(x)) / h,
            ),
        ),
        "second_place": Mistake(
            "The nudge is taken for the other place. It says how far to go from x, not where to.",
            (
                lambda f, x, h: (f(h) - f(x)) / (h - x),
                lambda f, x, h: (f(x) - f(h)) / (x - h),
                lambda f, x, h: (f(x + h) - f(x)) / (h - x),
            ),
        ),
        "fixed_nudge": Mistake(
            "The nudge is always the same one. It is given, as `h`.",
            (
                lambda f, x, h: f(x + 1) - f(x),
                lambda f, x, h: (f(x + 1) - f(x)) / h,
                *(lambda f, x, h, d=d: (f(x + d) - f(x)) / d for d in (0.001, 0.01, 0.1, 0.5)),
            ),
        ),
        "sum": Mistake(
            "The two heights are added. How much higher is the one than the other?",
            (lambda f, x, h: (f(x + h) + f(x)) / h,),
        ),
    },
    hints=(
        "Two places are involved, x and the one a nudge further. Ask the function about both.",
        "The rise is the height after the nudge minus the height before it. The run is the nudge.",
        "One line after `return`: a difference of two calls of `f`, in brackets, over `h`.",
    ),
)
