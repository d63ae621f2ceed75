"""One weight nudged at a time: rise over run along each error line. Chapter 1, "Finding the right
bump".
"""

import numpy as np
from matplotlib.transforms import Affine2D

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    LINES,
    TEXT_COLOURS,
    add_axes,
    add_label,
    add_legend,
    add_title,
    new_figure,
    say,
)
from neuronlib.figures.ticks import MovingTicks, share

# The window grows with the nudge, so that the nudge is always equally wide on the page.
SIDES = (-0.4, 1.7)  # nudges to the left and right of today's weight
HEIGHT = 48  # °F for each 1 of the nudge: room for a slope of 20 to both sides
NUDGED = {"markerfacecolor": "white", "markeredgewidth": 2}
SECANT = {"color": COLOURS["quiet"], "linewidth": 1.4}


class NudgeDrawing:
    """Left w1 nudged, right w2: the same run, and what the error does along each line."""

    def __init__(self):
        self.figure = new_figure(height=4.5)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "e_w1": LINES["e_w1"],
                "e_w2": LINES["e_w2"],
                "today": DOTS["error"],
                "nudged": DOTS["e_w1"] | NUDGED | {"color": COLOURS["quiet"]},
                "through both": SECANT,
            },
        )
        self._w1 = _Panel(self.figure, 0.115, "e_w1", "weight w₁", "error (°F)")
        self._w2 = _Panel(self.figure, 0.565, "e_w2", "weight w₂", "")
        self.ground = [*self._w1.ground, *self._w2.ground]
        self.moving = [*self._w1.moving, *self._w2.moving, self._title]

    def place(self, lines, nudge):
        """Show the `ErrorLines` and what a nudge above 0 does to each of its weights alone."""
        low = max(lines.error - HEIGHT * nudge / 2, -0.12 * HEIGHT * nudge)
        ylim = low, low + HEIGHT * nudge
        w1, w2 = lines.weights
        told = [
            panel.place(function, weight, root, nudge, ylim)
            for panel, function, weight, root in (
                (self._w1, lines.e_w1, w1, lines.root_w1),
                (self._w2, lines.e_w2, w2, lines.root_w2),
            )
        ]
        past = any(kink is not None for _, kink in told)
        slopes = " and ".join(say(rise / nudge) for rise, _ in told)
        after = ", past a kink" if past else ""
        self._title.set_text(f"Nudged by {say(nudge)}: rise over run {slopes}{after}")
        along_w1, along_w2 = (_told(rise, kink, nudge) for rise, kink in told)
        return (
            f"At {say(lines.input)} °C the error is {say(lines.error)} °F. A nudge of "
            f"{say(nudge)} to w1 changes it by {along_w1}; the same nudge to w2 changes it by "
            f"{along_w2}."
        )


class _Panel:
    """One error line, today's dot on it, the nudged one, and rise and run between them."""

    def __init__(self, figure, left, which, xlabel, ylabel):
        axes = add_axes(figure, (left, 0.14, 0.41, 0.71), xlabel, ylabel, (0, 1), (0, 1))
        axes.grid(False)
        self._ticks = _FewTicks(axes, heights=bool(ylabel))
        self._view = Affine2D()  # from weights and errors to shares of the axes
        place = {"transform": self._view + axes.transData}
        thin = {"color": TEXT_COLOURS[which], "linewidth": 1.8}
        (self._zero,) = axes.plot([], [], color=COLOURS["axis"], linewidth=1, **place)
        (self._run,) = axes.plot([], [], **LINES["mark"], **place)
        (self._secant,) = axes.plot([], [], **SECANT, **place)
        (self._line,) = axes.plot([], [], **LINES[which], **place)
        (self._rise,) = axes.plot([], [], **thin, **place)
        (self._today,) = axes.plot([], [], **DOTS["error"], **place)
        (self._nudged,) = axes.plot([], [], **DOTS[which] | NUDGED, **place)
        self._run_label = add_label(axes, "quiet", ha="center")
        self._rise_label = add_label(axes, which)
        self._kink_label = add_label(axes, "quiet", ha="center", va="top")
        self.ground = self._ticks.artists
        self.moving = [
            self._zero,
            self._run,
            self._secant,
            self._line,
            self._rise,
            self._today,
            self._nudged,
            self._run_label,
            self._rise_label,
            self._kink_label,
        ]

    def place(self, function, weight, root, nudge, ylim):
        """Return the rise, and how far off the kink is where the nudge has passed it, or None."""
        xlim = weight + SIDES[0] * nudge, weight + SIDES[1] * nudge
        self._ticks.place(xlim, ylim)
        self._view.clear().translate(-xlim[0], -ylim[0])
        self._view.scale(1 / (xlim[1] - xlim[0]), 1 / (ylim[1] - ylim[0]))

        x = np.array([weight, weight + nudge])
        before, middle, after = function(np.array([x[0], x.mean(), x[1]]))
        rise = after - before
        ends = [xlim[0], xlim[1]] if root is None else np.clip([xlim[0], root, xlim[1]], *xlim)
        self._zero.set_data(xlim, [0, 0])
        self._line.set_data(ends, function(np.array(ends)))
        self._secant.set_data(xlim, [before + side * rise for side in SIDES])
        self._run.set_data(x, [before, before])
        self._rise.set_data([x[1], x[1]], [before, after])
        self._today.set_data([weight], [before])
        self._nudged.set_data([x[1]], [after])
        self._place_labels(x, before, rise, middle <= before, xlim, ylim)
        self._place_kink(root, weight, middle <= before, xlim, ylim)
        passed = root is not None and weight < root < x[1]
        return rise, root - weight if passed else None

    def _place_labels(self, x, before, rise, above, xlim, ylim):
        """Write the run above or below itself, where the line does not run; the rise beside it."""
        level = share(before, ylim)
        away, va = (0.025, "bottom") if above else (-0.025, "top")
        self._run_label.set(
            position=(share(x.mean(), xlim), level + away), va=va, text=f"run {say(x[1] - x[0])}"
        )
        height = rise / (ylim[1] - ylim[0])
        flat = abs(height) < 0.1
        self._rise_label.set(
            position=(share(x[1], xlim) + 0.03, level + (away if flat else height / 2)),
            va=va if flat else "center",
            text=f"rise {say(rise)}",
        )

    def _place_kink(self, root, weight, above, xlim, ylim):
        foot = share(0, ylim)
        below = foot < 0.07  # out of sight, or without room for words
        taken = not above and self._run_label.get_position()[1] - foot < 0.07
        if root is None or not xlim[0] < root < xlim[1] or below or taken:
            self._kink_label.set_text("")
            return
        place = min(max(share(root, xlim), 0.22), 0.78), foot - 0.015
        self._kink_label.set(position=place, text=f"kink, {say(abs(root - weight))} away")


class _FewTicks(MovingTicks):
    """For half the page; the right half has the heights of the left one."""

    COUNT = 6

    def __init__(self, axes, heights):
        super().__init__(axes)
        for text in self._y:
            text.set_visible(heights)


def _told(rise, kink, nudge):
    told = f"{say(rise)} °F, rise over run {say(rise / nudge)}"
    return told if kink is None else f"{told}, past the kink, which is {say(kink)} away"
