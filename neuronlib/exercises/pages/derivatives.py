"""10, "Derivatives and the chain rule": the slope of |x| and of |3x - 6|."""

from neuronlib.exercises.exercise import Exercise, Mistake, random_cases
from neuronlib.exercises.seen import call


def sign(x):
    """Return -1 below 0, else 1."""
    return -1 if x < 0 else 1


def derivative_of_abs(x):
    """Return the slope of |x|; it has none at 0."""
    return -1 if x < 0 else 1


DERIVATIVE_OF_ABS = Exercise(
    answer=derivative_of_abs,
    page="10-derivatives-and-the-chain-rule",
    formula="|x|' = -1 for x < 0, and 1 for x > 0",
    cases=(
        {"x": 4},
        {"x": -4},
        {"x": 0.001},
        {"x": -0.001},
        *(case for case in random_cases("derivative_of_abs", x=(-30, 30)) if case["x"]),
    ),
    ask=call,
    mistakes={
        "the_value": Mistake(
            "That is how high the V is there, not how steep. Walk a small step to the right: by "
            "how much does it rise?",
            (abs, lambda x: -abs(x)),
        ),
        "x_itself": Mistake(
            "That is x. How steep is the V there?",
            (lambda x: x, lambda x: -x),
        ),
        "right_side_only": Mistake(
            "It is the same on both sides of 0. Walk one step on the left side of the V, and one "
            "on the right.",
            (lambda x: 1, lambda x: -1),
        ),
        "zero": Mistake(
            "It is flat everywhere. Is there any place beside 0 where a step does not change the "
            "height?",
            (lambda x: 0,),
        ),
        "one_side_flat": Mistake(
            "One of the two sides is flat. Walk one step on the left side of the V, and one on "
            "the right.",
            (lambda x: 1 if x > 0 else 0, lambda x: -1 if x < 0 else 0, lambda x: x > 0 and 1.0),
        ),
        "turned": Mistake(
            "The two sides have changed places. Does the V rise or fall on the left of 0?",
            (lambda x: -sign(x),),
        ),
        "nudged": Mistake(
            "It nudges, and close to 0 the nudge leads past the kink. Without a nudge the side "
            "alone tells the slope.",
            (
                *(lambda x, h=h: (abs(x + h) - abs(x)) / h for h in (0.01, 0.1, 0.5, 1)),
                *(lambda x, h=h: (abs(x) - abs(x - h)) / h for h in (0.01, 0.1, 0.5, 1)),
            ),
        ),
        "doubled": Mistake(
            "It is the slope of the square. The V is as steep far out as it is near 0.",
            (lambda x: 2 * x, lambda x: 2 * abs(x)),
        ),
        "limit_too_far": Mistake(
            "Near 0 it goes wrong. The two sides meet at 0, and nowhere else.",
            (
                lambda x: max(-1, min(1, int(x))) or 1,
                lambda x: 1 if x > -1 else -1,
                lambda x: 1 if x >= 1 else -1,
                lambda x: max(-1, min(1, x)),
                lambda x: max(-1, min(1, int(x))),
            ),
        ),
    },
    hints=(
        "The V is made of two straight lines. Each of them has one slope all along.",
        "On the right of 0 a step of 1 to the right leads 1 up. And on the left?",
        "Two cases: `if`, or `... if ... else ...` in one line. What decides is on which side of "
        "0 x lies.",
    ),
)


def chain_rule(x):
    """Return the slope of |3x - 6|; it has none at 2."""
    inner = 3 * x - 6
    outer_slope = -1 if inner < 0 else 1
    inner_slope = 3
    return outer_slope * inner_slope


CHAIN_RULE = Exercise(
    answer=chain_rule,
    page="10-derivatives-and-the-chain-rule",
    formula="f(g(x))' = f'(g(x)) * g'(x), with f = | | and g(x) = 3x - 6",
    cases=(
        {"x": 5},
        {"x": 0.5},
        {"x": -1},
        {"x": -4},
        {"x": 2.1},
        {"x": 1.9},
        *(case for case in random_cases("chain_rule", x=(-20, 20)) if case["x"] != 2),
    ),
    ask=call,
    mistakes={
        "inner_forgotten": Mistake(
            "Only the outer slope is there. How steep is what stands inside of the absolute "
            "value?",
            (lambda x: sign(3 * x - 6),),
        ),
        "outer_forgotten": Mistake(
            "Only the inner slope is there. On which side of its kink is the absolute value?",
            (lambda x: 3,),
        ),
        "kink_at_0": Mistake(
            "The sides change at 0. The outer function never sees x; what does it see?",
            (lambda x: 3 * sign(x), lambda x: sign(x)),
        ),
        "kink_elsewhere": Mistake(
            "The sides change at the wrong place. Where is the inside of the absolute value 0?",
            (lambda x: 3 * sign(x - 6), lambda x: 3 * sign(x + 2), lambda x: 3 * sign(x - 3)),
        ),
        "the_value": Mistake(
            "That is how high the curve is there, not how steep.",
            (lambda x: abs(3 * x - 6), lambda x: 3 * x - 6),
        ),
        "turned": Mistake(
            "The sign is turned. Far to the right, does the V rise or fall?",
            (lambda x: -3 * sign(3 * x - 6),),
        ),
        "times_inner": Mistake(
            "The outer slope is taken for the height. The slope of an absolute value is 1 "
            "or -1, however high it stands.",
            (
                lambda x: 3 * (3 * x - 6),
                lambda x: 3 * abs(3 * x - 6),
                lambda x: 2 * (3 * x - 6) * 3,
            ),
        ),
        "twice": Mistake(
            "The inner slope is there twice. It multiplies the outer one once.",
            (lambda x: 9 * sign(3 * x - 6),),
        ),
        "added": Mistake(
            "The two slopes are added. What does the chain rule do with them?",
            (lambda x: sign(3 * x - 6) + 3,),
        ),
        "one_side_flat": Mistake(
            "One of the two sides is flat. Walk a step on the left side of the V, and one on the "
            "right.",
            (
                lambda x: 3 if x > 2 else 0,
                lambda x: -3 if x < 2 else 0,
            ),
        ),
        "offset_kept": Mistake(
            "The slope of the inside is taken for something else. A number that stands alone does "
            "not make a line steeper.",
            (
                lambda x: sign(3 * x - 6) * 6,
                lambda x: sign(3 * x - 6) * -6,
                lambda x: -6,
                lambda x: 6,
            ),
        ),
        "times_x": Mistake(
            "x itself is a factor of it. A straight line has one slope all along.",
            (lambda x: sign(3 * x - 6) * 3 * x, lambda x: 3 * x),
        ),
    },
    hints=(
        "Two functions are in a chain: the inner one is a line, the outer one the absolute value.",
        "Find each slope by itself. The outer one depends on which side of 0 the inner function's "
        "answer lies.",
        "Multiply both slopes: -1 or 1 for the outside, and for the inside what stands beside x.",
    ),
)
