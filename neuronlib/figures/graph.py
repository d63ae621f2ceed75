"""Neurons as a graph, numbers on its edges. Chapter 1, "What is a neural network".

A neuron looks the same in every picture: the red number multiplies what comes in, the blue dashed
one is added, and the green edge carries what comes out.
"""

from itertools import pairwise
from typing import NamedTuple

from matplotlib.patches import Circle, FancyBboxPatch

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
)

WIDTH, HEIGHT = 7, 1.58  # of a graph, in inches; its axes count in inches too
EDGE, ADDED = 1.08, 0.21  # how high the edges run, and the boxes with what is added
HALF = {"input": 0.4, "times": 0.4, "neuron": 0.34, "output": 0.4}  # half the width of each
CARRIES = {"input": "quiet", "times": "e_w1", "neuron": "neuron"}  # colour of the edge after it
HEAD = 0.07  # from the middle of an arrow's head to its tip
SPAN, REACH = (-5.4, 5.4), (-50, 50)  # inputs and outputs of the line that two neurons make
TIMES = "×"
BEFORE = LINES["neuron"] | {"linewidth": 1, "linestyle": "-", "alpha": PALE}


class Station(NamedTuple):
    """A place along the edges: where a number comes in, is changed, or goes out."""

    kind: str
    x: float
    name: str = ""
    name_of_added: str = ""


ONE = (
    Station("input", 0.8, "input"),
    Station("times", 2.3, "w₁"),
    Station("neuron", 4.1, "n", "w₂"),
    Station("output", 6.2, "activation"),
)
TWO = (
    Station("input", 0.5, "input"),
    Station("times", 1.47),
    Station("neuron", 2.79, "n₁"),
    Station("times", 4.03),
    Station("neuron", 5.46, "n₂"),
    Station("output", 6.5, "N(input)"),
)


class Graph:
    """One neuron, or two of which the second takes what the first puts out.

    A part of a figure, for drawings that show more than the graph.

    Parameters
    ----------
    figure : Figure
        7 inches wide.
    bottom : number
        Where the graph stands, in inches above the figure's lower edge.
    chained : bool
        One neuron with its weights' names and its units, or two of plain numbers.

    Attributes
    ----------
    weights, moving : list
        The texts that `place` changes: the numbers in the boxes, and those that flow.
    """

    def __init__(self, figure, bottom=0, chained=False):
        width, height = figure.get_size_inches()
        self._axes = figure.add_axes((0, bottom / height, WIDTH / width, HEIGHT / height))
        self._axes.set(xlim=(0, WIDTH), ylim=(0, HEIGHT), autoscale_on=False)
        self._axes.axis("off")
        self._units = ("", "") if chained else (" °C", " °F")
        self._texts, self.weights = [], []  # from left to right, as `place` has the numbers
        stations = TWO if chained else ONE
        for here, there in pairwise(stations):
            self._station(here)
            self._edge(here, there)
        self._station(there)
        self.moving = [text for text in self._texts if text not in self.weights]

    def place(self, *neurons):
        """Show neurons that have fed their inputs forward."""
        numbers = [say(neurons[0].input) + self._units[0]]
        for neuron in neurons:
            w1, w2 = neuron.weights
            product = say(w1 * neuron.input)
            numbers += [f"{TIMES} {say(w1)}", product, _plus(w2), say(neuron.activation)]
        numbers[-1] += self._units[1]
        for text, number in zip(self._texts, numbers, strict=True):
            text.set_text(number)

    def _station(self, station):
        kind, x, name, name_of_added = station
        if kind == "times":
            self._box(x, EDGE, "e_w1")
            self._text(x, EDGE + 0.33, "e_w1", name)
        elif kind == "neuron":
            self._line((x, ADDED), (x, EDGE - HALF[kind] - HEAD), "e_w2", "^")
            self._circle(x, HALF[kind], "neuron", "#eff6ee")
            self._text(x, EDGE, "neuron", name, fontsize=14, style="italic")
            self._box(x, ADDED, "e_w2")
            self._text(x + HALF["times"] + 0.2, ADDED, "e_w2", name_of_added)
        else:
            colour = CARRIES.get(kind, "neuron")
            self._circle(x, HALF[kind], colour, "white")
            self._text(x, EDGE - 0.58, colour, name)
            self._texts.append(self._text(x, EDGE, colour, fontsize=11.5))

    def _edge(self, here, there):
        """Draw the edge between two stations, and the number it carries if that is a new one."""
        start, stop = here.x + HALF[here.kind], there.x - HALF[there.kind]
        head = "" if there.kind == "times" else ">"
        colour = CARRIES[here.kind]
        self._line((start, EDGE), (stop - HEAD * bool(head), EDGE), colour, head)
        if here.kind != "input" and there.kind != "output":
            middle = (start + stop - HEAD * bool(head)) / 2
            self._texts.append(self._text(middle, EDGE + 0.17, colour))

    def _line(self, start, stop, colour, head):
        dashes = (0, (3, 1.5)) if colour == "e_w2" else "-"  # shorter ones than in LINES
        look = {"color": COLOURS[colour], "linewidth": 2, "linestyle": dashes}
        self._axes.plot(*zip(start, stop, strict=True), **look, zorder=1)
        self._axes.plot(*stop, marker=head, markersize=8, color=COLOURS[colour])

    def _circle(self, x, radius, colour, ground):
        look = {"facecolor": ground, "edgecolor": COLOURS[colour], "linewidth": 2}
        self._axes.add_patch(Circle((x, EDGE), radius, **look, zorder=2))

    def _box(self, x, y, colour):
        """Draw a box, with the text of the number in it."""
        half, shape = HALF["times"], "round,pad=0,rounding_size=0.09"
        look = {"facecolor": "white", "edgecolor": COLOURS[colour], "linewidth": 1.6}
        look["linestyle"] = LINES[colour].get("linestyle", "-")
        box = FancyBboxPatch(
            (x - half, y - 0.17), 2 * half, 0.34, boxstyle=shape, **look, zorder=2
        )
        self._axes.add_patch(box)
        self._texts.append(self._text(x, y, colour))
        self.weights.append(self._texts[-1])

    def _text(self, x, y, colour, text="", **options):
        look = {"ha": "center", "va": "center", "zorder": 3, "ground": 0}
        label = add_label(self._axes, colour, **look | options)
        label.set(position=(x, y), text=text)
        return label


class GraphDrawing:
    """One neuron as a graph, or two chained."""

    def __init__(self, chained=False):
        self.figure = new_figure(height=HEIGHT + 0.4)
        self._title = add_title(self.figure)
        self._graph = Graph(self.figure, chained=chained)
        self.moving = [*self._graph.weights, *self._graph.moving, self._title]

    def place(self, *neurons):
        """Show neurons that have fed their inputs forward."""
        self._graph.place(*neurons)
        self._title.set_text(_title(neurons))
        return _sentence(neurons)


class ChainDrawing:
    """Two chained neurons as a graph, and below it the line that they make together."""

    span = SPAN

    def __init__(self):
        self.figure = new_figure(height=4.6)
        self._title = add_title(self.figure)
        self._graph = Graph(self.figure, bottom=4.6 - 0.36 - HEIGHT, chained=True)
        looks = {
            "N(input)": KEYS["neuron"],
            "the roll before": BEFORE,
        }
        add_legend(self.figure, looks, x=0.1, y=0.555)
        box = (0.1, 0.125, 0.87, 0.365)
        axes = add_axes(self.figure, box, "input", "N(input)", SPAN, REACH)
        axes.set_xticks(range(-5, 6))
        (self._before,) = axes.plot([], [], **BEFORE)
        (self._line,) = axes.plot([], [], **LINES["neuron"])
        (self._guide,) = axes.plot([], [], **LINES["mark"])
        (self._dot,) = axes.plot([], [], **DOTS["neuron"])
        self.ground = [*self._graph.weights, self._before, self._line]
        self.moving = [self._guide, self._dot, *self._graph.moving, self._title]

    def place(self, neurons, ends, ends_before=None):
        """Show two neurons that have fed an input forward.

        `ends` are their outputs at both ends of `span`, `ends_before` those of the neurons that
        had been rolled before, if any.
        """
        self._graph.place(*neurons)
        put_in, put_out = neurons[0].input, neurons[1].activation
        self._line.set_data(SPAN, ends)
        self._before.set_data(*([], []) if ends_before is None else (SPAN, ends_before))
        self._guide.set_data([put_in, put_in, SPAN[0]], [REACH[0], put_out, put_out])
        self._dot.set_data([put_in], [put_out])
        self._title.set_text(_title(neurons))
        way = "rises" if ends[1] > ends[0] else "falls" if ends[1] < ends[0] else "is level"
        return f"{_sentence(neurons)} Over all inputs N is a straight line that {way}."


def _plus(weight):
    return f"- {say(-weight)}" if weight < 0 else f"+ {say(weight)}"


def _title(neurons):
    put_in, put_out = say(neurons[0].input), say(neurons[-1].activation)
    if len(neurons) == 1:
        return f"{put_in} °C goes in, {put_out} °F comes out"
    return f"N({put_in}) = {put_out}"


def _sentence(neurons):
    sums = [
        f"{say(n.weights[0])} times {say(n.input)} {_plus(n.weights[1])} = {say(n.activation)}"
        for n in neurons
    ]
    if len(neurons) == 1:
        return f"One neuron: {say(neurons[0].input)} °C goes in; it computes {sums[0]} °F."
    return f"The first neuron computes {sums[0]}, the second {sums[1]}."
