"""A neuron that learns °C -> °F while you watch. Chapter 1, "Introduction"."""

import random
import time

from neuronlib.figures.introduction import LearningDrawing
from neuronlib.live import Explorer, Slider
from neuronlib.neuron import Neuron
from neuronlib.training import train

STEPS = 3600
FRAMES, SECONDS = 45, 0.04  # of a run that is played: how many pictures, and how long each


def learn(examples=0):
    """Show a neuron example after example of °C and °F. Section "Introduction".

    Parameters
    ----------
    examples : whole number from 0 to 3600
        How many it has been shown.
    """
    run, drawing = train(Neuron(), STEPS, random.Random(0)), LearningDrawing()

    def place(examples):
        return drawing.place(run, int(examples))

    def show(more):
        def move(controls):
            controls["examples"].value += more  # the slider keeps to its ends

        return move

    slider = Slider("examples shown", examples, min=0, max=STEPS, step=1)
    buttons = {
        "show_1": ("Show 1 example", show(1)),
        "show_100": ("Show 100 examples", show(100)),
        "show_all": ("Show all 3,600", show(0)),
    }
    explorer = Explorer(
        learn,
        {"examples": slider},
        drawing,
        place,
        buttons,
        states=[{"examples": 100}, {"examples": STEPS}],
    )

    def play(button):
        """Go on to the last example in small steps, each a picture, that the eye can follow.

        In one for a reader who has asked for little motion.
        """
        if button.calm:
            slider.value = STEPS
        while slider.value < STEPS:
            slider.value += STEPS // FRAMES
            time.sleep(SECONDS)

    explorer.controls["show_all"].on_click(play)
    return explorer
