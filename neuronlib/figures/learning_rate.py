"""A training run at one step. Chapter 1, "Training time" and "Learning rate"."""

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
    say_small,
)
from neuronlib.temperature import convert_c_to_f

LEFT, RIGHT = -20, 20
BOTTOM_TOP = (0.008, 300)
GOAL_ERROR = 0.25  # °F, where the book's loop stops


class TrainingRunDrawing:
    """Left: the neuron's line on its way to the truth. Right: its average error so far."""

    def __init__(self):
        self.figure = new_figure(height=4.5)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "the neuron": LINES["neuron"] | DOTS["neuron"] | {"linestyle": "-"},
                "the truth": LINES["truth"] | DOTS["truth"] | {"linestyle": (0, (1, 1.6))},
                "average error": LINES["error"],
            },
        )
        self._soonest = None  # the earliest step at which w2 can arrive
        self._add_lines()
        self._add_errors()
        self.ground = [self._bound, self._bound_label]
        self.moving = [
            self._before,
            self._after,
            self._miss,
            self._truth,
            self._prediction,
            self._rest,
            self._path,
            self._dot,
            self._title,
        ]

    def _add_lines(self):
        axes = add_axes(
            self.figure,
            (0.1, 0.135, 0.36, 0.72),
            "input (°C)",
            "temperature (°F)",
            (LEFT, RIGHT),
            (-20, 80),
        )
        axes.axvspan(-10, 9, color="#f1f1f1", zorder=0)
        axes.text(-0.5, -18, "training inputs", ha="center", fontsize=SIZE, color=COLOURS["quiet"])
        axes.plot([LEFT, RIGHT], [convert_c_to_f(LEFT), convert_c_to_f(RIGHT)], **LINES["truth"])
        (self._before,) = axes.plot([], [], **LINES["neuron"] | {"linewidth": 1, "alpha": 0.7})
        (self._after,) = axes.plot([], [], **LINES["neuron"])
        (self._miss,) = axes.plot([], [], **LINES["error"])
        (self._truth,) = axes.plot([], [], **DOTS["truth"])
        (self._prediction,) = axes.plot([], [], **DOTS["neuron"])

    def _add_errors(self):
        axes = add_axes(
            self.figure,
            (0.575, 0.135, 0.395, 0.72),
            "step",
            "average error (°F)",
            (0, 3700),
            BOTTOM_TOP,
            yscale="log",
        )
        axes.set_xticks([0, 1200, 2400, 3600])
        axes.set_yticks([0.01, 0.1, 1, 10, 100], ["0.01", "0.1", "1", "10", "100"])
        axes.minorticks_off()
        axes.axhline(GOAL_ERROR, color=COLOURS["quiet"], linewidth=1)
        axes.text(40, GOAL_ERROR * 0.9, f"{GOAL_ERROR} °F", va="top", fontsize=SIZE)
        self._axes = axes
        (self._bound,) = axes.plot([], [], **LINES["mark"])
        self._bound_label = add_label(axes, "quiet", va="bottom", ha="right")
        (self._rest,) = axes.plot([], [], color="#c9a3c3", linewidth=1)
        (self._path,) = axes.plot([], [], **LINES["error"])
        (self._dot,) = axes.plot([], [], **DOTS["error"])

    def place(self, run, step, learning_rate):
        """Show the `TrainingRun` after `step` of its steps; 0 is the start."""
        self._place_lines(run, step)
        self._place_errors(run, step)
        self._place_bound(abs(convert_c_to_f(0) - run.weights[0, 1]) / learning_rate)
        if step == 0:
            self._title.set_text("Before the first step")
            return _start(run)
        self._title.set_text(
            f"Average error {say_small(run.average_error[step - 1])} °F after step {step}"
        )
        return _whole_run(run, learning_rate) if step == len(run.error) else _one_step(run, step)

    def _place_bound(self, soonest):
        if self._soonest == soonest:  # moved no artist, so the ground below the others stays
            return
        self._soonest = soonest
        self._bound.set_data([soonest, soonest], BOTTOM_TOP)
        self._bound_label.set(
            position=(soonest + (60 if soonest < 1800 else -60), 110),
            ha="left" if soonest < 1800 else "right",
            text=f"not before {say(np.ceil(soonest), 0)}" if soonest < 3600 else "",
        )

    def _place_lines(self, run, step):
        ends = np.array([LEFT, RIGHT])
        for line, row in ((self._before, max(step - 1, 0)), (self._after, step)):
            w1, w2 = run.weights[row]
            line.set_data(ends, w1 * ends + w2)
        if step == 0:
            for artist in (self._miss, self._truth, self._prediction):
                artist.set_data([], [])
            return
        celsius, goal, activation = (
            record[step - 1] for record in (run.celsius, run.goal, run.activation)
        )
        self._miss.set_data([celsius, celsius], [activation, goal])
        self._truth.set_data([celsius], [goal])
        self._prediction.set_data([celsius], [activation])

    def _place_errors(self, run, step):
        steps = np.arange(1, len(run.error) + 1)
        self._rest.set_data(steps[step:], run.average_error[step:])
        self._path.set_data(steps[:step], run.average_error[:step])
        now = slice(max(step - 1, 0), step)
        self._dot.set_data(steps[now], run.average_error[now])


def _start(run):
    w1, w2 = run.weights[0]
    return (
        f"Before the first step the neuron's line is {say(w1)} times the input plus {say(w2)}; "
        f"the true line is 1.8 times the input plus 32."
    )


def _one_step(run, step):
    celsius, goal, activation = (
        say(record[step - 1]) for record in (run.celsius, run.goal, run.activation)
    )
    w1, w2 = run.weights[step]
    return (
        f"Step {step} of {len(run.error)}: asked for {celsius} °C, the neuron said "
        f"{activation} °F; the truth is {goal} °F. Now w1 = {say(w1, 3)} and "
        f"w2 = {say(w2, 3)}, and the average error is {say_small(run.average_error[step - 1])} °F."
    )


def _whole_run(run, learning_rate):
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
