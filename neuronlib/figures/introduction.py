"""A neuron that learns °C -> °F, seen from outside. Chapter 1, "Introduction"."""

from matplotlib.collections import LineCollection

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    KEYS,
    LINES,
    PALE,
    SIZE,
    add_axes,
    add_legend,
    add_title,
    new_figure,
    say,
    say_miss,
)
from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f

LEFT, RIGHT = -20, 30
ASKED = 17  # °C; the neuron is never shown it
TRAIL = 200  # examples between two lines of the trail


class LearningDrawing:
    """The neuron's line on its way to the truth, and its answer for 17 °C."""

    def __init__(self):
        self.figure = new_figure(height=4.5)
        self._title = add_title(self.figure)
        add_legend(
            self.figure,
            {
                "the neuron": KEYS["neuron"],
                "the truth": LINES["truth"],
                "the last example": DOTS["truth"],
                f"error at {ASKED} °C": LINES["error"],
            },
        )
        axes = add_axes(
            self.figure,
            (0.1, 0.135, 0.87, 0.72),
            "input (°C)",
            "temperature (°F)",
            (LEFT, RIGHT),
            (-20, 90),
        )
        axes.axvspan(-10, 9, color="#f1f1f1", zorder=0)
        axes.text(-0.5, -17, "training inputs", ha="center", fontsize=SIZE, color=COLOURS["quiet"])
        axes.plot([LEFT, RIGHT], [convert_c_to_f(LEFT), convert_c_to_f(RIGHT)], **LINES["truth"])
        self._trail = LineCollection([], colors=COLOURS["neuron"], linewidths=0.6, alpha=PALE)
        axes.add_collection(self._trail, autolim=False)
        (self._line,) = axes.plot([], [], **LINES["neuron"])
        (self._gap,) = axes.plot([], [], **LINES["error"])
        (self._example,) = axes.plot([], [], **DOTS["truth"])
        (self._answer,) = axes.plot([], [], **DOTS["neuron"])
        self.moving = [
            self._trail,
            self._line,
            self._gap,
            self._example,
            self._answer,
            self._title,
        ]

    def place(self, run, examples):
        """Show the neuron of a `TrainingRun` after its first `examples`; 0 is the start."""
        self._trail.set_segments([_line(w) for w in run.weights[: examples + 1 : TRAIL]])
        self._line.set_data(*zip(*_line(run.weights[examples]), strict=True))
        seen = slice(max(examples - 1, 0), examples)
        self._example.set_data(run.celsius[seen], run.goal[seen])

        neuron, goal = Neuron(run.weights[examples]), convert_c_to_f(ASKED)
        neuron.input = ASKED
        answer = neuron.feed_forward()
        self._gap.set_data([ASKED, ASKED], [answer, goal])
        self._answer.set_data([ASKED], [answer])
        count = "1 example" if examples == 1 else f"{examples:,} examples"
        self._title.set_text(f"After {count} it says: {ASKED} °C is {say(answer, 1)} °F")
        return (
            f"After {count} the neuron says that {ASKED} °C is {say(answer)} °F, "
            f"{say_miss(neuron.simple_error_for(goal))}. {_what_was_shown(run, examples)}"
        )


def _line(weights):
    w1, w2 = weights
    return [(celsius, w1 * celsius + w2) for celsius in (LEFT, RIGHT)]


def _what_was_shown(run, examples):
    if examples == 0:
        return "It has been shown nothing yet."
    celsius, goal = run.celsius[examples - 1], run.goal[examples - 1]
    return f"The last example was: {say(celsius)} °C is {say(goal)} °F."
