"""Put pieces of source into a Python file's text, each in its place, and leave the rest alone.

Functions stand in the file, methods in its class `Neuron`. A note at the end of the file has a
digest of each piece as it was written, so that a change by hand is seen.
"""

import ast
import functools
import textwrap
import zlib

NOTE = "# Written by the course; a piece that you change by hand stays as you made it:"


class File:
    """The text of a file that Python can read, and its pieces.

    Parameters
    ----------
    text : str
    functions, methods : names
        The order of the pieces; the class has its place among the functions.
    """

    def __init__(self, text, functions, methods):
        body, _, note = text.partition(NOTE)
        self.lines = body.rstrip().splitlines()
        self.functions, self.methods = list(functions), list(methods)
        words = (word.split() for word in note.replace("#", " ").split(","))
        self.digests = dict(pair for pair in words if len(pair) == 2)

    @property
    def text(self):
        """The whole text, with the note at the end."""
        signed = ", ".join(f"{name} {digest}" for name, digest in self.digests.items())
        signed = textwrap.fill(signed, 88, initial_indent="# ", subsequent_indent="# ")
        return "\n".join(self.lines) + f"\n\n\n{NOTE}\n{signed}\n"

    def has(self, name):
        """Whether the file has a piece of this name."""
        return name in self._nodes(name)

    def changed_by_hand(self, name):
        """Whether a piece is there, and not as it was written."""
        return self.has(name) and self.digests.get(name) != _digest(self.piece(name))

    def piece(self, name):
        """Return the source of a piece, moved to the left edge."""
        start, end = self._span(name)
        return textwrap.dedent("\n".join(self.lines[start:end]))

    def put(self, name, source, before=None):
        """Replace a piece, or insert it: before another one, or where the order has it."""
        lines = textwrap.indent(source, "    " * (name in self.methods)).rstrip().splitlines()
        if self.has(name):
            start, end = self._span(name)
            self.lines[start:end] = lines
        else:
            self._insert(name, lines, before)
        self.digests[name] = _digest(source)

    def put_import(self, line):
        """Add an import, unless it is there."""
        if line in self.lines:
            return
        tree = ast.parse("\n".join(self.lines)).body
        imports = [node.end_lineno for node in tree if isinstance(node, IMPORTS)]
        if imports:
            self.lines.insert(max(imports), line)
        else:
            place = tree[0].end_lineno if tree and isinstance(tree[0], ast.Expr) else 0
            self.lines[place:place] = ["", line]

    def _insert(self, name, lines, before):
        in_class = name in self.methods
        order, gap = (
            (["__init__", *self.methods], [""]) if in_class else (self.functions, [""] * 2)
        )
        rank = order.index(name) if name in order else 0
        earlier, later = order[:rank][::-1], [before] if before else order[rank + 1 :]
        for neighbour in filter(self.has, [] if before else earlier):
            place = self._span(neighbour)[1]
            self.lines[place:place] = [*gap, *lines]
            return
        for neighbour in filter(self.has, later):
            place = self._span(neighbour)[0]
            self.lines[place:place] = [*lines, *gap]
            return
        self.lines += [*gap, *lines]

    def _nodes(self, name):
        """Return the definitions among which `name` would stand: of the class, or of the file."""
        in_file, in_class = _definitions("\n".join(self.lines))
        return in_class if name in self.methods or name == "__init__" else in_file

    def _span(self, name):
        node = self._nodes(name)[name]
        first = [node, *getattr(node, "decorator_list", ())]
        return min(n.lineno for n in first) - 1, node.end_lineno


@functools.lru_cache(maxsize=1)
def _definitions(text):
    """Return what a text defines by name: in the file, and in its class."""
    in_file = _by_name(ast.parse(text).body)
    return in_file, _by_name(getattr(in_file.get("Neuron"), "body", []))


def _by_name(nodes):
    return {
        getattr(target, "name", getattr(target, "id", None)): node
        for node in nodes
        for target in getattr(node, "targets", [node])
    }


IMPORTS = (ast.Import, ast.ImportFrom)


def _digest(source):
    return f"{zlib.crc32(source.strip().encode()):08x}"
