"""A guess is answered by what it would mean, and never stops a page."""

import math

import pytest

from neuronlib import explorers
from neuronlib.exercises import predict
from neuronlib.exercises.predictions import FITS, PREDICTIONS

SEEN = {  # worked out by hand, or read off the explorer
    "two_neurons": "line",
    "neuron_line": 0,
    "training_samples": "no",
    "feedforward": "closer",
    "error_over_input": -318 / 17,
    "error_lines": 17,
    "changing_one_weight": "w2",
    "bump_both": 18 * 0.2,
    "nudge_each": -13.35,
    "tangent": -1,
    "chain_rule": -3,
    "factors": 5,
    "scaled_step": 229.3,
    "math_beside_code": -4.9,
    "full_steps": "neither",
    "retrain": 3.8,
    "rate_map": 0.012,
}


def test_every_explorer_has_something_to_predict():
    """Before it is moved."""
    assert set(PREDICTIONS) == set(explorers.__all__)


@pytest.mark.parametrize(("name", "guess"), SEEN.items())
def test_a_guess_that_fits_is_told_so(name, guess):
    """And nothing more: the picture shows why."""
    assert predict(name, guess).message == FITS


@pytest.mark.parametrize("name", PREDICTIONS)
def test_any_other_guess_is_told_what_it_would_mean(name):
    """Numbers from far below to far above, and every word; the answer is never in the sentence."""
    guesses = PREDICTIONS[name].words or (-1e6, -17, -1, -0.1, 0.001, 0.02, 0.5, 1, 3, 50, 1e6)
    for guess in guesses:
        said = predict(name, guess)
        assert said.word == "Predicted"
        assert len(said.message) > 20
        if name in SEEN and said.message != FITS and isinstance(SEEN[name], float):
            assert str(abs(SEEN[name])) not in said.message


@pytest.mark.parametrize("name", PREDICTIONS)
@pytest.mark.parametrize("guess", [None, "?", [], math.nan, math.inf, True, 1j, {}])
def test_a_strange_guess_is_told_what_can_be_typed(name, guess):
    """No exception, nothing held against anybody."""
    assert predict(name, guess).word == "To do"


def test_no_guess_is_fine():
    """The page goes on."""
    assert predict("learn", ...).word == predict("learn").word == "To do"


def test_words_may_be_typed_in_any_case():
    """With spaces around, too."""
    assert predict("two_neurons", " Line ").message == FITS


def test_a_number_may_stand_in_quotes_and_a_comma_is_asked_to_go():
    """As people write numbers."""
    assert predict("neuron_line", "0").message == FITS
    assert predict("learn", 3, 600).word == "To do"
    assert "without a comma" in predict("learn", 3, 600).message
    assert "in quotes" in predict("two_neurons", "line", "bend").message


@pytest.mark.parametrize("name", ["nothing", 3, None])
def test_an_unknown_explorer_is_a_clear_error(name):
    """It is a slip in the notebook, not of the learner."""
    with pytest.raises(ValueError, match="nothing to predict"):
        predict(name, 1)
