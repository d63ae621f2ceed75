"""One step, whole or in part. Chapter 1, "Bringing it home"."""

from neuronlib.by_hand import stepped
from neuronlib.error_lines import ErrorLines
from neuronlib.figures.bringing_it_home import ScaledStepDrawing
from neuronlib.figures.formula import numbers_in_formula
from neuronlib.figures.style import say
from neuronlib.live import Explorer, Slider


def scaled_step(share=1):
    """Take a share of the step at 17 °C. Section "Bringing it home".

    Parameters
    ----------
    share : number from 0 to 1
        Of both slopes; 1 is the whole step.
    """
    drawing, before = ScaledStepDrawing(), ErrorLines()

    def place(share):
        return drawing.place(before, share)

    def formula(share):
        after = stepped(before, share)
        return numbers_in_formula(
            *(
                [
                    (f"{name} next", say(moved), colour),
                    "=",
                    (name, say(weight), colour),
                    "-",
                    ("share", say(share, 3), None),
                    "×",
                    (f"e′ along {name}", say(slope), colour),
                ]
                for name, colour, moved, weight, slope in (
                    ("w₁", "e_w1", after.weights[0], before.weights[0], before.slope_w1),
                    ("w₂", "e_w2", after.weights[1], before.weights[1], before.slope_w2),
                )
            )
        )

    controls = {"share": Slider("share of the step", share, min=0, max=1, step=0.01)}
    return Explorer(
        scaled_step,
        controls,
        drawing,
        place,
        formula=formula,
        states=[{"share": 0.2}, {"share": 0.42}],
    )
