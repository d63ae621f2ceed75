"""Two chained neurons with random weights. Chapter 1, "What is a neural network"."""

import random

from neuronlib.figures.graph import ChainDrawing
from neuronlib.live import Explorer, Slider
from neuronlib.neuron import Neuron

SEEDS = 100


def two_neurons(input=4, seed=0):
    """Send a number through two chained neurons. Section "What is a neural network".

    Parameters
    ----------
    input : number from -5 to 5
    seed : whole number from 0 to 99
        Which random weights both neurons have.
    """
    drawing = ChainDrawing()

    def ends(seed):
        return [_feed_through(_rolled(seed), end) for end in drawing.span]

    def place(input, seed):
        neurons = _rolled(int(seed))
        _feed_through(neurons, input)
        return drawing.place(neurons, ends(int(seed)), ends(int(seed) - 1) if seed else None)

    def roll(controls):
        controls["seed"].value = (controls["seed"].value + 1) % SEEDS

    controls = {
        "input": Slider("input", input, min=-5, max=5, step=0.5),
        "seed": Slider("seed of the weights", seed, min=0, max=SEEDS - 1, step=1),
    }
    return Explorer(
        two_neurons,
        controls,
        drawing,
        place,
        {"roll": ("Roll new weights", roll)},
        states=[{"seed": 1}, {"seed": 2}],
    )


def _rolled(seed):
    """Return two neurons, all four weights random numbers from -3 to 3 with one decimal."""
    rng = random.Random(seed)
    return [Neuron([round(6 * rng.random() - 3, 1) for _ in range(2)]) for _ in range(2)]


def _feed_through(neurons, input):
    """Feed `input` through neurons of which each takes what the one before it puts out."""
    for neuron in neurons:
        neuron.input = input
        input = neuron.feed_forward()
    return input
