"""Both weights bumped, and the fall of the error along each line. Chapter 1, "Changing both
weights".
"""

import numpy as np
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    KEYS,
    LINES,
    add_axes,
    add_label,
    add_legend,
    add_title,
    new_figure,
    say,
)
from neuronlib.figures.ticks import MovingTicks

# Weights and errors in °F of the two windows: one for small bumps, one for all. Between them the
# picture steps back once; within each of them only what was bumped moves.
NEAR = (0, 0.78), (52.6, 61.9)
FAR = (-1, 11.5), (-16, 128)
BEFORE = DOTS["error"] | {"markerfacecolor": "white", "markeredgewidth": 2, "markersize": 9}
BAR = {"linewidth": 1.4, "linestyle": "-"}  # how far it fell
TRAIL = {"linewidth": 6, "linestyle": "-", "solid_capstyle": "round"}  # where the dot came along


class BumpBothDrawing:
    """Left: both error lines, a dot that moves along each. Right: the error after both moves."""

    def __init__(self):
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "e_w1 (w₂ held)": KEYS["e_w1"],
                "e_w2 (w₁ held)": KEYS["e_w2"],
                "before": BEFORE,
                "both bumped": DOTS["error"],
            },
        )
        self._add_lines()
        self._add_both()
        self._windows = None
        self.ground = [*self._ticks.artists, self._frame]
        self.moving = [
            *self._levels,
            self._e_w1,
            self._e_w2,
            *self._trails,
            *self._bars,
            *self._befores,
            *self._dots,
            *self._labels,
            self._title,
        ]

    def _add_lines(self):
        axes = add_axes(
            self.figure,
            (0.115, 0.135, 0.69, 0.725),
            "value of the weight (w₁ or w₂)",
            "error (°F)",
            (0, 1),
            (0, 1),
        )
        axes.grid(False)
        self._ticks = MovingTicks(axes)
        self._view = Affine2D()  # from weights and errors to shares of the axes
        place = {"transform": self._view + axes.transData}
        (width, height) = np.diff(NEAR)[:, 0]
        self._frame = axes.add_patch(
            Rectangle((NEAR[0][0], NEAR[1][0]), width, height, fill=False, **place)
        )
        self._frame.set(edgecolor=COLOURS["quiet"], linewidth=1)
        self._levels = axes.plot([], [], **LINES["mark"], **place)
        (self._e_w1,) = axes.plot([], [], **LINES["e_w1"], **place)
        (self._e_w2,) = axes.plot([], [], **LINES["e_w2"], **place)
        self._trails, self._bars = (
            [axes.plot([], [], **LINES[w] | look, **place)[0] for w in ("e_w1", "e_w2")]
            for look in (TRAIL, BAR)
        )
        self._befores = axes.plot([], [], **BEFORE, **place)
        self._dots = [axes.plot([], [], **DOTS[w], **place)[0] for w in ("e_w1", "e_w2")]
        self._labels = [add_label(axes, w) for w in ("e_w1", "e_w2")]

    def _add_both(self):
        axes = add_axes(self.figure, (0.855, 0.135, 0.13, 0.725), "both", "", (0, 1), (0, 1))
        axes.grid(False)
        axes.set(xticks=[], yticks=[])
        self._column = Affine2D()
        place = {"transform": self._column + axes.transData}
        self._levels += axes.plot([], [], **LINES["mark"], **place)
        self._bars += axes.plot([], [], **LINES["error"] | BAR, **place)
        self._befores += axes.plot([], [], **BEFORE, **place)
        self._dots += axes.plot([], [], **DOTS["error"] | {"markersize": 9}, **place)
        self._labels.append(add_label(axes, "error", va="center"))

    def place(self, before, after=None):
        """Show how the error changes from one `ErrorLines` to another with other weights.

        The windows are those of the book's example: 17 °C, weights from 0.1 and 0.2 upwards. With
        `before` alone nothing is bumped.
        """
        after = after or before
        (w1, w2), (next_w1, next_w2) = before.weights, after.weights
        errors = [before.e_w1(next_w1), before.e_w2(next_w2), after.error]
        xlim = self._look_at(next_w2, min(errors))

        ends = np.array([w for w in (FAR[0][0], before.root_w1, FAR[0][1]) if w is not None])
        self._e_w1.set_data(ends, before.e_w1(ends))
        self._e_w2.set_data(ends[[0, -1]], before.e_w2(ends[[0, -1]]))
        self._levels[0].set_data(xlim, [before.error] * 2)
        self._levels[1].set_data([0, 1], [before.error] * 2)
        self._befores[0].set_data([w1, w2], [before.error] * 2)
        self._befores[1].set_data([0.3], [before.error])

        bumped = after.weights != before.weights
        for bar, dot, x, error in zip(
            self._bars, self._dots, (next_w1, next_w2, 0.3), errors, strict=True
        ):
            bar.set_data([x, x], [before.error, error])
            dot.set_data([x] if bumped else [], [error] if bumped else [])
        way = np.clip(ends, w1, next_w1)
        self._trails[0].set_data(way, before.e_w1(way))
        self._trails[1].set_data([w2, next_w2], [before.error, errors[1]])
        changes = [error - before.error for error in errors]
        self._place_labels(before, after, errors, changes if bumped else None)
        return self._say(before, after, changes)

    def _look_at(self, weight, error):
        """Choose the window in which all that was bumped is in sight."""
        near = weight <= NEAR[0][1] - 0.15 and error >= NEAR[1][0] + 0.8
        xlim, ylim = NEAR if near else FAR
        if self._windows != (xlim, ylim):
            self._windows = xlim, ylim
            self._ticks.place(xlim, ylim)
            self._frame.set_visible(not near)
            height = 1 / (ylim[1] - ylim[0])
            self._view.clear().translate(-xlim[0], -ylim[0])
            self._view.scale(1 / (xlim[1] - xlim[0]), height)
            self._column.clear().translate(0, -ylim[0]).scale(1, height)
        return xlim

    def _place_labels(self, before, after, errors, changes):
        if changes is None:
            for label in self._labels:
                label.set_text("")
            return
        for label, change in zip(self._labels, changes, strict=True):
            label.set_text(f"{'+' if change > 0 else ''}{say(change)}")
        (w1, w2), (x_1, y_1) = after.weights, self._share(after.weights[0], errors[0])
        falling = before.root_w1 is None or w1 < before.root_w1
        right = not falling and errors[0] < 25  # on the left it would lie across the V
        below = falling or right
        self._labels[0].set(
            position=(x_1 + (0.018 if right else -0.018), y_1 + (-0.02 if below else 0.02)),
            ha="left" if right else "right",
            va="top" if below else "bottom",
        )
        above = self._share(w2, before.error)  # where no dashes can pass for a minus
        self._labels[1].set(position=above + np.array([0.008, 0.02]), va="bottom")
        self._labels[2].set_position((0.48, self._share(0, errors[2])[1]))

    def _share(self, weight, error):
        return self._view.transform((weight, error))

    def _say(self, before, after, changes):
        bump = after.weights[0] - before.weights[0]
        if not bump:
            self._title.set_text(f"Before the bump: error {say(before.error)} °F")
            w1, w2 = (say(weight) for weight in before.weights)
            return (
                f"Before any bump w1 = {w1} and w2 = {w2}, and the error is {say(before.error)} "
                f"°F on both lines. Both fall to the right: the slope is {say(before.slope_w1)} "
                f"along e_w1 and {say(before.slope_w2)} along e_w2."
            )
        too_far = after.slope_w2 != before.slope_w2
        way = "Too far: error" if too_far else "The error falls to"
        self._title.set_text(f"{way} {say(after.error)} °F")
        along_w1, along_w2, both = (_went(change) for change in changes)
        return (
            f"A bump of {say(bump)} to each weight: along e_w1 the error {along_w1}, along e_w2 "
            f"it {along_w2}. With both bumped it {both}, from {say(before.error)} to "
            f"{say(after.error)} °F{', and the neuron is now too high' if too_far else ''}."
        )


def _went(change):
    return f"{'rises' if change > 0 else 'falls'} by {say(abs(change))} °F"
