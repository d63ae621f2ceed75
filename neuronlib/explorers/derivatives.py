"""Tangents: one on |x|, three that multiply. Chapter 1, "A brief review: derivatives and the chain
rule".
"""

from neuronlib.all_inputs import answer_of
from neuronlib.figures.derivatives import ChainRuleDrawing, TangentDrawing
from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.style import say
from neuronlib.live import Explorer, Slider

NUDGE = 1e-6  # so near that only a kink itself is felt


def tangent(x=-2):
    """Move a tangent along |x|. Section "Derivatives and the chain rule".

    Parameters
    ----------
    x : number from -4 to 4
    """
    drawing = TangentDrawing()

    def place(x):
        return drawing.place(x, *_slopes(abs, x))

    controls = {"x": Slider("x", x, min=-4, max=4, step=0.1)}
    return Explorer(tangent, controls, drawing, place, states=[{"x": -0.5}, {"x": 0}, {"x": 3}])


def chain_rule(x=1, a=3):
    """Move x under g(x) = a * (x - 2) and f(u) = |u|. Section "Derivatives and the chain rule".

    Parameters
    ----------
    x : number from 0 to 4
    a : number from -3 to 3
        The slope of g. 3 makes g(x) = 3 * x - 6.
    """
    drawing = ChainRuleDrawing()

    def place(x, a):
        return drawing.place(_inside(a), x, _three_slopes(x, a))

    def formula(x, a):
        of_g, of_f, of_both = ("none" if s is None else say(s) for s in _three_slopes(x, a))
        return numbers_in_formula(
            [
                ("g(x)", say(_inside(a)(x)), "error"),
                "=",
                ("a", say(a), None),
                "× (",
                ("x", say(x), None),
                "- 2 )",
            ],
            [
                ("slope of |g(x)|", of_both, "error"),
                "=",
                ("slope of g", of_g, None),
                "×",
                ("slope of |u| at u = g(x)", of_f, "error"),
            ],
        )

    controls = {
        "x": Slider("x", x, min=0, max=4, step=0.1),
        "a": Slider("slope a of g", a, min=-3, max=3, step=0.5),
    }
    return Explorer(
        chain_rule, controls, drawing, place, formula=formula, states=[{"x": 3}, {"a": 1}]
    )


def _inside(a):
    """Return g: what a neuron with these weights answers."""
    return answer_of((a, -2 * a))


def _three_slopes(x, a):
    g = _inside(a)
    return _slope(g, x), _slope(abs, round(g(x), 9)), _slope(lambda x: abs(g(x)), x)


def _slopes(function, x):
    """Return the slope just to the left of x and just to the right, measured by a nudge."""
    here = function(x)
    left, right = (here - function(x - NUDGE)) / NUDGE, (function(x + NUDGE) - here) / NUDGE
    return round(left, 6), round(right, 6)


def _slope(function, x):
    left, right = _slopes(function, x)
    return left if abs(left - right) < NUDGE else None
