"""What can be worked out without training: a step, a bound, a floor.

Chapter 1, from "Calculating error" to "Learning rate".
"""

from neuronlib.all_inputs import ALL_INPUTS
from neuronlib.error_lines import ErrorLines
from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f


def input_without_error(w1, w2):
    """Return the °C where the neuron's line meets the truth; None if it is parallel to it.

    >>> round(input_without_error(0.1, 0.2), 4)
    -18.7059
    """
    return None if w1 == 1.8 else (w2 - 32) / (1.8 - w1)


def stepped(lines, share):
    """Return the `ErrorLines` of the same sample after a share of the step has been taken.

    >>> round(stepped(ErrorLines(), share=1).error, 9)
    229.3
    """
    if not share:
        return lines
    neuron = Neuron(lines.weights, learning_rate=share)
    neuron.input = lines.input
    neuron.feed_forward()
    neuron.backpropagate(lines.goal)
    return ErrorLines(lines.input, lines.goal, neuron.weights)


def least_steps(rate):
    """Return the way of w2 divided by its step, which is always the rate.

    >>> round(least_steps(0.01))
    3180
    """
    return abs(convert_c_to_f(0) - Neuron().weights[1]) / rate


def floor(rate):
    """Return the mean error in °F at which steps carry the weights away as much as nearer.

    >>> floor(1)
    17.25
    """
    return rate * sum(celsius**2 + 1 for celsius in ALL_INPUTS) / len(ALL_INPUTS) / 2
