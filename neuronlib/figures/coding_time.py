"""Every line of the neuron beside its formula and today's numbers. Chapter 1, "Coding time"."""

import re
from html import escape
from typing import NamedTuple

from neuronlib.factors import factors_w1, factors_w2
from neuronlib.figures.source import source_lines
from neuronlib.figures.style import say
from neuronlib.versions import Neuron3

ARROW = "→"
LEFT = '<td style="text-align:left">'  # a page without a kernel would align code to the right
W0, W1 = "error_derivative_for_weight0", "error_derivative_for_weight1"


class Step(NamedTuple):
    """A line that makes a number, its formula, and the formula with the numbers in."""

    method: str
    line: str
    formula: str
    numbers: str
    colour: str = ""


# In the order in which the numbers come: feed forward, ask for the error, backpropagate. A line
# that calls another method has its number when the other has returned it.
STEPS = (
    Step(
        "feed_forward",
        "self.activation = self.weights[0] * self.input + self.weights[1]",
        "a = w_1 × input + w_2",
        "{a} = {w1} × {(input)} + {(w2)}",
        "neuron",
    ),
    Step(
        "simple_error_for",
        "return goal - self.activation",
        "e_simple = goal - a",
        "{e_simple} = {goal} - {(a)}",
        "error",
    ),
    Step(
        "error_for",
        "return abs(self.simple_error_for(goal))",
        "e = |e_simple|",
        "{e} = |{e_simple}|",
        "error",
    ),
    Step(
        "backpropagate",
        "e_simple = self.simple_error_for(goal)",
        "e_simple",
        "{e_simple}",
        "error",
    ),
    Step(W0, "e_deriv = -1 if e_simple < 0 else 1", "∂e/∂e_simple", "{e_deriv}", "error"),
    Step(W0, "e_simple_deriv = -1", "∂e_simple/∂a", "{e_simple_deriv}", "neuron"),
    Step(W0, "a_deriv = self.input", "∂a/∂w_1 = input", "{input}"),
    Step(
        W0,
        "return e_deriv * e_simple_deriv * a_deriv",
        "e′_w1, the product",
        "{slope_w1} = {e_deriv} × {(e_simple_deriv)} × {(input)}",
        "e_w1",
    ),
    Step(
        "backpropagate",
        "delta_w0 = self.error_derivative_for_weight0(e_simple)",
        "e′_w1",
        "{slope_w1}",
        "e_w1",
    ),
    Step(W1, "e_deriv = -1 if e_simple < 0 else 1", "∂e/∂e_simple", "{e_deriv}", "error"),
    Step(W1, "e_simple_deriv = -1", "∂e_simple/∂a", "{e_simple_deriv}", "neuron"),
    Step(W1, "a_deriv = 1", "∂a/∂w_2 = 1", "1"),
    Step(
        W1,
        "return e_deriv * e_simple_deriv * a_deriv",
        "e′_w2, the product",
        "{slope_w2} = {e_deriv} × {(e_simple_deriv)} × 1",
        "e_w2",
    ),
    Step(
        "backpropagate",
        "delta_w1 = self.error_derivative_for_weight1(e_simple)",
        "e′_w2",
        "{slope_w2}",
        "e_w2",
    ),
    Step(
        "backpropagate",
        "self.weights[0] -= delta_w0",
        "w_1 next = w_1 - e′_w1",
        "{w1_next} = {w1} - {(slope_w1)}",
        "e_w1",
    ),
    Step(
        "backpropagate",
        "self.weights[1] -= delta_w1",
        "w_2 next = w_2 - e′_w2",
        "{w2_next} = {w2} - {(slope_w2)}",
        "e_w2",
    ),
)


def math_beside_code(step, neuron, goal):
    """Return the third version's lines beside their formulas, as HTML and as a sentence.

    Lines up to the `step`th have today's numbers, and that line is marked. The neuron is a
    `Neuron3` with its input; it feeds forward and takes its step.
    """
    values = _values(neuron, goal)
    numbers = [_filled(step.numbers, values) for step in STEPS]
    left = ' style="text-align:left"'
    heads = ("code", left), ("formula", ""), ("today", "")
    head = "".join(f'<th scope="col"{style}>{name}</th>' for name, style in heads)
    rows = "".join(_rows(step - 1, numbers))
    head = f"<thead><tr><td></td>{head}</tr></thead>"
    page = f'<table class="beside">{head}<tbody>{rows}</tbody></table>'
    now = STEPS[step - 1]
    formula = now.formula.replace("w_", "w")
    sentence = (
        f"Step {step} of {len(STEPS)}, in {now.method}. The line {now.line} is the formula "
        f"{formula}, today {numbers[step - 1]}."
    )
    return page, sentence


def _values(neuron, goal):
    """Return every number of one step, computed by the neuron itself."""
    w1, w2 = neuron.weights
    values = {"w1": w1, "w2": w2, "input": neuron.input, "goal": goal}
    values["a"] = neuron.feed_forward()
    values["e_simple"] = e_simple = neuron.simple_error_for(goal)
    values["e"] = neuron.error_for(goal)
    along_w1, along_w2 = factors_w1(neuron.input, e_simple), factors_w2(e_simple)
    values["e_deriv"], values["e_simple_deriv"], _ = along_w1
    values["slope_w1"], values["slope_w2"] = along_w1.product, along_w2.product
    neuron.backpropagate(goal)
    values["w1_next"], values["w2_next"] = neuron.weights
    return {name: say(value) for name, value in values.items()}


def _filled(numbers, values):
    """Return "{a} - {(w2)}" with values; those in brackets keep them where they are negative."""

    def value(match):
        text = values[match[1].strip("()")]
        return f"({text})" if match[1].startswith("(") and text.startswith("-") else text

    return re.sub(r"{(.*?)}", value, numbers)


def _rows(now, numbers):
    """Yield the rows of the table: every line of every method that computes."""
    places = {(step.method, step.line): index for index, step in enumerate(STEPS)}
    for line in source_lines(Neuron3):
        if line.method == "__init__" or not line.text.strip():
            continue
        index = places.get((line.method, line.text.strip()))
        code = escape(line.text)
        if index is None:
            first = ' class="first"' if line.text.startswith("def ") else ""
            yield f"<tr{first}><td></td>{LEFT}<pre>{code}</pre></td><td></td><td></td></tr>"
            continue
        colour = f' class="term-{STEPS[index].colour}"' if STEPS[index].colour else ""
        formula, today = _with_subscripts(STEPS[index].formula), ""
        if index <= now:
            today = escape(numbers[index])
        mark, arrow = "", ""
        if index == now:
            mark, arrow = ' class="now" aria-current="step"', ARROW
            code, today = (f"<strong>{text}</strong>" for text in (code, today))
        yield (
            f"<tr{mark}><td>{arrow}</td>{LEFT}<pre>{code}</pre></td>"
            f"<td{colour}>{formula}</td><td{colour}>{today}</td></tr>"
        )


def _with_subscripts(formula):
    return re.sub(r"_(\w+)", r"<sub>\1</sub>", formula)
