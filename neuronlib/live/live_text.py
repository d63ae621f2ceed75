"""Text of the page that changes under a control and always has its sentence."""

from pathlib import Path

import anywidget
import traitlets

HERE = Path(__file__).parent


def with_words(name):
    """Return a script with words.js in front, for a widget's script can import no other file."""
    return "\n".join((HERE / script).read_text(encoding="utf-8") for script in ("words.js", name))


class LiveText(anywidget.AnyWidget):
    """Words in place of a picture: they can be selected, enlarged, searched and read aloud.

    Attributes
    ----------
    page : str
        The HTML as it stands now.
    sentence : str
        What it shows, in a sentence or two.
    """

    _esm = with_words("live_text.js")
    _css = HERE / "live.css"
    page = traitlets.Unicode().tag(sync=True)
    sentence = traitlets.Unicode().tag(sync=True)
    code = traitlets.Unicode().tag(sync=True)  # one line of Python that gets you here again
    problem = traitlets.Unicode().tag(sync=True)  # what went wrong with the last change

    def show(self, page, sentence, code=""):
        """Show HTML and its sentence; one message carries all that changed."""
        with self.hold_sync():
            self.page, self.sentence, self.code, self.problem = page, sentence, code, ""

    def still(self, note=""):
        """Return what a page shows of it without a kernel; `note` is HTML to follow."""
        return {"text/html": self.page + note, "text/plain": self.sentence}
