"""Sliders with a name, a box for exact values and a unit; choices and buttons by key too."""

from pathlib import Path

import anywidget
import ipywidgets as widgets
import traitlets

HERE = Path(__file__).parent


class Slider(anywidget.AnyWidget, widgets.FloatSlider):
    """ipywidgets' slider, shown by the browser's own controls.

    The library's handles have no accessible name, say no unit and bring no box that is one with
    them; everything in Python, the bounds above all, is the library's.

    Parameters
    ----------
    playable : bool
        Whether a button below it plays: the page, not the kernel, then sets one value after the
        other, each only when the picture of the one before has come.

    Raises
    ------
    TypeError, ValueError
        If the first value is no number between `min` and `max`.
    """

    _esm = HERE / "slider.js"
    _css = HERE / "live.css"
    unit = traitlets.Unicode().tag(sync=True)
    playable = traitlets.Bool().tag(sync=True)

    def __init__(self, description, value, *, min, max, step, unit="", playable=False):
        _check(description, value, min, max)
        super().__init__(
            description=description,
            value=value,
            min=min,
            max=max,
            step=step,
            unit=unit,
            playable=playable,
        )

    def picture_has_come(self):
        """Tell the page, which may be waiting to play on; messages arrive in their order."""
        if self.playable:
            self.send({"shown": self.value})


class LogSlider(anywidget.AnyWidget, widgets.FloatLogSlider):
    """The same over powers of ten: `min`, `max` and `step` are exponents."""

    _esm = HERE / "slider.js"
    _css = HERE / "live.css"
    unit = traitlets.Unicode().tag(sync=True)

    def __init__(self, description, value, *, min, max, step, unit=""):
        _check(description, value, 10.0**min, 10.0**max)
        super().__init__(
            description=description, value=value, min=min, max=max, step=step, unit=unit
        )


class Recorded(traitlets.HasTraits):
    """A value of an explorer's state that has no widget, because no hand moves it: a count, say.

    What buttons do to it is shown when they are done; the line of code carries it like the rest.
    """

    value = traitlets.Any()

    def __init__(self, value):
        super().__init__(value=value)


class Choice(anywidget.AnyWidget, widgets.RadioButtons):
    """ipywidgets' radio buttons, shown as the browser's own; `value` is the option chosen.

    Raises
    ------
    ValueError
        If the first value is none of the options.
    """

    _esm = HERE / "choice.js"
    _css = HERE / "live.css"

    def __init__(self, description, value, *, options):
        if value not in options:
            allowed = " or ".join(repr(option) for option in options)
            raise ValueError(f"{description} must be {allowed}, not {value!r}.")
        super().__init__(description=description, value=value, options=options)


class Button(anywidget.AnyWidget, widgets.Button):
    """ipywidgets' button, shown so that it can be pressed by key inside JupyterLab too.

    Attributes
    ----------
    calm : bool
        Whether the reader of the page, when last pressing it, asked for little motion.
    """

    _esm = HERE / "button.js"
    _css = HERE / "live.css"
    calm = traitlets.Bool().tag(sync=True)


def _check(description, value, least, most):
    sentence = f"{description} must be a number from {least:g} to {most:g}, not {value!r}."
    try:
        inside = least <= value <= most
    except TypeError:
        raise TypeError(sentence) from None
    if not inside:
        raise ValueError(sentence)
