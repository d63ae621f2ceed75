"""What a learning rate costs and what it brings, for many rates and many seeds at once.

Chapter 1, "Learning rate".
"""

import functools

from neuronlib.by_hand import floor, least_steps
from neuronlib.figures.rate_map import AROUND, DECADES, GOAL_ERROR, STEPS, RateMapDrawing
from neuronlib.live import Choice, Explorer, LogSlider, Slider
from neuronlib.training import train_many

MOST_SEEDS = 200
RATES = {
    AROUND: [n / 2000 for n in range(16, 41)],  # 0.008 to 0.02
    DECADES: [10 ** (n / 4) for n in range(-9, -1)],  # 0.0056 to 0.32
}


def rate_map(learning_rate=0.01, seeds=MOST_SEEDS, window=AROUND):
    """Compare many learning rates, each with many seeds. Section "Learning rate".

    Parameters
    ----------
    learning_rate : number from 0.005623 to 0.316228
        The one that is marked.
    seeds : whole number from 1 to 200
        How many runs each rate is given, each with other random inputs.
    window : 'around 0.01' or 'over decades'
        Around 0.01 every run has 3,600 steps and arrives when its average error is below
        0.25 °F. Over decades it has enough steps, and arrives below 25 times its rate, which is
        0.25 °F for 0.01.
    """
    drawing = RateMapDrawing(least_steps, floor)

    def place(learning_rate, seeds, window):
        return drawing.place(window, _sweeps(window), int(seeds), learning_rate)

    controls = {
        "learning_rate": LogSlider("learning rate", learning_rate, min=-2.25, max=-0.5, step=0.01),
        "seeds": Slider("number of seeds", seeds, min=1, max=MOST_SEEDS, step=1),
        "window": Choice("map", window, options=(AROUND, DECADES)),
    }
    return Explorer(
        rate_map,
        controls,
        drawing,
        place,
        states=[{"learning_rate": 0.014}, {"learning_rate": 0.02}],
    )


@functools.cache  # trained once, looked at often, whenever its cell runs
def _sweeps(window):
    """Train every rate with every seed; a list of `TrainingSweep`."""
    if window == AROUND:
        return [train_many(RATES[AROUND], range(MOST_SEEDS), STEPS, GOAL_ERROR)]
    return [
        train_many([rate], range(MOST_SEEDS), _enough_steps(rate), GOAL_ERROR * rate / 0.01)
        for rate in RATES[DECADES]
    ]


def _enough_steps(rate):
    """Return more than the slowest seed needs, so that the average has come to rest."""
    return int(1.15 * least_steps(rate)) + 500
