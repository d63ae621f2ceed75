"""The neuron in its four versions, each as the book introduces it.

Neuron1   feeds forward                          "The smallest neural network", "Feedforward"
Neuron2   knows its error too                    "Calculating error"
Neuron3   learns, by the full slope              "Coding time"
Neuron    by a share of it, the learning rate    "Learning rate"

Each is written out in full, as in the book; the fourth is `Neuron` itself.
"""

from neuronlib.neuron import Neuron
from neuronlib.values import NeuronValues, takes_a_number


class _WithoutRate(NeuronValues):
    """What the first three versions remember."""

    __slots__ = ()

    def __init__(self, weights=(0.1, 0.2)):
        self.weights = weights

    learning_rate = property()  # none to be read, none to be set

    def __repr__(self):
        return f"{type(self).__name__}(weights={self.weights})"


class Neuron1(_WithoutRate):
    """The first version: it predicts.

    >>> n = Neuron1()
    >>> n.input = 17
    >>> round(n.feed_forward(), 9)
    1.9
    """

    __slots__ = ()

    def feed_forward(self):
        """Set and return the activation: w1 * input + w2."""
        self.activation = self.weights[0] * self.input + self.weights[1]
        return self.activation


class Neuron2(_WithoutRate):
    """The second version: it knows how far off it is.

    >>> n = Neuron2()
    >>> n.input = 17
    >>> round(n.feed_forward(), 9), round(n.error_for(62.6), 9)
    (1.9, 60.7)
    """

    __slots__ = ()

    def feed_forward(self):
        """Set and return the activation: w1 * input + w2."""
        self.activation = self.weights[0] * self.input + self.weights[1]
        return self.activation

    @takes_a_number
    def simple_error_for(self, goal):
        """Return goal - activation."""
        return goal - self.activation

    def error_for(self, goal):
        """Return |goal - activation|."""
        return abs(self.simple_error_for(goal))


class Neuron3(_WithoutRate):
    """The third version: it learns, and takes the full slope for a step.

    >>> n = Neuron3()
    >>> n.input = 17
    >>> round(n.feed_forward(), 9)
    1.9
    >>> n.backpropagate(62.6)
    >>> [round(w, 9) for w in n.weights]
    [17.1, 1.2]
    """

    __slots__ = ()

    def feed_forward(self):
        """Set and return the activation: w1 * input + w2."""
        self.activation = self.weights[0] * self.input + self.weights[1]
        return self.activation

    def backpropagate(self, goal):
        """Move both weights by their slopes, downhill, in place."""
        e_simple = self.simple_error_for(goal)
        delta_w0 = self.error_derivative_for_weight0(e_simple)
        delta_w1 = self.error_derivative_for_weight1(e_simple)

        # a slope points uphill, so subtract it
        self.weights[0] -= delta_w0
        self.weights[1] -= delta_w1

    @takes_a_number
    def simple_error_for(self, goal):
        """Return goal - activation."""
        return goal - self.activation

    def error_for(self, goal):
        """Return |goal - activation|."""
        return abs(self.simple_error_for(goal))

    @takes_a_number
    def error_derivative_for_weight0(self, e_simple):
        """Return ∂e/∂w1."""
        e_deriv = -1 if e_simple < 0 else 1
        e_simple_deriv = -1
        a_deriv = self.input
        return e_deriv * e_simple_deriv * a_deriv

    @takes_a_number
    def error_derivative_for_weight1(self, e_simple):
        """Return ∂e/∂w2."""
        e_deriv = -1 if e_simple < 0 else 1
        e_simple_deriv = -1
        a_deriv = 1
        return e_deriv * e_simple_deriv * a_deriv


VERSIONS = (Neuron1, Neuron2, Neuron3, Neuron)
