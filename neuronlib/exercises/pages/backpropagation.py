"""11, "Backpropagation": the slope of the error along each weight."""

import inspect

from neuronlib.exercises.exercise import Exercise, Mistake, random_cases
from neuronlib.exercises.seen import on_desk, same
from neuronlib.neuron import Neuron

CASES = tuple(
    {
        "weights": [case["w1"], case["w2"]],
        "input": case["input"],
        "e_simple": case["e_simple"],
    }
    for case in (
        {"w1": 0.1, "w2": 0.2, "input": 17, "e_simple": 60.7},
        {"w1": 0.1, "w2": 0.2, "input": 17, "e_simple": -60.7},
        {"w1": 3, "w2": 5, "input": -6, "e_simple": 2.5},
        {"w1": 3, "w2": 5, "input": -6, "e_simple": -2.5},
        {"w1": 3, "w2": 5, "input": 0, "e_simple": 4},
        {"w1": 3, "w2": 5, "input": 4, "e_simple": 0},
        *random_cases("slopes", w1=(-4, 4), w2=(-9, 9), input=(2, 20), e_simple=(2, 70)),
        *random_cases("slopes", 4, w1=(-4, 4), w2=(-9, 9), input=(-20, -2), e_simple=(-70, -2)),
    )
)


def sign(e_simple):
    """Return -1 below 0, else 1."""
    return -1 if e_simple < 0 else 1


def at_the_kink(slope):
    """Return what accepts the slopes on both sides, and 0, where the error has a kink."""

    def also(case, seen):
        rest = {part: seen[part] for part in seen if part != "value"}
        right = on_desk(lambda n, e_simple: 0, case)
        return (
            case["e_simple"] == 0
            and rest == {part: right[part] for part in rest}
            and any(same(seen["value"], float(k * slope(case))) for k in (-1, 0, 1))
        )

    return also


WEIGHT_0 = Exercise(
    answer=inspect.unwrap(Neuron.error_derivative_for_weight0),
    page="11-backpropagation",
    formula="e'_w1 = ∂e/∂e_simple * ∂e_simple/∂a * ∂a/∂w1, the last factor being the input",
    cases=CASES,
    ask=on_desk,
    also=at_the_kink(lambda case: case["input"]),
    kink=lambda case: case["e_simple"] == 0,
    method=True,
    mistakes={
        "turned": Mistake(
            "The sign is turned. Nudge this weight up a little where the answer is too low: does "
            "the error grow or shrink?",
            (lambda n, e: sign(e) * n.input,),
        ),
        "input_forgotten": Mistake(
            "The input takes no part. Nudge the weight by the same amount at a larger input: does "
            "the answer move as far?",
            (lambda n, e: -sign(e), lambda n, e: sign(e)),
        ),
        "times_weight": Mistake(
            "A weight stands where another factor belongs. By how much does the answer change "
            "when this weight grows by 1?",
            (
                lambda n, e: -sign(e) * n.weights[0],
                lambda n, e: sign(e) * n.weights[0],
                lambda n, e: -sign(e) * n.weights[1],
                lambda n, e: -sign(e) * n.input * n.weights[0],
                lambda n, e: sign(e) * n.input * n.weights[0],
            ),
        ),
        "times_error": Mistake(
            "It grows with the error: that is the slope of a squared error. An absolute value is "
            "as steep far away as near by.",
            (
                lambda n, e: -e * n.input,
                lambda n, e: e * n.input,
                lambda n, e: -2 * e * n.input,
                lambda n, e: 2 * e * n.input,
                lambda n, e: -abs(e) * n.input,
                lambda n, e: abs(e) * n.input,
            ),
        ),
        "abs_input": Mistake(
            "The input has lost its sign. Nudge the weight at an input below 0: which way does "
            "the answer go?",
            (lambda n, e: -sign(e) * abs(n.input), lambda n, e: sign(e) * abs(n.input)),
        ),
        "side_ignored": Mistake(
            "It is the same whether the answer is too low or too high. What does the V do on its "
            "two sides?",
            (lambda n, e: -n.input, lambda n, e: n.input),
        ),
        "always_down": Mistake(
            "Its sign is always the same. It depends on two things: the side of the error, and "
            "the sign of the input.",
            (lambda n, e: -abs(n.input), lambda n, e: abs(n.input)),
        ),
        "zero": Mistake(
            "It is always 0, so the weight would never move.",
            (lambda n, e: 0,),
        ),
        "the_error": Mistake(
            "That is the error itself. Its slope is asked: how fast it grows with this weight.",
            (lambda n, e: e, lambda n, e: abs(e), lambda n, e: -e),
        ),
        "the_sum": Mistake(
            "The factors are added. What does the chain rule do with them?",
            (
                lambda n, e: sign(e) - 1 + n.input,
                lambda n, e: sign(e) + 1 + n.input,
            ),
        ),
        "rate_too_early": Mistake(
            "The learning rate is in it. The slope is asked, all of it; how much of it a step "
            "takes is decided later.",
            (lambda n, e: -sign(e) * n.input * n.learning_rate,),
        ),
        "fixed_input": Mistake(
            "17 is typed in. Another question has another input, and the neuron knows it.",
            (
                lambda n, e: -sign(e) * 17,
                lambda n, e: sign(e) * 17,
            ),
        ),
        "the_activation": Mistake(
            "The neuron's answer is a factor of it. Of the answer only its slope counts: by how "
            "much it changes when this weight grows by 1.",
            (
                lambda n, e: -sign(e) * n.activation,
                lambda n, e: sign(e) * n.activation,
                lambda n, e: -sign(e) * n.activation * n.input,
            ),
        ),
    },
    hints=(
        "Three factors, as derived above. Two of them are -1 or 1, and one is a value the neuron "
        "knows.",
        "The first factor depends on the side: what is the slope of an absolute value below 0, "
        "and what above?",
        "Name them line by line: `e_deriv`, decided by the sign of `e_simple`; `e_simple_deriv`, "
        "because the answer is taken away; `a_deriv`, what stands beside this weight. Return "
        "their product.",
    ),
)

WEIGHT_1 = Exercise(
    answer=inspect.unwrap(Neuron.error_derivative_for_weight1),
    page="11-backpropagation",
    formula="e'_w2 = ∂e/∂e_simple * ∂e_simple/∂a * ∂a/∂w2, the last factor being 1",
    cases=CASES,
    ask=on_desk,
    also=at_the_kink(lambda case: 1),
    kink=lambda case: case["e_simple"] == 0,
    method=True,
    mistakes={
        "turned": Mistake(
            "The sign is turned. Nudge this weight up a little where the answer is too low: does "
            "the error grow or shrink?",
            (lambda n, e: sign(e),),
        ),
        "times_input": Mistake(
            "The input takes part. What stands beside this weight in the neuron's answer?",
            (lambda n, e: -sign(e) * n.input, lambda n, e: sign(e) * n.input),
        ),
        "zero": Mistake(
            "It is always 0, so the weight would never move. By how much does the answer change "
            "when this weight grows by 1?",
            (lambda n, e: 0,),
        ),
        "side_ignored": Mistake(
            "It is the same whether the answer is too low or too high. What does the V do on its "
            "two sides?",
            (lambda n, e: -1, lambda n, e: 1),
        ),
        "times_weight": Mistake(
            "A weight stands where another factor belongs. By how much does the answer change "
            "when this weight grows by 1?",
            (
                lambda n, e: -sign(e) * n.weights[1],
                lambda n, e: sign(e) * n.weights[1],
                lambda n, e: -sign(e) * n.weights[0],
                lambda n, e: sign(e) * n.weights[0],
            ),
        ),
        "times_error": Mistake(
            "It grows with the error: that is the slope of a squared error. An absolute value is "
            "as steep far away as near by.",
            (
                lambda n, e: -e,
                lambda n, e: e,
                lambda n, e: -2 * e,
                lambda n, e: 2 * e,
                lambda n, e: abs(e),
                lambda n, e: -abs(e),
            ),
        ),
        "the_sum": Mistake(
            "The factors are added. What does the chain rule do with them?",
            (lambda n, e: sign(e) - 1 + 1 + 1, lambda n, e: sign(e) - 1),
        ),
        "rate_too_early": Mistake(
            "The learning rate is in it. The slope is asked, all of it; how much of it a step "
            "takes is decided later.",
            (lambda n, e: -sign(e) * n.learning_rate,),
        ),
        "the_activation": Mistake(
            "The neuron's answer is a factor of it. Of the answer only its slope counts: by how "
            "much it changes when this weight grows by 1.",
            (lambda n, e: -sign(e) * n.activation, lambda n, e: sign(e) * n.activation),
        ),
    },
    hints=(
        "The same three factors as for the other weight, but the last one is another.",
        "What stands beside this weight in the neuron's answer? If nothing is written there, what "
        "could be?",
        "Name them line by line: `e_deriv`, decided by the sign of `e_simple`; `e_simple_deriv`; "
        "`a_deriv`, which here does not depend on anything. Return their product.",
    ),
)
