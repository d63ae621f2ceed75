"""The book that `make site` builds, opened from the disk: whole, silent and readable by anyone."""

import re
from contextlib import contextmanager
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import nbformat
import pytest
from accessibility import run_axe
from bs4 import BeautifulSoup
from coloraide import Color
from playwright.sync_api import Error

import build_site
import contents

NAMES = ["index", *(book["file"] for book in contents.notebooks()), "glossary"]
WIDTHS = (320, 800, 1280)  # 320 is a page of 1280 enlarged four times
OUTSIDE = re.compile(r"^(?!file:)")

LOST_PICTURES = """() => [...document.images]
    .filter(i => !(i.complete && i.naturalWidth > 100 && i.alt.length > 20)).map(i => i.src)"""
# Text outside of code; within <math>, what a failed conversion would leave.
READ_TEXT = """() => {
    const page = document.body.cloneNode(true);
    page.querySelectorAll('code, pre').forEach(e => e.remove());
    return page.textContent;
}"""
COPIED = """() => [...document.querySelectorAll('.highlight pre')].map(e => {
    getSelection().selectAllChildren(e);
    return getSelection().toString();
})"""
HEIGHTS = """() => [...document.querySelectorAll('math')]
    .filter(e => !e.closest('details')).map(e => e.getBoundingClientRect().height)"""
HEADINGS = "() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => +e.tagName[1])"
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(e =>
    e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    && !e.closest('.scroll, .shown, .formulas, pre')).map(e => e.outerHTML.slice(0, 90))"""
FOLDED = """() => [...document.querySelectorAll('details')]
    .filter(e => e.offsetHeight < e.querySelector('summary').offsetHeight + 20)
    .map(e => e.textContent.slice(0, 60))"""

CONTRAST = 4.5  # WCAG 1.4.3
# Code and formulas are hundreds of small elements; axe looks for what each one stands on as if
# anything might lie above anything. Their colours are few, and looked at below.
CODE_AND_FORMULAS = "pre, pre *, math, math *"
CONTRAST_ELSEWHERE = f"""axe.configure({{
    rules: [{{ id: 'color-contrast', selector: ':not({CODE_AND_FORMULAS})' }}],
}})"""
# The colour of each text and of what lies below it, from the top to what lets nothing through.
LAYERS = """elements => [...new Set([...document.querySelectorAll(elements)]
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => {
        const layers = [getComputedStyle(e).color], whole = /^rgb\\(/;
        for (let at = e; at; at = at.parentElement) {
            const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(at);
            const covered = layers.length > 1 && whole.test(layers.at(-1));
            if (opacity !== '1'
                || !covered && (backgroundImage !== 'none' || position !== 'static'))
                throw Error(`colour alone does not tell: ${at.outerHTML.slice(0, 90)}`);
            if (!covered && backgroundColor !== 'rgba(0, 0, 0, 0)') layers.push(backgroundColor);
        }
        return layers.join('; ');
    }))]"""

PALE = """<body style="background: rgb(255, 255, 255); color: rgb(34, 34, 34)">
<pre>read <b style="color: rgb(170, 170, 170)">pale</b>
<i style="background: rgba(0, 0, 0, 0.1)">read</i>
<i style="background: rgba(0, 0, 0, 0.7)">dark</i></pre>
<math><mi>x</mi><mo style="color: rgb(204, 204, 204)">=</mo></math></body>"""


class View(NamedTuple):
    """An open page, and what its opening has asked for and said."""

    name: str
    page: object
    requests: list
    faults: list


@pytest.fixture(scope="session")
def base_url():
    """None: nothing here needs JupyterLab."""


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """The folder of the book, built once."""
    folder = tmp_path_factory.mktemp("site") / "a book"
    build_site.main([str(folder)])
    return folder


@contextmanager
def reader(browser, **options):
    """A page of a browser that reaches nothing but the disk."""
    context = browser.new_context(offline=True, **options)
    context.route(OUTSIDE, lambda route: route.abort())
    yield context.new_page()
    context.close()


@contextmanager
def opened(page, book, name):
    """One page of the book, and what happens until it is left."""
    requests, faults = [], []
    listeners = {
        "request": lambda request: requests.append(request.url),
        "requestfailed": lambda request: faults.append(f"failed: {request.url}"),
        "console": lambda message: faults.append(message.text),
        "pageerror": lambda error: faults.append(str(error)),
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    page.goto((book / f"{name}.html").as_uri())
    yield View(name, page, requests, faults)
    for event, listener in listeners.items():
        page.remove_listener(event, listener)


@pytest.fixture(scope="module")
def page(browser):
    """The reader's page."""
    with reader(browser) as page:
        yield page


@pytest.fixture(scope="module", params=NAMES)
def view(request, page, book):
    """Each page of the book in turn, opened once for all that is asked of it."""
    with opened(page, book, request.param) as view:
        yield view


def test_it_asks_for_files_only_and_says_nothing(view):
    """Every request is for a file of the book and succeeds; the console stays empty."""
    assert all(url.startswith("file:") for url in view.requests), view.requests
    assert view.faults == []


def test_every_picture_is_there_with_its_sentence(view):
    """Decoded, with an alt text."""
    assert view.page.evaluate(LOST_PICTURES) == []


def test_nothing_on_it_is_a_script(book, view):
    """No element, no handler, no link that would run one: JavaScript off changes nothing."""
    soup = read(book, view.name)
    assert soup.find("script") is None
    for element in soup.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on")], element.name
        assert not str(element.get("href", "")).lower().startswith("javascript:")


def test_with_javascript_off_it_is_the_same(browser, book):
    """One page of them, to be sure."""
    with reader(browser) as page, opened(page, book, "06-training") as view:
        text = view.page.evaluate(READ_TEXT)
    with (
        reader(browser, java_script_enabled=False) as page,
        opened(page, book, "06-training") as bare,
    ):
        assert bare.page.evaluate(READ_TEXT) == text
        assert bare.page.evaluate(LOST_PICTURES) == []
        assert bare.faults == []


def test_code_is_copied_as_it_was_written(view):
    """Each cell's code, selected with the mouse, is the notebook's."""
    path = build_site.ROOT / "notebooks" / f"{view.name}.ipynb"
    cells = nbformat.read(path, as_version=4).cells if path.exists() else []
    written = [cell.source.strip() for cell in cells if cell.cell_type == "code"]
    assert [code.strip() for code in view.page.evaluate(COPIED)] == written


def test_every_formula_is_rendered(view):
    """No TeX is left over, no error sign, and every formula has a size."""
    text = view.page.evaluate(READ_TEXT)
    assert not re.search(r"\$|\\[A-Za-z(\[]|\{\}|[_^]\{", text)
    assert view.page.locator("merror").count() == 0
    assert all(height > 5 for height in view.page.evaluate(HEIGHTS))


def test_every_link_is_live(book, view):
    """A page of the book and, where it has one, an anchor on it; every name stands once."""
    soup = read(book, view.name)
    for link in soup.select("a[href]"):
        file, _, anchor = link["href"].partition("#")
        if "://" in file:
            continue
        file = file or f"{view.name}.html"
        assert (book / file).is_file(), link["href"]
        target = read(book, file.removesuffix(".html"))
        assert not anchor or target.find(id=anchor), link["href"]
    names = [element["id"] for element in soup.select("[id]")]
    assert len(names) == len(set(names))


def test_the_whole_book_can_be_read_by_next(browser, book):
    """From the contents, page by page, to the glossary, and back; a click gets there."""
    for way, names in (("next", NAMES), ("prev", NAMES[::-1])):
        for here, there in pairwise(names):
            for place in ("header", "footer"):
                (link,) = read(book, here).select(f"{place} a[rel={way}]")
                assert link["href"] == f"{there}.html"
        assert not read(book, names[-1]).select(f"a[rel={way}]")
    with reader(browser) as page, opened(page, book, NAMES[0]) as view:
        for way, name in (("next", NAMES[1]), ("prev", NAMES[0])):
            view.page.locator(f"header a[rel={way}]").click()
            assert view.page.url.endswith(f"/{name}.html")
        assert view.faults == []


def test_its_headings_make_an_outline(view):
    """One title, and no level left out."""
    levels = view.page.evaluate(HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_the_width(view, width):
    """The page itself never scrolls sideways; wide tables, formulas and code do, in their box."""
    view.page.set_viewport_size({"width": width, "height": 800})
    scroll = view.page.evaluate("document.documentElement.scrollWidth")
    assert scroll <= width, view.page.evaluate(TOO_WIDE)
    assert view.page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing(view, scheme, width):
    """Contrast, names, landmarks and the rest, answers unfolded, in both themes."""
    view.page.emulate_media(color_scheme=scheme)
    view.page.set_viewport_size({"width": width, "height": 800})
    view.page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    result = run_axe(view.page, first=CONTRAST_ELSEWHERE)
    pale = pale_code_and_formulas(view.page)
    view.page.evaluate("document.querySelectorAll('details').forEach(e => e.open = false)")
    view.page.emulate_media(color_scheme="light")
    assert result.violations_count == 0, result.generate_report()
    assert pale == []


def pale_code_and_formulas(page):
    """The colours of texts that are hard to read, each with those of what they stand on."""
    pale = []
    for layers in page.evaluate(LAYERS, CODE_AND_FORMULAS):
        text, *grounds = map(Color, layers.split("; "))
        if text.contrast(Color.layer(grounds, space="srgb"), method="wcag21") < CONTRAST:
            pale.append(layers)
    return pale


def test_pale_code_and_formulas_are_found(browser):
    """Pale letters, a dark mark behind dark ones, a formula; not what can be read."""
    with reader(browser) as page:
        page.set_content(PALE)
        assert pale_code_and_formulas(page) == [
            "rgb(170, 170, 170); rgb(255, 255, 255)",
            "rgb(34, 34, 34); rgba(0, 0, 0, 0.7); rgb(255, 255, 255)",
            "rgb(204, 204, 204); rgb(255, 255, 255)",
        ]
        page.set_content('<div style="opacity: 0.5"><pre style="background: #fff">a</pre></div>')
        with pytest.raises(Error, match="colour alone does not tell"):
            pale_code_and_formulas(page)


def test_on_paper_answers_are_open_and_the_ways_gone(view):
    """What a reader would click is of no use there."""
    view.page.emulate_media(media="print")
    assert view.page.evaluate(FOLDED) == []
    assert not view.page.locator("header").is_visible()
    assert not view.page.locator("footer").is_visible()
    view.page.emulate_media(media="screen")


@cache
def read(book, name):
    """A page of the book, parsed."""
    return BeautifulSoup((book / f"{name}.html").read_text(encoding="utf-8"), "html.parser")
