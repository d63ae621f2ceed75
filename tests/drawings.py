"""Every drawing of the course, with numbers in it."""

import random

import numpy as np

from neuronlib import Neuron, explorers, train
from neuronlib.figures.backpropagation import FactorsDrawing
from neuronlib.figures.everything import EverythingDrawing
from neuronlib.figures.graph import GraphDrawing
from neuronlib.figures.learning_rate import TrainingRunDrawing
from neuronlib.figures.smallest_network import SameEndDrawing
from neuronlib.figures.training_time import LatticeDrawing


def all_drawings():
    """Yield names and drawings: those of the explorers, and those that only stand still."""
    for name in explorers.__all__:
        explorer = getattr(explorers, name)()
        if explorer.picture:
            yield name, explorer.picture.drawing
        explorer.close()
    run = train(Neuron(), 200, random.Random(0))
    neuron = Neuron()
    neuron.input = 17
    neuron.feed_forward()
    w1, w2 = np.linspace(-2, 4, 9), np.linspace(-3, 39, 9)
    for drawing, numbers in (
        (FactorsDrawing(), (neuron, 62.6)),
        (EverythingDrawing(), (run, w1, w2, np.add.outer(w2, w1), 0.17)),
        (GraphDrawing(), (neuron,)),
        (TrainingRunDrawing(), (run, 100, 0.01)),
        (SameEndDrawing(), ([run, run],)),
        (LatticeDrawing(), (train(Neuron(learning_rate=1.0), 200, random.Random(0)),)),
    ):
        drawing.place(*numbers)
        yield type(drawing).__name__, drawing
