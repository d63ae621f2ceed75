"""The error as a function of one weight, the other held. Chapter 1, "Training"."""

from neuronlib.neuron import Neuron
from neuronlib.values import number, number_or_array, two_numbers


class ErrorLines:
    """e_w1 and e_w2 for one training pair, each with its root and its slope today.

    Parameters
    ----------
    input, goal : number
        The pair: °C, and the °F that is right for it.
    weights : two numbers
        Today's [w1, w2]. e_w1 holds w2 there, e_w2 holds w1.

    >>> lines = ErrorLines()
    >>> round(lines.e_w1(0.1), 9), round(lines.e_w2(0.2), 9)
    (60.7, 60.7)
    >>> round(lines.root_w1, 4), round(lines.root_w2, 4)
    (3.6706, 60.9)
    >>> lines.slope_w1, lines.slope_w2
    (-17, -1)
    """

    def __init__(self, input=17, goal=62.6, weights=(0.1, 0.2)):
        self.input = number(input, "input")
        self.goal = number(goal, "goal")
        self.weights = tuple(two_numbers(weights, "weights"))

    def __repr__(self):
        return f"ErrorLines(input={self.input}, goal={self.goal}, weights={self.weights})"

    def e_w1(self, w1):
        """Return |goal - (w1 * input + w2)| with today's w2; a number or a numpy array."""
        return abs(self.goal - (number_or_array(w1, "w1") * self.input + self.weights[1]))

    def e_w2(self, w2):
        """Return |goal - (w1 * input + w2)| with today's w1; a number or a numpy array."""
        return abs(self.goal - (self.weights[0] * self.input + number_or_array(w2, "w2")))

    @property
    def error(self):
        """Today's error in °F, where both lines stand today."""
        return self.e_w1(self.weights[0])

    @property
    def root_w1(self):
        """The w1 that makes the error 0; None at input 0, where w1 changes nothing."""
        return None if self.input == 0 else (self.goal - self.weights[1]) / self.input

    @property
    def root_w2(self):
        """The w2 that makes the error 0."""
        return self.goal - self.weights[0] * self.input

    @property
    def slope_w1(self):
        """The slope of e_w1 at today's w1: ∂e/∂w1 in °F per unit of w1."""
        neuron, e_simple = self._neuron_and_error()
        return neuron.error_derivative_for_weight0(e_simple)

    @property
    def slope_w2(self):
        """The slope of e_w2 at today's w2: ∂e/∂w2 in °F per unit of w2."""
        neuron, e_simple = self._neuron_and_error()
        return neuron.error_derivative_for_weight1(e_simple)

    def _neuron_and_error(self):
        neuron = Neuron(self.weights)
        neuron.input = self.input
        neuron.feed_forward()
        return neuron, neuron.simple_error_for(self.goal)
