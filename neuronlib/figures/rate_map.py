"""Steps to arrive and the error's floor over many learning rates. Chapter 1, "Learning rate"."""

import numpy as np
from matplotlib.collections import LineCollection

from neuronlib.figures.style import (
    COLOURS,
    LINES,
    PALE,
    SIZE,
    add_axes,
    add_label,
    add_legend,
    add_title,
    new_figure,
    say,
    say_small,
)

AROUND, DECADES = "around 0.01", "over decades"
STEPS = 3600  # of the book, and of every run around 0.01
GOAL_ERROR = 0.25  # °F, where the book's loop stops
BOXES = (0.125, 0.135, 0.355, 0.72), (0.615, 0.135, 0.355, 0.72)
SEEDS = {"linewidths": 4, "alpha": PALE}  # from the first seed to the last, or best to worst
MIDDLE = {"marker": "o", "markersize": 6, "linestyle": "none", "markeredgecolor": "white"}
HOLLOW = MIDDLE | {
    "markersize": 4.5,
    "color": COLOURS["neuron"],
    "markerfacecolor": "white",
    "markeredgecolor": COLOURS["neuron"],
}
TODAY = {
    "color": COLOURS["truth"],
    "marker": "D",
    "markersize": 7,
    "markerfacecolor": "white",
    "markeredgewidth": 1.8,
    "linestyle": "none",
}


class RateMapDrawing:
    """Left: the step at which the seeds arrive, over the rate. Right: the error at the end.

    Parameters
    ----------
    least_steps, floor : function
        Of a learning rate, or an array of them: what can be said by hand.
    """

    def __init__(self, least_steps, floor):
        self._least_steps, self._floor = least_steps, floor
        self._shown = None  # which measured values the bars and dots have
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                f"by hand: {say(least_steps(1))} / rate, {say(floor(1))} × rate": LINES["mark"],
                "all arrive": MIDDLE | {"color": COLOURS["neuron"]},
                "some do": HOLLOW,
                "today": TODAY,
            },
        )
        self._views = {
            AROUND: [self._steps_around(), self._errors_around()],
            DECADES: [self._steps_over_decades(), self._errors_over_decades()],
        }
        panels = [panel for view in self._views.values() for panel in view]
        self.ground = [panel.axes for panel in panels]
        self.moving = [artist for panel in panels for artist in panel.moving] + [self._title]

    def _steps_around(self):
        axes = self._axes(0, "step of arrival", (0.0075, 0.0215), (1000, 4200))
        axes.set_xticks([0.008, 0.012, 0.016, 0.02])
        axes.set_yticks([1000, 2000, 3000, 4000], ["1,000", "2,000", "3,000", "4,000"])
        _add_level(axes, STEPS, f"{STEPS:,} steps", 4)
        return _Panel(axes, COLOURS["neuron"], self._least_steps)

    def _errors_around(self):
        axes = self._axes(1, "average error at the end (°F)", (0.0075, 0.0215), (0, 0.6))
        axes.set_xticks([0.008, 0.012, 0.016, 0.02])
        _add_level(axes, GOAL_ERROR, f"{GOAL_ERROR} °F", -14)
        return _Panel(axes, COLOURS["error"], self._floor)

    def _steps_over_decades(self):
        axes = self._axes(0, "step of arrival", (0.0045, 0.4), (25, 14_000), "log")
        axes.set_yticks([100, 1000, 10_000], ["100", "1,000", "10,000"])
        return _Panel(axes, COLOURS["neuron"], self._least_steps)

    def _errors_over_decades(self):
        axes = self._axes(1, "average error at the end (°F)", (0.0045, 0.4), (0.04, 12), "log")
        axes.set_yticks([0.1, 1, 10], ["0.1", "1", "10"])
        return _Panel(axes, COLOURS["error"], self._floor)

    def _axes(self, place, ylabel, xlim, ylim, scale="linear"):
        axes = add_axes(self.figure, BOXES[place], "learning rate", ylabel, xlim, ylim, scale)
        if scale == "log":
            axes.set_xscale("log")
            axes.set_xticks([0.01, 0.1], ["0.01", "0.1"])
            axes.minorticks_off()
        return axes

    def place(self, view, sweeps, seeds, rate):
        """Show the first `seeds` seeds of each `TrainingSweep`, and today's learning rate.

        Parameters
        ----------
        view : 'around 0.01' or 'over decades'
        sweeps : list of TrainingSweep
        seeds : int, at least 1
        rate : number
        """
        steps_panel, errors_panel = self._views[view]
        if self._shown != (view, sweeps, seeds):
            self._place_measured(view, sweeps, seeds)
        inside = steps_panel.place_today(rate, "{:,.0f} steps")
        errors_panel.place_today(rate, "{:.2g} °F")

        today = [values[abs(np.log(self._rates / rate)).argmin()] for values in self._measured]
        self._title.set_text(self._finding(view, rate, *today[:2], inside))
        least, floor = np.ceil(self._least_steps(rate) - 1e-6), self._floor(rate)
        return (
            f"By hand: a learning rate of {say_small(rate)} needs at least {least:,.0f} steps "
            f"and ends on a floor of {say_small(floor)} °F. "
            + (_measured(view, *today) if inside else f"The map {view} does not reach it.")
        )

    def _place_measured(self, view, sweeps, seeds):
        """Put the bars and dots of one map; today's rate moves without them."""
        self._shown = view, sweeps, seeds
        rates, arrived_at, errors = (
            np.concatenate([getattr(sweep, name) for sweep in sweeps])
            for name in ("learning_rates", "arrived_at", "final_average_error")
        )
        arrived_at, errors = arrived_at[:, :seeds], errors[:, :seeds]
        self._rates, self._measured = rates, (rates, arrived_at, errors)
        for name, panels in self._views.items():
            for panel in panels:
                panel.show(name == view)
        steps_panel, errors_panel = self._views[view]
        steps_panel.place(rates, [row[row > 0] for row in arrived_at], seeds, np.median)
        errors_panel.place(rates, errors, seeds, np.mean)

    def _finding(self, view, rate, measured, arrived_at, inside):
        if not inside:
            return f"Rate {say_small(rate)} lies outside this map"
        if view == DECADES:
            least, floor = np.ceil(self._least_steps(rate) - 1e-6), self._floor(rate)
            return f"Rate {say_small(rate)}: {least:,.0f} steps at least, floor {floor:.2g} °F"
        count = f"{(arrived_at > 0).sum()} of {arrived_at.size}"
        return f"Rate {say_small(measured)}: {count} seeds arrive within {STEPS:,} steps"


class _Panel:
    """One axes of the map: a bar and a dot for each rate, the line by hand, and today's rate."""

    def __init__(self, axes, colour, by_hand):
        self.axes, self._by_hand = axes, by_hand
        rates = np.geomspace(*axes.get_xlim(), 100)
        axes.plot(rates, by_hand(rates), **LINES["mark"])
        self._bars = LineCollection([], colors=colour, **SEEDS)
        axes.add_collection(self._bars, autolim=False)
        (self._some,) = axes.plot([], [], **HOLLOW)
        (self._all,) = axes.plot([], [], **MIDDLE, color=colour)
        (self._mark,) = axes.plot([], [], **LINES["mark"] | {"color": COLOURS["truth"]})
        (self._today,) = axes.plot([], [], **TODAY)
        self._label = add_label(axes, "truth")
        self._label.set_transform(axes.transAxes)
        self.moving = [
            self._bars,
            self._mark,
            self._some,
            self._all,
            self._today,
            self._label,
        ]

    def show(self, visible):
        """Show this panel or hide it; only a change makes the ground anew."""
        if self.axes.get_visible() != visible:
            self.axes.set_visible(visible)
        for artist in self.moving:
            artist.set_visible(visible)

    def place(self, rates, values, seeds, middle):
        """Put a bar from the least to the largest value of each rate, and a dot at its middle."""
        found = [(r, v, middle(v)) for r, v in zip(rates, values, strict=True) if len(v)]
        self._bars.set_segments([[(r, v.min()), (r, v.max())] for r, v, _ in found])
        for dots, whole in ((self._all, True), (self._some, False)):
            those = [(r, m) for r, v, m in found if (len(v) == seeds) == whole]
            dots.set_data(*zip(*those, strict=True) if those else ([], []))

    def place_today(self, rate, words):
        """Mark the rate if these axes reach it, and say whether they do."""
        (left, right), ylim = self.axes.get_xlim(), self.axes.get_ylim()
        value = self._by_hand(rate)
        inside = left <= rate <= right
        self._mark.set_data([rate, rate] if inside else [], ylim if inside else [])
        self._today.set_data([rate] if inside else [], [value] if inside else [])
        across, _ = (self.axes.transData - self.axes.transAxes).transform((rate, value))
        left_half = across < 0.6
        self._label.set_text(words.format(value) if inside else "")
        self._label.set_position((across + (0.01 if left_half else -0.01), 0.02))
        self._label.set_ha("left" if left_half else "right")
        return inside


def _add_level(axes, height, words, points):
    """Draw the book's limit across the axes, its name so many points above it."""
    axes.axhline(height, color=COLOURS["quiet"], linewidth=1)
    axes.annotate(
        words,
        (axes.get_xlim()[1], height),
        xytext=(0, points),
        textcoords="offset points",
        ha="right",
        fontsize=SIZE,
    )


def _measured(view, rate, arrived_at, errors):
    came = arrived_at[arrived_at > 0]
    span = f", from step {came.min():,} to {came.max():,}" if came.size else ""
    within = f" within {STEPS:,} steps" if view == AROUND else ""
    return (
        f"Measured at {say_small(rate)}: seeds that arrive{within}: {came.size} of "
        f"{arrived_at.size}{span}. The average error of all at the end is "
        f"{say_small(errors.mean())} °F, from {say_small(errors.min())} to "
        f"{say_small(errors.max())}."
    )
