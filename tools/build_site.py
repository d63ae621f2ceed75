"""Build the course as a book of static pages: `make site`.

    python3 tools/tasks.py site [FOLDER]

Every notebook with its stored outputs, the contents and the glossary become pages that need no
kernel, no network and no script: formulas are MathML, pictures are files beside the pages.
"""

import base64
import re
import shutil
import sys
from collections import Counter
from html import escape
from pathlib import Path
from typing import NamedTuple

import nbformat
from bs4 import BeautifulSoup
from math_core import LatexError, LatexToMathML
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

import contents
from links import binder_address, repository
from store_notebooks import METADATA, ROOT, clean_outputs
from tasks import Stop

LOOKS = Path(__file__).parent / "site"  # the template, the stylesheet, the first page's text
PICTURES = "pictures"
PNG = "data:image/png;base64,"

FOCUSABLE = 'role="group" tabindex="0"'  # what may scroll is to be reached by keyboard
LONG = 20  # signs of a formula that may be wider than a phone
WIDE = {"table": "table", "pre": "listing"}  # what in an output may scroll: how it is called
MANY = 4  # columns of a table that no phone has room for

# Names, signs and gaps in code, which the stylesheet gives no colour: nothing to mark.
UNCOLOURED = re.compile(r'<span class="(?:n|p|o|w|bp)">([^<]*)</span>')

MATHML = LatexToMathML(fancy_error=False)
# A command with the text it takes, or a word: what a formula calls by name, such as activation.
COMMAND_OR_WORD = re.compile(r"(\\(?:begin|end|text)\{[^}]*\}|\\[A-Za-z]+)|([A-Za-z]{3,})")
# Fonts draw this sign small and high already; browsers would raise it once more.
RAISED_PRIME = re.compile(r"<msup>(<mi>.</mi>)<mo>′</mo></msup>")


class Page(NamedTuple):
    """One page of the book: its file's name without .html, its title and what stands on it."""

    name: str
    title: str
    notebook: nbformat.NotebookNode
    is_notebook: bool = True  # no for the contents and the glossary


def main(arguments):
    """Build the book in the folder given, or in `site`."""
    folder = Path(arguments[0]).resolve() if arguments else ROOT / "site"
    if not arguments:  # whatever lies in a folder of somebody's own stays there
        shutil.rmtree(folder, ignore_errors=True)
    build(folder, pages())
    files = [path for path in folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    print(f"{len(files)} files, {size / 1e6:.1f} MB; open {folder / 'index.html'}")


def pages():
    """Return the pages of the book in their order, contents first."""
    front = (LOOKS / "index.md").read_text(encoding="utf-8")
    glossary = (ROOT / "notebooks" / "glossary.md").read_text(encoding="utf-8")
    return [
        Page("index", "Contents", _of_one_cell(contents.with_table(front)), is_notebook=False),
        *map(_notebook_page, contents.notebooks()),
        Page("glossary", "Glossary", _of_one_cell(glossary), is_notebook=False),
    ]


def build(folder, book):
    """Write the pages of `book`, their pictures and their one stylesheet into `folder`."""
    (folder / PICTURES).mkdir(parents=True, exist_ok=True)
    shutil.copy(LOOKS / "style.css", folder)
    live = binder_address(repository()) if repository() else ""
    exporter = HTMLExporter(template_file=str(LOOKS / "page.html.j2"), filters={"hang": hang})
    for page, previous, following in zip(book, [None, *book], [*book[1:], None], strict=False):
        pictures = make_static(page)
        beside = {"page": page, "previous": previous, "following": following, "live": live}
        html, _ = exporter.from_notebook_node(page.notebook, resources=beside)
        (folder / f"{page.name}.html").write_text(html, encoding="utf-8", newline="\n")
        for name, png in pictures.items():
            (folder / name).write_bytes(png)


def make_static(page):
    """Turn the page's cells into HTML that stands alone, in place; return its pictures."""
    pictures, markdown = {}, MarkdownWithMath(renderer=StaticRenderer())
    for cell in page.notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = _html(markdown, cell, page.name)
        for output in clean_outputs(cell.get("outputs", [])):
            data = output.get("data", {})
            if "text/html" in data:
                data["text/html"] = _shown(data["text/html"], f"{page.name}-{cell.id}", pictures)
    return pictures


class FormulaError(ValueError):
    """A formula that cannot be read, and why."""


class StaticRenderer(IPythonRenderer):
    """Markdown as the notebooks write it, for a page without scripts; one for each page."""

    def __init__(self):
        super().__init__(escape=False)
        self.anchors = Counter()

    def inline_math(self, body):
        """`$...$`"""
        return mathml(body)

    def block_math(self, body):
        r"""`$$...$$`; what a `\qquad` keeps apart may stand on two lines of a narrow page."""
        parts = [mathml(part, True) for part in re.split(r"\\qquad(?:\\quad)?", body)]
        long = any(len(re.sub("<[^>]*>", "", part)) > LONG for part in parts)
        may_scroll = f' {FOCUSABLE} aria-label="formula"' if long else ""
        return f'<span class="formulas"{may_scroll}>{"".join(parts)}</span>'

    def latex_environment(self, name, body):
        r"""`\begin{...}` outside of dollars, which JupyterLab shows as a formula too."""
        return self.block_math(rf"\begin{{{name}}}{body}\end{{{name}}}")

    def heading(self, text, level, **_):
        """A heading under the name that JupyterLab gives it, so that links keep their anchors."""
        anchor = BeautifulSoup(text, "html.parser").get_text().replace(" ", "-")
        self.anchors[anchor] += 1
        if self.anchors[anchor] > 1:  # the second of its name
            anchor += f"-{self.anchors[anchor]}"
        return f'<h{level} id="{escape(anchor)}">{text}</h{level}>\n'

    def link(self, text, url, title=None):
        """A link; a notebook or a Markdown file beside this one is a page of the book."""
        return super().link(text, _page_of(url), title)

    def table(self, text):
        """A table in a box that may scroll; each cell knows its column, for a narrow page."""
        rows = BeautifulSoup(text, "html.parser")
        heads = [head.get_text() for head in rows.select("th")]
        for row in rows.select("tbody tr"):
            for cell, head in zip(row.select("td"), heads, strict=True):
                cell["data-head"] = head
        kind = "scroll many" if len(heads) > MANY else "scroll"
        return f'<div class="{kind}" {FOCUSABLE} aria-label="table"><table>{rows}</table></div>\n'


def mathml(formula, display=False):
    """Return a formula as MathML; a word in it is one name, to be searched and read as such."""
    named = COMMAND_OR_WORD.sub(lambda m: m[1] or rf"\mathrm{{{m[2]}}}", formula)
    named = re.sub(r"([A-Za-z])'", r"{\1'}", named)  # the prime before what is lowered
    try:
        made = MATHML.convert_with_local_state(named, displaystyle=display)
    except LatexError as error:
        raise FormulaError(f"the formula {formula!r} cannot be read: {error}") from error
    made = re.sub(r"<mi>(?=[A-Za-z]{3})", '<mi class="word">', made)
    return RAISED_PRIME.sub(r'<mrow>\1<mo lspace="0" rspace="0">′</mo></mrow>', made)


def hang(code):
    """Give each line of highlighted code its indentation, so that it goes on below itself.

    Marks that would show no colour are left out.
    """
    code = UNCOLOURED.sub(r"\1", code)
    before, lines, after = re.fullmatch(r"(?s)(.*?<pre>)(.*?)\n*(</pre>.*)", code).groups()
    hung = []
    for line in lines.split("\n"):
        bare = re.sub("<[^>]*>", "", line)
        indent = len(bare) - len(bare.lstrip(" "))
        hung.append(f'<span class="line" style="--indent:{indent}ch">{line}\n</span>')
    return before + "".join(hung) + after


def _html(markdown, cell, name):
    """Return a Markdown cell as HTML; a formula that fails says where it stands."""
    try:
        return markdown.render(cell.source)
    except FormulaError as error:
        raise Stop(f"{name}, cell {cell.id}: {error}") from error


def _page_of(url):
    """Return where a link leads in the book."""
    return url if "://" in url else re.sub(r"\.(ipynb|md)(?=#|$)", ".html", url)


def _shown(html, name, pictures):
    """Return an output's HTML in its box, its pictures moved to files.

    A sentence that only `alt` had is shown too; to those who hear the page it stays the `alt`.
    """
    soup = BeautifulSoup(html, "html.parser")
    words = soup.get_text()
    for number, image in enumerate(soup.select(f'img[src^="{PNG}"]')):
        file = f"{PICTURES}/{name}{f'-{number + 1}' if number else ''}.png"
        pictures[file] = base64.b64decode(image["src"].removeprefix(PNG))
        image["src"] = file
        frame = image.wrap(soup.new_tag("span", attrs={"class": "picture"}))
        if image["alt"] not in words:
            sentence = soup.new_tag("span", attrs={"class": "sentence", "aria-hidden": "true"})
            sentence.string = image["alt"]
            frame.append(sentence)
    for link in soup.select("a[href]"):
        link["href"] = _page_of(link["href"])
    wide = soup.find([*WIDE])
    may_scroll = f' {FOCUSABLE} aria-label="{WIDE[wide.name]}"' if wide else ""
    return f'<div class="shown"{may_scroll}>{soup}</div>'


def _notebook_page(book):
    path = ROOT / "notebooks" / f"{book['file']}.ipynb"
    title = f"{book['number']:02} · {book['title']}"
    return Page(book["file"], title, nbformat.read(path, as_version=4))


def _of_one_cell(markdown):
    """Return a notebook that is nothing but this text, so that all pages are made alike."""
    cell = nbformat.v4.new_markdown_cell(markdown, id="text")
    return nbformat.v4.new_notebook(cells=[cell], metadata=METADATA)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Stop as stop:
        sys.exit(str(stop))
