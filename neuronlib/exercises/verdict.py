"""What a check says, as text and for a page."""

import html
from dataclasses import dataclass

TO_DO = "to_do"


@dataclass(frozen=True, repr=False)
class Verdict:
    """The answer to an answer.

    Attributes
    ----------
    passed : bool
    mistake : str or None
        The key of what went wrong; None when nothing did, 'unknown' when no typical mistake fits.
    message : str
        What to look at next.

    >>> Verdict(False, "reversed", "Which of the two is taken away?")
    Not yet. Which of the two is taken away?
    """

    passed: bool
    mistake: str | None
    message: str

    @property
    def word(self):
        """Correct, Not yet or To do."""
        if self.passed:
            return "Correct"
        return "To do" if self.mistake == TO_DO else "Not yet"

    def __repr__(self):
        return f"{self.word}. {self.message}"

    def _repr_html_(self):
        return framed(self.word, self.message, strong=self.passed)


@dataclass(frozen=True, repr=False)
class Remark:
    """A word and a sentence or two."""

    word: str
    message: str

    def __repr__(self):
        return f"{self.word}. {self.message}"

    def _repr_html_(self):
        return framed(self.word, self.message)


def framed(word, message, strong=False):
    """Return a short remark as HTML: a bar on the left, the word, then the message.

    Names between `backticks` are set as code.
    """
    parts = html.escape(message).split("`")
    marked = "".join(f"<code>{p}</code>" if i % 2 else p for i, p in enumerate(parts))
    bar = "solid" if strong else "dashed"
    return (
        f'<div style="border-left:4px {bar} currentColor;padding:2px 10px">'
        f"<strong>{html.escape(word)}.</strong> {marked}</div>"
    )
