"""The neuron's prediction beside the truth. Chapter 1, "Feedforward"."""

from neuronlib.figures.style import (
    DOTS,
    KEYS,
    LINES,
    add_axes,
    add_label,
    add_legend,
    add_title,
    new_figure,
    say,
    say_miss,
)
from neuronlib.temperature import convert_c_to_f

LEFT, RIGHT = -52, 45
SMALL = 14  # °F; a shorter gap has no room for its label
BEYOND = 11  # °F from the prediction to the middle of such a label


class PredictionDrawing:
    """The neuron's line, the true line, and the gap between them at one input."""

    def __init__(self):
        self.figure = new_figure()
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "the neuron": KEYS["neuron"],
                "the truth": KEYS["truth"],
                "error": LINES["error"],
            },
        )
        axes = add_axes(
            self.figure,
            (0.1, 0.135, 0.87, 0.72),
            "input (°C)",
            "temperature (°F)",
            (LEFT, RIGHT),
            (-60, 120),
        )
        axes.plot([LEFT, RIGHT], [convert_c_to_f(LEFT), convert_c_to_f(RIGHT)], **LINES["truth"])
        (self._line,) = axes.plot([], [], **LINES["neuron"])
        (self._gap,) = axes.plot([], [], **LINES["error"])
        (self._truth,) = axes.plot([], [], **DOTS["truth"])
        (self._prediction,) = axes.plot([], [], **DOTS["neuron"])
        self._label = add_label(axes, "error", va="center")
        self.moving = [
            self._line,
            self._gap,
            self._truth,
            self._prediction,
            self._label,
            self._title,
        ]

    def place(self, neuron, goal):
        """Show `neuron` after it has fed its input forward; `goal` is the right answer in °F."""
        w1, w2 = neuron.weights
        celsius, activation = neuron.input, neuron.activation
        e_simple = neuron.simple_error_for(goal)
        self._line.set_data([LEFT, RIGHT], [w1 * LEFT + w2, w1 * RIGHT + w2])
        self._gap.set_data([celsius, celsius], [activation, goal])
        self._prediction.set_data([celsius], [activation])
        self._truth.set_data([celsius], [goal])

        if abs(e_simple) < SMALL:  # no room between the lines: on the far side of the prediction
            beyond = BEYOND if e_simple < 0 else -BEYOND
            self._label.set(position=(celsius, activation + beyond), ha="center")
        else:
            left = e_simple < 0 or celsius > 15
            middle = (activation + goal) / 2
            self._label.set(
                position=(celsius + (-1.5 if left else 1.5), middle),
                ha="right" if left else "left",
            )
        self._label.set_text(f"{say(abs(e_simple))} °F")
        self._title.set_text(f"At {say(celsius)} °C: {say_miss(e_simple)}")
        return (
            f"At {say(celsius)} °C the neuron predicts {say(activation)} °F and the truth is "
            f"{say(goal)} °F: the prediction is {say_miss(e_simple)}."
        )
