"""The neuron's line at any weights. Chapter 1, "The smallest neural network"."""

from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.smallest_network import NeuronLineDrawing
from neuronlib.figures.style import say
from neuronlib.live import Explorer, Slider
from neuronlib.neuron import Neuron


def neuron_line(w1=0.1, w2=0.2, input=10):
    """Move both weights and the input of one neuron. Section "The smallest neural network".

    Parameters
    ----------
    w1 : number from -0.5 to 0.5
    w2 : number from -5 to 5
    input : number from -20 to 20, in °C
    """
    drawing = NeuronLineDrawing()

    def fed_forward(w1, w2, input):
        neuron = Neuron([w1, w2])
        neuron.input = input
        neuron.feed_forward()
        return neuron

    def place(**state):
        return drawing.place(fed_forward(**state))

    def formula(**state):
        neuron = fed_forward(**state)
        w1, w2 = neuron.weights
        return numbers_in_formula(
            [
                ("activation", say(neuron.activation), "neuron"),
                "=",
                ("w₁", say(w1), "e_w1"),
                "×",
                ("input", say(neuron.input), None),
                "+",
                ("w₂", say(w2), "e_w2"),
            ]
        )

    controls = {
        "w1": Slider("weight w1", w1, min=-0.5, max=0.5, step=0.05),
        "w2": Slider("weight w2", w2, min=-5, max=5, step=0.1),
        "input": Slider("input", input, min=-20, max=20, step=1, unit="°C"),
    }
    return Explorer(
        neuron_line, controls, drawing, place, formula=formula, states=[{"w2": 4}, {"w1": -0.4}]
    )
