"""Whole training runs at any learning rate, and one step by step.

Chapter 1, "Training time" and "Learning rate".
"""

import functools
import random

from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.learning_rate import TrainingRunDrawing
from neuronlib.figures.style import say, say_small
from neuronlib.figures.training_time import TrainingPlayerDrawing
from neuronlib.live import Choice, Explorer, LogSlider, Recorded, Slider
from neuronlib.neuron import Neuron
from neuronlib.rerun import rerun
from neuronlib.training import train
from neuronlib.values import whole

STEPS = 3600
AVERAGE, WEIGHTS = "average error", "weights"


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
    return Explorer(
        retrain,
        controls,
        drawing,
        place,
        states=[{"learning_rate": 0.1}, {"learning_rate": 0.001}],
    )


def training_player(
    step=0, learning_rate=0.01, new_rate=0.01, seed=0, shown=AVERAGE, change_at=None
):
    """Replay one training run step by step, in both directions. Section "Learning rate".

    The learning rate can be changed in the middle of it; what would have been without the change
    stays beside it.

    Parameters
    ----------
    step : whole number from 0, the start, to 3600
    learning_rate : number from 0.001 to 1
    new_rate : number from 0.001 to 1
        The rate after the step `change_at`.
    seed : whole number from 0 to 99
    shown : 'average error' or 'weights'
        What stands on the right.
    change_at : whole number from 0 to 3600, or None
        The step after which the rate changes, if it does.
    """
    return _player(
        training_player,
        [{"step": 1800}, {"step": STEPS, "shown": WEIGHTS}],
        step=step,
        learning_rate=learning_rate,
        new_rate=new_rate,
        seed=seed,
        shown=shown,
        change_at=change_at,
    )


def full_steps(step=0, learning_rate=1, new_rate=1, seed=0, shown=WEIGHTS, change_at=None):
    """Replay a run of full steps: the same player, started at rate 1. Section "Training time".

    Parameters
    ----------
    step, learning_rate, new_rate, seed, shown, change_at
        As for `training_player`.
    """
    return _player(
        full_steps,
        [{"step": 100}, {"step": STEPS}],
        step=step,
        learning_rate=learning_rate,
        new_rate=new_rate,
        seed=seed,
        shown=shown,
        change_at=change_at,
    )


def _player(made_by, states, *, step, learning_rate, new_rate, seed, shown, change_at):
    drawing = TrainingPlayerDrawing()

    @functools.lru_cache(1)  # a run is computed once and looked at often
    def recorded(learning_rate, seed):
        return train(Neuron(learning_rate=learning_rate), STEPS, random.Random(seed))

    @functools.lru_cache(1)
    def changed(learning_rate, seed, change_at, new_rate):
        run = recorded(learning_rate, seed)
        return rerun(run, change_at, new_rate, random.Random(seed))

    def runs(learning_rate, new_rate, seed, change_at):
        """Return the run that is followed, and what it would be unchanged, if it changes."""
        run = recorded(learning_rate, int(seed))
        if change_at is None:
            return run, None
        return changed(learning_rate, int(seed), change_at, new_rate), run

    def place(step, shown, change_at, **rates_and_seed):
        run, unchanged = runs(change_at=change_at, **rates_and_seed)
        rates = rates_and_seed["learning_rate"], rates_and_seed["new_rate"]
        return drawing.place(run, int(step), rates, shown == WEIGHTS, unchanged, change_at)

    def formula(step, shown, **state):
        run, _ = runs(**state)
        return numbers_in_formula(_numbers(run, int(step)))

    controls = {
        "step": Slider("step", step, min=0, max=STEPS, step=1, playable=True),
        "learning_rate": _rate_slider(learning_rate),
        "new_rate": LogSlider("rate from here on", new_rate, min=-3, max=0, step=0.05),
        "seed": _seed_slider(seed),
        "shown": Choice("on the right", shown, options=(AVERAGE, WEIGHTS)),
        "change_at": Recorded(_step_or_none(change_at)),
    }

    def follow(moved):
        """Let the second rate be the first, as long as the rate does not change."""
        if controls["change_at"].value is None:
            with explorer.quiet():
                controls["new_rate"].value = moved.new

    def change(moved):
        """Let the rate change here: the first turn at it does, and later ones adjust it."""
        if controls["change_at"].value is None and moved.new != controls["learning_rate"].value:
            controls["change_at"].value = int(controls["step"].value)

    controls["learning_rate"].observe(follow, names="value")
    controls["new_rate"].observe(change, names="value")
    buttons = {
        "to_start": ("Back to the start", _go(-STEPS)),
        "step_back": ("One step back", _go(-1)),
        "step_on": ("One step on", _go(1)),
        "change_here": ("Change the rate here", _change_here),
        "keep_rate": ("Keep the rate", _keep_rate),
    }
    explorer = Explorer(made_by, controls, drawing, place, buttons, formula, states)
    return explorer


def _go(steps):
    def move(controls):
        controls["step"].value += steps  # the slider keeps to its ends

    return move


def _change_here(controls):
    controls["change_at"].value = int(controls["step"].value)


def _keep_rate(controls):
    controls["new_rate"].value = controls["learning_rate"].value
    controls["change_at"].value = None


def _numbers(run, step):
    """Return the terms of one step of a run, for a formula that has no signs."""
    w1, w2 = run.weights[step]
    seen = ["-"] * 5
    if step:
        records = run.celsius, run.goal, run.activation, run.error
        seen = [say(record[step - 1]) for record in records]
        seen.append(say_small(run.average_error[step - 1]))
    names = "input", "goal", "activation", "error", "average error"
    colours = None, "truth", "neuron", "error", "error"
    return [
        *zip(names, seen, colours, strict=True),
        ("w₁", say(w1, 3), "e_w1"),
        ("w₂", say(w2, 3), "e_w2"),
    ]


def _rate_slider(value):
    return LogSlider("learning rate", value, min=-3, max=0, step=0.05)


def _seed_slider(value):
    return Slider("seed of the inputs", value, min=0, max=99, step=1)


def _step_or_none(change_at):
    if change_at is None:
        return None
    if whole(change_at, "change_at", least=0) > STEPS:
        raise ValueError(f"change_at must be a step from 0 to {STEPS}, not {change_at!r}.")
    return change_at
