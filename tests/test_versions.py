"""Each version of the neuron does what `Neuron` does as far as it goes, and shows its source."""

import inspect
import itertools
import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuronlib import Neuron, figures
from neuronlib.factors import factors_w1, factors_w2
from neuronlib.figures.coding_time import STEPS
from neuronlib.figures.source import source_lines
from neuronlib.versions import VERSIONS, Neuron1, Neuron2, Neuron3

numbers = st.floats(-1e6, 1e6)


def fed(version, weights, input):
    """A neuron of that version that has fed its input forward."""
    neuron = version(weights)
    neuron.input = input
    neuron.feed_forward()
    return neuron


@pytest.mark.parametrize("version", VERSIONS)
@given(w1=numbers, w2=numbers, input=numbers, goal=numbers)
def test_a_version_computes_what_the_neuron_computes(version, w1, w2, input, goal):
    """To the last bit, as far as it goes."""
    early, final = fed(version, [w1, w2], input), Neuron([w1, w2], learning_rate=1.0)
    final.input = input
    assert early.activation == final.feed_forward()
    if version is Neuron1:
        return
    e_simple = final.simple_error_for(goal)
    assert early.simple_error_for(goal) == e_simple
    assert early.error_for(goal) == final.error_for(goal)
    if version is not Neuron3:
        return
    for name in ("error_derivative_for_weight0", "error_derivative_for_weight1"):
        assert getattr(early, name)(e_simple) == getattr(final, name)(e_simple)
    early.backpropagate(goal)
    final.backpropagate(goal)
    assert early.weights == final.weights


def test_many_full_steps_agree():
    """A hundred random samples, one after another."""
    rng, early, final = random.Random(0), Neuron3(), Neuron(learning_rate=1.0)
    for _ in range(100):
        early.input = final.input = rng.randint(-10, 9)
        assert early.feed_forward() == final.feed_forward()
        early.backpropagate(1.8 * early.input + 32)
        final.backpropagate(1.8 * final.input + 32)
    assert early.weights == final.weights


def test_what_comes_later_is_not_there_yet():
    """No error in the first, no learning in the second, no rate before the fourth."""
    assert not hasattr(Neuron1, "error_for")
    assert not hasattr(Neuron2, "backpropagate")
    for version in VERSIONS[:3]:
        assert not hasattr(version(), "learning_rate")
        with pytest.raises(TypeError):
            version(learning_rate=1.0)
        with pytest.raises(AttributeError):
            version().learning_rate = 1.0
        assert repr(version()) == f"{version.__name__}(weights=[0.1, 0.2])"


def test_bad_values_are_refused_as_by_the_neuron():
    """The same sentences."""
    with pytest.raises(TypeError, match="goal must be a number, not 'x'"):
        fed(Neuron2, [0.1, 0.2], 17).simple_error_for("x")
    with pytest.raises(ValueError, match="weights must be two numbers"):
        Neuron3([1])
    with pytest.raises(AttributeError, match=r"call feed_forward\(\) first"):
        _ = Neuron1().activation


def test_the_fourth_is_the_neuron_itself():
    """Not a copy."""
    assert VERSIONS[3] is Neuron


def test_a_line_that_stays_is_the_same_line():
    """Between two versions only what is new differs: nothing drifts apart."""
    for before, after in itertools.pairwise(VERSIONS):
        kept = set(source_lines(after))
        gone = [line.text.strip() for line in source_lines(before) if line not in kept]
        assert gone == (
            [
                "def __init__(self, weights=(0.1, 0.2)):",
                "# a slope points uphill, so subtract it",
                "self.weights[0] -= delta_w0",
                "self.weights[1] -= delta_w1",
            ]
            if after is Neuron
            else []
        )


def test_the_source_shown_is_the_real_one():
    """Every line stands in its file, and no code is left out but docstrings and checks."""
    for number, version in enumerate(VERSIONS, start=1):
        shown = [line for line in figures.version(number).lines if line]
        file = inspect.getsource(sys.modules[version.__module__])
        file += inspect.getsource(sys.modules["neuronlib.values"])
        assert shown[0] == f"class {version.__name__}:"
        assert all(line in file.splitlines() for line in shown[1:])
        own = inspect.getsource(version).splitlines()
        missing = [line for line in own[1:] if line and line not in shown]
        assert not any(
            line.strip().startswith(("return ", "self.", "e_", "a_")) for line in missing
        )


def test_new_lines_are_marked_by_more_than_colour():
    """By a plus in the margin, as text and as HTML."""
    assert "+" not in repr(figures.version(1)).replace("self.input + self", "")
    text, page = repr(figures.version(4)), figures.version(4)._repr_html_()
    assert "\n+         self.weights[0] -= self.learning_rate * delta_w0\n" in text
    assert "\n      def feed_forward(self):\n" in text
    assert text.count("\n+ ") == page.count("<ins") == 5
    assert page.count("+     ") == 5
    assert "e_simple &lt; 0" in page


@pytest.mark.parametrize("number", [0, 5])
def test_there_are_four_versions(number):
    """Another number is refused in a sentence."""
    with pytest.raises(ValueError, match=f"a number from 1 to 4, not {number}"):
        figures.version(number)


@given(input=numbers, e_simple=numbers)
def test_the_factors_multiply_to_the_neurons_slopes(input, e_simple):
    """For both weights and both signs, and at 0."""
    neuron = Neuron()
    neuron.input = input
    for miss in (e_simple, 0):
        along_w1, along_w2 = factors_w1(input, miss), factors_w2(miss)
        assert along_w1.product == neuron.error_derivative_for_weight0(miss)
        assert along_w2.product == neuron.error_derivative_for_weight1(miss)


@pytest.mark.parametrize(("input", "goal"), [(17, 62.6), (-5, 23), (9, -40), (0, 0.2)])
def test_the_factors_are_those_of_the_running_lines(input, goal):
    """Read from the local variables of the neuron's methods while they run."""
    seen = {}

    def watch(frame, event, _):
        if event == "return":
            seen[frame.f_code.co_name] = dict(frame.f_locals)
        return watch

    neuron = fed(Neuron3, [0.1, 0.2], input)
    e_simple, before = neuron.simple_error_for(goal), sys.gettrace()
    sys.settrace(watch)
    try:
        neuron.backpropagate(goal)
    finally:
        sys.settrace(before)
    for name, factors in (
        ("error_derivative_for_weight0", factors_w1(input, e_simple)),
        ("error_derivative_for_weight1", factors_w2(e_simple)),
    ):
        assert {n: seen[name][n] for n in factors._fields} == factors._asdict()


def test_every_line_that_makes_a_number_is_a_step():
    """The steps name real lines, and none is forgotten."""
    lines = [(line.method, line.text.strip()) for line in source_lines(Neuron3)]
    steps = [(step.method, step.line) for step in STEPS]
    assert all(step in lines for step in steps)
    others = [
        text
        for where in lines
        if where not in steps and where[0] != "__init__"
        for text in where[1:]
    ]
    assert [text for text in others if text and not text.startswith(("def ", "#"))] == [
        "return self.activation"
    ]
