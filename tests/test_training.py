"""The recorded loop is the book's loop, and many neurons at once are the same neurons."""

import math
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neuronlib import Neuron, random_celsius, train, train_many


def books_loop(rate, seed, steps):
    """The book's listing in plain arithmetic: weights after each step, errors, averages."""
    rng, w1, w2, average = random.Random(seed), 0.1, 0.2, None
    weights, errors, averages = [(w1, w2)], [], []
    for _ in range(steps):
        celsius = random_celsius(rng)
        e_simple = (1.8 * celsius + 32) - (w1 * celsius + w2)
        sign = -1 if e_simple < 0 else 1
        w1 -= rate * (sign * -1 * celsius)
        w2 -= rate * (sign * -1 * 1)
        error = abs(e_simple)
        average = error if average is None else average * 0.99 + error * 0.01
        weights.append((w1, w2))
        errors.append(error)
        averages.append(average)
    return weights, errors, averages


@pytest.mark.parametrize("rate", [0.01, 0.05, 1.0])
def test_a_run_is_the_books_loop(rate):
    """Weights, errors before the update, and running average, to the last bit."""
    run = train(Neuron(learning_rate=rate), 500, random.Random(3))
    weights, errors, averages = books_loop(rate, 3, 500)
    assert run.weights.tolist() == [list(pair) for pair in weights]
    assert run.error.tolist() == errors
    assert run.average_error.tolist() == averages
    assert run.stopped_at is None


def test_a_run_records_what_the_neuron_did():
    """Shapes, the true answers, and that the neuron itself has learned."""
    neuron = Neuron()
    run = train(neuron, 3600, random.Random(0))
    for record in (run.celsius, run.goal, run.activation, run.error, run.average_error):
        assert record.shape == (3600,)
    assert run.weights.shape == (3601, 2)
    assert run.weights[0].tolist() == [0.1, 0.2]
    assert neuron.weights == run.weights[-1].tolist()
    assert run.goal == pytest.approx(1.8 * run.celsius + 32)
    assert run.error == pytest.approx(abs(run.goal - run.activation))
    assert run.average_error[0] == run.error[0]
    assert neuron.activation == run.activation[-1]
    assert neuron.input == run.celsius[-1]
    assert neuron.weights == pytest.approx([1.8, 32], abs=0.1)


def test_a_learners_own_class_is_trained_as_it_was_written():
    """What a subclass does differently happens, step by step."""

    class Doubling(Neuron):
        __slots__ = ()

        def error_derivative_for_weight1(self, e_simple):
            return 2 * super().error_derivative_for_weight1(e_simple)

    run = train(Doubling(), 10, random.Random(0))
    assert run.weights[-1, 1] == pytest.approx(0.2 + 10 * 0.02)


def test_many_at_once_take_the_same_side_at_the_kink():
    """At rates whose runs have an exactly right sample, where the listing takes the slope +1."""
    rates, seeds, steps = [0.25, 0.5, 1.0], range(3), 1000
    sweep = train_many(rates, seeds, steps)
    met = 0
    for i, rate in enumerate(rates):
        for j, seed in enumerate(seeds):
            run = train(Neuron(learning_rate=rate), steps, random.Random(seed))
            assert sweep.final_weights[i, j].tolist() == run.weights[-1].tolist()
            met += (run.error == 0).any()
    assert met >= 3


def test_an_average_at_the_limit_is_not_below_it():
    """Neither for one nor for many; a hair above the average it is."""
    average = train(Neuron(), 50, random.Random(0)).average_error.min()
    for limit, arrives in ((average, False), (np.nextafter(average, 99), True)):
        run = train(Neuron(), 50, random.Random(0), stop_below=limit)
        assert (run.stopped_at is not None) == arrives
        assert (train_many([0.01], [0], 50, limit).arrived_at > 0).all() == arrives


def test_a_recorded_run_and_a_sweep_stay_as_they_are():
    """What has happened is not to be changed by a slip of the hand."""
    run, sweep = train(Neuron(), 5, random.Random(0)), train_many([0.01], [0], 5)
    with pytest.raises(AttributeError):
        run.stopped_at = 3
    with pytest.raises(AttributeError):
        sweep.seeds = ()
    assert run != train(Neuron(), 5, random.Random(0)), "two runs are two, and no array is asked"
    assert sweep != train_many([0.01], [0], 5)


def test_what_train_and_train_many_do_if_nothing_is_said():
    """3,600 steps; many count as arrived below a quarter of a degree, and one never stops."""
    run, sweep = train(Neuron(), rng=random.Random(0)), train_many([0.01], [0])
    assert run.error.shape == (3600,)
    assert sweep.arrived_at == (run.average_error < 0.25).argmax() + 1
    assert sweep.final_average_error == run.average_error[-1]


def test_stopping_is_at_the_first_average_below():
    """stopped_at counts from 1, and nothing is recorded after it."""
    run = train(Neuron(), 5000, random.Random(0), stop_below=0.25)
    assert run.stopped_at == len(run.error) == len(run.weights) - 1
    assert run.average_error[-1] < 0.25
    assert (run.average_error[:-1] >= 0.25).all()


def test_an_average_that_starts_at_its_first_error_believes_no_untrained_neuron():
    """From 0 it would be below 0.25 °F at once for every input from -10 to -5."""
    for seed in range(40):
        run = train(Neuron(), 1, random.Random(seed), stop_below=0.25)
        assert run.stopped_at is None
        assert (run.error[0] * 0.01 < 0.25) == (run.celsius[0] <= -5)


@settings(deadline=None, max_examples=25)
@given(
    rates=st.lists(st.floats(1e-4, 2), min_size=1, max_size=3),
    seeds=st.lists(st.integers(0, 10**6), min_size=1, max_size=3),
    steps=st.integers(1, 120),
    stop_below=st.floats(0.1, 40),
)
def test_many_at_once_are_the_same_one_by_one(rates, seeds, steps, stop_below):
    """Bit for bit: weights, averages and the step of arrival."""
    sweep = train_many(rates, seeds, steps, stop_below)
    for i, rate in enumerate(rates):
        for j, seed in enumerate(seeds):
            run = train(Neuron(learning_rate=rate), steps, random.Random(seed))
            assert sweep.final_weights[i, j].tolist() == run.weights[-1].tolist()
            assert sweep.final_average_error[i, j] == run.average_error[-1]
            below = np.flatnonzero(run.average_error < stop_below)
            assert sweep.arrived_at[i, j] == (below[0] + 1 if below.size else 0)


def test_no_neuron_arrives_before_the_bound():
    """w2 moves by exactly the rate: 31.8 / rate steps at least; the floor grows with it."""
    rates = [0.01, 0.02, 0.05]
    sweep = train_many(rates, range(50), 6000, stop_below=1.5)
    for rate, arrivals in zip(rates, sweep.arrived_at, strict=True):
        assert (arrivals > 0).all()
        assert arrivals.min() >= (31.8 - 1.5 - 1) / rate
    floors = sweep.final_average_error.mean(axis=1) / rates
    assert floors == pytest.approx(17.27, rel=0.05)


@pytest.mark.parametrize("steps", [0, -1, 1.5, "10", None, True, math.nan])
def test_steps_are_a_whole_number_of_at_least_one(steps):
    """And the neuron has not moved when they are not."""
    neuron = Neuron()
    with pytest.raises(
        (TypeError, ValueError), match="steps must be a whole number of at least 1"
    ):
        train(neuron, steps, random.Random(0))
    with pytest.raises((TypeError, ValueError), match="steps"):
        train_many([0.01], [0], steps)
    assert neuron.weights == [0.1, 0.2]


@pytest.mark.parametrize("bad", [0, -1, math.nan, "0.25"])
def test_what_to_stop_below_is_above_zero(bad):
    """An average is never below 0."""
    with pytest.raises((TypeError, ValueError), match="stop_below"):
        train(Neuron(), 10, random.Random(0), stop_below=bad)
    with pytest.raises((TypeError, ValueError), match="stop_below"):
        train_many([0.01], [0], 10, stop_below=bad)


def test_a_run_needs_a_generator():
    """Left out or of another kind, it is asked for by name."""
    for rng in (None, 0, np.random.default_rng(0)):
        with pytest.raises(TypeError, match=r"rng must be a random\.Random"):
            train(Neuron(), 10, rng)


def test_any_whole_number_is_the_same_seed_for_one_neuron_and_for_many():
    """0, below 0, and what is too large for one word of the generator, or for two."""
    seeds = [0, 1, -5, 2**32 - 1, 2**32, -(2**64) - 3, 10**30]
    sweep = train_many([1.0], seeds, 50)
    for seed, weights in zip(seeds, sweep.final_weights[0], strict=True):
        run = train(Neuron(learning_rate=1.0), 50, random.Random(seed))
        assert (run.weights[-1] == weights).all(), seed


@pytest.mark.parametrize(
    ("rates", "seeds", "said"),
    [
        ([], [0], "learning_rates must hold"),
        ([0.01], [], "seeds must hold"),
        (0.01, [0], "learning_rates must be a list"),
        ([0.01], 5, "seeds must be a list"),
        ("0.01", [0], "learning_rates"),
        ([0.01, 0], [0], "a learning rate must be above 0"),
        ([0.01], [1.5], "a seed must be a whole number"),
        ([math.inf], [0], "a learning rate must be a finite number"),
    ],
)
def test_a_sweep_says_what_it_cannot_use(rates, seeds, said):
    """One sentence each."""
    with pytest.raises((TypeError, ValueError), match=said):
        train_many(rates, seeds, 10)
