"""The neuron's line beside the truth, shifted by w2 and turned by w1, and its error at every
training input. Chapter 1, "Changing one weight".
"""

from matplotlib.collections import LineCollection

from neuronlib.all_inputs import ALL_INPUTS, answer_of, mean_error
from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    KEYS,
    LINES,
    PALE,
    add_axes,
    add_label,
    add_legend,
    add_title,
    new_figure,
    say,
    say_miss,
)
from neuronlib.temperature import convert_c_to_f

ENOUGH = 1  # °F: a mean error below it wins the game
FIRST, LAST = ALL_INPUTS[0], ALL_INPUTS[-1]
PIVOT = DOTS["e_w2"] | {"markerfacecolor": "white", "markeredgewidth": 2}
ERRORS = {"colors": COLOURS["error"], "linewidths": 1.2, "alpha": PALE}


class ChangingOneWeightDrawing:
    """Right at one input, and how wrong at all the others."""

    def __init__(self):
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        self._lines = _TwoLines(self.figure, (-22, 23), (-60, 120), "error")
        self._lines.show_truth(convert_c_to_f)
        self.moving = [*self._lines.moving, self._title]

    def place(self, neuron, goal):
        """Show `neuron` after it has fed its input forward; `goal` is the right answer in °F."""
        w1, w2 = neuron.weights
        miss, mean = say_miss(neuron.simple_error_for(goal)), say(mean_error(neuron.weights))
        self._lines.place(neuron, goal)
        self._lines.name_gap(neuron, goal)
        self._lines.show_errors(neuron.weights, convert_c_to_f)
        self._title.set_text(f"Mean error over all inputs: {mean} °F")
        return (
            f"With w1 = {say(w1)} and w2 = {say(w2)} the prediction at {say(neuron.input)} °C is "
            f"{miss}; over the training inputs {FIRST} to {LAST} °C the mean error is {mean} °F."
        )


class BeTheNeuronDrawing:
    """One sample of a hidden truth, and the truth itself at the end of the game."""

    def __init__(self):
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        self._lines = _TwoLines(self.figure, (-12.5, 11.5), (-80, 120), "truth")
        self.moving = [*self._lines.moving, self._title]

    def place(self, neuron, hidden, sample, moves, mean=None, found=False, over=False):
        """Show `neuron` after it has fed the input of the sample forward.

        Parameters
        ----------
        neuron : Neuron
            With the learner's weights.
        hidden : two numbers
            The weights to be found.
        sample, moves : int
            Which sample this is, from 1, and the number of moves so far.
        mean : number, optional
            The mean error, where it is told.
        found, over : bool
            Whether that is good enough, and whether the truth is shown, with every error.
        """
        truth = answer_of(hidden)
        goal = truth(neuron.input)
        self._lines.place(neuron, goal)
        self._lines.name_goal(neuron, goal)
        self._lines.show_truth(truth if over else None)
        self._lines.show_errors(neuron.weights, truth if over else None)
        if mean is None:
            miss = say_miss(neuron.simple_error_for(goal))
            self._title.set_text(f"Sample {sample}, {_count(moves, 'move')}: {miss}")
            return _one_sample(neuron, goal, sample, moves, miss)
        after = "" if over and not found else f" after {_count(moves, 'move')}"
        self._title.set_text(f"{'Found: mean' if found else 'Mean'} error {say(mean)} °F{after}")
        return _all_inputs(neuron, hidden, sample, moves, mean, found, over)


class _TwoLines:
    """The neuron's line and the truth, one sample with its gap, the gaps at all inputs."""

    def __init__(self, figure, xlim, ylim, label_colour):
        self._xlim = xlim
        add_legend(
            figure,
            {
                "the neuron": KEYS["neuron"],
                "the truth": KEYS["truth"],
                "error": LINES["error"],
                "(0, w₂)": PIVOT,
            },
        )
        axes = add_axes(
            figure,
            (0.1, 0.13, 0.87, 0.73),
            "input (°C), the training inputs shaded",
            "temperature (°F)",
            xlim,
            ylim,
        )
        axes.axvspan(FIRST, LAST, color="#f1f1f1", zorder=0)
        self._errors = LineCollection([], **ERRORS)
        axes.add_collection(self._errors, autolim=False)
        (self._truth,) = axes.plot([], [], **LINES["truth"])
        (self._line,) = axes.plot([], [], **LINES["neuron"])
        (self._gap,) = axes.plot([], [], **LINES["error"])
        (self._pivot,) = axes.plot([], [], **PIVOT)
        (self._goal,) = axes.plot([], [], **DOTS["truth"])
        (self._prediction,) = axes.plot([], [], **DOTS["neuron"])
        self._label = add_label(axes, label_colour)
        self.moving = [
            self._errors,
            self._truth,
            self._line,
            self._gap,
            self._pivot,
            self._goal,
            self._prediction,
            self._label,
        ]

    def place(self, neuron, goal):
        """Show the neuron's line, and its answer and the goal at its input."""
        w1, w2 = neuron.weights
        celsius, activation = neuron.input, neuron.activation
        left, right = self._xlim
        self._line.set_data([left, right], [w1 * left + w2, w1 * right + w2])
        self._pivot.set_data([0], [w2])
        self._gap.set_data([celsius, celsius], [activation, goal])
        self._goal.set_data([celsius], [goal])
        self._prediction.set_data([celsius], [activation])

    def name_gap(self, neuron, goal):
        """Write the error beside the gap; below it where there is little or no gap."""
        celsius, activation, error = neuron.input, neuron.activation, neuron.error_for(goal)
        self._label.set_text(f"{say(error)} °F" if say(error) != "0" else "right")
        if error > 12:
            right = activation > goal and neuron.weights[0] > 1.8  # where neither line runs
            place = celsius + (0.8 if right else -0.8), (activation + goal) / 2
            self._label.set(position=place, ha="left" if right else "right", va="center")
        else:
            place = celsius, min(activation, goal) - 8
            self._label.set(position=place, ha="center", va="top")

    def name_goal(self, neuron, goal):
        """Write the goal beyond its end of the gap."""
        above = goal > neuron.activation
        self._label.set(
            position=(neuron.input, goal + (8 if above else -8)),
            ha="center",
            va="bottom" if above else "top",
            text=f"goal {say(goal)} °F",
        )

    def show_truth(self, truth):
        """Draw the line of the function `truth`, or none."""
        ends = [] if truth is None else self._xlim
        self._truth.set_data(ends, [truth(celsius) for celsius in ends])

    def show_errors(self, weights, truth):
        """Draw the gap at every training input between the two lines, or none."""
        answer, inputs = answer_of(weights), ALL_INPUTS if truth else ()
        self._errors.set_segments([[(c, answer(c)), (c, truth(c))] for c in inputs])


def _one_sample(neuron, goal, sample, moves, miss):
    w1, w2 = neuron.weights
    return (
        f"Sample {sample}: at {say(neuron.input)} °C the goal is {say(goal)} °F; with "
        f"w1 = {say(w1)} and w2 = {say(w2)} you say {say(neuron.activation)} °F, {miss}. "
        f"{_count(moves, 'move')} so far."
    )


def _all_inputs(neuron, hidden, sample, moves, mean, found, over):
    w1, w2 = neuron.weights
    so_far = f"{_count(moves, 'move')} and {_count(sample, 'sample')}"
    sentence = f"With w1 = {say(w1)} and w2 = {say(w2)} your mean error is {say(mean)} °F"
    if found:
        sentence += f", below {ENOUGH} °F. It took {so_far}"
    elif not over:
        sentence += f"; {so_far} so far. It is to fall below {ENOUGH} °F"
    if over:
        sentence += f". The truth is w1 = {say(hidden[0])} and w2 = {say(hidden[1])}"
    return f"{sentence}."


def _count(number, what):
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
