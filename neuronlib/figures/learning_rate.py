"""A training run at one step. Chapter 1, "Training time" and "Learning rate"."""

import numpy as np

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    KEYS,
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
from neuronlib.temperature import convert_c_to_f

LEFT, RIGHT = -20, 20
BOTTOM_TOP = (0.008, 300)
GOAL_ERROR = 0.25  # °F, where the book's loop stops
LEFT_BOX, RIGHT_BOX = (0.1, 0.135, 0.36, 0.72), (0.575, 0.135, 0.395, 0.72)
REST = {"color": COLOURS["error"], "linewidth": 0.8, "alpha": PALE}  # what is still to come
BEFORE = {"linewidth": 1, "linestyle": "-", "alpha": PALE}  # the line of the step before
RUN_LEGEND = {
    "the neuron": KEYS["neuron"],
    "the truth": KEYS["truth"],
    "average error": LINES["error"],
}


class TrainingRunDrawing:
    """Left: the neuron's line on its way to the truth. Right: its average error so far."""

    def __init__(self):
        self.figure = new_figure(height=4.5)
        self._title = add_title(self.figure)
        add_legend(self.figure, RUN_LEGEND)
        self._lines = LinesPanel(self.figure, LEFT_BOX)
        self._errors = AveragePanel(self.figure, RIGHT_BOX)
        self.ground = self._errors.bound
        self.moving = [*self._lines.moving, *self._errors.moving, self._title]

    def place(self, run, step, learning_rate):
        """Show the `TrainingRun` after `step` of its steps; 0 is the start."""
        self._lines.place(run, step)
        self._errors.place(run, step)
        self._errors.place_bound(soonest(run, learning_rate))
        if step == 0:
            self._title.set_text("Before the first step")
            return say_start(run)
        self._title.set_text(
            f"Average error {say_small(run.average_error[step - 1])} °F after step {step}"
        )
        if step == len(run.error):
            return say_whole_run(run, learning_rate)
        return say_one_step(run, step)


class LinesPanel:
    """The neuron's line before and after one step, and the sample of that step."""

    def __init__(self, figure, box):
        axes = add_axes(figure, box, "input (°C)", "temperature (°F)", (LEFT, RIGHT), (-20, 80))
        axes.axvspan(-10, 9, color="#f1f1f1", zorder=0)
        axes.text(-0.5, -18, "training inputs", ha="center", fontsize=SIZE, color=COLOURS["quiet"])
        axes.plot([LEFT, RIGHT], [convert_c_to_f(LEFT), convert_c_to_f(RIGHT)], **LINES["truth"])
        (self._unchanged,) = axes.plot([], [], **LINES["mark"])
        (self._before,) = axes.plot([], [], **LINES["neuron"] | BEFORE)
        (self._after,) = axes.plot([], [], **LINES["neuron"])
        (self._miss,) = axes.plot([], [], **LINES["error"])
        (self._truth,) = axes.plot([], [], **DOTS["truth"])
        (self._prediction,) = axes.plot([], [], **DOTS["neuron"])
        self._sample = self._miss, self._truth, self._prediction
        self.moving = [self._unchanged, self._before, self._after, *self._sample]

    def place(self, run, step, unchanged=None):
        """Show a run after one step, and beside it the line of another run at the same step."""
        self._draw(self._before, run, max(step - 1, 0))
        self._draw(self._after, run, step)
        self._draw(self._unchanged, unchanged, step)
        if step == 0:
            for artist in self._sample:
                artist.set_data([], [])
            return
        celsius, goal, activation = (
            record[step - 1] for record in (run.celsius, run.goal, run.activation)
        )
        self._miss.set_data([celsius, celsius], [activation, goal])
        self._truth.set_data([celsius], [goal])
        self._prediction.set_data([celsius], [activation])

    @staticmethod
    def _draw(line, run, step):
        if run is None:
            line.set_data([], [])
            return
        ends, (w1, w2) = np.array([LEFT, RIGHT]), run.weights[step]
        line.set_data(ends, w1 * ends + w2)


class AveragePanel:
    """The average error over the steps: so far, and paler, what is still to come."""

    def __init__(self, figure, box):
        self.axes = axes = add_axes(
            figure, box, "step", "average error (°F)", (0, 3700), BOTTOM_TOP, yscale="log"
        )
        axes.set_xticks([0, 1200, 2400, 3600])
        axes.set_yticks([0.01, 0.1, 1, 10, 100], ["0.01", "0.1", "1", "10", "100"])
        axes.minorticks_off()
        axes.axhline(GOAL_ERROR, color=COLOURS["quiet"], linewidth=1)
        axes.text(40, GOAL_ERROR * 0.9, f"{GOAL_ERROR} °F", va="top", fontsize=SIZE)
        (bound,) = axes.plot([], [], **LINES["mark"])
        self.bound = [bound, add_label(axes, "quiet", va="bottom", ha="right")]
        self._soonest = None  # the earliest step at which w2 can arrive
        self._unchanged, self._rest, self._path, self._dot = self.moving = [
            axes.plot([], [], **look)[0]
            for look in (LINES["mark"], REST, LINES["error"], DOTS["error"])
        ]

    def place(self, run, step, unchanged=None, change_at=0):
        """Show a run after one step, and beside it another from `change_at` on."""
        steps = np.arange(1, len(run.error) + 1)
        self._rest.set_data(steps[step:], run.average_error[step:])
        self._path.set_data(steps[:step], run.average_error[:step])
        now = slice(max(step - 1, 0), step)
        self._dot.set_data(steps[now], run.average_error[now])
        other = [] if unchanged is None else unchanged.average_error[change_at:]
        self._unchanged.set_data(steps[len(steps) - len(other) :], other)

    def place_bound(self, soonest):
        """Mark the earliest step at which w2 can arrive; None marks nothing."""
        if self._soonest == soonest:  # moved no artist, so the ground below the others stays
            return
        self._soonest = soonest
        line, label = self.bound
        if soonest is None:
            line.set_data([], [])
            label.set_text("")
            return
        line.set_data([soonest, soonest], BOTTOM_TOP)
        label.set(
            position=(soonest + (60 if soonest < 1800 else -60), 110),
            ha="left" if soonest < 1800 else "right",
            text=f"not before {say(np.ceil(soonest), 0)}" if soonest < 3600 else "",
        )


def soonest(run, learning_rate):
    """Return the earliest step at which w2 can arrive: it moves by the rate, never more."""
    return abs(convert_c_to_f(0) - run.weights[0, 1]) / learning_rate


def say_start(run):
    """Say where the run begins."""
    w1, w2 = run.weights[0]
    return (
        f"Before the first step the neuron's line is {say(w1)} times the input plus {say(w2)}; "
        f"the true line is 1.8 times the input plus 32."
    )


def say_one_step(run, step):
    """Say what one step of the run was shown, what it answered and where that led."""
    celsius, goal, activation = (
        say(record[step - 1]) for record in (run.celsius, run.goal, run.activation)
    )
    w1, w2 = run.weights[step]
    return (
        f"Step {step} of {len(run.error)}: asked for {celsius} °C, the neuron said "
        f"{activation} °F; the truth is {goal} °F, an error of {say(run.error[step - 1])} °F. "
        f"Now w1 = {say(w1, 3)} and w2 = {say(w2, 3)}, and the average error is "
        f"{say_small(run.average_error[step - 1])} °F."
    )


def say_whole_run(run, learning_rate):
    """Say where the run began, where it ended and when it arrived."""
    below = np.flatnonzero(run.average_error < GOAL_ERROR)
    arrival = (
        f"first below {GOAL_ERROR} °F at step {below[0] + 1}"
        if below.size
        else f"never below {GOAL_ERROR} °F"
    )
    w1, w2 = run.weights[-1]
    return (
        f"With a learning rate of {say_small(learning_rate)} the average error goes from "
        f"{say_small(run.average_error[0])} to {say_small(run.average_error[-1])} °F in "
        f"{len(run.error)} steps, {arrival}. The neuron ends at w1 = {say(w1)} and "
        f"w2 = {say(w2)}; the truth is 1.8 and 32."
    )
