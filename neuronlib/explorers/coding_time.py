"""The neuron's code and its math, line by line. Chapter 1, "Coding time"."""

from neuronlib.explorers.backpropagation import without_dust
from neuronlib.figures.coding_time import STEPS
from neuronlib.figures.coding_time import math_beside_code as text_at
from neuronlib.live import Slider, TextExplorer
from neuronlib.versions import Neuron3


def math_beside_code(step=1, input=17, goal=62.6, w1=0.1, w2=0.2):
    """Walk through the neuron's lines and see each one's formula and number.

    Section "Coding time".

    Parameters
    ----------
    step : whole number from 1 to 16
        How many of the lines have run.
    input : number from -20 to 20, in °C
    goal : number from -70 to 110, in °F
    w1 : number from -1 to 3
    w2 : number from -10 to 50
    """

    def write(step, input, goal, w1, w2):
        neuron = Neuron3([w1, w2])
        neuron.input = input
        return text_at(int(step), neuron, without_dust(neuron.feed_forward(), goal))

    def go(steps):
        def move(controls):
            controls["step"].value += steps  # the slider keeps to its ends

        return move

    controls = {
        "step": Slider("step", step, min=1, max=len(STEPS), step=1),
        "input": Slider("input", input, min=-20, max=20, step=1, unit="°C"),
        "goal": Slider("goal", goal, min=-70, max=110, step=0.1, unit="°F"),
        "w1": Slider("weight w1", w1, min=-1, max=3, step=0.1),
        "w2": Slider("weight w2", w2, min=-10, max=50, step=0.1),
    }
    buttons = {
        "step_back": ("One line back", go(-1)),
        "step_on": ("One line on", go(1)),
    }
    return TextExplorer(
        math_beside_code, controls, write, buttons, states=[{"step": 9}, {"step": 16}]
    )
