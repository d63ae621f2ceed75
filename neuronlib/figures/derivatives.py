"""A tangent on |x|, and three that multiply. Chapter 1, "A brief review: derivatives and the chain
rule".
"""

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
)
from neuronlib.figures.words import Words

CURVE = LINES["error"] | {"linewidth": 2.4}  # an absolute value, as the error is one
INSIDE = LINES["error"] | {"linestyle": (0, (5, 2))}  # what stands inside it
TANGENT = {"color": COLOURS["quiet"], "linewidth": 1.6}
RISE = {"color": COLOURS["truth"], "linewidth": 2}
GAP = DOTS["error"] | {"markerfacecolor": "white", "markeredgewidth": 1.8, "markersize": 8}
POINTS = 241  # of a curve: near enough for its kink
WIDE = 6.6  # how far the picture of |x| goes to both sides


class TangentDrawing:
    """Left |x| with its tangent at one place, right the slope at every place."""

    def __init__(self):
        self.figure = new_figure(height=4.2)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {"|x|, and its slope": CURVE, "x": DOTS["error"], "tangent": TANGENT, "no value": GAP},
        )
        left = add_axes(
            self.figure, (0.085, 0.145, 0.525, 0.7), "x", "|x|", (-WIDE, WIDE), (-2.6, WIDE)
        )
        right = add_axes(
            self.figure, (0.71, 0.145, 0.275, 0.7), "x", "slope of |x|", (-WIDE, WIDE), (-1.7, 1.7)
        )
        right.set_yticks([-1, 0, 1])
        for axes in (left, right):
            axes.axhline(0, color=COLOURS["axis"], linewidth=1)
        right.plot([-WIDE, 0], [-1, -1], **CURVE)
        right.plot([0, WIDE], [1, 1], **CURVE)
        right.plot([0, 0], [-1, 1], **GAP)
        self._tangents = [left.plot([], [], **TANGENT)[0] for _ in range(2)]
        (curve,) = left.plot([-WIDE, 0, WIDE], [WIDE, 0, WIDE], **CURVE)
        self._dots = [axes.plot([], [], **DOTS["error"])[0] for axes in (left, right)]
        self._labels = [add_label(left, "quiet", va="top") for _ in range(2)]
        self.moving = [*self._tangents, curve, *self._dots, *self._labels, self._title]

    def place(self, x, left, right):
        """Show the slope to the `left` of x and to the `right`; where both agree, a tangent."""
        here, kink = abs(x), abs(left - right) > 1e-6
        ends = np.array([-WIDE, WIDE])
        for tangent, slope in zip(self._tangents, (left, right), strict=True):
            tangent.set_data(ends, here + slope * (ends - x))
        self._dots[0].set_data([x], [here])
        self._dots[1].set_data([] if kink else [x], [] if kink else [left])
        for label, slope, side, shown in (
            (self._labels[0], left, -1, kink or x < 0),
            (self._labels[1], right, 1, kink or x >= 0),
        ):
            label.set(
                position=(x + side * (0.9 if kink else 0.35), here - (0.1 if kink else 0.25)),
                ha="left" if side > 0 else "right",
                text=f"slope {say(slope)}" if shown else "",
            )
        if kink:
            self._title.set_text(f"At {say(x)} there is a kink, and no slope")
            return (
                f"At x = {say(x)} the slope of |x| is {say(left)} just to the left and "
                f"{say(right)} just to the right: a kink, where it has no value."
            )
        self._title.set_text(f"At {say(x)} the slope of |x| is {say(left)}")
        return (
            f"At x = {say(x)} |x| is {say(here)} and its slope {say(left)}, as everywhere "
            f"{'left' if x < 0 else 'right'} of 0."
        )


class ChainRuleDrawing:
    """g, f = |u| and f(g(x)), each with its tangent, and the rise that a run of 1 in x makes."""

    def __init__(self):
        self.figure = new_figure(height=4.2)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "g": INSIDE,
                "f and f(g)": CURVE,
                "here": DOTS["error"],
                "tangent": TANGENT,
                "run": LINES["mark"],
                "rise": RISE,
            },
        )
        x, u, y = (-0.6, 6.4), (-11, 11), (-3.8, 10.2)
        self._g = _Panel(self.figure, 0.085, "x", "g(x)", x, u, INSIDE)
        self._f = _Panel(self.figure, 0.415, "u, which is g(x)", "f(u) = |u|", u, y, CURVE)
        self._both = _Panel(self.figure, 0.745, "x", "f(g(x)) = |g(x)|", x, y, CURVE)
        panels = [self._g, self._f, self._both]
        self._signs = [self._word(place) for place in (0.373, 0.703)]
        self._slopes = [self._word(place) for place in (0.205, 0.535, 0.865)]
        moving = [artist for panel in panels for artist in panel.moving]
        self.moving = [*moving, *self._signs, *self._slopes, self._title]

    def _word(self, x):
        word = Words(x, 0.845, "", fontsize=12, ha="center", va="center", figure=self.figure)
        word.set_transform(self.figure.transFigure)
        return self.figure.add_artist(word)

    def place(self, g, x, slopes):
        """Show the functions at x.

        Parameters
        ----------
        g : function
            A line; f is the absolute value.
        x : number
        slopes : three numbers
            Of g at x, of f at g(x), and of f(g(x)) at x; None for one that has no value.
        """
        of_g, of_f, of_both = slopes
        u, y = g(x), abs(g(x))
        line = np.linspace(*(g(end) for end in self._g.xlim), POINTS)
        self._g.place(line, (x, u), 1, of_g)
        self._f.place(np.abs(np.linspace(*self._f.xlim, POINTS)), (u, y), of_g, of_f)
        self._both.place(np.abs(line), (x, y), 1, of_both)
        for word, slope in zip(self._slopes, slopes, strict=True):
            word.set_text("no slope" if slope is None else f"slope {say(slope)}")
        for word, sign in zip(self._signs, "×=", strict=True):
            word.set_text("" if of_f is None else sign)
        before = f"At x = {say(x)} the inside is {say(u)}"
        if of_f is None:
            self._title.set_text(f"{before}: the kink of f")
            end = (
                "" if of_both is None else " g stands still, and so does f(g(x)): its slope is 0."
            )
            return f"{before}. There f has a kink and no slope to multiply by.{end}"
        self._title.set_text(f"At x = {say(x)} the slopes multiply to {say(of_both)}")
        return (
            f"{before}. The slope of g is {say(of_g)}, that of |u| at {say(u)} is {say(of_f)}, "
            f"and that of |g(x)| is their product, {say(of_both)}."
        )


class _Panel:
    """One function with a dot, its tangent, and run and rise along the tangent."""

    def __init__(self, figure, left, xlabel, ylabel, xlim, ylim, look):
        axes = add_axes(figure, (left, 0.145, 0.24, 0.655), xlabel, "", xlim, ylim)
        axes.set_ylabel(ylabel, fontsize=SIZE, labelpad=1)
        axes.set_xticks(range(0, 6, 2) if xlim[0] > -1 else (-9, 0, 9))
        axes.set_yticks(range(-9 if ylim[0] < -9 else 0, 10, 3))
        axes.axhline(0, color=COLOURS["axis"], linewidth=1)
        self.xlim, self._ylim = xlim, ylim
        (self._tangent,) = axes.plot([], [], **TANGENT)
        self._tangent.set_visible(look is not INSIDE)  # a line is its own tangent
        (self._curve,) = axes.plot([], [], **look)
        (self._run,) = axes.plot([], [], **LINES["mark"])
        (self._rise,) = axes.plot([], [], **RISE)
        (self._dot,) = axes.plot([], [], **DOTS["error"])
        self._run_label, self._rise_label = (add_label(axes, "truth") for _ in range(2))
        self.moving = [
            self._tangent,
            self._curve,
            self._run,
            self._rise,
            self._dot,
            self._run_label,
            self._rise_label,
        ]

    def place(self, curve, here, run, slope):
        x, y = here
        self._curve.set_data(np.linspace(*self.xlim, POINTS), curve)
        self._dot.set_data([x], [y])
        parts = [self._tangent, self._run, self._rise]
        if slope is None or run is None:
            for part in parts:
                part.set_data([], [])
            for label in (self._run_label, self._rise_label):
                label.set_text("")
            return
        rise, ends = run * slope, np.array(self.xlim)
        self._tangent.set_data(ends, y + slope * (ends - x))
        self._run.set_data([x, x + run], [y, y])
        self._rise.set_data([x + run, x + run], [y, y + rise])
        self._place_labels(x, y, run, rise)

    def _place_labels(self, x, y, run, rise):
        (left, right), (low, high) = self.xlim, self._ylim
        above = rise < 0
        self._run_label.set(
            position=(x + run / 2, y + (0.02 if above else -0.02) * (high - low)),
            ha="center",
            va="bottom" if above else "top",
            text=say(run) if abs(run) >= 1 else "",  # else there is no room
        )
        self._rise_label.set(
            position=(x + run + (0.03 if run > 0 else -0.03) * (right - left), y + rise / 2),
            ha="left" if run > 0 else "right",
            va="center",
            text=say(rise) if rise else "",
        )
