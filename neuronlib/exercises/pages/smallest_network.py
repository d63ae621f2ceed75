"""02, "The smallest neural network": the neuron's answer."""

import inspect

from neuronlib.exercises.exercise import Exercise, Mistake, random_cases
from neuronlib.exercises.seen import on_desk
from neuronlib.neuron import Neuron


def wrong(formula):
    """Return two versions with another formula: one stores its result, one does not."""

    def stored(self):
        self.activation = formula(*self.weights, self.input)
        return self.activation

    def returned(self):
        return formula(*self.weights, self.input)

    return stored, returned


def not_stored(self):
    """The right number, for the caller alone."""
    return self.weights[0] * self.input + self.weights[1]


CASES = tuple(
    {"weights": [case["w1"], case["w2"]], "input": case["input"], "fed": False}
    for case in (
        {"w1": 0.1, "w2": 0.2, "input": 17},
        {"w1": 3, "w2": 5, "input": 0},
        {"w1": -2, "w2": 4.5, "input": -6},
        *random_cases("feed_forward", w1=(-4, 4), w2=(-9, 9), input=(-20, 20)),
    )
)

FEED_FORWARD = Exercise(
    answer=inspect.unwrap(Neuron.feed_forward),
    page="02-the-smallest-neural-network",
    formula="activation = w1 * input + w2",
    cases=CASES,
    ask=on_desk,
    method=True,
    mistakes={
        "swapped": Mistake(
            "The two weights have changed places. Which one belongs to the input, and which one "
            "stands alone?",
            wrong(lambda w1, w2, x: w2 * x + w1),
        ),
        "second_forgotten": Mistake(
            "One weight takes no part. What should the neuron answer to the input 0?",
            wrong(lambda w1, w2, x: w1 * x),
        ),
        "both_times_input": Mistake(
            "Both weights are multiplied by the input. What should the neuron answer to the "
            "input 0?",
            wrong(lambda w1, w2, x: w1 * x + w2 * x),
        ),
        "product": Mistake(
            "Everything is multiplied. One of the two weights shifts the line; how does it get "
            "in?",
            wrong(lambda w1, w2, x: w1 * x * w2),
        ),
        "minus": Mistake(
            "The second weight is taken away. Where does it lift the line to, at the input 0?",
            wrong(lambda w1, w2, x: w1 * x - w2),
        ),
        "sum": Mistake(
            "Everything is added. One of the two weights turns the line; how does it get in?",
            wrong(lambda w1, w2, x: w1 + x + w2),
        ),
        "brackets": Mistake(
            "The second weight is multiplied too, because of the brackets. What should the neuron "
            "answer to the input 0?",
            wrong(lambda w1, w2, x: w1 * (x + w2)) + wrong(lambda w1, w2, x: (w1 + x) * w2),
        ),
        "fixed_numbers": Mistake(
            "The book's numbers are typed in. Every neuron has weights of its own, and its own "
            "input.",
            wrong(lambda w1, w2, x: 0.1 * x + 0.2)
            + wrong(lambda w1, w2, x: w1 * 17 + w2)
            + wrong(lambda w1, w2, x: w1 * 10 + w2),
        ),
        "rounded": Mistake(
            "The decimals are lost. Keep the answer as it is.",
            wrong(lambda w1, w2, x: round(w1 * x + w2))
            + wrong(lambda w1, w2, x: round(w1 * x + w2, 1))
            + wrong(lambda w1, w2, x: int(w1 * x + w2)),
        ),
        "not_stored": Mistake(
            "The number is right, but the neuron forgets it. The error's methods will look for "
            "it in `self.activation`.",
            (not_stored,),
        ),
    },
    hints=(
        "Everything the neuron knows is reached through `self`: its weights, its input. Counting "
        "starts at 0.",
        "Three steps: multiply the input by the weight that turns the line, add the weight that "
        "shifts it, and keep the result.",
        "Two lines. The first puts the number into `self.activation`, the second returns it.",
    ),
)
