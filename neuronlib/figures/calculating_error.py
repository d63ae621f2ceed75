"""The neuron's error at every input: a line, and folded up a V. Chapter 1, "Calculating error"."""

import numpy as np

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    LINES,
    SIZE,
    add_axes,
    add_label,
    add_legend,
    add_title,
    new_figure,
    say,
    say_miss,
)
from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f

LEFT, RIGHT = -56, 56
INPUTS = np.linspace(LEFT, RIGHT, 449)  # near enough for the foot of the V
TOP = 120
ERROR = LINES["error"] | {"linewidth": 2.4}
SIMPLE = LINES["error"] | {"linestyle": (0, (5, 2))}
ROOT = DOTS["error"] | {"markerfacecolor": "white", "markeredgewidth": 2, "markersize": 8}


class ErrorOverInputDrawing:
    """The simple error over the input, its absolute value, and both at one input."""

    def __init__(self):
        self.figure = new_figure()
        self._title = add_title(self.figure)
        named = {"simple error": SIMPLE, "at this input": DOTS["error"]}
        add_legend(self.figure, named)
        add_legend(self.figure, named | {"error = |simple error|": ERROR, "error 0": ROOT})
        self._simple_legend, self._error_legend = self.figure.legends
        self._axes = axes = add_axes(
            self.figure,
            (0.105, 0.135, 0.845, 0.72),
            "input (°C)",
            "error (°F)",
            (LEFT, RIGHT),
            (-TOP, TOP),
        )
        axes.set_xticks(range(-40, 41, 20))
        axes.axhline(0, color=COLOURS["axis"], linewidth=1)
        self._sides = [self._side("too low", TOP / 2), self._side("too high", -TOP / 2)]
        (self._simple,) = axes.plot([], [], **SIMPLE)
        (self._error,) = axes.plot([], [], **ERROR)
        (self._bar,) = axes.plot([], [], **LINES["error"])
        (self._root,) = axes.plot([], [], **ROOT)
        (self._dot,) = axes.plot([], [], **DOTS["error"])
        self._label = add_label(axes, "error", va="center")
        self._root_label = add_label(axes, "error", va="top")
        self.ground = [*self._sides, *self.figure.legends]
        self.moving = [
            self._simple,
            self._error,
            self._bar,
            self._root,
            self._dot,
            self._label,
            self._root_label,
            self._title,
        ]

    def _side(self, text, height):
        """Name, outside the axes, what a simple error above or below 0 means."""
        return self._axes.text(
            RIGHT + 1.5,
            height,
            f"prediction {text}",
            rotation=270,
            va="center",
            fontsize=SIZE,
            color=COLOURS["quiet"],
        )

    def place(self, neuron, absolute=False, root=None):
        """Show `neuron` after it has fed its input forward.

        Parameters
        ----------
        neuron : Neuron
        absolute : bool
            Whether the error is the absolute value; the simple error stays in sight.
        root : number, optional
            The input in °C at which the error is 0, to be marked.
        """
        celsius, goal = neuron.input, convert_c_to_f(neuron.input)
        e_simple = neuron.simple_error_for(goal)
        ends = [_simple_error(neuron, end) for end in (LEFT, RIGHT)]
        self._simple.set_data([LEFT, RIGHT], ends)
        errors = np.abs(np.linspace(*ends, INPUTS.size)) if absolute else []
        self._error.set_data(INPUTS if absolute else [], errors)
        for side in self._sides:
            side.set_visible(not absolute)
        self._simple_legend.set_visible(not absolute)
        self._error_legend.set_visible(absolute)

        error = neuron.error_for(goal) if absolute else e_simple
        self._bar.set_data([celsius, celsius], [0, error])
        self._dot.set_data([celsius], [error])
        rises = (ends[1] >= ends[0]) == (e_simple >= 0)  # away from 0 to the right
        self._label.set(
            position=(celsius + (1.5 if rises else -1.5), error / 2),
            ha="left" if rises else "right",
            text=f"{say(error)} °F" if abs(error) > 16 else "",
        )
        self._place_root(root, ends)
        kind = "error" if absolute else "simple error"
        self._title.set_text(f"At {say(celsius)} °C: {kind} {say(error)} °F")
        return _sentence(neuron, goal, absolute, root, ends)

    def _place_root(self, root, ends):
        if root is None or not LEFT < root < RIGHT:
            self._root.set_data([], [])
            self._root_label.set_text("")
            return
        self._root.set_data([root], [0])
        rises = ends[1] > ends[0]  # and then it lies below 0 to the left, and the right is free
        room = min(root, RIGHT - 18) if rises else max(root, LEFT + 18)
        self._root_label.set(
            position=(room, -9),
            ha="left" if rises else "right",
            text=f"0 at {say(root)} °C",
        )


def _simple_error(neuron, celsius):
    """Return the simple error of `neuron` at another input; its own input stays."""
    other = Neuron(neuron.weights)
    other.input = celsius
    other.feed_forward()
    return other.simple_error_for(convert_c_to_f(celsius))


def _sentence(neuron, goal, absolute, root, ends):
    e_simple = neuron.simple_error_for(goal)
    error = f" and the error {say(neuron.error_for(goal))} °F" if absolute else ""
    flat, drawn = np.isclose(*ends), "error" if absolute else "simple error"
    shape = "the same" if flat else "a V" if absolute else "a line"
    zero = "" if root is None else f" that is 0 at {say(root)} °C"
    return (
        f"At {say(neuron.input)} °C the goal is {say(goal)} °F and the neuron predicts "
        f"{say(neuron.activation)} °F, {say_miss(e_simple)}: the simple error is "
        f"{say(e_simple)} °F{error}. Over all inputs the {drawn} is {shape}{zero}."
    )
