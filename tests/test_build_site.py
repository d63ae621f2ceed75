"""How a page of the book is made: formulas, links, pictures; no browser is needed for that."""

import re

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.filters.highlight import Highlight2HTML
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

import build_site
from build_site import FormulaError, Page, make_static, mathml
from store_notebooks import NOTEBOOKS, ROOT
from tasks import Stop

PNG = "iVBORw0KGgo="  # enough of one to be moved to a file
WIDGET = {"application/vnd.jupyter.widget-view+json": {"model_id": "x"}}


def page_of(*cells):
    """A page of the book with these cells."""
    return Page("06-page", "06 · Page", new_notebook(cells=list(cells)))


def html_of(markdown):
    """What becomes of a Markdown cell, parsed."""
    page = page_of(new_markdown_cell(markdown))
    make_static(page)
    return BeautifulSoup(page.notebook.cells[0].source, "html.parser")


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        (r"\frac{\partial e}{\partial w}", ["mfrac", "∂"]),
        (r"\begin{cases} -1 & x < 0 \\ 1 & x > 0 \end{cases}", ["mtable", "&lt;"]),
        (r"\underbrace{a + b}_{sum}", ["munder", "⏟"]),
        (r"\sum_{C=-10}^{9} |x|", ["∑", ">|<"]),
        (
            r"\text{a whole number}",
            ["<mtext>a\N{NO-BREAK SPACE}whole\N{NO-BREAK SPACE}number</mtext>"],
        ),
        (r"e'_{w1}", ["<msub><mrow><mi>e</mi><mo", "′</mo></mrow>"]),
        (r"w_1 \times input", ["msub", "×", '<mi class="word">input</mi>']),
        (r"error_{simple}", ['<mi class="word">error</mi>', '<mi class="word">simple</mi>']),
    ],
)
def test_what_the_course_writes_becomes_mathml(formula, shown):
    """Each construct, with a word as one name."""
    made = mathml(formula)
    assert made.startswith("<math>")
    assert [each for each in shown if each not in made] == []
    assert "\\" not in made


@pytest.mark.parametrize("formula", [r"\foo x", r"\frac{1}{", "a_1_2", "x }", r"\begin{cases} 1"])
def test_a_bad_formula_is_refused(formula):
    """In words, and never half converted."""
    with pytest.raises(FormulaError, match="cannot be read: "):
        mathml(formula)


def test_a_bad_formula_says_where_it_stands():
    """The notebook and the cell, for whoever has to mend it."""
    page = page_of(new_markdown_cell("fine: $a$"), new_markdown_cell("$$\\foo x$$", id="wrong"))
    with pytest.raises(Stop, match=r"06-page, cell wrong: the formula .*foo x.* cannot be read"):
        make_static(page)


def test_dollars_in_code_and_escaped_ones_are_no_formula():
    """Nor is a single one."""
    soup = html_of("`$a$` costs \\$5 or \\$6\n\n```python\nx = '$b$'\n```\n\n    $c$\n")
    assert soup.math is None
    assert soup.get_text().split() == ["$a$", "costs", "$5", "or", "$6", "x", "=", "'$b$'", "$c$"]


def test_formulas_in_a_table_and_beside_each_other():
    """In a cell of a table; and two that a qquad keeps apart are two."""
    assert len(html_of("| a |\n|-|\n| $x$, $\\frac{y}{2}$ |\n").select("td math")) == 2
    assert len(html_of("$$a = 1 \\qquad b = 2$$").select(".formulas > math[display=block]")) == 2


def test_every_formula_of_the_notebooks_is_converted():
    """As many as there are pairs of dollars outside of code."""
    for path in NOTEBOOKS:
        page = Page(path.stem, "", nbformat.read(path, as_version=4))
        texts = [c.source for c in page.notebook.cells if c.cell_type == "markdown"]
        bare = re.sub(r"(?s)```.*?```|`[^`\n]*`|\\\$", "", "\n\n".join(texts))
        parts = sum(1 + f.count("\\qquad") for f in re.findall(r"(?s)\$\$(.*?)\$\$", bare))
        inline = re.findall(r"\$[^$]+\$", re.sub(r"(?s)\$\$.*?\$\$", "", bare))
        make_static(page)
        made = "".join(c.source for c in page.notebook.cells if c.cell_type == "markdown")
        assert made.count("<math") == parts + len(inline), path.stem


def test_links_lead_to_pages_of_the_book():
    """Notebooks and the glossary do, with their anchors; the rest of the world stays."""
    soup = html_of(
        "[a](00-introduction.ipynb#Contents) [b](glossary.md#mean-error) [c](#here) "
        "[d](https://example.org/x.ipynb)"
    )
    assert [link["href"] for link in soup.select("a")] == [
        "00-introduction.html#Contents",
        "glossary.html#mean-error",
        "#here",
        "https://example.org/x.ipynb",
    ]


def test_headings_keep_jupyterlabs_anchors_and_are_told_apart():
    """Spaces become hyphens; the second of a name gets a number."""
    soup = html_of("# A page\n\n## Predict\n\n## Predict\n\n## At $w_1$")
    assert [heading["id"] for heading in soup.select("h1, h2")] == [
        "A-page",
        "Predict",
        "Predict-2",
        "At-w1",
    ]


def test_a_cell_of_a_table_knows_its_column():
    """For a page too narrow for the table; only one of many columns is unfolded there."""
    wide = html_of("| a | b | c | d | e |\n|-|-|-|-|-|\n| 1 | 2 | 3 | 4 | 5 |\n")
    assert [cell["data-head"] for cell in wide.select("td")] == list("abcde")
    assert "many" in wide.div["class"]
    assert "many" not in html_of("| a | b |\n|-|-|\n| 1 | 2 |\n").div["class"]


def test_a_line_of_code_knows_its_indentation():
    """And keeps its end, so that copied code is the code."""
    hung = build_site.hang('<div><pre><span class="k">def</span> f():\n    x\n\n</pre></div>\n')
    soup = BeautifulSoup(hung, "html.parser")
    assert soup.pre.get_text() == "def f():\n    x\n"
    assert [line["style"] for line in soup.select(".line")] == ["--indent:0ch", "--indent:4ch"]


def test_in_code_only_what_has_a_colour_is_marked():
    """The stylesheet knows every class, so no page carries marks that show nothing."""
    marked, highlight = set(), Highlight2HTML()
    for path in NOTEBOOKS:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code":
                marked |= set(
                    re.findall(r'class="(\w+)"', build_site.hang(highlight(cell.source)))
                )
    style = (build_site.LOOKS / "style.css").read_text(encoding="utf-8")
    coloured = re.findall(r"\.(\w+)", " ".join(re.findall(r"\.highlight :is\((.*?)\)", style)))
    assert {"k", "mi", "s2"} <= marked - {"line"} <= set(coloured)


def test_pictures_become_files_with_their_sentences():
    """One or several in an output; the sentence is shown once, and read aloud once."""
    image = '<img alt="{}" width="700" src="data:image/png;base64,' + PNG + '">'
    shown = image.format("At 17 °C.") + image.format("At 9 °C.") + "<p>At 9 °C.</p>"
    data = {"text/html": shown, "image/png": PNG, "text/plain": "words", **WIDGET}
    output = new_output("execute_result", data=data)
    page = page_of(new_code_cell("explorer", id="strip", outputs=[output]))
    pictures = make_static(page)
    assert list(pictures) == ["pictures/06-page-strip.png", "pictures/06-page-strip-2.png"]
    assert set(pictures.values()) == {b"\x89PNG\r\n\x1a\n"}
    data = page.notebook.cells[0].outputs[0].data
    assert not set(data) & set(WIDGET)
    soup = BeautifulSoup(data["text/html"], "html.parser")
    assert [image["src"] for image in soup.select("img")] == list(pictures)
    assert [image["alt"] for image in soup.select("img")] == ["At 17 °C.", "At 9 °C."]
    assert [s.get_text() for s in soup.select(".sentence[aria-hidden=true]")] == ["At 17 °C."]


def test_a_book_leaves_what_else_lies_in_its_folder(tmp_path):
    """Built twice into a folder of somebody's own."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for _ in range(2):
        build_site.build(tmp_path, [page_of(new_markdown_cell("# 06 · Page"))])
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert "<h1" in (tmp_path / "06-page.html").read_text(encoding="utf-8")


def test_terms_have_the_colours_of_the_notebooks():
    """In both themes, as neuronlib/live/live.css has them."""
    site = (ROOT / "tools" / "site" / "style.css").read_text(encoding="utf-8")
    live = (ROOT / "neuronlib" / "live" / "live.css").read_text(encoding="utf-8")
    colours = re.findall(r"--(?:e_w1|e_w2|error|neuron|truth): #\w+", live)
    assert len(colours) == 10
    assert re.findall(r"--(?:e_w1|e_w2|error|neuron|truth): #\w+", site) == colours
