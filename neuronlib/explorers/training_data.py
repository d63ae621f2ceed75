"""Random samples, one by one. Chapter 1, "Training data"."""

import functools
import random

from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.style import say
from neuronlib.figures.training_data import SamplesDrawing
from neuronlib.live import Explorer, Slider
from neuronlib.temperature import convert_c_to_f, random_celsius

MOST_SAMPLES = 200


def training_samples(samples=20, seed=0):
    """Draw random temperatures with their right answers. Section "Training data".

    Parameters
    ----------
    samples : whole number from 0 to 200
    seed : whole number from 0 to 99
        Which random inputs come.
    """
    drawing = SamplesDrawing()

    @functools.lru_cache(1)  # another number of samples shows more or fewer of the same
    def drawn(seed):
        rng = random.Random(seed)
        inputs = [random_celsius(rng) for _ in range(MOST_SAMPLES)]
        return [(celsius, convert_c_to_f(celsius)) for celsius in inputs]

    def place(samples, seed):
        return drawing.place(drawn(int(seed))[: int(samples)])

    def formula(samples, seed):
        celsius, fahrenheit = drawn(int(seed))[int(samples) - 1] if samples >= 1 else (None, None)
        return numbers_in_formula(
            [
                ("F", "?" if fahrenheit is None else say(fahrenheit), "truth"),
                "= 1.8 ×",
                ("C", "?" if celsius is None else say(celsius), None),
                "+ 32",
            ]
        )

    def add(count):
        def draw(controls):
            controls["samples"].value += count  # the slider keeps to its ends

        return draw

    controls = {
        "samples": Slider("number of samples", samples, min=0, max=MOST_SAMPLES, step=1),
        "seed": Slider("seed of the inputs", seed, min=0, max=99, step=1),
    }
    buttons = {
        "to_start": ("Back to none", add(-MOST_SAMPLES)),
        "sample_back": ("One sample back", add(-1)),
        "sample_on": ("One more sample", add(1)),
    }
    return Explorer(
        training_samples,
        controls,
        drawing,
        place,
        buttons,
        formula,
        states=[{"samples": 1}, {"samples": 200}],
    )
