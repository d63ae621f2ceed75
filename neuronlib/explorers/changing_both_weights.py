"""One bump for both weights. Chapter 1, "Changing both weights"."""

from neuronlib.error_lines import ErrorLines
from neuronlib.figures.changing_both_weights import BumpBothDrawing
from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.style import say
from neuronlib.live import Explorer, LogSlider
from neuronlib.neuron import Neuron


def bump_both(bump=0.1):
    """Bump both weights by the same amount. Section "Changing both weights".

    Parameters
    ----------
    bump : number from 0.01 to 10
    """
    drawing, before = BumpBothDrawing(), ErrorLines()

    def place(bump):
        return drawing.place(before, _bumped(before, bump))

    def formula(bump):
        after = _bumped(before, bump)
        neuron = Neuron(after.weights)
        neuron.input = after.input
        activation = ("activation", say(neuron.feed_forward()), "neuron")
        w1, w2 = (say(weight) for weight in after.weights)
        return numbers_in_formula(
            [
                activation,
                "=",
                ("(w₁ + bump)", w1, "e_w1"),
                "×",
                ("input", say(after.input), None),
                "+",
                ("(w₂ + bump)", w2, "e_w2"),
            ],
            [
                ("error", say(after.error), "error"),
                "= |",
                ("goal", say(after.goal), "truth"),
                "-",
                activation,
                "|",
            ],
        )

    controls = {"bump": LogSlider("bump", bump, min=-2, max=1, step=0.05)}
    return Explorer(
        bump_both, controls, drawing, place, formula=formula, states=[{"bump": 1}, {"bump": 10}]
    )


def _bumped(lines, bump):
    w1, w2 = lines.weights
    return ErrorLines(lines.input, lines.goal, (w1 + bump, w2 + bump))
