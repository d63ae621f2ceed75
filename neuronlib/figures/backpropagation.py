"""The three factors of each slope, as a picture and as text. Chapter 1, "Backpropagation"."""

from matplotlib.patches import FancyBboxPatch

from neuronlib.factors import factors_w1, factors_w2
from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.style import (
    COLOURS,
    LINES,
    SIZE,
    add_label,
    add_title,
    new_figure,
    say,
    say_miss,
)

WIDTH, HEIGHT = 7, 2.4  # inches; the axes count in inches too
HALF, TALL = 0.46, 0.19  # half a box
UPPER, LOWER, MIDDLE = 1.46, 0.32, 0.89
BOXES = {  # where each number stands, in which colour, and what is written above it
    "w1": (0.62, UPPER, "e_w1", "w₁"),
    "w2": (0.62, LOWER, "e_w2", "w₂"),
    "a": (2.98, MIDDLE, "neuron", "a = w₁ × input + w₂"),
    "e_simple": (4.72, MIDDLE, "error", "e_simple = goal - a"),
    "e": (6.33, MIDDLE, "error", "e = |e_simple|"),
}
EDGES = (("w1", "a"), ("w2", "a"), ("a", "e_simple"), ("e_simple", "e"))
FORWARD = {"color": COLOURS["quiet"], "linewidth": 1.6}


class FactorsDrawing:
    """The weights, the activation, the simple error and the error, a slope on each way."""

    def __init__(self):
        self.figure = new_figure(WIDTH, HEIGHT)
        self._title = add_title(self.figure)
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(0, WIDTH), ylim=(0, HEIGHT), autoscale_on=False)
        self._axes.axis("off")
        self._numbers = {name: self._box(*box) for name, box in BOXES.items()}
        self._slopes = {edge: self._edge(*edge) for edge in EDGES}
        self.moving = [*self._numbers.values(), *self._slopes.values(), self._title]

    def place(self, neuron, goal):
        """Show a neuron that has fed its input forward."""
        e_simple = neuron.simple_error_for(goal)
        along_w1, along_w2 = factors_w1(neuron.input, e_simple), factors_w2(e_simple)
        w1, w2 = neuron.weights
        values = w1, w2, neuron.activation, e_simple, neuron.error_for(goal)
        for number, value in zip(self._numbers.values(), values, strict=True):
            number.set_text(say(value))
        e_deriv, e_simple_deriv, a_deriv = along_w1
        slopes = a_deriv, along_w2.a_deriv, e_simple_deriv, e_deriv
        for label, slope in zip(self._slopes.values(), slopes, strict=True):
            label.set_text(f"slope {say(slope)}")
        products = _product(along_w1), _product(along_w2)
        self._title.set_text("Slope along w₁: {}; along w₂: {}".format(*products))
        return (
            f"From the weights to the error: w1 = {say(w1)} and w2 = {say(w2)} make the "
            f"activation {say(neuron.activation)}, this the simple error {say(e_simple)}, and "
            f"this the error {say(values[-1])}. The slopes on the way multiply: {products[0]} "
            f"along w1, {products[1]} along w2."
        )

    def _box(self, x, y, colour, name):
        dashes = LINES["e_w2"]["linestyle"] if colour == "e_w2" else "-"
        look = {"facecolor": "white", "edgecolor": COLOURS[colour], "linewidth": 1.8}
        shape = "round,pad=0,rounding_size=0.09"
        corner = (x - HALF, y - TALL)
        box = FancyBboxPatch(
            corner, 2 * HALF, 2 * TALL, boxstyle=shape, linestyle=dashes, **look, zorder=2
        )
        self._axes.add_patch(box)
        self._text(x, y + 0.36, colour).set_text(name)
        return self._text(x, y, colour, fontsize=12)

    def _edge(self, start, stop):
        """Draw the way from one box to the next; return the text of its slope."""
        (x1, y1, *_), (x2, y2, *_) = BOXES[start], BOXES[stop]
        y2 += 0.4 * (y1 - y2) * TALL / (UPPER - MIDDLE)  # two ways into one box stay apart
        x1, x2 = x1 + HALF, x2 - HALF
        look = {**FORWARD, "arrowstyle": "-|>", "shrinkA": 0, "shrinkB": 1}
        self._axes.annotate("", (x2, y2), (x1, y1), arrowprops=look)
        below = 0 if y1 != y2 else -0.19
        ground = 0.9 if y1 != y2 else 0
        return self._text((x1 + x2) / 2, (y1 + y2) / 2 + below, "quiet", ground=ground)

    def _text(self, x, y, colour, **look):
        look = {"ha": "center", "va": "center", "zorder": 3, "ground": 0, "fontsize": SIZE} | look
        label = add_label(self._axes, colour, **look)
        label.set_position((x, y))
        return label


def factors_text(neuron, goal):
    """Return both slopes as products, as HTML and as a sentence.

    For a neuron that has fed its input forward.
    """
    e_simple = neuron.simple_error_for(goal)
    along_w1, along_w2 = factors_w1(neuron.input, e_simple), factors_w2(e_simple)
    w1, w2 = neuron.weights
    activation = ("a", say(neuron.activation), "neuron")
    forward = numbers_in_formula(
        [
            activation,
            "=",
            ("w₁", say(w1), "e_w1"),
            "×",
            ("input", say(neuron.input), None),
            "+",
            ("w₂", say(w2), "e_w2"),
        ],
        [
            ("e_simple", say(e_simple), "error"),
            "=",
            ("goal", say(goal), "truth"),
            "-",
            activation,
        ],
    )
    products = _table(along_w1, along_w2)
    return forward + products + _reasons(neuron.input, e_simple), _sentence(
        e_simple, along_w1, along_w2
    )


def _table(along_w1, along_w2):
    """Return the two products as a table: a row for each weight, a column for each factor."""
    heads = (
        "slope",
        "∂e / ∂e<sub>simple</sub>",
        "∂e<sub>simple</sub> / ∂a",
        "∂a / ∂w",
        "product",
    )
    head = "".join(f'<th scope="col">{text}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row" class="term-e_{weight}">e′<sub>{weight}</sub></th>'
        + f'<td class="term-error">{say(factors.e_deriv)}</td>'
        + f'<td class="term-neuron">× ({say(factors.e_simple_deriv)})</td>'
        + f"<td>× {_bracketed(factors.a_deriv)}</td>"
        + f'<td class="term-e_{weight}"><strong>= {say(factors.product)}</strong></td></tr>'
        for weight, factors in (("w1", along_w1), ("w2", along_w2))
    )
    return f'<table class="factors"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _reasons(input, e_simple):
    if e_simple == 0:
        first = "1: e<sub>simple</sub> is 0, where |e<sub>simple</sub>| has its kink and no slope"
        first += "; the book’s listing takes 1"
    elif e_simple > 0:
        first = f"1: e<sub>simple</sub> is positive, the prediction {say_miss(e_simple)}"
    else:
        first = f"-1: e<sub>simple</sub> is negative, the prediction {say_miss(e_simple)}"
    return (
        "<ul>"
        f"<li>∂e / ∂e<sub>simple</sub> is {first}.</li>"
        "<li>∂e<sub>simple</sub> / ∂a is -1, always: goal - a loses what a gains.</li>"
        f"<li>∂a / ∂w is what stands beside the weight: the input, {say(input)}, "
        "beside w<sub>1</sub>; 1 beside w<sub>2</sub>.</li>"
        "</ul>"
    )


def _sentence(e_simple, along_w1, along_w2):
    if e_simple == 0:
        first = "The prediction is exactly right, the kink, where the listing takes 1"
    else:
        side = "positive" if e_simple > 0 else "negative"
        first = f"The prediction is {say_miss(e_simple)}, so e_simple is {side}"
    return (
        f"{first}. The slope along w1 is {_product(along_w1)}, along w2 {_product(along_w2)}. "
        f"{_downhill(along_w1.product, along_w2.product)}"
    )


def _downhill(slope_w1, slope_w2):
    ways = {
        name: "down" if slope > 0 else "up" if slope < 0 else "nowhere"
        for name, slope in (("w1", slope_w1), ("w2", slope_w2))
    }
    if ways["w1"] == ways["w2"]:
        return f"Downhill is {ways['w1']} for both weights."
    return f"Downhill is {ways['w1']} for w1 and {ways['w2']} for w2."


def _product(factors):
    """Return 1 × (-1) × 17 = -17."""
    first, second, third = (_bracketed(factor) for factor in factors)
    return f"{first.strip('()')} × {second} × {third} = {say(factors.product)}"


def _bracketed(value):
    return f"({say(value)})" if say(value).startswith("-") else say(value)
