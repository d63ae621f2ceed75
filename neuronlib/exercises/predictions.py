"""A guess before each explorer, and what it would mean if it were so.

The answer does not say what will be seen: it says what to look for.
"""

import math
import numbers
import reprlib
from collections.abc import Callable
from dataclasses import dataclass

from neuronlib.by_hand import input_without_error, least_steps, stepped
from neuronlib.error_lines import ErrorLines
from neuronlib.exercises.verdict import Remark
from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f

FITS = "That is what you will see. Can you say why, before you look?"
NUMBER = "A number is asked, such as 3 or -0.5, without quotes."
COMMA = "Write the number without a comma: 3600 for three thousand six hundred, 0.5 for a half."
DOTS = "Type your guess in place of the three dots, if you like; the page goes on without it."


@dataclass(frozen=True)
class Prediction:
    """What guesses would mean.

    Attributes
    ----------
    meanings : tuple of (function, sentence)
        The first whose function is true of the guess is said; the last is said of all others.
    words : tuple of str
        What can be guessed; empty if it is a number.
    """

    meanings: tuple[tuple[Callable, str], ...]
    words: tuple[str, ...] = ()


def predict(name, guess=..., *more):
    """Say what a guess would mean; it may be left out.

    Parameters
    ----------
    name : str
        The explorer that comes next.
    guess : number or str
        What is asked above it. Text may be in any case; nothing is raised for a strange one.
    more
        What stands behind a comma, as in 3,600: it is asked to go.

    Raises
    ------
    ValueError
        If there is no such explorer.

    >>> predict("two_neurons", "line")
    Predicted. That is what you will see. Can you say why, before you look?
    """
    if name not in PREDICTIONS:
        raise ValueError(f"there is nothing to predict for {reprlib.repr(name)}.")
    prediction = PREDICTIONS[name]
    if guess is ...:
        return Remark("To do", DOTS)
    if more:
        return Remark("To do", COMMA if not prediction.words else _one_of(prediction))
    if prediction.words:
        said = guess.strip().lower() if isinstance(guess, str) else None
        if said not in prediction.words:
            return Remark("To do", _one_of(prediction))
    else:
        guess = _as_number(guess)
        is_number = isinstance(guess, numbers.Real) and not isinstance(guess, bool)
        if not is_number or not math.isfinite(guess):
            return Remark("To do", NUMBER)
        said = guess
    return Remark("Predicted", next(text for fits, text in prediction.meanings if fits(said)))


def _one_of(prediction):
    listed = ", ".join(f'"{word}"' for word in prediction.words)
    return f"One of these is asked, in quotes: {listed}."


def _as_number(guess):
    """A number in quotes is a number all the same."""
    try:
        return float(guess) if isinstance(guess, str) else guess
    except ValueError:
        return guess


def near(value, tolerance=0.051):
    """Return what tells whether a guess is the value, or nearly; a function gives it later."""
    return lambda guess: abs(guess - (value() if callable(value) else value)) <= tolerance


def below(limit):
    """Return what tells whether a guess is below the limit."""
    return lambda guess: guess < limit


def is_word(word):
    """Return what tells whether a guess is the word."""
    return lambda guess: guess == word


def otherwise(_):
    """Any other guess."""
    return True


BOOK = ErrorLines()
FEWEST = least_steps(Neuron().learning_rate)


def _share_arrived(rate):
    """Return the share of 50 seeds that arrive within 3,600 steps."""
    from neuronlib.training import train_many

    return (train_many([rate], seeds=range(50)).arrived_at > 0).mean()


def _after_cold_step():
    cold = ErrorLines(input=-5, goal=convert_c_to_f(-5))
    return stepped(cold, share=1).weights[0]


def _fall(bump):
    return BOOK.error - ErrorLines(weights=[w + bump for w in BOOK.weights]).error


def _nudged_slope(nudge):
    return (BOOK.e_w1(BOOK.weights[0] + nudge) - BOOK.error) / nudge


PREDICTIONS = {
    "learn": Prediction(
        (
            (
                below(100),
                "That would mean that a single example moves the line by a good part of the way. "
                "Press once, and look how far it moves.",
            ),
            (
                below(FEWEST / 2),
                "That would mean that the line travels faster than it does. Press for a hundred "
                "examples, and count from there.",
            ),
            (
                below(FEWEST * 2),
                "A number of that size is what you will see. Page 15 can tell it beforehand.",
            ),
            (
                otherwise,
                "That would mean smaller steps than this neuron takes. Look when its line stops "
                "coming nearer.",
            ),
        )
    ),
    "two_neurons": Prediction(
        (
            (is_word("line"), FITS),
            (
                is_word("bend"),
                "That would mean that one of the two neurons knows a place where it changes its "
                "mind. Look for such a place while you roll.",
            ),
            (
                otherwise,
                "That would mean that somewhere the input is multiplied by itself. Look at the "
                "formula: is it?",
            ),
        ),
        words=("line", "bend", "curve"),
    ),
    "neuron_line": Prediction(
        (
            (near(0, 0), FITS),
            (
                near(1, 0),
                "That would mean that an input of 5 and one of 6 get the same answer, though each "
                "is passed on whole. Set w1 as high as it goes and see how steep the line is.",
            ),
            (
                otherwise,
                "That would mean that the line is flat there. Set w1 to your number, or as near "
                "as it goes, and look.",
            ),
        )
    ),
    "training_samples": Prediction(
        (
            (is_word("no"), FITS),
            (
                otherwise,
                "That would mean that a division by 20 can leave a remainder of 20. Draw a few "
                "hundred and look at the right end.",
            ),
        ),
        words=("yes", "no"),
    ),
    "feedforward": Prediction(
        (
            (is_word("closer"), FITS),
            (
                otherwise,
                "That would mean that the two lines drift apart to the left. Watch the gap while "
                "you go there.",
            ),
        ),
        words=("closer", "further"),
    ),
    "error_over_input": Prediction(
        (
            (near(lambda: input_without_error(*BOOK.weights), 0.1), FITS),
            (
                near(lambda: -input_without_error(*BOOK.weights), 0.1),
                "The size is right. With that sign both parts of the sum are above 0: can they "
                "make 0 together?",
            ),
            (
                near(0, 0),
                "That would mean that there is nothing but 1.7 × C. What is left of the whole sum "
                "at 0 °C?",
            ),
            (
                otherwise,
                "That would mean that the line crosses 0 there. Show the absolute error, and look "
                "where the ring is.",
            ),
        )
    ),
    "error_lines": Prediction(
        (
            (near(lambda: BOOK.slope_w1 / BOOK.slope_w2), FITS),
            (
                near(lambda: -BOOK.slope_w1 / BOOK.slope_w2),
                "The size is right. With a minus, one line would rise where the other one falls. "
                "Do they?",
            ),
            (
                near(1),
                "That would mean that a bump of either weight changes the answer as much. Which "
                "of the two bumps is multiplied by the input?",
            ),
            (
                near(lambda: BOOK.weights[0] / BOOK.weights[1], 0.01),
                "That would mean that the weights themselves decide. Move a weight, and look "
                "whether its line becomes steeper.",
            ),
            (
                below(1),
                "That would mean that the line of w2 is the steeper one. Compare how far each "
                "falls on the same way to the right.",
            ),
            (
                otherwise,
                "That would mean another input than 17. Which slider changes how steep the red "
                "line is?",
            ),
        )
    ),
    "changing_one_weight": Prediction(
        (
            (is_word("w2"), FITS),
            (
                otherwise,
                "That would mean that turning the line helps more than lifting it. On which side "
                "of 0 °C does it lift, and on which does it lower?",
            ),
        ),
        words=("w1", "w2"),
    ),
    "be_the_neuron": Prediction(
        (
            (
                below(2),
                "That would mean that one sample tells both weights. How many lines go through a "
                "single point?",
            ),
            (
                below(6),
                "That would mean that you remember a sample while you look at the next. Two "
                "points make a line; can you do it?",
            ),
            (
                below(40),
                "That would mean a little from each sample. The title counts them with you; see "
                "whether you need fewer the second time.",
            ),
            (
                otherwise,
                "That would mean that each sample helps you only a little. It is what the trained "
                "neuron lives with, too.",
            ),
        )
    ),
    "bump_both": Prediction(
        (
            (near(lambda: _fall(0.2)), FITS),
            (
                near(lambda: _fall(0.1)),
                "That would mean that twice the bump changes nothing more. Are the lines straight "
                "where the dots are?",
            ),
            (
                near(lambda: BOOK.error - _fall(0.2)),
                "That is the error afterwards. By how much has it fallen until there?",
            ),
            (
                near(lambda: _fall(0.1) ** 2),
                "That would mean that the fall grows with the square of the bump. Are the lines "
                "bent where the dots are?",
            ),
            (
                below(0),
                "That would mean that the error grows. Which way do both lines go from today's "
                "weights?",
            ),
            (
                otherwise,
                "That would mean another slope than you know. A bump of 0.1 was worth 1.8 °F.",
            ),
        )
    ),
    "nudge_each": Prediction(
        (
            (near(lambda: _nudged_slope(4)), FITS),
            (
                near(lambda: 4 * _nudged_slope(4), 0.1),
                "That is how far the error falls, the rise. What is the slope?",
            ),
            (
                near(BOOK.slope_w1),
                "That would mean that the line goes on down for the whole nudge. How far away is "
                "the root?",
            ),
            (
                below(BOOK.slope_w1),
                "That would mean that the line becomes steeper on the way. Look what happens at "
                "the root.",
            ),
            (
                below(0),
                "That would mean another rise or another run. Look how high both ends of the "
                "nudge are.",
            ),
            (
                otherwise,
                "That would mean that the far end of the nudge is no lower than the start. Look "
                "how high both ends are.",
            ),
        )
    ),
    "tangent": Prediction(
        (
            (near(-1, 0.01), FITS),
            (
                near(-0.1, 0.01),
                "That would mean that the slope is the place itself. Walk a little to the right "
                "of it: by how much does it fall?",
            ),
            (
                near(0.1, 0.01),
                "That is how high the line is there. How steep is it?",
            ),
            (
                near(0),
                "That would mean that the V is round at its foot. Watch the tangent while you "
                "come nearer.",
            ),
            (
                near(1),
                "That would mean that it rises on the way to the right. Look at the left arm.",
            ),
            (
                otherwise,
                "That would mean that the left arm has more than one slope. Move along it and "
                "look.",
            ),
        )
    ),
    "chain_rule": Prediction(
        (
            (near(-3), FITS),
            (
                near(3),
                "That would mean that only one of the two slopes turns its sign. On which side of "
                "its kink is the outside now?",
            ),
            (
                lambda guess: abs(guess) == 1,
                "That would mean that the inside has no say. By how much does the inside change "
                "when x grows by 1?",
            ),
            (
                near(0),
                "That would mean that the whole is flat there. Look how high it is at 1, and a "
                "little further on.",
            ),
            (
                otherwise,
                "That would mean that other numbers are multiplied. Look which two slopes there "
                "are.",
            ),
        )
    ),
    "factors": Prediction(
        (
            (near(5), FITS),
            (
                near(-5),
                "That would mean that raising w1 lifts the answer. Multiply w1 by -5 and see "
                "which way it goes.",
            ),
            (
                lambda guess: abs(guess) == 17,
                "That was its size at 17 °C. Which of the three factors knows of the input?",
            ),
            (
                lambda guess: abs(guess) == 1,
                "Two of the factors have this size. What do they make with the third?",
            ),
            (
                otherwise,
                "That would mean that something other than the input has a size there. Look at "
                "the three factors.",
            ),
        )
    ),
    "scaled_step": Prediction(
        (
            (near(lambda: stepped(BOOK, share=1).error, 10), FITS),
            (
                below(0),
                "An error is never below 0. On which side of the goal might the answer be then?",
            ),
            (
                below(BOOK.error),
                "That would mean that the step ends nearer to the goal than it began. How far "
                "does it move the answer, if w1 moves by 17 at an input of 17?",
            ),
            (
                otherwise,
                "That would mean that it goes past the goal. By how much? Look where the dots "
                "land.",
            ),
        )
    ),
    "math_beside_code": Prediction(
        (
            (near(_after_cold_step), FITS),
            (
                near(lambda: 0.2 - _after_cold_step()),
                "That would mean that raising w1 lifts the answer. Multiply w1 by -5 and see "
                "which way it goes.",
            ),
            (
                near(0.1, 0.001),
                "That would mean that the weight stays. Which factor would have to be 0?",
            ),
            (
                near(17.1),
                "That was the step at 17 °C. What is the last factor now?",
            ),
            (
                otherwise,
                "That would mean another slope. Go through the three factors line by line.",
            ),
        )
    ),
    "full_steps": Prediction(
        (
            (is_word("neither"), FITS),
            (
                is_word("grow"),
                "That would mean that steps of the same length lead further and further away. "
                "Which way does each of them point?",
            ),
            (
                otherwise,
                "That would mean that a step becomes shorter near the goal. Watch how long the "
                "last hops are.",
            ),
        ),
        words=("grow", "settle", "neither"),
    ),
    "retrain": Prediction(
        (
            (near(lambda: 0.2 + 3600 * 0.001, 0.3), FITS),
            (
                near(32, 3),
                "That would mean that 3,600 steps are enough. How far does one step move w2 at "
                "this rate?",
            ),
            (
                near(0.2, 0.1),
                "That would mean that it does not move. How far does one step move w2, and how "
                "many are there?",
            ),
            (
                otherwise,
                "That would mean another length of the steps. One step moves w2 by exactly the "
                "rate.",
            ),
        )
    ),
    "rate_map": Prediction(
        (
            (lambda rate: rate <= 0, "A rate is above 0: it is the share of the slope to take."),
            (
                lambda rate: least_steps(rate) > 3600,
                "That would mean that somebody arrives before the bound. How many steps does w2 "
                "need at this rate?",
            ),
            (lambda rate: rate <= 10 and _share_arrived(rate) == 1, FITS),
            (
                below(0.012),
                "That would mean that no seed is unlucky. Some are still on their way; find them "
                "on the left.",
            ),
            (
                otherwise,
                "That would mean that every seed dips below 0.25 °F. Look how high the floor is "
                "at that rate.",
            ),
        )
    ),
    "training_player": Prediction(
        (
            (
                lambda step: not 0 < step < 3600,
                "The run has 3,600 steps, and the rate changes at one of them. Which one do you "
                "try first?",
            ),
            (
                below(0.9 * least_steps(0.1)),
                "That would mean that the small steps travel the rest of the way. How many of "
                "them do they need for it?",
            ),
            (
                below(800),
                "The neuron is near its floor by then. Look how soon the new one is reached.",
            ),
            (
                otherwise,
                "That would mean that large steps still bring something so late. Look at the "
                "average before the change.",
            ),
        )
    ),
}
