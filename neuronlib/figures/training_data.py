"""Training samples on the true line. Chapter 1, "Training data"."""

from collections import Counter

from matplotlib.collections import LineCollection

from neuronlib.figures.style import (
    COLOURS,
    DOTS,
    LINES,
    SIZE,
    add_axes,
    add_legend,
    add_title,
    new_figure,
    say,
)
from neuronlib.temperature import convert_c_to_f

LEFT, RIGHT = -46, 24
BOTTOM, TOP = -50, 78
LEAST, MOST = -10, 9  # the inputs that can come
NEVER = -40, 17  # the book's two examples, both outside
BAR = 5.5  # points wide


class SamplesDrawing:
    """Above: samples on the true line. Below: how often each input has come."""

    def __init__(self):
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        drawn, newest = DOTS["truth"] | {"markersize": 6, "markeredgewidth": 1.4}, DOTS["truth"]
        newest = newest | {"markerfacecolor": COLOURS["truth"]}
        add_legend(
            self.figure,
            {
                "the truth": LINES["truth"],
                "a sample": drawn,
                "the newest": newest,
                "not a training input": LINES["mark"],
            },
        )
        above = self._add_axes((0.1, 0.395, 0.87, 0.475), "", "truth (°F)", (BOTTOM, TOP))
        above.tick_params(labelbottom=False)
        above.plot([LEFT, RIGHT], [convert_c_to_f(LEFT), convert_c_to_f(RIGHT)], **LINES["truth"])
        above.text(
            (LEAST + MOST) / 2, BOTTOM + 5, "training inputs", ha="center", fontsize=SIZE,
            color=COLOURS["quiet"],
        )  # fmt: skip
        below = self._add_axes((0.1, 0.125, 0.87, 0.23), "input (°C)", "times", (0, 24))
        below.set_yticks([0, 10, 20])
        below.grid(axis="x", visible=False)
        for celsius in NEVER:
            for axes in (above, below):
                axes.axvline(celsius, **LINES["mark"])
            side, ha = (-0.8, "right") if celsius > MOST else (0.8, "left")  # towards the band
            above.text(celsius + side, 67, f"{celsius} °C", ha=ha, fontsize=SIZE)

        (self._drawn,) = above.plot([], [], **drawn)
        (self._newest,) = above.plot([], [], **newest)
        self._bars = LineCollection([], linewidths=BAR, capstyle="butt")
        below.add_collection(self._bars, autolim=False)
        self.moving = [self._drawn, self._newest, self._bars, self._title]

    def _add_axes(self, box, xlabel, ylabel, ylim):
        axes = add_axes(self.figure, box, xlabel, ylabel, (LEFT, RIGHT), ylim)
        axes.axvspan(LEAST - 0.5, MOST + 0.5, color="#f1f1f1", zorder=0)
        return axes

    def place(self, samples):
        """Show `samples`, pairs of °C and the right °F, in the order they came."""
        times = Counter(celsius for celsius, _ in samples)
        self._drawn.set_data(
            [celsius for celsius, _ in samples], [fahrenheit for _, fahrenheit in samples]
        )
        self._newest.set_data(*([value] for value in samples[-1]) if samples else ([], []))
        self._bars.set_segments([[(celsius, 0), (celsius, n)] for celsius, n in times.items()])
        newest = samples[-1][0] if samples else None
        self._bars.set_color(
            [COLOURS["truth" if celsius == newest else "quiet"] for celsius in times]
        )
        self._title.set_text(_title(samples, times))
        return _sentence(samples, times)


def _title(samples, times):
    if not samples:
        return "Before the first sample"
    return f"After {_count(samples, 'sample')}: {_count(times, 'input')} seen"


def _count(things, name):
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


def _sentence(samples, times):
    outside = f"{NEVER[0]} and {NEVER[1]} °C lie outside the training inputs"
    if not samples:
        return f"No sample has been drawn yet. {outside}."
    celsius, fahrenheit = samples[-1]
    newest = f"The newest is {celsius} °C, which is {say(fahrenheit)} °F"
    if len(samples) == 1:
        return f"One sample, on the true line. {newest}. {outside}."
    most = max(times.values())
    return (
        f"{len(samples)} samples, all on the true line: {_count(times, 'different input')} from "
        f"{min(times)} to {max(times)} °C, the most frequent {most} times. {newest}. {outside}."
    )
