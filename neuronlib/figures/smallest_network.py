"""The neuron's line and what each weight does to it. Chapter 1, "The smallest neural network"."""

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    KEYS,
    LINES,
    SIZE,
    add_axes,
    add_label,
    add_legend,
    add_title,
    new_figure,
    say,
)
from neuronlib.temperature import convert_c_to_f

LEFT, RIGHT = -35, 35  # the labels stand beside inputs from -20 to 20
BOTTOM, TOP = -17, 17
BESIDE, CLEAR = 0.7, 1.3  # from a bar to its label; from a label's middle to a line
# Short dashes: a long gap at its end would make a bar shorter than what it stands for.
BARS = {
    "e_w1": LINES["e_w1"] | {"linewidth": 3.4, "linestyle": (0, (1.8, 0.4, 0.5, 0.4))},
    "e_w2": LINES["e_w2"] | {"linewidth": 3.4, "linestyle": (0, (1.6, 0.4))},
}


class NeuronLineDrawing:
    """The neuron's line, and how w2 and w1 * input add up to the activation at one input."""

    def __init__(self):
        self.figure = new_figure()
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "the neuron": KEYS["neuron"],
                "w₁ × input": BARS["e_w1"],
                "w₂": BARS["e_w2"],
                "the height of w₂": LINES["mark"],
            },
        )
        axes = add_axes(
            self.figure,
            (0.1, 0.135, 0.87, 0.72),
            "input (°C)",
            "activation (°F)",
            (LEFT, RIGHT),
            (BOTTOM, TOP),
        )
        axes.axhline(0, color=COLOURS["axis"], linewidth=1, zorder=1)
        axes.axvline(0, color=COLOURS["axis"], linewidth=1, zorder=1)
        (self._line,) = axes.plot([], [], **LINES["neuron"])
        (self._level,) = axes.plot([], [], **LINES["mark"])
        (self._w2,) = axes.plot([], [], **BARS["e_w2"])
        (self._w1,) = axes.plot([], [], **BARS["e_w1"])
        (self._point,) = axes.plot([], [], **DOTS["neuron"])
        self._w1_label = add_label(axes, "e_w1", va="center")
        self._w2_label = add_label(axes, "e_w2", va="center")
        self.moving = [
            self._line,
            self._level,
            self._w2,
            self._w1,
            self._point,
            self._w1_label,
            self._w2_label,
            self._title,
        ]

    def place(self, neuron):
        """Show `neuron` after it has fed its input forward."""
        (w1, w2), input, activation = neuron.weights, neuron.input, neuron.activation
        self._line.set_data([LEFT, RIGHT], [w1 * LEFT + w2, w1 * RIGHT + w2])
        self._level.set_data([0, input], [w2, w2])
        self._w2.set_data([0, 0], [0, w2])
        self._w1.set_data([input, input], [w2, activation])
        self._point.set_data([input], [activation])

        right, rises = input >= 0, w1 >= 0
        below = rises == right  # the line runs on upwards, so the label beside it goes below
        middle, half = (w2 + activation) / 2, abs(activation - w2) / 2
        away = max(0, CLEAR - half) * (-1 if below else 1)
        self._w1_label.set(
            position=(input + (BESIDE if right else -BESIDE), middle + away),
            ha="left" if right else "right",
            text=f"w₁ × {say(input)} = {say(activation - w2)}",
        )
        self._w2_label.set(
            position=(-BESIDE if right else BESIDE, w2 + (CLEAR if below else -CLEAR)),
            ha="right" if right else "left",
            text=f"w₂ = {say(w2)}",
        )
        self._title.set_text(f"{say(input)} °C in, {say(activation)} °F out")
        return (
            f"At {say(input)} °C the neuron says {say(activation)} °F: w1 times the input is "
            f"{say(activation - w2)}, and w2 adds {say(w2)}. Its line is at {say(w2)} °F for 0 °C "
            f"and {_slope(w1)}."
        )


def _slope(w1):
    if say(w1) == "0":
        return "runs level"
    return f"{'rises' if w1 > 0 else 'falls'} by {say(abs(w1))} °F for each °C"


class SameEndDrawing:
    """Neurons that started on different lines, and the line on which training left them."""

    ENDS = -20, 20

    def __init__(self):
        self.figure = new_figure()
        self._title = add_title(self.figure)
        thin = LINES["neuron"] | {"linewidth": 1}
        add_legend(
            self.figure,
            {
                "before training": thin,
                "after training": LINES["neuron"],
                "the truth": LINES["truth"],
            },
        )
        self._axes = add_axes(
            self.figure,
            (0.1, 0.135, 0.71, 0.72),
            "input (°C)",
            "temperature (°F)",
            self.ENDS,
            (-120, 110),
        )
        self._axes.plot(
            self.ENDS, [convert_c_to_f(end) for end in self.ENDS], **LINES["truth"], zorder=3
        )
        self.moving = [self._title]

    def place(self, runs):
        """Show the start and the end of each `TrainingRun`."""
        for run in runs:
            start = self._plot(run.weights[0], linewidth=1)
            self._plot(run.weights[-1])
            w1, w2 = run.weights[0]
            self._axes.annotate(
                f"w₁ = {say(w1)}\nw₂ = {say(w2)}",
                (self.ENDS[1], start.get_ydata()[1]),
                xytext=(6, 0),
                textcoords="offset points",
                va="center",
                fontsize=SIZE,
                annotation_clip=False,
            )
        self._title.set_text(f"{len(runs)} starts, one end")
        starts = ", ".join(_pair(run.weights[0]) for run in runs)
        ends = ", ".join(_pair(run.weights[-1]) for run in runs)
        return (
            f"{len(runs)} neurons start with the weights {starts}. After the same "
            f"{len(runs[0].error)} examples they end at {ends}; the truth is 1.8 and 32."
        )

    def _plot(self, weights, **looks):
        w1, w2 = weights
        heights = [w1 * end + w2 for end in self.ENDS]
        (line,) = self._axes.plot(self.ENDS, heights, **LINES["neuron"] | looks)
        return line


def _pair(weights):
    return " and ".join(say(weight) for weight in weights)
