"""How far off a neuron is over all its training inputs, not at one of them.

Chapter 1, "Changing one weight".
"""

from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f

ALL_INPUTS = range(-10, 10)  # °C: every input that `random_celsius` can draw


def mean_error(weights, truth=convert_c_to_f):
    """Return the mean of a neuron's errors over all twenty training inputs.

    Parameters
    ----------
    weights : two numbers
        The neuron's [w1, w2].
    truth : function
        From an input to the goal; the book's °C -> °F if none is given.

    >>> round(mean_error([0.1, 0.2]), 9), mean_error([1.8, 32])
    (30.95, 0.0)
    """
    neuron, errors = Neuron(weights), []
    for celsius in ALL_INPUTS:
        neuron.input = celsius
        neuron.feed_forward()
        errors.append(neuron.error_for(truth(celsius)))
    return sum(errors) / len(errors)


def answer_of(weights):
    """Return the function that a neuron is: from an input to its activation.

    >>> answer_of([2, 1])(10)
    21.0
    """
    neuron = Neuron(weights)

    def answer(celsius):
        neuron.input = celsius
        return neuron.feed_forward()

    return answer
