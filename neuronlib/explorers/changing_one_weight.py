"""One weight at a time, first with the truth in sight, then with it hidden.

Chapter 1, "Changing one weight".
"""

import random

from neuronlib.all_inputs import answer_of, mean_error
from neuronlib.error_lines import ErrorLines
from neuronlib.figures.changing_one_weight import (
    ENOUGH,
    BeTheNeuronDrawing,
    ChangingOneWeightDrawing,
)
from neuronlib.live import Explorer, Recorded, Slider
from neuronlib.neuron import Neuron
from neuronlib.temperature import random_celsius
from neuronlib.values import whole


def changing_one_weight(w1=0.1, w2=0.2):
    """Shift and turn the neuron's line, or jump to a root. Section "Changing one weight".

    Parameters
    ----------
    w1 : number from -1 to 5
    w2 : number from -22.4 to 79.6
        Wide enough that at any of these w1 the root of w2 is among them, and the other way round.
    """
    drawing = ChangingOneWeightDrawing()

    def place(w1, w2):
        lines = ErrorLines(weights=(w1, w2))
        neuron = Neuron([w1, w2])
        neuron.input = lines.input
        neuron.feed_forward()
        return drawing.place(neuron, lines.goal)

    def jump(weight):
        def move(controls):
            lines = ErrorLines(weights=(controls["w1"].value, controls["w2"].value))
            root = getattr(lines, f"root_{weight}")
            controls[weight].value = round(root, 6)  # what the number box has room for

        return move

    controls = {
        "w1": Slider("weight w1", w1, min=-1, max=5, step=0.1),
        "w2": Slider("weight w2", w2, min=-22.4, max=79.6, step=0.1),
    }
    buttons = {
        "root_w1": ("Jump to the root of w1", jump("w1")),
        "root_w2": ("Jump to the root of w2", jump("w2")),
    }
    return Explorer(
        changing_one_weight,
        controls,
        drawing,
        place,
        buttons,
        states=[{"w2": 60.9}, {"w1": 3.670588}],
    )


def be_the_neuron(
    w1=0.1, w2=0.2, sample=1, seed=0, moves=0, turning=None, told=False, shown=False
):
    """Learn a hidden line by hand, one sample at a time. Section "Changing one weight".

    A move is a turn at one weight, however long the hand stays on it, or a question for the mean
    error. A question that finds it below 1 °F ends the game.

    Parameters
    ----------
    w1 : number from -2 to 5
    w2 : number from -30 to 70
    sample : whole number from 1
        How many samples have come; the last one is shown.
    seed : whole number
        Which truth is hidden, and in which order the samples come.
    moves : whole number from 0
    turning : "w1", "w2" or None
        The weight the hand is on: to turn it further is no new move.
    told, shown : bool
        Whether the mean error has just been told, and whether the truth is shown.
    """
    drawing = BeTheNeuronDrawing()

    def place(w1, w2, sample, seed, moves, turning, told, shown):
        neuron = Neuron([w1, w2])
        neuron.input = _input_of(sample, seed)
        neuron.feed_forward()
        hidden = _hidden_weights(seed)
        mean = mean_error(neuron.weights, answer_of(hidden))
        return drawing.place(
            neuron,
            hidden,
            sample,
            moves,
            mean if told or shown else None,
            found=told and mean < ENOUGH,
            over=shown,
        )

    controls = {
        "w1": Slider("weight w1", w1, min=-2, max=5, step=0.1),
        "w2": Slider("weight w2", w2, min=-30, max=70, step=0.1),
        "sample": Recorded(whole(sample, "sample", least=1)),
        "seed": Recorded(whole(seed, "seed")),
        "moves": Recorded(whole(moves, "moves", least=0)),
        "turning": Recorded(turning),
        "told": Recorded(bool(told)),
        "shown": Recorded(bool(shown)),
    }
    for weight in ("w1", "w2"):
        controls[weight].observe(_counting(weight, controls), names="value")
    buttons = {
        "next_sample": ("Next sample", _next_sample),
        "ask": ("How am I doing?", _ask),
        "show": ("Show the truth", _show),
        "another": ("Another truth", _another),
    }
    return Explorer(
        be_the_neuron,
        controls,
        drawing,
        place,
        buttons,
        states=[{"w2": 45, "moves": 1}, {"sample": 2, "w2": 45, "moves": 1, "told": True}],
    )


def _counting(weight, controls):
    def count(_):
        if controls["turning"].value != weight and not controls["shown"].value:
            controls["moves"].value += 1
        _set(controls, turning=weight, told=False)

    return count


def _next_sample(controls):
    if not controls["shown"].value:
        _set(controls, sample=controls["sample"].value + 1, turning=None, told=False)


def _ask(controls):
    if controls["told"].value or controls["shown"].value:
        return
    weights = controls["w1"].value, controls["w2"].value
    truth = answer_of(_hidden_weights(controls["seed"].value))
    found = mean_error(weights, truth) < ENOUGH
    _set(controls, moves=controls["moves"].value + 1, turning=None, told=True, shown=found)


def _show(controls):
    _set(controls, told=controls["told"].value and controls["shown"].value, shown=True)


def _another(controls):
    seed = controls["seed"].value + 1
    w1, w2 = Neuron().weights
    _set(controls, w1=w1, w2=w2)
    _set(controls, sample=1, seed=seed, moves=0, turning=None, told=False, shown=False)


def _set(controls, **values):
    for name, value in values.items():
        controls[name].value = value


def _hidden_weights(seed):
    """Return the weights to be found: never the book's, and not so near the start that they
    could be found by chance."""
    rng = random.Random(f"hidden weights {seed}")
    while True:
        w1, w2 = round(-1 + 5 * rng.random(), 1), round(-20 + 80 * rng.random())
        far_from_start = abs(w1 - 0.1) > 0.7 and mean_error([0.1, 0.2], answer_of([w1, w2])) > 10
        if far_from_start and mean_error([w1, w2]) > 5:
            return w1, w2


def _input_of(sample, seed):
    """Return the input of a sample: the same that a training run with this seed is shown."""
    rng = random.Random(seed)
    for _ in range(sample):
        celsius = random_celsius(rng)
    return celsius
