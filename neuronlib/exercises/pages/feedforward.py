"""04, "Feedforward": many answers of one neuron."""

from neuronlib.exercises.exercise import Desk, Exercise, Mistake
from neuronlib.exercises.seen import plain


def predict_all(neuron, inputs):
    """Return the neuron's answers, one for each input."""
    answers = []
    for number in inputs:
        neuron.input = number
        answers.append(neuron.feed_forward())
    return answers


def ask(answer, case):
    """Ask about a list of inputs; the neuron has answered something else before."""
    neuron = Desk(case["weights"], input=3)
    given = list(case["inputs"])
    value = plain(answer(neuron, given))
    return {"value": value, "weights": plain(neuron.weights), "given": plain(given)}


def input_not_set(neuron, inputs):
    """The neuron is asked each time, but always about the same."""
    return [neuron.feed_forward() for _ in inputs]


def not_asked(neuron, inputs):
    """The inputs are set, and the old answer is read each time."""
    answers = []
    for number in inputs:
        neuron.input = number
        answers.append(neuron.activation)
    return answers


def one_behind(neuron, inputs):
    """Each answer is read before the neuron has given it."""
    answers = []
    for number in inputs:
        neuron.input = number
        answers.append(neuron.activation)
        neuron.feed_forward()
    return answers


CASES = (
    {"weights": [0.1, 0.2], "inputs": [17, -40, 2.5]},
    {"weights": [2, -5.5], "inputs": [0, 1, -1, 30]},
    {"weights": [-1.25, 8], "inputs": [6, 6.5]},
    {"weights": [4, 1], "inputs": [-7.5]},
    {"weights": [4, 1], "inputs": []},
)

PREDICT_ALL = Exercise(
    answer=predict_all,
    page="04-feedforward",
    formula="activation = w1 * input + w2, for each input",
    cases=CASES,
    ask=ask,
    mistakes={
        "input_not_set": Mistake(
            "The neuron is asked about the same input each time. What must be set before every "
            "question?",
            (input_not_set, not_asked),
        ),
        "one_only": Mistake(
            "It answers once, not once for each input. Where does the answer go in each round, "
            "and where does `return` stand?",
            (
                lambda neuron, inputs: predict_all(neuron, inputs)[-1] if inputs else None,
                lambda neuron, inputs: predict_all(neuron, inputs)[0] if inputs else None,
                lambda neuron, inputs: predict_all(neuron, inputs)[:1],
                lambda neuron, inputs: predict_all(neuron, inputs)[:1] if inputs else None,
                lambda neuron, inputs: predict_all(neuron, inputs)[-1:],
            ),
        ),
        "one_short": Mistake(
            "One of the answers is missing. Does the loop reach both ends of the list?",
            (
                lambda neuron, inputs: predict_all(neuron, inputs[:-1]),
                lambda neuron, inputs: predict_all(neuron, inputs[1:]),
            ),
        ),
        "inputs_back": Mistake(
            "The list holds the inputs, not the neuron's answers to them.",
            (lambda neuron, inputs: list(inputs),),
        ),
        "other_order": Mistake(
            "The answers stand in another order than the inputs.",
            (
                lambda neuron, inputs: predict_all(neuron, inputs)[::-1],
                lambda neuron, inputs: sorted(predict_all(neuron, inputs)),
                lambda neuron, inputs: predict_all(neuron, sorted(inputs)),
            ),
        ),
        "one_behind": Mistake(
            "Each answer in the list is the one to the input before. What comes first, asking or "
            "reading?",
            (one_behind,),
        ),
        "the_truth": Mistake(
            "The list holds the true temperatures. What does the neuron say?",
            (lambda neuron, inputs: [1.8 * number + 32 for number in inputs],),
        ),
        "added_up": Mistake(
            "The answers are added up. Each of them should stand in the list by itself.",
            (lambda neuron, inputs: sum(predict_all(neuron, inputs)),),
        ),
        "fixed_numbers": Mistake(
            "The book's weights are typed in. Every neuron has weights of its own.",
            (lambda neuron, inputs: [0.1 * number + 0.2 for number in inputs],),
        ),
        "places": Mistake(
            "The neuron is asked about 0, 1, 2 and so on: the places in the list. What stands at "
            "each place?",
            (lambda neuron, inputs: predict_all(neuron, range(len(inputs))),),
        ),
        "rounded": Mistake(
            "The decimals of the answers are lost. The list should hold them as the neuron gives "
            "them.",
            (
                lambda neuron, inputs: [round(a) for a in predict_all(neuron, inputs)],
                lambda neuron, inputs: [int(a) for a in predict_all(neuron, inputs)],
            ),
        ),
    },
    stumbles=(
        (
            "TypeError: can only concatenate list",
            "joined",
            "A plus sign joins two lists, and one answer is no list. How does a single thing get "
            "into a list?",
        ),
        (
            "TypeError: (can't multiply sequence|unsupported.*'list')",
            "whole_list",
            "The neuron is given the whole list. It answers one input at a time.",
        ),
        (
            "TypeError: .*takes 1 positional argument",
            "takes_nothing",
            "`feed_forward` takes nothing in its brackets. Where does the neuron look for its "
            "input?",
        ),
    ),
    hints=(
        "You have done it for a single input further up: two lines per input.",
        "Begin with an empty list. Go through the inputs, and in each round add one answer to it.",
        "In each round: set `neuron.input`, call `neuron.feed_forward()`, append what comes back. "
        "`return` stands after the loop, not in it.",
    ),
)
