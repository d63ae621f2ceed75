"""The neuron does what the book's last listing does, and says clearly what it cannot do."""

import math
import random
import subprocess
import sys
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuronlib import Neuron, convert_c_to_f, random_celsius

NOT_NUMBERS = ["17", None, [17], (1, 2), 1j, object(), {}, np.array([1.0, 2.0])]
NOT_FINITE = [math.nan, math.inf, -math.inf, 10**400, np.float64("nan")]
BAD = [(value, TypeError) for value in NOT_NUMBERS] + [(value, ValueError) for value in NOT_FINITE]
numbers = st.floats(-1e6, 1e6)


def neuron_at(celsius, **options):
    """A neuron that has fed `celsius` forward."""
    n = Neuron(**options)
    n.input = celsius
    n.feed_forward()
    return n


def test_the_books_first_prediction():
    """w1 = 0.1 and w2 = 0.2 make 1.9 °F of 17 °C; the error is 60.7 °F."""
    n = neuron_at(17)
    assert n.activation == pytest.approx(1.9)
    assert n.feed_forward() == n.activation
    assert n.simple_error_for(62.6) == pytest.approx(60.7)
    assert neuron_at(-40).simple_error_for(-40) == pytest.approx(-36.2)
    assert neuron_at(-40).error_for(-40) == pytest.approx(36.2)


def test_the_books_slopes_and_full_step():
    """Too low at 17 °C: the slopes are -17 and -1, and the full step leads to 17.1 and 1.2."""
    n = neuron_at(17, learning_rate=1.0)
    assert n.error_derivative_for_weight0(60.7) == -17
    assert n.error_derivative_for_weight1(60.7) == -1
    assert n.error_derivative_for_weight0(-60.7) == 17
    assert n.error_derivative_for_weight1(-60.7) == 1
    n.backpropagate(62.6)
    assert n.weights == pytest.approx([17.1, 1.2])


def test_one_full_step_makes_this_prediction_worse():
    """The error at 17 °C goes from 60.7 to 229.3 °F: the reason for a learning rate."""
    n = neuron_at(17, learning_rate=1.0)
    n.backpropagate(62.6)
    n.feed_forward()
    assert n.error_for(62.6) == pytest.approx(229.3)


def test_the_learning_rate_scales_the_step():
    """A hundredth of the slope by default."""
    n = neuron_at(17)
    n.backpropagate(62.6)
    assert n.weights == pytest.approx([0.1 + 0.17, 0.2 + 0.01])


def test_an_exactly_right_neuron_still_moves():
    """The slope of |e| has no value at 0; the book's listing takes +1 there."""
    n = neuron_at(3, weights=[2, 1])
    n.backpropagate(7)
    assert n.weights == pytest.approx([2.03, 1.01])


def test_both_slopes_are_read_before_a_weight_moves():
    """The update of weights[1] uses the error of the old weights[0]."""
    n = neuron_at(10, weights=[0, 0], learning_rate=1.0)
    n.backpropagate(5)
    assert n.weights == [10, 1]


def test_weights_move_in_place():
    """The list that was read before the step is the one that has moved."""
    n = neuron_at(17)
    weights = n.weights
    n.backpropagate(62.6)
    assert weights is n.weights
    assert weights[0] != 0.1


def test_two_neurons_share_nothing():
    """Training one leaves another, and the list it was made from, alone."""
    start = [0.1, 0.2]
    n, other = Neuron(start), Neuron(start)
    n.input = 17
    n.feed_forward()
    n.backpropagate(62.6)
    assert other.weights == start == [0.1, 0.2]


@given(w1=numbers, w2=numbers, celsius=numbers, goal=numbers)
def test_the_slopes_are_the_rise_over_run_of_the_error(w1, w2, celsius, goal):
    """Checked by nudging each weight by itself, away from the kink where |e| has no slope."""
    n = neuron_at(celsius, weights=[w1, w2])
    e_simple = n.simple_error_for(goal)
    nudge = 1e-3
    reach = nudge * (abs(celsius) + 1)
    if abs(e_simple) <= 2 * reach:
        return
    error = n.error_for(goal)
    for index, slope in (
        (0, n.error_derivative_for_weight0(e_simple)),
        (1, n.error_derivative_for_weight1(e_simple)),
    ):
        nudged = neuron_at(celsius, weights=[w1, w2])
        nudged.weights[index] += nudge
        nudged.feed_forward()
        size = abs(w1 * celsius) + abs(w2) + abs(goal) + 1
        rise = nudged.error_for(goal) - error
        assert rise == pytest.approx(slope * nudge, abs=1e-9 * size)


@pytest.mark.parametrize(("value", "kind"), BAD)
def test_a_bad_value_changes_nothing(value, kind):
    """Whatever the door: one sentence that names the value's name, and the neuron as before."""
    n = neuron_at(17)
    before = (n.input, n.activation, list(n.weights), n.learning_rate)
    for name, give in (
        ("input", lambda: setattr(n, "input", value)),
        ("learning_rate", lambda: setattr(n, "learning_rate", value)),
        ("weights", lambda: setattr(n, "weights", [0.1, value])),
        ("goal", lambda: n.backpropagate(value)),
        ("goal", lambda: n.error_for(value)),
        ("goal", lambda: n.simple_error_for(goal=value)),
        ("e_simple", lambda: n.error_derivative_for_weight0(value)),
        ("e_simple", lambda: n.error_derivative_for_weight1(value)),
    ):
        with pytest.raises(kind, match=name) as raised:
            give()
        assert str(raised.value).count(".") >= 1
        assert "\n" not in str(raised.value)
    assert (n.input, n.activation, n.weights, n.learning_rate) == before


@pytest.mark.parametrize("weights", [[1], [1, 2, 3], [], np.zeros(3)])
def test_a_neuron_has_two_weights(weights):
    """One, none and three are refused by a sentence that says how many it wants."""
    with pytest.raises(ValueError, match=r"weights must be two numbers, \[w1, w2\]"):
        Neuron(weights=weights)


@pytest.mark.parametrize("weights", [None, 3, "12", {1, 2}, {1: 2, 3: 4}])
def test_weights_are_a_list(weights):
    """Text, sets and single numbers are no pair of weights."""
    with pytest.raises(TypeError, match="weights must be two numbers"):
        Neuron(weights=weights)


@pytest.mark.parametrize("rate", [0, -0.01, -1])
def test_a_learning_rate_is_above_zero(rate):
    """At 0 nothing would be learned, below it the neuron would climb."""
    with pytest.raises(ValueError, match=f"learning_rate must be above 0, not {rate}"):
        Neuron(learning_rate=rate)


@pytest.mark.parametrize("number", [17, 17.0, np.float64(17), np.int64(17), np.float32(17), True])
def test_every_real_number_is_a_number(number):
    """numpy's scalars included; what the neuron keeps are Python's own numbers."""
    n = neuron_at(number, weights=[number, number], learning_rate=number)
    assert type(n.input) in (int, float)
    assert all(type(weight) is float for weight in n.weights)


@pytest.mark.parametrize(
    ("given", "kept"),
    [(np.float64(17.5), 17.5), (np.int64(17), 17), (Fraction(1, 8), 0.125), (2**70, 2**70)],
)
def test_a_number_keeps_its_value_and_a_whole_one_stays_whole(given, kept):
    """Whatever library it comes from."""
    n = neuron_at(given)
    assert (n.input, type(n.input)) == (kept, type(kept))


def test_a_missing_or_an_extra_argument_is_left_to_python():
    """Its own sentence says what is wrong; the value is not looked at before."""
    n = neuron_at(17)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'goal'"):
        n.simple_error_for()
    with pytest.raises(TypeError, match="takes 2 positional arguments but 3 were given"):
        n.simple_error_for(62.6, "more")
    with pytest.raises(TypeError, match="unexpected keyword argument 'target'"):
        n.simple_error_for(target="62.6")


def test_backpropagate_before_feed_forward_says_so():
    """Not a silent step from nothing."""
    n = Neuron()
    with pytest.raises(AttributeError, match=r"call feed_forward\(\) first"):
        n.backpropagate(62.6)
    with pytest.raises(AttributeError, match=r"input is not set yet"):
        n.feed_forward()
    assert n.weights == [0.1, 0.2]


def test_a_misspelt_attribute_is_refused():
    """`n.inputs = 17` would otherwise be kept and never read."""
    with pytest.raises(AttributeError):
        Neuron().inputs = 17
    with pytest.raises(AttributeError, match="'learningRate'"):
        Neuron().learningRate  # noqa: B018


def test_a_neuron_shows_its_numbers():
    """In a notebook the bare name prints what there is to know."""
    assert repr(Neuron()) == "Neuron(weights=[0.1, 0.2], learning_rate=0.01)"


def test_the_conversion():
    """Two points that everybody knows, and the book's."""
    assert [convert_c_to_f(c) for c in (0, 100, 17)] == pytest.approx([32, 212, 62.6])
    assert convert_c_to_f(np.array([-40.0, 0.0])).tolist() == [-40, 32]


@pytest.mark.parametrize(("value", "kind"), [pair for pair in BAD if np.ndim(pair[0]) == 0])
def test_the_conversion_refuses_what_is_no_temperature(value, kind):
    """With one sentence that names it."""
    with pytest.raises(kind, match="celsius"):
        convert_c_to_f(value)


def test_random_inputs_are_the_twenty_whole_numbers_from_minus_10_to_9():
    """10 never comes, and every number is about equally likely."""
    rng = random.Random(1)
    drawn = [random_celsius(rng) for _ in range(20_000)]
    counts = {celsius: drawn.count(celsius) for celsius in set(drawn)}
    assert sorted(counts) == list(range(-10, 10))
    assert all(type(celsius) is int for celsius in counts)
    assert all(850 < count < 1150 for count in counts.values())  # 1000, five standard errors


def test_random_inputs_repeat_with_their_seed():
    """Python promises the numbers of random() for a seed, so these hold on every version."""
    rng = random.Random(0)
    assert [random_celsius(rng) for _ in range(8)] == [6, 5, -2, -5, 0, -2, 5, -4]


@pytest.mark.parametrize("rng", [None, 0, random, np.random.default_rng(0)])
def test_random_inputs_need_a_generator_that_can_be_repeated(rng):
    """The module `random` itself cannot."""
    with pytest.raises(TypeError, match=r"rng must be a random\.Random"):
        random_celsius(rng)


def test_importing_the_package_loads_no_library():
    """The neuron is the book's, and the book needs none."""
    code = (
        "import sys, neuronlib; neuronlib.Neuron();"
        "print(sorted({'numpy', 'matplotlib', 'ipywidgets', 'IPython'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"


def test_the_package_offers_its_names_and_no_others():
    """Those that load later included; a wrong one is refused by name."""
    import neuronlib

    for name in neuronlib.__all__:
        assert name in dir(neuronlib)
        assert getattr(neuronlib, name)
    with pytest.raises(AttributeError, match="'neurons'"):
        neuronlib.neurons  # noqa: B018
