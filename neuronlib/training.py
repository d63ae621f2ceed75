"""Run the training loop and record every step; train many neurons at once.

Chapter 1, "Training time" and "Learning rate". The run is computed first and looked at after, so
that a picture of it can be rewound.
"""

import functools
import inspect
from dataclasses import dataclass

import numpy as np

from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f, random_celsius
from neuronlib.values import positive, whole


@dataclass(frozen=True, eq=False)
class TrainingRun:
    """What happened, step by step; row i of each array is step i + 1.

    Attributes
    ----------
    celsius, goal, activation : array, shape (steps taken,)
        The input in °C, the right answer and the neuron's answer in °F.
    error, average_error : array, shape (steps taken,)
        The error of that answer, before the step moved the weights, and its running average.
    weights : array, shape (steps taken + 1, 2)
        Row 0 is the start, row i the weights after step i.
    stopped_at : int or None
        The step, counted from 1, at which average_error fell below `stop_below`.
    """

    celsius: np.ndarray
    goal: np.ndarray
    activation: np.ndarray
    error: np.ndarray
    average_error: np.ndarray
    weights: np.ndarray
    stopped_at: int | None


@dataclass(frozen=True, eq=False)
class TrainingSweep:
    """What became of one neuron for every pair of a learning rate and a seed.

    Attributes
    ----------
    learning_rates : array, shape (rates,)
    seeds : tuple of int
    final_weights : array, shape (rates, seeds, 2)
    final_average_error : array, shape (rates, seeds)
        In °F, after the last step.
    arrived_at : array of int, shape (rates, seeds)
        The step, counted from 1, at which the average fell below `stop_below`; 0: never.
    """

    learning_rates: np.ndarray
    seeds: tuple
    final_weights: np.ndarray
    final_average_error: np.ndarray
    arrived_at: np.ndarray


def train(neuron, steps=3600, rng=None, stop_below=None):
    """Train `neuron` on random temperatures and return the `TrainingRun`.

    The running average starts at the first error. The book's listing leaves its start open; from
    0 the loop would call many an untrained neuron trained at step 1.

    Parameters
    ----------
    neuron : Neuron
        Its weights move.
    steps : int, at least 1
    rng : random.Random
        Required: the same seed gives the same run.
    stop_below : number above 0, optional
        Stop as soon as the running average, in °F, is below it.

    Raises
    ------
    TypeError, ValueError
        For a bad argument, before the first step.

    >>> import random
    >>> run = train(Neuron(), steps=3600, rng=random.Random(0))
    >>> run.weights.shape, bool(run.average_error[-1] < run.average_error[0])
    ((3601, 2), True)
    """
    steps = whole(steps, "steps", least=1)
    if stop_below is not None:
        positive(stop_below, "stop_below")
    records, weights, average_error, stopped_at = [], [tuple(neuron.weights)], None, None
    given, neuron = neuron, _without_checks(neuron)
    goal_for = functools.cache(convert_c_to_f)  # of the same twenty inputs, again and again
    for step in range(1, steps + 1):
        celsius = random_celsius(rng)
        goal = goal_for(celsius)

        neuron.input = celsius
        activation = neuron.feed_forward()
        neuron.backpropagate(goal)

        error = neuron.error_for(goal)  # of the activation before the weights moved
        if average_error is None:
            average_error = error
        else:
            average_error = average_error * 0.99 + error * 0.01
        records.append((celsius, goal, activation, error, average_error))
        weights.append(tuple(neuron.weights))
        if stop_below is not None and average_error < stop_below:
            stopped_at = step
            break
    given.input, given.activation = neuron.input, neuron.activation
    return TrainingRun(*np.array(records, float).T.copy(), np.array(weights, float), stopped_at)


class _Unchecked:
    """The methods of `Neuron` without the checks: four times as fast, and the loop's own numbers
    need none."""

    __slots__ = ("activation", "input", "learning_rate", "weights")


for _name, _method in vars(Neuron).items():
    if callable(_method):
        setattr(_Unchecked, _name, inspect.unwrap(_method))


def _without_checks(neuron):
    if type(neuron) is not Neuron:  # a learner's own class runs as it was written
        return neuron
    twin = _Unchecked()
    twin.weights, twin.learning_rate = neuron.weights, neuron.learning_rate  # one list for both
    return twin


def train_many(learning_rates, seeds, steps=3600, stop_below=0.25):
    """Train a new neuron for every learning rate and seed, all at once: a `TrainingSweep`.

    The same arithmetic as `train` on whole arrays, in the same order, so that the weights agree
    to the last bit with training them one by one. It always runs all steps.

    Parameters
    ----------
    learning_rates : numbers above 0
    seeds : whole numbers
        One `random.Random(seed)` each.
    steps : int, at least 1
    stop_below : number above 0
        What counts as arrived, in °F.

    Raises
    ------
    TypeError, ValueError
        For a bad argument, or none at all.

    >>> sweep = train_many([0.01, 0.02], seeds=range(3), steps=100)
    >>> sweep.final_weights.shape
    (2, 3, 2)
    """
    rates = [
        positive(rate, "a learning rate") for rate in _several(learning_rates, "learning_rates")
    ]
    seeds = tuple(whole(seed, "a seed") for seed in _several(seeds, "seeds"))
    steps = whole(steps, "steps", least=1)
    positive(stop_below, "stop_below")

    w1, w2 = (np.full((len(rates), len(seeds)), weight) for weight in Neuron().weights)
    arrived_at = np.zeros(w1.shape, int)
    rate = np.array(rates, float)[:, np.newaxis]
    average_error = None
    for step, celsius in enumerate(_random_inputs(seeds, steps), start=1):
        goal = convert_c_to_f(celsius)
        e_simple = goal - (w1 * celsius + w2)
        bump = np.where(e_simple < 0, -rate, rate)
        w1 += bump * celsius
        w2 += bump

        error = np.abs(e_simple)
        if average_error is None:
            average_error = error
        else:
            average_error = average_error * 0.99 + error * 0.01
        arrived_at[(average_error < stop_below) & (arrived_at == 0)] = step
    weights = np.stack([w1, w2], axis=-1)
    return TrainingSweep(np.array(rates, float), seeds, weights, average_error, arrived_at)


def _several(values, name):
    try:
        values = [] if isinstance(values, str) else list(values)
    except TypeError:
        raise TypeError(f"{name} must be a list of numbers, not {values!r}.") from None
    if not values:
        raise ValueError(f"{name} must hold at least one number.")
    return values


def _random_inputs(seeds, steps):
    """Yield what `random_celsius` gives at each step; shape (seeds,).

    Python's generator and numpy's are the same Mersenne Twister, and start alike from the same
    words: those of 32 bits that a seed has, the lowest first. All inputs are kept as single bytes,
    6 MB for a thousand seeds and 6,000 steps.
    """
    twister, inputs = np.random.RandomState(), np.empty((steps, len(seeds)), np.int8)
    for column, seed in enumerate(map(abs, seeds)):
        shifts = range(0, seed.bit_length() or 1, 32)
        twister.seed([seed >> shift & 0xFFFFFFFF for shift in shifts])
        inputs[:, column] = twister.random_sample(steps) * 20
    for row in inputs:
        yield row - 10.0
