"""The two error lines e_w1 and e_w2. Chapter 1, "Training"."""

import numpy as np

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    LINES,
    add_axes,
    add_label,
    add_legend,
    add_title,
    new_figure,
    say,
)
from neuronlib.figures.ticks import MovingTicks, share

FULL_WIDTH, FULL_HEIGHT = (-30, 90), (-16, 192)  # weights; errors in °F


class ErrorLinesDrawing:
    """How the error depends on w1 alone and on w2 alone, and where both weights are today."""

    def __init__(self):
        self.figure = new_figure(height=4.7)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "e_w1 (w₂ held)": LINES["e_w1"],
                "e_w2 (w₁ held)": LINES["e_w2"],
                "today": DOTS["error"],
                "the error today": LINES["mark"],
            },
        )
        self._axes = axes = add_axes(
            self.figure,
            (0.115, 0.135, 0.865, 0.73),
            "value of the weight (w₁ or w₂)",
            "error (°F)",
            (0, 1),
            (0, 1),
        )
        axes.grid(False)
        self._ticks = MovingTicks(axes)
        (self._zero,) = axes.plot([], [], color=COLOURS["axis"], linewidth=1)
        (self._level,) = axes.plot([], [], **LINES["mark"])
        (self._e_w1,) = axes.plot([], [], **LINES["e_w1"])
        (self._e_w2,) = axes.plot([], [], **LINES["e_w2"])
        (self._dots,) = axes.plot([], [], **DOTS["error"])
        self._w1, self._w2 = (add_label(axes, which) for which in ("e_w1", "e_w2"))
        self._both = add_label(axes, "error")
        self._roots = [add_label(axes, which, va="top", ground=0) for which in ("e_w1", "e_w2")]
        self.ground = [*self._ticks.artists]
        self.moving = [
            self._zero,
            self._level,
            self._e_w1,
            self._e_w2,
            self._dots,
            self._w1,
            self._w2,
            self._both,
            *self._roots,
            self._title,
        ]

    def place(self, lines, zoom=1):
        """Show the `ErrorLines`; `zoom` times magnified around today's two dots."""
        (w1, w2), error = lines.weights, lines.error
        zoom = max(1, min(zoom, 84 / max(abs(w1 - w2), 1e-9)))  # never so near that a dot is lost
        xlim = _around((w1 + w2) / 2, FULL_WIDTH, zoom)
        ylim = _around(error, FULL_HEIGHT, zoom)
        self._ticks.place(xlim, ylim)

        self._zero.set_data([0, 1], [share(0, ylim)] * 2)
        self._level.set_data([0, 1], [share(error, ylim)] * 2)
        for line, function, root in (
            (self._e_w1, lines.e_w1, lines.root_w1),
            (self._e_w2, lines.e_w2, lines.root_w2),
        ):
            ends = [xlim[0], xlim[1]] if root is None else [xlim[0], root, xlim[1]]
            weights = np.clip(ends, *xlim)
            line.set_data(share(weights, xlim), share(function(weights), ylim))
        self._dots.set_data(share(np.array([w1, w2]), xlim), [share(error, ylim)] * 2)
        self._place_labels(lines, xlim, ylim)
        self._place_roots((lines.root_w1, lines.root_w2), xlim, ylim)
        roots = "" if lines.root_w1 is None else f"w₁ = {say(lines.root_w1)} or "
        self._title.set_text(f"Error {say(error)} °F, gone at {roots}w₂ = {say(lines.root_w2)}")
        return _sentence(lines, xlim)

    def _place_labels(self, lines, xlim, ylim):
        (w1, w2), level = lines.weights, share(lines.error, ylim)
        x1, x2, y = share(w1, xlim), share(w2, xlim), level + 0.045
        apart = abs(x1 - x2) > 0.02  # otherwise the two dots look like one
        below = lines.slope_w2 > 0 and level > 0.2  # the line of w2 rises where it would stand
        self._both.set(
            position=(max(x1, x2) + 0.09, level - 0.02 if below else y),  # clear of the V of w1
            va="top" if below else "baseline",
            text="" if apart else f"w₁ = {say(w1)} and w₂ = {say(w2)}",
        )
        for label, name, x, other, weight in (
            (self._w1, "w₁", x1, x2, w1),
            (self._w2, "w₂", x2, x1, w2),
        ):
            right = (x > other or x < 0.14) and x < 0.86  # outside the two, with room for it
            label.set(
                position=(x + (0.022 if right else -0.022), y),
                ha="left" if right else "right",
                text=f"{name} = {say(weight)}" if apart else "",
            )

    def _place_roots(self, roots, xlim, ylim):
        places = [None if root is None else share(root, xlim) for root in roots]
        for label, root, x, other in zip(
            self._roots, roots, places, reversed(places), strict=True
        ):
            if root is None or not 0 < x < 1:
                label.set_text("")
                continue
            near = other is not None and abs(x - other) < 0.12
            side = "center" if not near else "left" if x > other else "right"
            label.set(position=(x, share(0, ylim) - 0.012), ha=side, text=say(root))


def _around(centre, full, zoom):
    """Return the limits `full` magnified around `centre`, which keeps its place on the page."""
    if zoom == 1:
        return full
    return tuple(centre + (limit - centre) / zoom for limit in full)


def _sentence(lines, xlim):
    w1, w2 = lines.weights
    roots = "" if lines.root_w1 is None else f"w1 = {say(lines.root_w1)} or "
    return (
        f"At {say(lines.input)} °C, with w1 = {say(w1)} and w2 = {say(w2)}, the error is "
        f"{say(lines.error)} °F. The slope is {say(lines.slope_w1)} along e_w1 and "
        f"{say(lines.slope_w2)} along e_w2; {roots}w2 = {say(lines.root_w2)} would make the "
        f"error 0. The view is {say(xlim[1] - xlim[0])} wide."
    )
