"""Take the rest of a recorded run again with another learning rate. Chapter 1, "Training time"."""

import numpy as np

from neuronlib.neuron import Neuron
from neuronlib.temperature import random_celsius
from neuronlib.training import TrainingRun, train


def rerun(run, step, learning_rate, rng):
    """Return what a run becomes when the learning rate changes after one of its steps.

    Up to that step the two are the same, and after it the same inputs come in the same order.

    Parameters
    ----------
    run : TrainingRun
    step : int
        From 0, where nothing of it is kept, to the number of its steps, where all is.
    learning_rate : number above 0
        From the next step on.
    rng : random.Random
        New, with the seed of `run`.

    >>> import random
    >>> run = train(Neuron(learning_rate=1.0), steps=9, rng=random.Random(0))
    >>> changed = rerun(run, 5, 0.01, random.Random(0))
    >>> bool((changed.celsius == run.celsius).all())
    True
    >>> (changed.weights == run.weights).all(axis=1).tolist()
    [True, True, True, True, True, True, False, False, False, False]
    """
    more = len(run.error) - step
    if more == 0:
        return run
    for _ in range(step):
        random_celsius(rng)
    rest = train(Neuron(run.weights[step], learning_rate), more, rng)
    names = "celsius", "goal", "activation", "error"
    records = [np.append(getattr(run, name)[:step], getattr(rest, name)) for name in names]
    average_error = run.average_error[:step].tolist()
    for error in rest.error.tolist():
        last = average_error[-1] if average_error else error
        average_error.append(last * 0.99 + error * 0.01 if average_error else error)
    weights = np.concatenate([run.weights[: step + 1], rest.weights[1:]])
    return TrainingRun(*records, np.array(average_error), weights, None)
