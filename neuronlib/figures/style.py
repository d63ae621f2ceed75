"""One palette and one form for every picture of the course."""

from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from neuronlib.figures.words import Words

# Told apart by colour-blind readers too, each at least 3:1 on white: tests/test_colours.py. A
# quantity keeps its colour, its line style and its marker in every picture, so that grey print
# stays readable.
COLOURS = {
    "e_w1": "#ef6772",
    "e_w2": "#778cf6",
    "error": "#a43692",
    "neuron": "#19710b",
    "truth": "#222222",
    "quiet": "#6a6a6a",
    "axis": "#8c8c8c",
}
# As text they have to be darker: at least 4.5:1 on white.
TEXT_COLOURS = {**COLOURS, "e_w1": "#b02a3b", "e_w2": "#3a52c4"}
del TEXT_COLOURS["axis"]

PALE = 0.68  # of a line that is past, or one of many; at least 3:1 on white even so

LINES = {
    "e_w1": {"color": COLOURS["e_w1"], "linewidth": 2.4, "linestyle": (0, (6, 1.2, 1.2, 1.2))},
    "e_w2": {"color": COLOURS["e_w2"], "linewidth": 2.4, "linestyle": (0, (6, 2))},
    "error": {"color": COLOURS["error"], "linewidth": 1.8},
    "neuron": {"color": COLOURS["neuron"], "linewidth": 2.4, "linestyle": (0, (10, 1))},
    "truth": {"color": COLOURS["truth"], "linewidth": 2, "linestyle": (0, (1, 1.6))},
    "mark": {"color": COLOURS["quiet"], "linewidth": 1.2, "linestyle": (0, (4, 3))},
}
DOTS = {
    "e_w1": {"color": COLOURS["e_w1"], "marker": "^", "markersize": 9, "linestyle": "none"},
    "e_w2": {"color": COLOURS["e_w2"], "marker": "v", "markersize": 9, "linestyle": "none"},
    "error": {"color": COLOURS["error"], "marker": "o", "markersize": 10, "linestyle": "none"},
    "neuron": {"color": COLOURS["neuron"], "marker": "D", "markersize": 8, "linestyle": "none"},
    "truth": {
        "color": COLOURS["truth"],
        "marker": "s",
        "markersize": 9,
        "markerfacecolor": "white",
        "markeredgewidth": 2,
        "linestyle": "none",
    },
}
KEYS = {  # how a legend shows what is drawn as a line with a dot on it
    name: LINES[name] | DOTS[name] | {"linestyle": LINES[name].get("linestyle", "-")}
    for name in DOTS
}
SIZE = 10.5  # points; on a page as large as its text


def new_figure(width=7, height=4.4):
    """Return an empty figure; on a page it is `width` times 100 CSS pixels wide."""
    return Figure(figsize=(width, height), facecolor="white")


def add_axes(figure, box, xlabel, ylabel, xlim, ylim, yscale="linear"):
    """Return axes at a fixed place: `box` is left, bottom, width, height as shares of the figure.

    Nothing is fitted to its content, so nothing jumps when a number changes its width.
    """
    axes = figure.add_axes(box)
    axes.set(xlim=xlim, ylim=ylim, yscale=yscale, autoscale_on=False)
    axes.set_xlabel(xlabel, fontsize=SIZE)
    axes.set_ylabel(ylabel, fontsize=SIZE)
    axes.tick_params(labelsize=SIZE, color=COLOURS["quiet"])
    for axis in (axes.xaxis, axes.yaxis)[: 2 if yscale == "linear" else 1]:
        axis.set_major_formatter(lambda value, _: f"{value:g}")  # with the minus of the sentences
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(color="#e4e4e4", linewidth=0.8)
    axes.set_axisbelow(True)
    return axes


def add_title(figure, x=0.02):
    """Return the title, a text that says the finding; it may move with the numbers."""
    title = Words(x, 0.985, "", fontsize=12, fontweight="bold", va="top", figure=figure)
    title.set_transform(figure.transFigure)
    return figure.add_artist(title)


def add_legend(figure, entries, x=0.01, y=0.935):
    """Name the lines and dots in one row below the title, where no curve can cover it.

    `entries` maps a label to the look of its line or dot.
    """
    handles = [Line2D([], [], **look, label=label) for label, look in entries.items()]
    for handle in handles:
        handle.set_markersize(min(handle.get_markersize(), 7))
    figure.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(x, y),
        ncols=len(handles),
        frameon=False,
        fontsize=SIZE,
        handlelength=2.2,
        columnspacing=1.4,
        borderaxespad=0,
    )


def add_label(axes, colour, ground=0.85, **look):
    """Return an empty text on a white ground, to be moved beside what it names."""
    look = {"fontsize": SIZE, "color": TEXT_COLOURS[colour], "clip_on": True} | look
    label = Words(0, 0, "", ground=ground, transform=axes.transData, **look)
    return axes.add_artist(label)


def say(value, digits=2):
    """Return a number as the sentences have it: rounded, no trailing zeros, no minus zero.

    >>> say(1.9000000000000001), say(-0.0001), say(3180.0)
    ('1.9', '0', '3180')
    """
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def say_small(value):
    """Return a number with two figures that count, however small: for rates and small errors.

    >>> say_small(0.0123), say_small(0.5), say_small(12.345)
    ('0.012', '0.5', '12.3')
    """
    return f"{value:.3g}" if abs(value) >= 1 else f"{value:.2g}"


def say_miss(e_simple):
    """Return how far off a prediction is, and to which side.

    >>> say_miss(60.7), say_miss(-2)
    ('60.7 °F too low', '2 °F too high')
    """
    amount = say(abs(e_simple))
    if amount == "0":
        return "exactly right"
    return f"{amount} °F too {'low' if e_simple > 0 else 'high'}"
