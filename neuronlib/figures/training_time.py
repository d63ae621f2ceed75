"""One training run under the hand, and the lattice that full steps hop on.

Chapter 1, "Training time".
"""

import numpy as np

from neuronlib.figures.learning_rate import (
    LEFT_BOX,
    RIGHT_BOX,
    RUN_LEGEND,
    AveragePanel,
    LinesPanel,
    say_one_step,
    say_start,
    say_whole_run,
    soonest,
)
from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    LINES,
    PALE,
    add_axes,
    add_legend,
    add_title,
    new_figure,
    say,
    say_small,
)

TRUTH = 1.8, 32
NEAR, WIDE = ((-3.2, 5.2), (-3, 41)), ((-16, 18), (-4, 52))  # w1 and w2
HOPS = 12  # of the last steps, drawn as a line
PATH = {"color": COLOURS["neuron"], "linewidth": 1, "alpha": PALE}
VISITED = {"marker": ".", "markersize": 3.5, "linestyle": "none", "markeredgewidth": 0}
NOT_VISITED = {"marker": ".", "markersize": 2, "color": COLOURS["axis"], "linestyle": "none"}
START = DOTS["neuron"] | {"markerfacecolor": "white", "markeredgewidth": 2}
UNCHANGED = {"color": COLOURS["quiet"], "marker": "D", "markersize": 6, "linestyle": "none"}


class TrainingPlayerDrawing:
    """Left: the neuron's line and one sample. Right: the average error, or the weights so far.

    The two axes on the right stand in the same place, and one of them is seen.
    """

    def __init__(self):
        self.figure = new_figure(height=4.5)
        self._title = add_title(self.figure)
        add_legend(self.figure, RUN_LEGEND | {"rate unchanged": LINES["mark"]})
        self._lines = LinesPanel(self.figure, LEFT_BOX)
        self._errors = AveragePanel(self.figure, RIGHT_BOX)
        self._weights = WeightsPanel(self.figure, RIGHT_BOX)
        self.ground = [self._errors.axes, self._weights.axes]
        self.moving = [
            *self._lines.moving,
            *self._errors.bound,
            *self._errors.moving,
            *self._weights.moving,
            self._title,
        ]

    def place(self, run, step, rates, weights=False, unchanged=None, change_at=None):
        """Show the `TrainingRun` after `step` of its steps; 0 is the start.

        Parameters
        ----------
        run : TrainingRun
        step : int
        rates : one or two numbers
            The learning rate, and the one from `change_at` on where there is one.
        weights : bool
            Whether the weights are shown on the right, and not the average error.
        unchanged : TrainingRun, optional
            What the run would have been without the change.
        change_at : int, optional
        """
        self._lines.place(run, step, unchanged)
        for panel, seen in ((self._errors, not weights), (self._weights, weights)):
            for artist in (panel.axes, *panel.bound, *panel.moving):
                artist.set_visible(seen)
        if weights:
            self._weights.place(run, step, unchanged, change_at)
        else:
            self._errors.place(run, step, unchanged, change_at)
            self._errors.place_bound(None if unchanged else soonest(run, rates[0]))
        return self._say(run, step, rates, unchanged, change_at)

    def _say(self, run, step, rates, unchanged, change_at):
        changed = unchanged is not None and step > change_at
        if step == 0:
            self._title.set_text("Before the first step")
            said = say_start(run)
        else:
            average = say_small(run.average_error[step - 1])
            self._title.set_text(
                f"Average error {average} °F after step {step:,}"
                + (f", else {say_small(unchanged.average_error[step - 1])} °F" if changed else "")
            )
            whole = step == len(run.error) and unchanged is None
            said = say_whole_run(run, rates[0]) if whole else say_one_step(run, step)
        if unchanged is None:
            return said
        w1, w2 = unchanged.weights[step]
        return said + (
            f" The learning rate is {say_small(rates[0])}, and from step {change_at + 1} on "
            f"{say_small(rates[1])}"
            + (
                f"; unchanged it would now be w1 = {say(w1, 3)} and w2 = {say(w2, 3)}, with an "
                f"average error of {say_small(unchanged.average_error[step - 1])} °F."
                if changed
                else "."
            )
        )


class WeightsPanel:
    """The pairs of weights that a run has visited, and its last hops between them."""

    def __init__(self, figure, box):
        self.axes = axes = add_axes(figure, box, "weight w₁ (°F per °C)", "weight w₂ (°F)", *NEAR)
        axes.plot(*TRUTH, **DOTS["truth"])
        look = VISITED | {"color": COLOURS["quiet"]}
        (self._others,) = axes.plot([], [], **look)
        (self._other,) = axes.plot([], [], **UNCHANGED)
        (self._visited,) = axes.plot([], [], **VISITED | {"color": COLOURS["neuron"]})
        (self._hops,) = axes.plot([], [], **PATH)
        (self._now,) = axes.plot([], [], **DOTS["neuron"])
        self.bound = []
        self.moving = [self._others, self._other, self._visited, self._hops, self._now]
        self._window = NEAR

    def place(self, run, step, unchanged=None, change_at=None):
        """Show a run after one step, and beside it where another one went from `change_at` on."""
        self._look_at(*(each for each in (run, unchanged) if each))
        so_far = run.weights[: step + 1]
        self._visited.set_data(*so_far.T)
        self._hops.set_data(*so_far[-HOPS - 1 :].T)
        self._now.set_data(*so_far[-1:].T)
        others = unchanged.weights[change_at : step + 1] if unchanged else np.empty((0, 2))
        self._others.set_data(*others.T)
        self._other.set_data(*others[-1:].T)

    def _look_at(self, *runs):
        """Choose the window that holds all of the runs, so that it stays while they are played."""
        low, high = np.transpose(NEAR)
        inside = all(((low < run.weights) & (run.weights < high)).all() for run in runs)
        window = NEAR if inside else WIDE
        if window != self._window:
            self._window = window
            self.axes.set(xlim=window[0], ylim=window[1])


class LatticeDrawing:
    """Every pair of weights that one run of full steps has visited, on the lattice it cannot
    leave.
    """

    def __init__(self):
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "visited": VISITED | {"color": COLOURS["neuron"], "markersize": 9},
                "not visited": NOT_VISITED | {"markersize": 5},
                "the start": START,
                "the last hops": PATH,
                "the truth": DOTS["truth"],
            },
        )
        self._axes = axes = add_axes(
            self.figure,
            (0.1, 0.135, 0.87, 0.72),
            "weight w₁ (°F per °C)",
            "weight w₂ (°F)",
            (-13.6, 16.4),
            (-2, 47),
        )
        axes.grid(False)
        (self._lattice,) = axes.plot([], [], **NOT_VISITED)
        self._visits = axes.scatter([], [], linewidths=0, zorder=2.2)
        self._visits.set_facecolor(COLOURS["neuron"])
        (self._hops,) = axes.plot([], [], **PATH)
        (self._start,) = axes.plot([], [], **START)
        axes.plot(*TRUTH, **DOTS["truth"])
        self.moving = [self._title]

    def place(self, run):
        """Show the weights of a `TrainingRun` with full steps; the larger, the more visits."""
        start = run.weights[0]
        steps_from_start = np.round(run.weights - start).astype(int)
        places, visits = np.unique(steps_from_start, axis=0, return_counts=True)
        (left, right), (low, high) = self._axes.get_xlim(), self._axes.get_ylim()
        w1, w2 = (
            begin + np.arange(np.ceil(least - begin), np.floor(most - begin) + 1)
            for begin, least, most in zip(start, (left, low), (right, high), strict=True)
        )
        self._lattice.set_data(*(grid.ravel() for grid in np.meshgrid(w1, w2)))
        self._visits.set(offsets=start + places, sizes=6 + 5 * visits**0.6)
        self._hops.set_data(*run.weights[-HOPS - 1 :].T)
        self._start.set_data(*run.weights[:1].T)
        steps = len(run.error)
        self._title.set_text(f"{steps:,} full steps, {len(places)} pairs of weights, no rest")
        lowest, highest = run.weights.min(axis=0), run.weights.max(axis=0)
        return (
            f"In {steps:,} full steps the weights visit {len(places)} points of a lattice, "
            f"w1 from {say(lowest[0])} to {say(highest[0])} and w2 from {say(lowest[1])} to "
            f"{say(highest[1])}, all of them whole steps away from {say(start[0])} and "
            f"{say(start[1])}. The truth, 1.8 and 32, lies between the points."
        )
