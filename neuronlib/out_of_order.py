"""Say what to do when a cell of a notebook runs before the cell it needs."""

import builtins

SENTENCE = (
    "{name!r} is not known yet. If a cell further up makes it, run that one first: "
    "the menu Run > Run All Above Selected Cell does."
)


def explain_missing_names(shell):
    """Let the IPython `shell` add one sentence to the NameError of a cell.

    A handler that somebody else has set is left alone.
    """
    if shell is not None and getattr(shell, "custom_exceptions", ()) == ():
        shell.set_custom_exc((NameError,), _show)


def _show(shell, kind, error, traceback, tb_offset=None):
    if kind is NameError and error.name and not hasattr(builtins, error.name):
        error.add_note(SENTENCE.format(name=error.name))
    lines = shell.InteractiveTB.structured_traceback(kind, error, traceback, tb_offset=tb_offset)
    shell._showtraceback(kind, error, lines)
    return lines
