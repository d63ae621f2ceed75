"""The mean error over the twenty training inputs, worked out by hand."""

import pytest

from neuronlib import mean_error
from neuronlib.all_inputs import ALL_INPUTS, answer_of


def test_the_inputs_are_those_that_can_be_drawn():
    """-10 to 9."""
    assert list(ALL_INPUTS) == list(range(-10, 10))


@pytest.mark.parametrize(
    ("weights", "mean"), [((0.1, 0.2), 30.95), ((0.1, 60.9), 29.75), ((1.8, 32), 0)]
)
def test_the_books_neurons(weights, mean):
    """At the start, at the root of w2 for 17 °C, and the line wanted."""
    assert mean_error(weights) == pytest.approx(mean)


def test_at_the_root_of_w1_the_neuron_is_worse_over_all():
    """32.74 °F, although it is right at 17 °C."""
    assert mean_error((62.4 / 17, 0.2)) == pytest.approx(32.74, abs=0.005)


def test_another_truth_can_be_asked_for():
    """A neuron whose error is 3 everywhere."""
    assert mean_error((2, 1), answer_of((2, 4))) == 3
    assert answer_of((2, 1))(10) == 21
