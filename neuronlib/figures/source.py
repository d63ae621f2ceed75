"""The neuron's own source, with what is new in a version marked. Chapter 1, "Coding time"."""

import ast
import difflib
import functools
import html
import inspect
import textwrap
from typing import NamedTuple

from neuronlib.values import whole
from neuronlib.versions import VERSIONS

NEW, KEPT = "+ ", "  "  # the margin
INS = "text-decoration:none;background:rgba(70,160,60,0.18)"


class Line(NamedTuple):
    """A line of source, and the method it belongs to."""

    method: str
    text: str


class Source:
    """One version's lines, those that the version before did not have marked by a plus.

    On a page they are folded, so that a learner who writes them first sees no solution.

    Attributes
    ----------
    number : int
    lines : list of str
    new : list of bool
    """

    def __init__(self, version):
        self.lines = _texts(version)
        before = VERSIONS.index(version)
        self.number = before + 1
        self.new = [False] * len(self.lines)
        if before:
            self.new = _new_lines(_texts(VERSIONS[before - 1]), self.lines)

    def __repr__(self):
        return "\n".join(self._with_margin())

    def _repr_html_(self):
        rows = (
            f'<ins style="{INS}">{html.escape(row)}</ins>' if new else html.escape(row)
            for row, new in zip(self._with_margin(), self.new, strict=True)
        )
        lines = "\n".join(rows)
        return f"<details><summary>{self._summary()}</summary><pre>{lines}</pre></details>"

    def _summary(self):
        new = f", {sum(self.new)} of them new" if any(self.new) else ""
        return f"The neuron's version {self.number}: {len(self.lines)} lines{new}"

    def _with_margin(self):
        marked = zip(self.lines, self.new, strict=True)
        return [((NEW if new else KEPT) + line).rstrip() for line, new in marked]


def version(number):
    """Return the `Source` of the neuron's first, second, third or fourth version."""
    if not 1 <= whole(number, "the version") <= len(VERSIONS):
        raise ValueError(f"the version must be a number from 1 to {len(VERSIONS)}, not {number}.")
    return Source(VERSIONS[number - 1])


@functools.cache
def source_lines(version):
    """Return a version's `Line`s as they stand in its file, methods one after another.

    Docstrings are left out, and the decorators that only check a value.
    """
    own = [name for name, what in vars(version).items() if inspect.isfunction(what)]
    return [
        Line(name, text)
        for name in ("__init__", *own)
        for text in _listing(inspect.unwrap(getattr(version, name)))
    ]


def _texts(version):
    """Return the text of a whole class, its methods an empty line apart."""
    texts, method = [f"class {version.__name__}:"], "__init__"
    for line in source_lines(version):
        if line.method != method:
            texts.append("")
            method = line.method
        texts.append(("    " + line.text).rstrip())
    return texts


def _listing(function):
    source = textwrap.dedent(inspect.getsource(function))
    (tree,) = ast.parse(source).body
    lines = source.splitlines()
    skipped = set(range(tree.lineno - 1))  # decorators come first
    if ast.get_docstring(tree):
        skipped.update(range(tree.body[0].lineno - 1, tree.body[0].end_lineno))
    return [line for index, line in enumerate(lines) if index not in skipped]


def _new_lines(before, lines):
    new = [True] * len(lines)
    matcher = difflib.SequenceMatcher(None, before, lines, autojunk=False)
    for block in matcher.get_matching_blocks():
        new[block.b : block.b + block.size] = [False] * block.size
    new[0] = False  # the name of the class says only which version this is
    return [is_new and line != "" for is_new, line in zip(new, lines, strict=True)]
