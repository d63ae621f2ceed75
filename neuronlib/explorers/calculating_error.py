"""The error over the input, with its sign or without. Chapter 1, "Calculating error"."""

from neuronlib.by_hand import input_without_error
from neuronlib.figures.calculating_error import ErrorOverInputDrawing
from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.style import say
from neuronlib.live import Choice, Explorer, Slider
from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f

SIMPLE, ABSOLUTE = "simple error", "absolute error"


def error_over_input(w1=0.1, w2=0.2, input=17, error=SIMPLE):
    """Move both weights and the input under the neuron's error. Section "Calculating error".

    Parameters
    ----------
    w1 : number from 0 to 3
    w2 : number from 0 to 64
    input : number from -40 to 40, in °C
    error : 'simple error' or 'absolute error'
    """
    drawing = ErrorOverInputDrawing()

    def place(w1, w2, input, error):
        neuron = _fed_forward(w1, w2, input)
        if error == SIMPLE:  # where it is 0 is for the learner to find
            return drawing.place(neuron)
        return drawing.place(neuron, absolute=True, root=input_without_error(w1, w2))

    def formula(w1, w2, input, error):
        neuron, goal = _fed_forward(w1, w2, input), convert_c_to_f(input)
        simple, difference = say(neuron.simple_error_for(goal)), _difference(neuron, goal)
        if error == ABSOLUTE:
            first = [("error", say(neuron.error_for(goal)), "error"), "= |", *difference, "|"]
        else:
            first = [("simple error", simple, "error"), "=", *difference]
        return numbers_in_formula(
            first,
            [
                ("simple error", simple, "error"),
                "=",
                ("(1.8 - w₁)", say(1.8 - w1), "e_w1"),
                "×",
                ("input", say(input), None),
                "+",
                ("(32 - w₂)", say(32 - w2), "e_w2"),
            ],
        )

    controls = {
        "w1": Slider("weight w1", w1, min=0, max=3, step=0.1),
        "w2": Slider("weight w2", w2, min=0, max=64, step=0.1),
        "input": Slider("input", input, min=-40, max=40, step=1, unit="°C"),
        "error": Choice("error shown", error, options=(SIMPLE, ABSOLUTE)),
    }
    return Explorer(
        error_over_input,
        controls,
        drawing,
        place,
        formula=formula,
        states=[
            {"input": -40},
            {"input": -40, "error": ABSOLUTE},
            {"w1": 1.8, "w2": 32, "error": ABSOLUTE},
        ],
    )


def _fed_forward(w1, w2, input):
    neuron = Neuron([w1, w2])
    neuron.input = input
    neuron.feed_forward()
    return neuron


def _difference(neuron, goal):
    return ("goal", say(goal), "truth"), "-", ("activation", say(neuron.activation), "neuron")
