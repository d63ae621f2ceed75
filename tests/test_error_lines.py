"""e_w1 and e_w2 are the error with one weight free, as the book draws them."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuronlib import ErrorLines

numbers = st.floats(-1e3, 1e3)


def test_the_books_lines():
    """|62.4 - 17 w1| and |60.9 - w2|; both 60.7 today; feet at 3.6706 and 60.9."""
    lines = ErrorLines()
    for w in (-3.0, 0.0, 0.1, 0.2, 3.7, 100.0):
        assert lines.e_w1(w) == pytest.approx(abs(62.4 - 17 * w))
        assert lines.e_w2(w) == pytest.approx(abs(60.9 - w))
    assert lines.e_w1(0.1) == pytest.approx(60.7)
    assert lines.e_w2(0.2) == pytest.approx(60.7)
    assert lines.error == pytest.approx(60.7)
    assert lines.root_w1 == pytest.approx(62.4 / 17)
    assert lines.root_w2 == pytest.approx(60.9)
    assert (lines.slope_w1, lines.slope_w2) == (-17, -1)


def test_the_rounded_root_leaves_half_a_degree():
    """3.7 instead of 3.670588…"""
    assert ErrorLines().e_w1(3.7) == pytest.approx(0.5)


def test_at_input_0_w1_has_no_root():
    """There w1 changes nothing, so nothing it does makes the error 0."""
    lines = ErrorLines(input=0, goal=32)
    assert lines.root_w1 is None
    assert lines.slope_w1 == 0
    assert lines.e_w1(-7) == lines.e_w1(70) == pytest.approx(31.8)


@given(celsius=numbers, goal=numbers, w1=numbers, w2=numbers)
def test_both_lines_pass_through_todays_error_and_fall_to_zero(celsius, goal, w1, w2):
    """At today's weights both are |goal - (w1 * input + w2)|; at their roots both are 0."""
    lines = ErrorLines(celsius, goal, (w1, w2))
    error = abs(goal - (w1 * celsius + w2))
    assert lines.e_w1(w1) == lines.e_w2(w2) == lines.error == pytest.approx(error)
    assert lines.e_w2(lines.root_w2) == pytest.approx(0, abs=1e-6)
    if abs(celsius) > 1e-3:
        assert lines.e_w1(lines.root_w1) == pytest.approx(0, abs=1e-6)


def test_too_high_turns_the_slopes_round():
    """When the neuron's answer is above the goal, both slopes change their sign."""
    lines = ErrorLines(input=17, goal=0)
    assert (lines.slope_w1, lines.slope_w2) == (17, 1)


def test_the_lines_take_whole_arrays():
    """A picture asks for hundreds of points at once."""
    lines, weights = ErrorLines(), np.array([0.0, 1.0, 60.9])
    assert lines.e_w1(weights) == pytest.approx(abs(62.4 - 17 * weights))
    assert lines.e_w2(weights) == pytest.approx(abs(60.9 - weights))


@pytest.mark.parametrize("value", ["17", None, math.nan, math.inf, [1, 2]])
def test_a_bad_value_is_named(value):
    """Whichever of the arguments it is."""
    for name, make in (
        ("input", lambda: ErrorLines(input=value)),
        ("goal", lambda: ErrorLines(goal=value)),
        ("weights", lambda: ErrorLines(weights=(0.1, value))),
        ("w1", lambda: ErrorLines().e_w1(value)),
        ("w2", lambda: ErrorLines().e_w2(value)),
    ):
        with pytest.raises((TypeError, ValueError), match=name):
            make()


def test_lines_show_their_numbers():
    """The bare name prints what it stands for."""
    assert repr(ErrorLines()) == "ErrorLines(input=17, goal=62.6, weights=(0.1, 0.2))"
