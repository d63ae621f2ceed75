"""A nudge that measures two slopes. Chapter 1, "Finding the right bump"."""

from neuronlib.error_lines import ErrorLines
from neuronlib.figures.finding_the_right_bump import NudgeDrawing
from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.style import say
from neuronlib.live import Explorer, Slider
from neuronlib.temperature import convert_c_to_f


def nudge_each(nudge=0.1, input=17):
    """Nudge each weight alone and measure rise over run. Section "Finding the right bump".

    Parameters
    ----------
    nudge : number from 0.1 to 10
    input : number from -20 to 20, in °C
    """
    drawing = NudgeDrawing()

    def place(nudge, input):
        return drawing.place(_lines(input), nudge)

    def formula(nudge, input):
        lines = _lines(input)
        w1, w2 = lines.weights
        return numbers_in_formula(
            _row("e_w1", "w₁", lines.e_w1(w1 + nudge), lines.error, nudge),
            _row("e_w2", "w₂", lines.e_w2(w2 + nudge), lines.error, nudge),
        )

    controls = {
        "nudge": Slider("nudge", nudge, min=0.1, max=10, step=0.1),
        "input": Slider("input", input, min=-20, max=20, step=1, unit="°C"),
    }
    return Explorer(
        nudge_each,
        controls,
        drawing,
        place,
        formula=formula,
        states=[{"nudge": 1}, {"nudge": 4}, {"input": -10}],
    )


def _lines(input):
    return ErrorLines(input, convert_c_to_f(input))


def _row(line, weight, after, before, nudge):
    return [
        ("rise / run", say((after - before) / nudge), line),
        "= (",
        (f"{line}({weight} + nudge)", say(after), line),
        "-",
        (f"{line}({weight})", say(before), "error"),
        ") /",
        ("nudge", say(nudge), None),
    ]
