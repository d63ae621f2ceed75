"""Colours computed, not trusted: for the colour-blind, in grey print, on each theme.

Deficiencies are simulated after Machado, Oliveira and Fernandes (2009) in full strength, distances
are CIEDE2000, contrast is that of WCAG 2; all three are coloraide's.
"""

import io
import itertools
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from coloraide.everything import ColorAll as Color
from drawings import all_drawings
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import Collection
from matplotlib.colors import to_rgb, to_rgba
from matplotlib.lines import Line2D
from matplotlib.text import Text
from PIL import Image

from neuronlib import live
from neuronlib.figures.style import COLOURS, DOTS, LINES, TEXT_COLOURS
from neuronlib.picture import small_png

SEEN = ("by all", "protan", "deutan", "tritan")
APART = 12  # CIEDE2000; 2 is just seen side by side
GREY_APART = 15  # of 100 steps of lightness
SAME = 2  # of 255 in each channel: a grey stays grey
MARK, TEXT = 3, 4.5  # least contrast, WCAG 1.4.11 and 1.4.3
DECORATION = {"#e4e4e4", "#ffffff"}  # the grid that zooms, grounds: no numbers

CSS = (Path(live.__file__).parent / "live.css").read_text(encoding="utf-8")
THEMES = Path(sys.prefix) / "share/jupyter/lab/themes/@jupyterlab"
QUANTITIES = {name: colour for name, colour in COLOURS.items() if name != "axis"}


def seen(colour, how):
    """The colour as someone sees it."""
    return Color(colour) if how == "by all" else Color(colour).filter(how, method="machado")


@pytest.fixture(scope="module")
def drawings():
    """Every drawing by its name."""
    return dict(all_drawings())


@pytest.mark.parametrize("how", SEEN)
def test_any_two_quantities_are_told_apart(how):
    """In every pair, whether they share a picture or not."""
    for one, other in itertools.combinations(QUANTITIES.values(), 2):
        assert seen(one, how).delta_e(seen(other, how), method="2000") >= APART, (one, other)


def test_every_quantity_has_a_line_style_and_a_marker_of_its_own():
    """For whoever sees no colour at all."""
    styles = [str(look.get("linestyle", "-")) for look in LINES.values()]
    markers = [look["marker"] for look in DOTS.values()]
    assert len(set(styles)) == len(LINES)
    assert len(set(markers)) == len(DOTS)
    assert set(LINES) - {"mark"} == set(DOTS), "a helping line has no dots"


def test_grey_print_stays_readable():
    """Two lines differ in grey or in style, two dots in grey or in shape."""
    grey = {name: Color(colour).convert("lab")["l"] for name, colour in COLOURS.items()}
    grey["mark"] = grey["quiet"]
    for looks, trait in ((LINES, "linestyle"), (DOTS, "marker")):
        for one, other in itertools.combinations(looks, 2):
            far = abs(grey[one] - grey[other]) >= GREY_APART
            assert far or looks[one].get(trait, "-") != looks[other].get(trait, "-"), (one, other)


def lines_and_collections(part):
    """What the axes or the legend were given to show; a grid belongs to neither."""
    return [
        *getattr(part, "lines", []),
        *getattr(part, "legend_handles", []),
        *getattr(part, "collections", []),
    ]


def painted(artist):
    """The colours of a line, its markers or a collection, laid on white, that carry numbers."""
    if isinstance(artist, Line2D):
        colours = [artist.get_color()]
        if artist.get_marker() not in ("None", None, ""):
            colours.append(artist.get_markeredgecolor())
            if Color(hex_on_white(colours[-1], None)).contrast("white") < 1.1:  # a white rim
                colours[-1] = artist.get_markerfacecolor()
    elif isinstance(artist, Collection):
        colours = list(artist.get_edgecolor())
    else:
        return set()
    return {hex_on_white(colour, artist.get_alpha()) for colour in colours} - DECORATION


def hex_on_white(colour, alpha):
    """What a colour with this alpha looks like on white."""
    red_green_blue, share = to_rgb(colour), to_rgba(colour, alpha)[3]
    mixed = [share * part + 1 - share for part in red_green_blue]
    return "#" + "".join(f"{round(255 * part):02x}" for part in mixed)


def test_lines_and_markers_stand_out_from_the_white_card(drawings):
    """Pale ones too, in every drawing; the grid and the shaded bands are there to stand back."""
    for name, drawing in drawings.items():
        parts = drawing.figure.axes + drawing.figure.legends
        for artist in itertools.chain.from_iterable(map(lines_and_collections, parts)):
            for colour in painted(artist):
                assert Color(colour).contrast("white") >= MARK, (name, artist, colour)


def test_words_in_pictures_stand_out_from_the_white_card(drawings):
    """On the shaded band, too, where they may stand."""
    for name, drawing in drawings.items():
        for text in drawing.figure.findobj(Text):
            colour = hex_on_white(text.get_color(), text.get_alpha())
            assert Color(colour).contrast("#f1f1f1") >= TEXT, (name, text.get_text(), colour)
    for name, colour in TEXT_COLOURS.items():
        assert Color(colour).contrast("#f1f1f1") >= TEXT, name


def theme_background(name):
    """Where JupyterLab's theme puts an output."""
    css = (THEMES / f"theme-{name}-extension/index.css").read_text(encoding="utf-8")
    return re.search(r"--jp-layout-color0:\s*([^;]+);", css)[1]


@pytest.mark.parametrize("theme", ["light", "dark", "dark-high-contrast"])
def test_coloured_words_stand_out_from_the_page(theme):
    """In each of JupyterLab's themes, on the page and on the marked line."""
    selector = "" if theme == "light" else r'\[data-jp-theme-light="false"\] '
    found = re.search(rf"(?m)^{selector}[^\n]*{{ (--e_w1: [^}}]+)}}", CSS)[1]
    colours = dict(re.findall(r"--(\w+): (#\w+)", found))
    assert set(colours) == set(DOTS)
    tint = re.search(r"tr\.now { background: rgba\(([^)]+)", CSS)[1]
    *tint, share = [float(part) for part in tint.split(",")]
    page = Color(theme_background(theme))
    marked = page.mix(Color("srgb", [part / 255 for part in tint]), share, space="srgb")
    for name, colour in colours.items():
        for ground in (page, marked):
            assert Color(colour).contrast(ground) >= TEXT, (name, ground)


@pytest.mark.parametrize("theme", ["light", "dark", "dark-high-contrast"])
def test_controls_and_their_focus_stand_out_from_the_page(theme):
    """The handle, the frames of boxes and buttons, and the line around what has the focus."""
    page = Color(theme_background(theme))
    accent = dict(zip(("light", "dark"), re.findall(r"--accent: (#\w+)", CSS), strict=True))
    used = [accent["light" if theme == "light" else "dark"]]
    used += re.findall(r"(?:border|outline): \dpx solid (#\w+)", CSS)
    assert len(used) > 4
    for colour in used:
        assert Color(colour).contrast(page) >= MARK, colour


def test_an_area_keeps_its_colour_in_a_stored_picture(drawings):
    """What covers a hundredth of it is not tinted by having few colours, grey least of all."""
    for name, drawing in drawings.items():
        canvas = FigureCanvasAgg(drawing.figure)
        canvas.draw()
        drawn = np.asarray(canvas.buffer_rgba())[..., :3]
        stored = Image.open(io.BytesIO(small_png(canvas))).convert("RGB")
        for count, colour in Image.fromarray(drawn).getcolors(drawn.size):
            if count > drawn[..., 0].size / 100:
                there = np.asarray(stored, int)[(drawn == colour).all(axis=2)]
                assert abs(there - colour).max() <= SAME, (name, colour)
