"""Every method is the derivative, the root or the step that sympy derives from the chapter."""

import inspect
import random

import derivations as d
import numpy as np
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st
from sympy import Abs, Rational, Symbol, simplify

from neuronlib import ErrorLines, Neuron, convert_c_to_f, mean_error, train, train_many
from neuronlib.all_inputs import answer_of
from neuronlib.by_hand import floor, input_without_error, least_steps, stepped
from neuronlib.factors import factors_w1, factors_w2
from neuronlib.versions import VERSIONS, Neuron1, Neuron2

numbers = st.floats(-1e3, 1e3)
off = st.floats(1e-3, 1e3)  # how far off an answer is, away from the kink


def same(left, right):
    """Whether two expressions are one."""
    return simplify(left - right) == 0


def computed(expression, **values):
    """The expression as a float, its symbols by their names."""
    names = {str(symbol): symbol for symbol in expression.free_symbols}
    known = {names[name]: value for name, value in values.items() if name in names}
    return float(expression.subs(known))


def on_symbols(version):
    """The methods of a neuron, their very lines, without the checks that ask for numbers."""
    methods = {
        name: inspect.unwrap(getattr(version, name))
        for name in dir(version)
        if callable(getattr(version, name)) and not name.startswith("_")
    }
    neuron = type(version.__name__, (), methods)()
    neuron.weights, neuron.input, neuron.learning_rate = [d.w1, d.w2], d.input, d.rate
    return neuron


# The derivations are the chapter's --------------------------------------------------------------


def test_the_derivations_are_the_chapters_results():
    """Its slopes on both sides, its roots, its next weights: as the book prints them."""
    assert d.slopes(d.too_high) == (d.input, 1)
    assert d.slopes(d.too_low) == (-d.input, -1)
    assert [d.slope_of_abs(side) for side in d.SIDES] == [1, -1]
    assert same(d.e_w1, Abs(Rational(624, 10) - 17 * d.w1))
    assert same(d.e_w2, Abs(Rational(609, 10) - d.w2))
    assert d.root(d.e_w1, d.w1) == Rational(624, 170)
    assert d.root(d.e_w2, d.w2) == Rational(609, 10)
    first = {**d.START, **d.BOOK, d.rate: 1}
    assert [w.subs(first) for w in d.update(d.too_low)] == [Rational(171, 10), Rational(12, 10)]


@pytest.mark.parametrize("side", d.SIDES, ids=["too low", "too high"])
def test_the_three_factors_multiply_to_the_derivative_of_the_whole(side):
    """The chain rule, factor by factor, against differentiating the error at once."""
    for weight, slope in zip((d.w1, d.w2), d.slopes(side), strict=True):
        assert same(sympy.prod(d.factors(side, weight)), slope)


@pytest.mark.parametrize("side", d.SIDES, ids=["too low", "too high"])
def test_the_account_of_a_step(side):
    """D changes by -2 rate error + rate² (C² + 1): nearer by the error, away by the step."""
    assert same(d.account(side), -2 * d.rate * Abs(side) + d.rate**2 * (d.C**2 + 1))


# The neuron's own lines, run on symbols ---------------------------------------------------------


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("side", d.SIDES, ids=["too low", "too high"])
def test_the_methods_compute_the_derived_formulas(version, side):
    """Not at some numbers but as formulas: activation, errors, slopes and the step."""
    neuron = on_symbols(version)
    assert same(neuron.feed_forward(), d.activation)
    if version is Neuron1:
        return
    assert same(neuron.simple_error_for(d.goal), d.e_simple)
    assert same(neuron.error_for(d.goal), d.e)
    if version is Neuron2:
        return
    slopes = d.slopes(side)
    assert same(neuron.error_derivative_for_weight0(side), slopes[0])
    assert same(neuron.error_derivative_for_weight1(side), slopes[1])
    neuron.backpropagate(d.activation + side)
    full = {} if version is Neuron else {d.rate: 1}
    for moved, expected in zip(neuron.weights, d.update(side), strict=True):
        assert same(moved, expected.subs(full))


def test_at_the_kink_there_is_no_derivative_and_the_listing_takes_the_side_of_too_low():
    """Left -1, right 1; the book's choice is 1, common libraries' is 0 (sympy's sign as well)."""
    h = Symbol("h", real=True)
    sides = [sympy.limit(Abs(h) / h, h, 0, side) for side in "-+"]
    assert sides == [-1, 1]
    neuron = on_symbols(Neuron)
    assert neuron.error_derivative_for_weight0(0) == d.slopes(d.too_low)[0]
    assert neuron.error_derivative_for_weight1(0) == d.slopes(d.too_low)[1]
    assert (sympy.sign(0), np.sign(0.0)) == (0, 0)
    neuron.feed_forward()
    neuron.backpropagate(d.activation)  # exactly right, and it moves
    assert neuron.weights == [d.w1 + d.rate * d.input, d.w2 + d.rate]


# What checks its values, held against the derivations on numbers ---------------------------------


@given(w1=numbers, w2=numbers, input=numbers, off=off, side=st.sampled_from([1, -1]))
@settings(max_examples=30, deadline=None)
def test_lines_factors_and_step_are_the_derived_ones(w1, w2, input, off, side):
    """`ErrorLines`, `factors` and `stepped`, at random places on both sides of the kink."""
    goal, symbol = w1 * input + w2 + side * off, d.too_low if side > 0 else d.too_high
    at = {"w_1": w1, "w_2": w2, "input": input, "goal": goal, "rate": 0.3}
    lines = ErrorLines(input, goal, (w1, w2))
    close = {"rel": 1e-9, "abs": 1e-6}
    for place in (w1 - 2, w1, w1 + 3):
        assert lines.e_w1(place) == pytest.approx(computed(d.e, **{**at, "w_1": place}), **close)
    for place in (w2 - 2, w2, w2 + 3):
        assert lines.e_w2(place) == pytest.approx(computed(d.e, **{**at, "w_2": place}), **close)
    slopes = [computed(slope, **at) for slope in d.slopes(symbol)]
    assert [lines.slope_w1, lines.slope_w2] == slopes
    assert lines.error == pytest.approx(off, abs=1e-6)
    assert lines.root_w2 == pytest.approx(computed(d.root(d.e, d.w2), **at), **close)
    if input:
        assert lines.root_w1 == pytest.approx(computed(d.root(d.e, d.w1), **at), **close)
    for weight, ours in ((d.w1, factors_w1(input, side * off)), (d.w2, factors_w2(side * off))):
        derived = d.factors(symbol, weight)
        assert list(ours) == [computed(factor, **at) for factor in derived]
        assert ours.product == computed(sympy.prod(derived), **at)
    after = [computed(w, **at) for w in d.update(symbol)]
    assert stepped(lines, share=0.3).weights == pytest.approx(after)


def test_what_is_worked_out_by_hand():
    """The floor, the bound, the input without error and the mean error, exactly."""
    assert d.floor() == Rational(1725, 100) * d.rate
    assert d.least_steps() == Rational(318, 10) / d.rate
    for rate in (1, 0.1, 0.01):
        assert floor(rate) == pytest.approx(computed(d.floor(), rate=rate))
        assert least_steps(rate) == pytest.approx(computed(d.least_steps(), rate=rate))
    meeting = d.root(d.e_simple_at_c, d.C)
    for w1, w2 in ((0.1, 0.2), (2, -5), (-3, 40)):
        there = computed(meeting, w_1=w1, w_2=w2)
        assert input_without_error(w1, w2) == pytest.approx(there)
    assert input_without_error(1.8, 5) is None
    assert meeting.subs(d.START) == Rational(-318, 17)
    for weights in ((0.1, 0.2), (3, -5), (1.8, 30)):
        error = Abs(d.e_simple_at_c.subs({d.w1: weights[0], d.w2: weights[1]}))
        mean = sum(error.subs(d.C, c) for c in d.INPUTS) / 20
        assert mean_error(weights) == pytest.approx(float(mean))


def test_a_step_not_taken_is_the_same_lines():
    """A share of 0 is no learning rate: it returns what it was given."""
    lines = ErrorLines()
    assert stepped(lines, share=0) is lines


@given(w1=numbers, w2=numbers, celsius=numbers)
def test_answers_and_goals_are_the_two_lines(w1, w2, celsius):
    """`answer_of` and `convert_c_to_f`."""
    at = {"w_1": w1, "w_2": w2, "input": celsius, "C": celsius}
    assert answer_of((w1, w2))(celsius) == pytest.approx(computed(d.activation, **at), abs=1e-6)
    assert convert_c_to_f(celsius) == pytest.approx(computed(d.truth, **at))


@pytest.mark.parametrize("rate", [1.0, 0.05, 0.01])
def test_a_run_takes_the_derived_step_each_time(rate):
    """`train` and `train_many`: 40 steps of exact fractions, without a rounding error."""
    run = train(Neuron(learning_rate=rate), 40, random.Random(2))
    weights = [d.START[d.w1], d.START[d.w2]]
    steps = {
        side: sympy.lambdify((d.w1, d.w2, d.input, d.rate), d.update(side)) for side in d.SIDES
    }
    for celsius in run.celsius:
        c = int(celsius)
        e_simple = d.e_simple_at_c.subs({d.w1: weights[0], d.w2: weights[1], d.C: c})
        side = d.too_high if e_simple < 0 else d.too_low
        weights = steps[side](*weights, c, Rational(str(rate)))
    assert run.weights[-1] == pytest.approx([float(w) for w in weights], abs=1e-12)
    sweep = train_many([rate], [2], 40)
    assert sweep.final_weights[0, 0] == pytest.approx([float(w) for w in weights], abs=1e-12)
