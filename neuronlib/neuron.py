"""The book's neuron, line by line: feed forward, the error and its derivatives, one step downhill.

Chapter 1, from "The smallest neural network" to "Learning rate". The formulas count the weights
from 1, the code from 0, as the book does: w1 is weights[0], w2 is weights[1].
"""

from neuronlib.values import NeuronValues, takes_a_number


class Neuron(NeuronValues):
    """The smallest neural network: activation = w1 * input + w2.

    Parameters
    ----------
    weights : two numbers
        [w1, w2]; elsewhere w2 is called the bias. The book starts at 0.1 and 0.2.
    learning_rate : number above 0
        The share of the slope that one step takes. 1.0 is the book's first version, which
        takes all of it.

    Raises
    ------
    TypeError, ValueError
        For a value that is no finite number, and for a learning rate of 0 or below.
    AttributeError
        For a result that is asked for before it exists.

    >>> n = Neuron()
    >>> n.input = 17
    >>> round(n.feed_forward(), 9)
    1.9
    >>> round(n.error_for(62.6), 9)
    60.7
    >>> n.backpropagate(62.6)
    >>> [round(w, 9) for w in n.weights]
    [0.27, 0.21]
    """

    __slots__ = ()

    def feed_forward(self):
        """Set and return the activation, the prediction in °F."""
        self.activation = self.weights[0] * self.input + self.weights[1]
        return self.activation

    def backpropagate(self, goal):
        """Move both weights, in place, one step down the error's slope.

        Feed forward first: the slopes are those at the last activation.
        Elsewhere backpropagation only finds the slopes, and the step is
        called (sub)gradient descent.
        """
        e_simple = self.simple_error_for(goal)
        delta_w0 = self.error_derivative_for_weight0(e_simple)
        delta_w1 = self.error_derivative_for_weight1(e_simple)

        # a slope points uphill, so subtract it; the rate keeps the step small
        self.weights[0] -= self.learning_rate * delta_w0
        self.weights[1] -= self.learning_rate * delta_w1

    @takes_a_number
    def simple_error_for(self, goal):
        """Return goal - activation: positive when too low."""
        return goal - self.activation

    def error_for(self, goal):
        """Return |goal - activation|: how far off, on either side."""
        return abs(self.simple_error_for(goal))

    @takes_a_number
    def error_derivative_for_weight0(self, e_simple):
        """Return ∂e/∂w1: how fast the error grows with w1.

        Three factors by the chain rule. At e_simple = 0 the first has no
        value; the book's listing takes 1 there, so a neuron that is
        exactly right still moves.
        """
        e_deriv = -1 if e_simple < 0 else 1
        e_simple_deriv = -1
        a_deriv = self.input
        return e_deriv * e_simple_deriv * a_deriv

    @takes_a_number
    def error_derivative_for_weight1(self, e_simple):
        """Return ∂e/∂w2: how fast the error grows with w2.

        The same factors as for w1, but the last one is 1.
        """
        e_deriv = -1 if e_simple < 0 else 1
        e_simple_deriv = -1
        a_deriv = 1
        return e_deriv * e_simple_deriv * a_deriv
