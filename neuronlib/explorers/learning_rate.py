"""Whole training runs at any learning rate, and one step by step. Chapter 1, "Learning rate"."""

import functools
import random

from neuronlib.figures.learning_rate import TrainingRunDrawing
from neuronlib.live import Explorer, LogSlider, Slider
from neuronlib.neuron import Neuron
from neuronlib.training import train

STEPS = 3600


def retrain(learning_rate=0.01, seed=0):
    """Train a new neuron for 3,600 steps at every learning rate. Section "Learning rate".

    Parameters
    ----------
    learning_rate : number from 0.001 to 1
    seed : whole number from 0 to 99
        Which random inputs the neuron is shown.
    """
    drawing = TrainingRunDrawing()

    def place(learning_rate, seed):
        run = train(Neuron(learning_rate=learning_rate), STEPS, random.Random(int(seed)))
        return drawing.place(run, STEPS, learning_rate)

    controls = {
        "learning_rate": _rate_slider(learning_rate),
        "seed": _seed_slider(seed),
    }
    return Explorer(retrain, controls, drawing, place)


def training_player(step=0, learning_rate=0.01, seed=0):
    """Replay one training run step by step, in both directions. Section "Learning rate".

    Parameters
    ----------
    step : whole number from 0, the start, to 3600
    learning_rate : number from 0.001 to 1
    seed : whole number from 0 to 99
    """
    drawing = TrainingRunDrawing()

    @functools.lru_cache(1)  # the run is computed once and looked at often
    def recorded(learning_rate, seed):
        return train(Neuron(learning_rate=learning_rate), STEPS, random.Random(seed))

    def place(step, learning_rate, seed):
        return drawing.place(recorded(learning_rate, int(seed)), int(step), learning_rate)

    def go(steps):
        def move(controls):
            controls["step"].value += steps  # the slider keeps to its ends

        return move

    controls = {
        "step": Slider("step", step, min=0, max=STEPS, step=1),
        "learning_rate": _rate_slider(learning_rate),
        "seed": _seed_slider(seed),
    }
    buttons = {
        "to_start": ("Back to the start", go(-STEPS)),
        "step_back": ("One step back", go(-1)),
        "step_on": ("One step on", go(1)),
    }
    return Explorer(training_player, controls, drawing, place, buttons)


def _rate_slider(value):
    return LogSlider("learning rate", value, min=-3, max=0, step=0.05)


def _seed_slider(value):
    return Slider("seed of the inputs", value, min=0, max=99, step=1)
