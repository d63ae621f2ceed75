"""Both slopes as products of three factors. Chapter 1, "Backpropagation"."""

from neuronlib.figures.backpropagation import factors_text
from neuronlib.live import Slider, TextExplorer
from neuronlib.neuron import Neuron


def factors(input=17, goal=62.6, w1=0.1, w2=0.2):
    """See each slope of the error as a product. Section "Backpropagation".

    Parameters
    ----------
    input : number from -20 to 20, in °C
    goal : number from -70 to 110, in °F
        Wide enough that every prediction can be the goal.
    w1 : number from -1 to 3
    w2 : number from -10 to 50
    """

    def write(input, goal, w1, w2):
        neuron = _fed_forward(input, w1, w2)
        return factors_text(neuron, without_dust(neuron.activation, goal))

    def mirror(controls):
        """Put the goal as far below the prediction as it is above, or the other way round."""
        goal, activation = controls["goal"], _activation(controls)
        goal.value = round(2 * activation - goal.value, 9)  # the slider keeps to its ends

    def be_right(controls):
        controls["goal"].value = round(_activation(controls), 9)

    controls = {
        "input": Slider("input", input, min=-20, max=20, step=1, unit="°C"),
        "goal": Slider("goal", goal, min=-70, max=110, step=0.1, unit="°F"),
        "w1": Slider("weight w1", w1, min=-1, max=3, step=0.1),
        "w2": Slider("weight w2", w2, min=-10, max=50, step=0.1),
    }
    buttons = {
        "other_side": ("Goal on the other side", mirror),
        "exactly_right": ("Goal = prediction", be_right),
    }
    return TextExplorer(
        factors,
        controls,
        write,
        buttons,
        states=[{"goal": -40}, {"input": -5, "goal": 23}, {"goal": 1.9}],
    )


def without_dust(activation, goal):
    """Return the goal, or the activation where the two differ by less than a billionth.

    0.1 * 17 + 0.2 is 1.9000000000000001: to whoever sets the goal to 1.9 that is exactly right.
    """
    return activation if abs(goal - activation) < 1e-9 else goal


def _activation(controls):
    return _fed_forward(*(controls[name].value for name in ("input", "w1", "w2"))).activation


def _fed_forward(input, w1, w2):
    neuron = Neuron([w1, w2])
    neuron.input = input
    neuron.feed_forward()
    return neuron
