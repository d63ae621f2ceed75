"""What others compute, and what must hold for any number: oracles that know none of our lines."""

import random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from micrograd.engine import Value

from neuronlib import ErrorLines, Neuron, convert_c_to_f, random_celsius, train, train_many

numbers = st.floats(-1e3, 1e3)
eighths = st.integers(-8000, 8000).map(lambda n: n / 8)  # exact, however they are scaled
rates = st.floats(1e-3, 1)
seeds = st.integers(0, 10**6)
few = settings(max_examples=12, deadline=None)


def fed(weights, input, rate=0.01):
    """A neuron that has fed its input forward."""
    neuron = Neuron(weights, rate)
    neuron.input = input
    neuron.feed_forward()
    return neuron


def slopes(neuron, goal):
    """Its two derivatives for that goal."""
    e_simple = neuron.simple_error_for(goal)
    return [
        neuron.error_derivative_for_weight0(e_simple),
        neuron.error_derivative_for_weight1(e_simple),
    ]


# Another engine ----------------------------------------------------------------------------------


def with_micrograd(rate, seed, steps):
    """The weights before each step and after the last, by an engine with slope 0 at the kink."""
    rng, w1, w2 = random.Random(seed), Value(0.1), Value(0.2)
    weights = [(w1.data, w2.data)]
    for _ in range(steps):
        celsius = random_celsius(rng)
        e_simple = convert_c_to_f(celsius) - (w1 * celsius + w2)
        error = e_simple.relu() + (-e_simple).relu()
        w1.grad = w2.grad = 0
        error.backward()
        w1.data -= rate * w1.grad
        w2.data -= rate * w2.grad
        weights.append((w1.data, w2.data))
    return np.array(weights)


@pytest.mark.parametrize("seed", [0, 5])
@pytest.mark.parametrize("rate", [0.01, 0.05])
def test_micrograd_takes_the_same_whole_run(rate, seed):
    """All 3,600 steps of the same samples, every weight to 1e-9."""
    run = train(Neuron(learning_rate=rate), 3600, random.Random(seed))
    assert (run.error > 0).all(), "never exactly right, so the choice at the kink does not matter"
    assert run.weights == pytest.approx(with_micrograd(rate, seed, 3600), abs=1e-9)


@pytest.mark.parametrize("rate", [0.25, 0.5, 1.0])
def test_micrograd_parts_from_the_book_at_the_first_exactly_right_sample(rate):
    """The same up to there; then the book's neuron moves by the slopes of +1, the other rests."""
    run = train(Neuron(learning_rate=rate), 1000, random.Random(0))
    right = int((run.error == 0).argmax())
    assert run.error[right] == 0, "this run has an exactly right sample"
    theirs = with_micrograd(rate, 0, right + 1)
    assert run.weights[: right + 1] == pytest.approx(theirs[:-1], abs=1e-9)
    assert theirs[-1].tolist() == theirs[-2].tolist()
    step = run.weights[right + 1] - run.weights[right]
    assert step == pytest.approx([rate * run.celsius[right], rate])


# Central differences, and the kink ---------------------------------------------------------------


@given(w1=numbers, w2=numbers, input=numbers, goal=numbers)
def test_away_from_the_kink_the_slopes_are_central_differences(w1, w2, input, goal):
    """Half a nudge to either side, and the rise between them: the neuron's and the lines'."""
    nudge, reach = 0.01, 0.01 * (abs(input) + 1)
    lines = ErrorLines(input, goal, (w1, w2))
    assume(lines.error > reach)
    rises = [
        lines.e_w1(w1 + nudge / 2) - lines.e_w1(w1 - nudge / 2),
        lines.e_w2(w2 + nudge / 2) - lines.e_w2(w2 - nudge / 2),
    ]
    found = slopes(fed((w1, w2), input), goal)
    assert [lines.slope_w1, lines.slope_w2] == found
    assert rises == pytest.approx([slope * nudge for slope in found], abs=1e-8)


@given(input=st.integers(-40, 40), w1=st.integers(-50, 50), w2=st.integers(-50, 50))
def test_at_the_kink_central_differences_find_0_and_the_listing_takes_1(input, w1, w2):
    """Exactly right: the rises cancel, and the book's slopes are those of a prediction too low."""
    goal = w1 * input + w2
    lines = ErrorLines(input, goal, (w1, w2))
    assert lines.e_w1(w1 + 0.5) - lines.e_w1(w1 - 0.5) == 0
    assert lines.e_w2(w2 + 0.5) - lines.e_w2(w2 - 0.5) == 0
    assert slopes(fed((w1, w2), input), goal) == [-input, -1]
    assert [lines.slope_w1, lines.slope_w2] == [-input, -1]


# Properties --------------------------------------------------------------------------------------


@given(w1=eighths, w2=eighths, input=eighths, goal=eighths, k=st.sampled_from([0.25, 2, 1024]))
def test_other_units_of_the_answer_scale_the_error_and_leave_the_slopes(w1, w2, input, goal, k):
    """Everything in °F times k: the error is k times as large, its slopes are the same."""
    one, other = fed((w1, w2), input), fed((k * w1, k * w2), input)
    assert other.activation == k * one.activation
    assert other.error_for(k * goal) == k * one.error_for(goal)
    assert slopes(other, k * goal) == slopes(one, goal)


@given(w1=numbers, w2=numbers, input=numbers, goal=numbers, rate=rates)
def test_a_step_is_in_proportion_to_the_rate(w1, w2, input, goal, rate):
    """Twice the rate, twice the way, in the same direction."""
    ways = []
    for share in (rate, 2 * rate):
        neuron = fed((w1, w2), input, share)
        neuron.backpropagate(goal)
        ways.append(np.subtract(neuron.weights, (w1, w2)))
    assert ways[1] == pytest.approx(2 * ways[0], abs=1e-9)


@given(w1=numbers, w2=numbers, input=numbers, goal=numbers, rate=rates)
def test_a_mirrored_input_mirrors_w1_and_nothing_else(w1, w2, input, goal, rate):
    """With input and w1 both of the other sign all stays: answer, error, and the step of w2."""
    one, other = fed((w1, w2), input, rate), fed((-w1, w2), -input, rate)
    assert other.activation == one.activation
    assert other.error_for(goal) == one.error_for(goal)
    assert slopes(other, goal) == [-slopes(one, goal)[0], slopes(one, goal)[1]]
    one.backpropagate(goal)
    other.backpropagate(goal)
    assert other.weights == [-one.weights[0], one.weights[1]]


@given(w1=numbers, w2=numbers, input=numbers, off=st.floats(1e-3, 1e3))
def test_too_high_by_as_much_as_too_low_turns_both_slopes(w1, w2, input, off):
    """The same error, and the way back."""
    neuron = fed((w1, w2), input)
    low, high = neuron.activation + off, neuron.activation - off
    assert neuron.error_for(low) == pytest.approx(neuron.error_for(high))
    assert slopes(neuron, low) == [-slope for slope in slopes(neuron, high)]


@few
@given(seed=seeds, rate=rates, stop_below=st.floats(0.2, 40), steps=st.integers(1, 400))
def test_a_stopped_run_is_the_beginning_of_the_whole_one(seed, rate, stop_below, steps):
    """Up to and with the first average below; `train_many` names the same step."""
    whole = train(Neuron(learning_rate=rate), steps, random.Random(seed))
    run = train(Neuron(learning_rate=rate), steps, random.Random(seed), stop_below)
    below = np.flatnonzero(whole.average_error < stop_below)
    assert run.stopped_at == (below[0] + 1 if below.size else None)
    taken = run.stopped_at or steps
    for name in ("celsius", "goal", "activation", "error", "average_error"):
        assert getattr(run, name).tolist() == getattr(whole, name)[:taken].tolist()
    assert run.weights.tolist() == whole.weights[: taken + 1].tolist()
    arrived_at = train_many([rate], [seed], steps, stop_below).arrived_at
    assert arrived_at.tolist() == [[run.stopped_at or 0]]


@few
@given(seed=seeds, rate=rates, cuts=st.lists(st.integers(1, 150), min_size=2, max_size=4))
def test_resuming_is_one_run(seed, rate, cuts):
    """However often a run is broken off and taken up, with one generator."""
    parts, whole, rng = Neuron(learning_rate=rate), Neuron(learning_rate=rate), random.Random(seed)
    errors = [error for steps in cuts for error in train(parts, steps, rng).error]
    assert train(whole, sum(cuts), random.Random(seed)).error.tolist() == errors
    assert parts.weights == whole.weights


@few
@given(seed=seeds, w1=st.integers(-20, 20), w2=st.integers(-50, 50))
def test_full_steps_stay_on_the_lattice_of_their_start(seed, w1, w2):
    """w1 moves by the input and w2 by 1, up or down: whole numbers stay whole and none rests."""
    run = train(Neuron([w1, w2], learning_rate=1.0), 400, random.Random(seed))
    assert (run.weights == run.weights.round()).all()
    hops = np.diff(run.weights, axis=0)
    assert (abs(hops[:, 1]) == 1).all()
    assert (abs(hops[:, 0]) == abs(run.celsius)).all()


def test_from_the_books_start_full_steps_never_pass_the_worst_error():
    """A thousand seeds' last weights lie on the lattice; no error in a long run passes 2,965.2."""
    run = train(Neuron(learning_rate=1.0), 3600, random.Random(0))
    assert run.error.max() < 2965.3
    hops = train_many([1.0], range(1000)).final_weights[0] - [0.1, 0.2]
    assert hops == pytest.approx(hops.round(), abs=1e-9)
    assert (hops[:, 1].round() % 2 == 0).all(), "an even number of steps of 1"


@few
@given(seed=seeds, rate=rates, steps=st.integers(1, 400))
def test_no_weight_outruns_its_steps(seed, rate, steps):
    """w2 moves by exactly the rate, w1 by at most ten times that: the bound of every arrival."""
    run = train(Neuron(learning_rate=rate), steps, random.Random(seed))
    hops = np.diff(run.weights, axis=0)
    assert abs(hops[:, 1]) == pytest.approx(rate)
    assert abs(hops[:, 0]) == pytest.approx(rate * abs(run.celsius))
    way = abs(run.weights[-1] - run.weights[0])
    assert (way <= np.array([10, 1]) * rate * steps + 1e-9).all()
    if run.weights[:, 1].max() >= 32:
        assert (run.weights[:, 1] >= 32).argmax() >= 31.8 / rate - 1e-6
