"""One step along both error lines, whole or in part. Chapter 1, "Bringing it home"."""

import numpy as np
from matplotlib.patches import FancyArrowPatch

from neuronlib.all_inputs import mean_error
from neuronlib.by_hand import stepped
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

LEFT, RIGHT = -1.5, 19.5  # weights
BOTTOM, TOP = -14, 262  # errors in °F
SHARES = -0.05, 1.08
TODAY = DOTS["error"] | {"markerfacecolor": "white", "markeredgewidth": 2, "markersize": 9}
ARROW = {"arrowstyle": "-|>", "mutation_scale": 13, "shrinkA": 0, "shrinkB": 0, "linewidth": 2}
MEAN = LINES["error"] | {"linewidth": 1.6, "linestyle": (0, (5, 1.5, 1, 1.5))}


class ScaledStepDrawing:
    """Left: a step of both weights along their lines. Right: the error over the share of it."""

    def __init__(self):
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "e_w1": KEYS["e_w1"],
                "e_w2": KEYS["e_w2"],
                "before": TODAY,
                "both moved": KEYS["error"],
                "mean error": MEAN,
            },
        )
        self._shown = None
        self._add_lines()
        self._add_shares()
        self.moving = [
            *self._levels,
            self._e_w1,
            self._e_w2,
            *self._arrows,
            *self._befores,
            self._path,
            self._mean,
            *self._dots,
            self._mean_dot,
            *self._labels,
            self._after,
            self._title,
        ]

    def _add_lines(self):
        axes = add_axes(
            self.figure,
            (0.105, 0.135, 0.475, 0.725),
            "value of the weight (w₁ or w₂)",
            "error (°F)",
            (LEFT, RIGHT),
            (BOTTOM, TOP),
        )
        self._levels = axes.plot([], [], **LINES["mark"])
        (self._e_w1,) = axes.plot([], [], **LINES["e_w1"])
        (self._e_w2,) = axes.plot([], [], **LINES["e_w2"])
        self._arrows = [
            axes.add_patch(FancyArrowPatch((0, 0), (0, 0), **ARROW, color=COLOURS[w]))
            for w in ("e_w1", "e_w2")
        ]
        self._befores = axes.plot([], [], **TODAY)
        self._dots = [axes.plot([], [], **DOTS[w])[0] for w in ("e_w1", "e_w2")]
        self._labels = [add_label(axes, w, va="center") for w in ("e_w1", "e_w2")]

    def _add_shares(self):
        axes = add_axes(
            self.figure,
            (0.635, 0.135, 0.345, 0.725),
            "share of the step",
            "",
            SHARES,
            (BOTTOM, TOP),
        )
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1])
        axes.set_yticklabels([])
        self._levels += axes.plot([], [], **LINES["mark"])
        (self._path,) = axes.plot([], [], **LINES["error"])
        (self._mean,) = axes.plot([], [], **MEAN)
        self._befores += axes.plot([], [], **TODAY)
        self._dots += axes.plot([], [], **DOTS["error"])
        (self._mean_dot,) = axes.plot([], [], **DOTS["error"] | {"markersize": 5})
        self._after = add_label(axes, "error", ha="right")

    def place(self, before, share=1):
        """Show an `ErrorLines`, and where a share of the step leads; 0 is before the step.

        The axes are those of the book's example.
        """
        after = stepped(before, share)
        starts, now = np.array(before.weights), np.array(after.weights)
        errors = [before.e_w1(now[0]), before.e_w2(now[1]), after.error]

        weights = np.array([LEFT, before.root_w1, RIGHT])
        self._e_w1.set_data(weights, before.e_w1(weights))
        self._e_w2.set_data([LEFT, RIGHT], before.e_w2(np.array([LEFT, RIGHT])))
        for level, ends in zip(self._levels, ((LEFT, RIGHT), SHARES), strict=True):
            level.set_data(ends, [before.error] * 2)
        self._befores[0].set_data(starts, [before.error] * 2)
        self._befores[1].set_data([0], [before.error])
        for dot, x, error in zip(self._dots, (*now, share), errors, strict=True):
            dot.set_data([x] if share else [], [error] if share else [])
        self._show_every_share(before)
        mean = mean_error(now)
        self._mean_dot.set_data([share], [mean])
        self._place_arrows(starts, now, before.error)
        self._place_labels(now, errors, share)
        return self._say(before, after, share, mean)

    def _show_every_share(self, before):
        if self._shown == before.weights:
            return
        self._shown = before.weights
        whole = stepped(before, 1).error
        exact = before.error / (before.error + whole)  # where the way down meets the way up
        shares = np.sort([exact, *np.linspace(0, 1, 21)])
        moved = [stepped(before, share) for share in shares]
        self._path.set_data(shares, [lines.error for lines in moved])
        self._mean.set_data(shares, [mean_error(lines.weights) for lines in moved])

    def _place_arrows(self, starts, now, level):
        for arrow, start, end, below in zip(self._arrows, starts, now, (0, 12), strict=True):
            arrow.set_positions((start, level - below), (end, level - below))
            arrow.set_visible(end - start > 0.5)

    def _place_labels(self, now, errors, share):
        """Write both weights beside their dots, and the error after the step beside its own."""
        w1, w2 = self._labels
        for label, name, weight in zip(self._labels, ("w₁", "w₂"), now, strict=True):
            label.set_text(f"{name} = {say(weight)}" if share else "")
        rising = errors[0] > 75
        if rising:
            w1.set(position=(now[0] - 0.6, errors[0] + 3), ha="right")
        else:  # right of the whole V, where only the flat line runs
            w1.set(position=(max(now[0] + 0.6, 5.4), 17), ha="left")
        w2.set(position=(now[1] + 0.4, errors[1] + 20), ha="left")
        high = errors[2] > 50 and share > 0.25
        self._after.set(
            text=f"{say(errors[2])} °F" if share else "",
            position=(share - 0.05 if high else max(share + 0.05, 0.33), errors[2] if high else 6),
            ha="right" if high else "left",
            va="center",
        )

    def _say(self, before, stepped, share, mean):
        w1, w2 = before.weights
        if not share:
            self._title.set_text(f"Before the step: error {say(before.error)} °F")
            return (
                f"Before the step w1 = {say(w1)} and w2 = {say(w2)}, and the error at "
                f"{say(before.input)} °C is {say(before.error)} °F. The slope is "
                f"{say(before.slope_w1)} along e_w1 and {say(before.slope_w2)} along e_w2."
            )
        change = stepped.error - before.error
        if abs(change) < 0.005:
            what, title = "the same as before", "No better, no worse"
        elif change > 0:
            what, title = f"up from {say(before.error)} °F", "The step goes too far"
        else:
            what, title = f"down from {say(before.error)} °F", "The step helps"
        self._title.set_text(f"{title}: error {say(stepped.error)} °F")
        w1, w2 = stepped.weights
        how_much = "The whole step" if share == 1 else f"A share of {say(share, 3)} of the step"
        return (
            f"{how_much} leads to w1 = {say(w1)} and w2 = {say(w2)}. The error at "
            f"{say(before.input)} °C is {say(stepped.error)} °F, {what}; the mean error over the "
            f"training inputs goes from {say(mean_error(before.weights))} to {say(mean)} °F."
        )
