"""The neuron's prediction at any input. Chapter 1, "Feedforward"."""

from neuronlib.figures.feedforward import PredictionDrawing
from neuronlib.live import Explorer, Slider
from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f


def feedforward(input=17):
    """Ask an untrained neuron about any temperature. Section "Feedforward".

    Parameters
    ----------
    input : number from -40 to 40, in °C
    """
    neuron, drawing = Neuron(), PredictionDrawing()

    def place(input):
        neuron.input = input
        neuron.feed_forward()
        return drawing.place(neuron, convert_c_to_f(input))

    controls = {"input": Slider("input", input, min=-40, max=40, step=1, unit="°C")}
    return Explorer(
        feedforward, controls, drawing, place, states=[{"input": -40}, {"input": -18.5}]
    )
