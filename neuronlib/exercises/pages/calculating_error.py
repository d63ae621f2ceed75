"""05, "Calculating error": the simple error and the error."""

import inspect

from neuronlib.exercises.exercise import Exercise, Mistake, random_cases
from neuronlib.exercises.seen import on_desk
from neuronlib.neuron import Neuron

CASES = tuple(
    {"weights": [case["w1"], case["w2"]], "input": case["input"], "goal": case["goal"]}
    for case in (
        {"w1": 2, "w2": 5, "input": 3, "goal": 40},
        {"w1": 2, "w2": 5, "input": 30, "goal": 4.5},
        {"w1": -1.5, "w2": 4, "input": -6, "goal": -8},
        {"w1": 3, "w2": 5, "input": 4, "goal": 17},
        {"w1": 3, "w2": 5, "input": 0, "goal": 32},
        *random_cases("error", w1=(-4, 4), w2=(-9, 9), input=(-20, 20), goal=(-60, 90)),
    )
)


def percentage(n, goal):
    """How far off, as a share of the goal."""
    return (goal - n.activation) / goal


SIMPLE_ERROR_FOR = Exercise(
    answer=inspect.unwrap(Neuron.simple_error_for),
    page="05-calculating-error",
    formula="e_simple = goal - activation",
    cases=CASES,
    ask=on_desk,
    method=True,
    mistakes={
        "reversed": Mistake(
            "The sign is turned. Should the number be above or below 0 when the answer is too "
            "low?",
            (lambda n, goal: n.activation - goal,),
        ),
        "absolute": Mistake(
            "The sign is lost already. It tells on which side the answer lies, and the slopes "
            "will need it.",
            (lambda n, goal: abs(goal - n.activation),),
        ),
        "against_input": Mistake(
            "The goal is compared with the input. What did the neuron answer?",
            (lambda n, goal: goal - n.input, lambda n, goal: n.input - goal),
        ),
        "sum": Mistake(
            "The two are added. How far is it from the one to the other?",
            (lambda n, goal: goal + n.activation,),
        ),
        "percentage": Mistake(
            "It is a share of something. The error is asked in °F.",
            (
                percentage,
                lambda n, goal: 100 * percentage(n, goal),
                lambda n, goal: -percentage(n, goal),
                lambda n, goal: -100 * percentage(n, goal),
                lambda n, goal: (goal - n.activation) / n.activation,
                lambda n, goal: goal / n.activation,
                lambda n, goal: n.activation / goal,
            ),
        ),
        "squared": Mistake(
            "It is squared. An answer that is off by twice as much should have twice the number.",
            (lambda n, goal: (goal - n.activation) ** 2,),
        ),
        "converts_again": Mistake(
            "The goal is converted once more. It comes in °F already.",
            (lambda n, goal: 1.8 * goal + 32 - n.activation,),
        ),
        "one_alone": Mistake(
            "One of the two numbers takes no part. How far is it from the answer to the goal?",
            (lambda n, goal: goal, lambda n, goal: n.activation),
        ),
        "fixed_line": Mistake(
            "That is the error line of the book's two weights. What has this neuron answered?",
            (lambda n, goal: 1.7 * n.input + 31.8,),
        ),
        "goal_from_input": Mistake(
            "The goal is worked out once more, from the input. It is given, as `goal`.",
            (lambda n, goal: 1.8 * n.input + 32 - n.activation,),
        ),
        "fixed_goal": Mistake(
            "The book's numbers are typed in. Each question has a goal of its own, and each "
            "neuron its own answer.",
            (lambda n, goal: 62.6 - n.activation, lambda n, goal: goal - 1.9),
        ),
    },
    hints=(
        "Two numbers are compared: what the neuron should have said, and what it said. It "
        "remembers the second.",
        "It is a difference, and it should be above 0 when the answer is too low.",
        "One line after `return`, with `goal`, `self.activation` and one minus.",
    ),
)

ERROR_FOR = Exercise(
    answer=inspect.unwrap(Neuron.error_for),
    page="05-calculating-error",
    formula="e = |e_simple|",
    cases=CASES,
    ask=on_desk,
    method=True,
    mistakes={
        "not_absolute": Mistake(
            "It is below 0 for answers on one side. Can an error be smaller than none at all?",
            (
                lambda n, goal: n.simple_error_for(goal),
                lambda n, goal: n.activation - goal,
            ),
        ),
        "squared": Mistake(
            "It is squared. An answer that is off by twice as much should have twice the error.",
            (lambda n, goal: n.simple_error_for(goal) ** 2,),
        ),
        "halved": Mistake(
            "It is half of what it should be. The error is how far off the answer is, all of it.",
            (
                lambda n, goal: abs(n.simple_error_for(goal)) / 2,
                lambda n, goal: n.simple_error_for(goal) ** 2 / 2,
            ),
        ),
        "negative": Mistake(
            "It is never above 0, and a bad answer has the smallest number. Which one should be "
            "the smallest?",
            (lambda n, goal: -abs(n.simple_error_for(goal)),),
        ),
        "one_side_only": Mistake(
            "On one side the error is 0 however far off the answer is. Both sides are wrong.",
            (
                lambda n, goal: max(n.simple_error_for(goal), 0),
                lambda n, goal: max(-n.simple_error_for(goal), 0),
            ),
        ),
        "each_absolute": Mistake(
            "Each number loses its sign before they are compared. First the difference, then its "
            "size.",
            (
                lambda n, goal: abs(goal) - abs(n.activation),
                lambda n, goal: abs(abs(goal) - abs(n.activation)),
                lambda n, goal: abs(goal) - n.activation,
                lambda n, goal: goal - abs(n.activation),
            ),
        ),
        "against_input": Mistake(
            "The goal is compared with the input. What did the neuron answer?",
            (lambda n, goal: abs(goal - n.input),),
        ),
        "sum": Mistake(
            "The two are added. How far is it from the one to the other?",
            (lambda n, goal: abs(goal + n.activation), lambda n, goal: goal + n.activation),
        ),
        "percentage": Mistake(
            "It is a share of something. The error is asked in °F.",
            (
                lambda n, goal: abs(percentage(n, goal)),
                lambda n, goal: 100 * abs(percentage(n, goal)),
                percentage,
            ),
        ),
        "rounded": Mistake(
            "The decimals are lost. A small error is an error too.",
            (
                lambda n, goal: abs(int(n.simple_error_for(goal))),
                lambda n, goal: round(abs(n.simple_error_for(goal))),
            ),
        ),
        "sign_only": Mistake(
            "Only the side is left of it, not the distance. How many °F is the answer off?",
            (
                lambda n, goal: -1 if n.simple_error_for(goal) < 0 else 1,
                lambda n, goal: 1,
            ),
        ),
        "fixed_line": Mistake(
            "That is the error line of the book's two weights. What has this neuron answered?",
            (
                lambda n, goal: abs(1.7 * n.input + 31.8),
                lambda n, goal: 1.7 * n.input + 31.8,
            ),
        ),
        "goal_from_input": Mistake(
            "The goal is worked out once more, from the input. It is given, as `goal`.",
            (lambda n, goal: abs(1.8 * n.input + 32 - n.activation),),
        ),
        "fixed_goal": Mistake(
            "The book's numbers are typed in. Each question has a goal of its own, and each "
            "neuron its own answer.",
            (
                lambda n, goal: abs(62.6 - n.activation),
                lambda n, goal: abs(goal - 1.9),
            ),
        ),
    },
    hints=(
        "The neuron has a method already that knows the difference, with its sign.",
        "How far off, on either side: Python has a function that drops a sign.",
        "One line after `return`: that function, and inside its brackets a call of the method you "
        "wrote before. It needs `self.` and the goal.",
    ),
)
