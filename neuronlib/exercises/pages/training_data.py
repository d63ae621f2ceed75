"""03, "Training data": the goals and the inputs."""

import collections
import math
import random

from neuronlib.exercises.exercise import Exercise, Mistake, random_cases
from neuronlib.exercises.seen import Odd, call, plain

DRAWS = 3000  # each of 20 values comes about 150 times
UNEVEN = 60  # chi-squared of 20 values; chance alone passes it once in 250,000 times


def convert_c_to_f(celsius):
    """Return the temperature in °F."""
    return 1.8 * celsius + 32


CONVERT = Exercise(
    answer=convert_c_to_f,
    page="03-training-data",
    formula="F = 1.8 * C + 32",
    cases=(
        {"celsius": 3},
        {"celsius": 0},
        {"celsius": 100},
        {"celsius": -40},
        *random_cases("convert_c_to_f", celsius=(-60, 60)),
    ),
    ask=call,
    mistakes={
        "turned_round": Mistake(
            "The factor is turned upside down: 100 °C would be colder than a hot day. From 0 to "
            "100 °C there are more steps of °F than of °C.",
            (lambda celsius: celsius * 5 / 9 + 32, lambda celsius: celsius / 1.8 - 32),
        ),
        "other_direction": Mistake(
            "That goes from °F to °C. Here °C come in and °F go out.",
            (lambda celsius: (celsius - 32) * 5 / 9,),
        ),
        "added_first": Mistake(
            "The addition comes before the multiplication. Try it with 0 °C, where water freezes.",
            (lambda celsius: (celsius + 32) * 1.8,),
        ),
        "offset_forgotten": Mistake(
            "0 °C comes out as 0 °F. Where does water freeze on the other scale?",
            (lambda celsius: 1.8 * celsius,),
        ),
        "minus": Mistake(
            "The shift goes the wrong way. Try it with 0 °C, where water freezes.",
            (lambda celsius: 1.8 * celsius - 32,),
        ),
        "factor_added": Mistake(
            "Everything is added. How many steps of °F are there in one step of °C?",
            (lambda celsius: 1.8 + celsius + 32,),
        ),
        "factor_forgotten": Mistake(
            "One step of °C counts as one step of °F. Try it with 100 °C, where water boils.",
            (lambda celsius: celsius + 32, lambda celsius: 9 // 5 * celsius + 32),
        ),
        "rule_of_thumb": Mistake(
            "That is a rule of thumb, good enough for the weather. Try it with 100 °C, where "
            "water boils.",
            (lambda celsius: 2 * celsius + 30, lambda celsius: 2 * celsius + 32),
        ),
        "rounded": Mistake(
            "The decimals are lost. Which operator or function in it makes whole numbers?",
            (
                lambda celsius: celsius * 9 // 5 + 32,
                lambda celsius: int(1.8 * celsius) + 32,
                lambda celsius: int(1.8 * celsius + 32),
                lambda celsius: round(1.8 * celsius + 32),
                lambda celsius: math.floor(1.8 * celsius) + 32,
            ),
        ),
    },
    hints=(
        "A line again: multiply, then add. What does 0 °C have to become?",
        "From freezing to boiling it is 100 steps of °C and 180 steps of °F: that is the factor.",
        "One line after `return`: the factor times `celsius`, plus what 0 °C is in °F.",
    ),
)


def random_celsius(rng):
    """Return a whole number from -10 to 9."""
    return int(rng.random() * 20) - 10


def ask_often(answer, case):
    """Draw often, twice from the same seed, and put what came into words."""
    rng = random.Random(case["seed"])
    before = rng.getstate()
    draws = [answer(rng) for _ in range(DRAWS)]
    for value in draws:
        if not isinstance(plain(value), float):
            return {"value": plain(value), "draws": Odd("no numbers")}
    again = random.Random(case["seed"])
    if rng.getstate() == before or draws[:20] != [answer(again) for _ in range(20)]:
        return {"value": 0.0, "draws": Odd("not from rng")}
    return {"value": 0.0, "draws": Odd(_kind(draws))}


def _kind(draws):
    counts = collections.Counter(draws)
    if any(value != int(value) for value in counts):
        return "fractions"
    low, high = int(min(counts)), int(max(counts))
    if low == high:
        return "one number only"
    if (low, high) == (-9, 9) and counts[0] > 1.5 * DRAWS / 20:
        return "cut towards 0"
    mean = DRAWS / (high - low + 1)
    spread = sum((counts[value] - mean) ** 2 / mean for value in range(low, high + 1))
    even = spread < UNEVEN * (high - low + 1) / 20
    return f"from {low} to {high}, {'equally likely' if even else 'not equally likely'}"


RANDOM_CELSIUS = Exercise(
    answer=random_celsius,
    page="03-training-data",
    formula="celsius = random() % 20 - 10",
    cases=({"seed": 3},),
    ask=ask_often,
    told=lambda case: "For one seed",
    mistakes={
        "includes_10": Mistake(
            "10 comes up now and then. Twenty different numbers are asked, and -10 is the first. "
            "Which is the last?",
            (
                lambda rng: rng.randint(-10, 10),
                lambda rng: round(rng.random() * 20) - 10,
                lambda rng: round(rng.uniform(-10, 10)),
                lambda rng: rng.randint(-9, 10),
            ),
        ),
        "never_9": Mistake(
            "The warmest number never comes up. How many numbers are there, with both ends and 0?",
            (lambda rng: rng.randrange(-10, 9), lambda rng: int(rng.random() * 19) - 10),
        ),
        "never_minus_10": Mistake(
            "The coldest number never comes up. What does a remainder of 0 become?",
            (lambda rng: rng.randrange(-9, 10), lambda rng: rng.randrange(1, 20) - 10),
        ),
        "not_shifted": Mistake(
            "Nothing below 0 ever comes up. What follows the remainder in the book's formula?",
            (
                lambda rng: rng.randrange(20),
                lambda rng: int(rng.random() * 20),
                lambda rng: rng.randint(0, 20),
                lambda rng: rng.randrange(10),
                lambda rng: rng.randint(0, 10),
            ),
        ),
        "only_below_0": Mistake(
            "Nothing above 0 ever comes up. How many different remainders do you need?",
            (
                lambda rng: rng.randrange(10) - 10,
                lambda rng: rng.randint(0, 10) - 10,
            ),
        ),
        "always_same": Mistake(
            "The same number comes every time. What does `int` make of a number between 0 and 1?",
            (lambda rng: int(rng.random()) % 20 - 10,),
        ),
        "fractions": Mistake(
            "There are decimals in what comes up. Whole degrees are asked.",
            (lambda rng: rng.uniform(-10, 10), lambda rng: rng.random() * 20 - 10),
        ),
        "cut_towards_0": Mistake(
            "0 comes up twice as often as the others, and the coldest number never. Where does "
            "`int` cut a negative number, and what if it cuts before the shift?",
            (lambda rng: int(rng.random() * 20 - 10),),
        ),
        "uneven": Mistake(
            "Some numbers come up much more often than others. From how many equally likely "
            "numbers is the remainder taken?",
            (
                lambda rng: rng.getrandbits(5) % 20 - 10,
                lambda rng: rng.randint(0, 20) % 20 - 10,
                lambda rng: max(-10, min(9, int(rng.gauss(0, 5)))),
                lambda rng: round(rng.uniform(-10, 9)),
                lambda rng: 2 * rng.randrange(-5, 5),
            ),
        ),
        "ignores_rng": Mistake(
            "It does not draw from the generator it is given. With the same seed, the same "
            "numbers should come again, and each draw should be a new one.",
            (
                lambda rng: random.randrange(-10, 10),
                lambda rng: random.Random(0).randrange(-10, 10),
            ),
        ),
        "shifted_wrongly": Mistake(
            "The numbers lie in another place. Which is the lowest that the text asks for?",
            (
                lambda rng: rng.randrange(20) - 20,
                lambda rng: rng.randrange(20) + 10,
                lambda rng: rng.randrange(10, 30),
            ),
        ),
        "too_wide": Mistake(
            "The numbers reach too far. How many different ones are asked for, and what is the "
            "lowest?",
            (lambda rng: rng.randrange(-20, 20), lambda rng: rng.randint(-20, 20)),
        ),
    },
    stumbles=(
        (
            "TypeError: .*'Random'",
            "rng_is_the_source",
            "`rng` is where numbers come from, not a number. Which of its methods draws one?",
        ),
    ),
    hints=(
        "The generator has several methods: `rng.random()` gives a number from 0 up to, but "
        "never, 1, and `rng.randrange(n)` a whole number from 0 up to, but never, n.",
        "First make one of twenty whole numbers that start at 0. Then move them down.",
        "One line: a whole number below 20 from `rng`, and then the shift that makes 0 the "
        "coldest.",
    ),
)
