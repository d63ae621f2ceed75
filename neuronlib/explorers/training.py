"""The error lines of both weights, at any input and any weights. Chapter 1, "Training"."""

from neuronlib.error_lines import ErrorLines
from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.style import say
from neuronlib.figures.training import ErrorLinesDrawing
from neuronlib.live import Explorer, LogSlider, Slider
from neuronlib.temperature import convert_c_to_f


def error_lines(input=17, w1=0.1, w2=0.2, zoom=1):
    """Move one training input and both weights under their error lines. Section "Training".

    Parameters
    ----------
    input : number from -40 to 40, in °C
    w1 : number from -1 to 5
    w2 : number from -20 to 80
    zoom : number from 1 to 400, times
    """
    drawing = ErrorLinesDrawing()

    def place(input, w1, w2, zoom):
        return drawing.place(ErrorLines(input, convert_c_to_f(input), (w1, w2)), zoom)

    def formula(input, w1, w2, zoom):
        goal = convert_c_to_f(input)
        error = say(ErrorLines(input, goal, (w1, w2)).error)
        return numbers_in_formula(
            [
                ("e", error, "error"),
                "= |",
                ("goal", say(goal), "truth"),
                "- (",
                ("w₁", say(w1), "e_w1"),
                "×",
                ("input", say(input), None),
                "+",
                ("w₂", say(w2), "e_w2"),
                ") |",
            ]
        )

    controls = {
        "input": Slider("input", input, min=-40, max=40, step=1, unit="°C"),
        "w1": Slider("weight w1", w1, min=-1, max=5, step=0.1),
        "w2": Slider("weight w2", w2, min=-20, max=80, step=0.1),
        "zoom": LogSlider("zoom", zoom, min=0, max=2.6, step=0.1, unit="times"),
    }
    return Explorer(
        error_lines,
        controls,
        drawing,
        place,
        formula=formula,
        states=[{"zoom": 100}, {"input": 0}, {"input": -10}],
    )
