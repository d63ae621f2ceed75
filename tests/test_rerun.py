"""A run whose rate changes is the old run up to the change, and the new rate's from there on."""

import random

import pytest

from neuronlib import Neuron, train
from neuronlib.rerun import rerun


@pytest.fixture(scope="module")
def run():
    """Full steps."""
    return train(Neuron(learning_rate=1.0), 200, random.Random(7))


def by_hand(change_at, rates, seed, steps):
    """Weights and averages of a loop that changes the neuron's rate on its way."""
    neuron, rng, average = Neuron(learning_rate=rates[0]), random.Random(seed), None
    weights, averages = [list(neuron.weights)], []
    for step in range(steps):
        neuron.learning_rate = rates[step >= change_at]
        neuron.input = int(rng.random() * 20) - 10
        neuron.feed_forward()
        goal = 1.8 * neuron.input + 32
        error = neuron.error_for(goal)
        neuron.backpropagate(goal)
        average = error if average is None else average * 0.99 + error * 0.01
        weights.append(list(neuron.weights))
        averages.append(average)
    return weights, averages


@pytest.mark.parametrize("change_at", [0, 1, 77, 199])
def test_the_rate_changes_after_the_step(run, change_at):
    """Weights and running average to the last bit, the same inputs, the same length."""
    changed = rerun(run, change_at, 0.05, random.Random(7))
    weights, averages = by_hand(change_at, (1.0, 0.05), 7, 200)
    assert changed.weights.tolist() == weights
    assert changed.average_error.tolist() == averages
    assert (changed.celsius == run.celsius).all()
    assert (changed.goal == run.goal).all()
    assert changed.error == pytest.approx(abs(changed.goal - changed.activation))


def test_the_same_rate_changes_nothing(run):
    """Wherever it is changed, and at the end, where nothing is left to change."""
    for change_at in (0, 50, 200):
        again = rerun(run, change_at, 1.0, random.Random(7))
        assert (again.weights == run.weights).all()
        assert (again.average_error == run.average_error).all()
    assert (rerun(run, 200, 0.1, random.Random(7)).weights == run.weights).all()
