"""Say what to do when a cell of a notebook runs before the cell it needs."""

import builtins
import traceback as tracebacks

SENTENCE = (
    "{name!r} is not known yet. If a cell further up makes it, run that one first: "
    "the menu Run > Run All Above Selected Cell does."
)
QUOTES = 'A guess that is a word stands in quotes: "{name}".'


def explain_missing_names(shell):
    """Let the IPython `shell` add one sentence to the NameError of a cell.

    A handler that somebody else has set is left alone.
    """
    if shell is not None and getattr(shell, "custom_exceptions", ()) == ():
        shell.set_custom_exc((NameError,), _show)


def _show(shell, kind, error, traceback, tb_offset=None):
    if kind is NameError and error.name and not hasattr(builtins, error.name):
        is_guess = error.name != "predict" and _is_a_guess(traceback)
        sentence = QUOTES if is_guess else SENTENCE
        error.add_note(sentence.format(name=error.name))
    lines = shell.InteractiveTB.structured_traceback(kind, error, traceback, tb_offset=tb_offset)
    shell._showtraceback(kind, error, lines)
    return lines


def _is_a_guess(traceback):
    """Whether the line that stopped asks `predict`."""
    return (tracebacks.extract_tb(traceback)[-1].line or "").startswith("predict(")
