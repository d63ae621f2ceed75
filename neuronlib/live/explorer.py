"""Controls above a live picture or a live text, closed when their cell runs again."""

import contextlib
import inspect

import ipywidgets as widgets
from IPython import get_ipython

from neuronlib.live.controls import Button, Recorded, Slider
from neuronlib.live.live_picture import LivePicture
from neuronlib.live.live_text import LiveText
from neuronlib.picture import caption

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
STILLS_KEPT = 50
_stills = {}  # function and line of code -> what a page shows of it without a kernel


class UnderControls(widgets.Box):
    """Controls above something that follows them: what a picture and a text have in common.

    Parameters
    ----------
    made_by : function
        The function that makes this explorer. Its arguments are the controls, its defaults the
        book's values.
    controls : dict of str to widget
        The widgets a learner moves, by name, and what is `Recorded` of earlier moves.
    shown : LivePicture or LiveText
        Knows its last `problem`, its line of `code`, and how to stand `still`.
    show : function
        Takes the line of code and the controls' values by name, and lets `shown` show them. What
        it raises is shown above, and raised in Python.
    buttons : dict of str to (str, function), optional
        By name: what is written on the button, and what to do; the function takes the controls.
    states : dicts of control values, optional
        A few telling places, for a page without a kernel: a filmstrip below the first picture.
        What is not named is as in the book.

    Attributes
    ----------
    controls : dict of str to widget
        Those a learner moves or presses.
    """

    note = "Run this cell to move it yourself."  # below what a page shows without a kernel

    def __init__(self, made_by, controls, shown, show, buttons=None, states=()):
        _close_those_of_the_last_run(self)
        self.shown, self._made_by, self._show = shown, made_by, show
        self._states = states
        self._book = {n: p.default for n, p in inspect.signature(made_by).parameters.items()}
        self._values = controls
        moved = {n: c for n, c in controls.items() if not isinstance(c, Recorded)}
        buttons = {name: self._button(*button) for name, button in (buttons or {}).items()}
        buttons["back"] = self._button("Back to the book's values", self._set_to_the_book)
        self.controls = {**moved, **buttons}
        row = widgets.HBox([*buttons.values()]).add_class("explorer-buttons")
        panel = widgets.VBox([*moved.values(), row]).add_class("explorer-controls")
        self._parts = [*self.controls.values(), row, panel, shown]
        super().__init__([panel, shown])
        self.add_class("explorer")
        for control in moved.values():
            control.observe(self._follow, names="value")
        self._update()

    @property
    def state(self):
        """The controls' values by name, as the function that made this explorer takes them."""
        return {name: control.value for name, control in self._values.items()}

    def _set_to_the_book(self, controls):
        for name, value in self._book.items():
            controls[name].value = value

    def _button(self, text, action):
        button = Button(description=text)
        button.on_click(lambda _: self._press(action))
        return button

    def _press(self, action):
        """Let a button move several controls, and what is shown follow once."""
        if not self._following:  # closed
            return
        with self.quiet():
            self._show_what_it_raises(action, self._values)
        self._follow()

    @contextlib.contextmanager
    def quiet(self):
        """Let controls move while what is shown stays as it is."""
        following, self._following = self._following, False
        try:
            yield
        finally:
            self._following = following

    def close(self):
        """Let go of every widget, message channel and figure that belongs to this explorer."""
        for widget in (*self._parts, self):
            widget.unobserve_all()
            for looks in ("layout", "style"):
                if widget.has_trait(looks):
                    getattr(widget, looks).close()
        for widget in self._parts:
            widget.close()
        super().close()
        self._following = False
        self._show = self._frame = None  # they hold the drawing; a notebook's Out holds us

    _following = True

    def _follow(self, _=None):
        if self._following:
            self._show_what_it_raises(self._update)

    def _show_what_it_raises(self, function, *arguments):
        """Call `function`; in a message from the page an exception would vanish unseen."""
        try:
            function(*arguments)
        except Exception as error:
            what = "picture" if self.picture else "text"
            self.shown.problem = f"The {what} could not follow. {type(error).__name__}: {error}"
            raise

    def _update(self):
        state = self.state
        arguments = ", ".join(f"{name}={_plain(value)}" for name, value in state.items())
        self._show(f"explorers.{self._made_by.__name__}({arguments})", **state)
        for control in self._values.values():
            if isinstance(control, Slider):
                control.picture_has_come()

    def _repr_mimebundle_(self, **options):
        view = super()._repr_mimebundle_(**options)[WIDGET_VIEW]
        return {WIDGET_VIEW: view, **self._still()}

    def _still(self):
        """Return what a page shows of it without a kernel; the same state is drawn only once."""
        key = self._made_by, self.shown.code
        if key not in _stills:
            if len(_stills) == STILLS_KEPT:
                _stills.clear()
            _stills[key] = self.shown.still(self._below())
        return _stills[key]

    def _below(self):
        """Return what follows the first picture on a page without a kernel."""
        frames = "".join(self._frame(**self._book | state) for state in self._states)
        if frames:
            self._frame(**self.state)  # back to where it is
        more = " Some places that it can show:" if frames else ""
        return f"{caption(self.sentence)}<p>{self.note}{more}</p>{frames}"


class Explorer(UnderControls):
    """Controls above one live picture.

    Parameters
    ----------
    made_by, controls, buttons
        As in `UnderControls`.
    drawing
        Has `figure` and `moving`; see `neuronlib.picture`.
    place : function
        Takes the controls' values by name, puts the drawing's artists there and returns the
        sentence.
    formula : function, optional
        Takes the controls' values by name and returns HTML to be shown above the picture: the
        section's formula with today's numbers filled in.
    states
        As in `UnderControls`.

    Attributes
    ----------
    picture : LivePicture
    """

    note = "Run this cell to move the picture yourself."

    def __init__(self, made_by, controls, drawing, place, buttons=None, formula=None, states=()):
        self.picture = picture = LivePicture(drawing)
        self._frame = lambda **state: picture.frame(place(**state))

        def show(code, **state):
            sentence = place(**state)
            picture.show(sentence, code, formula(**state) if formula else "")

        super().__init__(made_by, controls, picture, show, buttons, states)

    @property
    def sentence(self):
        """What the picture shows, in a sentence or two."""
        return self.picture.alt


class TextExplorer(UnderControls):
    """Controls above a live text; there is no picture.

    Parameters
    ----------
    made_by, controls, buttons, states
        As in `UnderControls`.
    write : function
        Takes the controls' values by name and returns HTML, and the sentence that says what
        stands there.
    """

    picture = None
    note = "Run this cell to change the numbers yourself."

    def __init__(self, made_by, controls, write, buttons=None, states=()):
        text = LiveText()

        def frame(**state):
            page, sentence = write(**state)
            return page + caption(sentence)

        self._frame = frame

        def show(code, **state):
            page, sentence = write(**state)
            text.show(page, sentence, code)

        super().__init__(made_by, controls, text, show, buttons, states)

    @property
    def sentence(self):
        """What the text shows, in a sentence or two."""
        return self.shown.sentence


def _plain(value):
    return (
        f"{value:g}" if isinstance(value, float) and float(f"{value:g}") == value else repr(value)
    )


_open = {}  # cell -> the execution that made explorers there, and those explorers


def open_explorers():
    """Return the explorers of this notebook that are not closed."""
    of_cells = (explorers for _, explorers in _open.values())
    return [explorer for explorers in of_cells for explorer in explorers if explorer.comm]


def _close_those_of_the_last_run(explorer):
    """Close the explorers that an earlier run of the cell that now runs has left behind."""
    cell, execution = _running_cell()
    if cell is None:
        return
    last_execution, explorers = _open.get(cell, (execution, []))
    if last_execution != execution:
        for old in explorers:
            old.close()
        explorers = []
    _open[cell] = execution, [*explorers, explorer]


def _running_cell():
    """Return what tells this cell from others, and this run of it from others; None outside."""
    shell = get_ipython()
    parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
    if parent.get("header", {}).get("msg_type") != "execute_request":
        return None, None
    source = parent.get("content", {}).get("code")
    return parent.get("metadata", {}).get("cellId", source), parent["header"]["msg_id"]
