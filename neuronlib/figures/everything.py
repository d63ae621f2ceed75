"""All of the chapter in one picture: the way to the finished neuron, and what it gets wrong."""

import numpy as np

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    KEYS,
    LINES,
    PALE,
    SIZE,
    TEXT_COLOURS,
    add_axes,
    add_legend,
    add_title,
    new_figure,
    say,
    say_small,
)
from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f

LEFT, RIGHT = -45, 45
ASKED = -40, 17  # °C; neither is a training input
CONTOURS = [5, 10, 15, 20, 25, 30]  # °F
START = DOTS["neuron"] | {"markerfacecolor": "white", "markeredgewidth": 2}


class EverythingDrawing:
    """Left: the path of the weights over the mean error. Right: the line, and what it misses."""

    def __init__(self):
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "mean error (°F)": LINES["error"] | {"linewidth": 1},
                "the neuron": KEYS["neuron"],
                "the truth": KEYS["truth"],
                "its error": LINES["error"] | {"linewidth": 2.4},
            },
        )
        self._surface = add_axes(
            self.figure,
            (0.085, 0.135, 0.385, 0.72),
            "weight w₁ (°F per °C)",
            "weight w₂ (°F)",
            (-2.6, 4.4),
            (-3, 39),
        )
        self._surface.grid(False)
        self._add_line()
        self._add_errors()
        self.moving = [self._title]

    def _add_line(self):
        axes = self._right((0.585, 0.47, 0.385, 0.385), "", "temperature (°F)", (-60, 125))
        axes.set_xticklabels([])
        axes.set_yticks([-50, 0, 50, 100])
        axes.text(-0.5, -54, "trained", ha="center", fontsize=SIZE, color=COLOURS["quiet"])
        (self._line,) = axes.plot([], [], **LINES["neuron"])
        ends = np.array([LEFT, RIGHT])
        axes.plot(ends, convert_c_to_f(ends), **LINES["truth"])

    def _add_errors(self):
        self._errors = self._right(
            (0.585, 0.135, 0.385, 0.285), "input (°C)", "error (°F)", (0, 2.2)
        )
        self._errors.set_yticks([0, 1, 2])

    def _right(self, box, xlabel, ylabel, ylim):
        axes = add_axes(self.figure, box, xlabel, ylabel, (LEFT, RIGHT), ylim)
        axes.set_xticks(range(-40, 41, 20))
        axes.yaxis.set_label_coords(-0.15, 0.5)
        axes.axvspan(-10, 9, color="#f1f1f1", zorder=0)
        return axes

    def place(self, run, w1, w2, mean_errors, floor):
        """Show where a `TrainingRun` went, and the neuron that it left.

        Parameters
        ----------
        run : TrainingRun
        w1, w2 : array
            The weights at which the mean error is known.
        mean_errors : array, shape (len(w2), len(w1))
            The mean error there, in °F.
        floor : number
            The mean error in °F that steps of this size end on.
        """
        self._place_path(run, w1, w2, mean_errors)
        errors = self._place_errors(run.weights[-1], floor)
        self._title.set_text(f"{len(run.error):,} small steps, and what is still wrong")
        return _sentence(run, errors, floor)

    def _place_path(self, run, w1, w2, mean_errors):
        axes = self._surface
        lines = axes.contour(
            w1, w2, mean_errors, CONTOURS, colors=COLOURS["error"], linewidths=1, alpha=PALE
        )
        beside_the_path = [(2.4, convert_c_to_f(0) - level) for level in CONTOURS]
        numbers = axes.clabel(
            lines, fontsize=SIZE, colors=TEXT_COLOURS["error"], manual=beside_the_path
        )
        for number in numbers:
            number.set_alpha(1)
        axes.plot(*run.weights.T, **LINES["neuron"] | {"linewidth": 0.9, "linestyle": "-"})
        axes.plot(*run.weights[0], **START)
        axes.plot([1.8], [convert_c_to_f(0)], **DOTS["truth"] | {"markersize": 12})
        axes.plot(*run.weights[-1], **DOTS["neuron"] | {"markersize": 5})
        self._name(axes, "start", run.weights[0], (-10, -4), ha="right")
        self._name(axes, "the truth", (1.8, convert_c_to_f(0)), (12, -4))

    def _place_errors(self, weights, floor):
        w1, w2 = weights
        ends = np.array([LEFT, RIGHT])
        self._line.set_data(ends, w1 * ends + w2)
        celsius = np.linspace(LEFT, RIGHT, 361)
        errors = [_error(weights, c) for c in celsius]
        self._errors.plot(celsius, errors, **LINES["error"] | {"linewidth": 2.4})
        self._errors.plot([LEFT, RIGHT], [floor, floor], **LINES["mark"])
        self._name(self._errors, "floor", (RIGHT, floor), (-4, 3), ha="right")
        asked = {c: _error(weights, c) for c in ASKED}
        for c, error in asked.items():
            self._errors.plot([c], [error], **DOTS["error"] | {"markersize": 7})
            self._name(
                self._errors,
                f"{say(c)} °C",
                (c, error),
                (-8 if c > 0 else 9, -1),
                ha="right" if c > 0 else "left",
            )
        return asked

    @staticmethod
    def _name(axes, words, place, offset, ha="left"):
        axes.annotate(
            words, place, xytext=offset, textcoords="offset points", ha=ha, fontsize=SIZE
        )


def _error(weights, celsius):
    neuron = Neuron(weights)
    neuron.input = celsius
    neuron.feed_forward()
    return neuron.error_for(convert_c_to_f(celsius))


def _sentence(run, errors, floor):
    w1, w2 = (say(weight) for weight in run.weights[-1])
    start = " and ".join(say(weight) for weight in run.weights[0])
    misses = " and ".join(f"{say(error)} °F at {say(c)} °C" for c, error in errors.items())
    return (
        f"In {len(run.error):,} steps the weights go from {start} down the mean error to {w1} and "
        f"{w2}; the truth is 1.8 and 32. What is left is a floor of {say_small(floor)} °F on "
        f"average, and outside the training inputs an error that grows on and on: {misses}."
    )
