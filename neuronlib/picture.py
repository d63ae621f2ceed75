"""Pixels that always have their sentence: a picture that stands still.

Knows nothing of neurons. A drawing, here and in `live`, is an object with a matplotlib `figure`,
a list `moving` of the artists that change, and a method `place(...)` that puts them where the
numbers are and returns the sentence that says what there is to see. Artists that change seldom,
such as the ticks of a zoom, may stand in a list `ground`; they lie below the moving ones.
"""

import base64
import html
import io

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.transforms import Bbox

CSS_DPI = 100  # an inch of figure is this wide on the page; more dots make it sharper, not larger
STILL_DPI = 120


class Picture:
    """A drawing that stands still.

    Parameters
    ----------
    drawing
        See above; it is drawn at once and not kept.
    *numbers, **options
        What its `place` takes.

    Attributes
    ----------
    png : bytes
    alt : str
        One or two sentences with the numbers in the picture and what they mean.
    """

    def __init__(self, drawing, *numbers, **options):
        self.alt = drawing.place(*numbers, **options)
        self.png = still_png(drawing.figure)
        self._width = css_width(drawing.figure)

    def _repr_mimebundle_(self, **_):
        return still(self.png, self.alt, self._width)


def copy_of(canvas):
    """Return a region of Agg's with all that its canvas holds; a figure's own box rounds down."""
    width, height = canvas.get_width_height()
    return canvas.copy_from_bbox(Bbox.from_bounds(0, 0, width, height))


def difference(pixels, background):
    """Return where a picture differs from its background, and what is there.

    It is what live_picture.js reads.

    Parameters
    ----------
    pixels, background : what numpy takes for uint8 arrays of shape (height, width, 4)

    Returns
    -------
    bytes
        Numbers of 32 bits: the width, the count of runs of neighbours that differ, where each run
        starts, how long it is, and then the pixels of all of them.
    """
    width = np.shape(pixels)[1]
    pixels, background = (np.asarray(held).view("<u4").ravel() for held in (pixels, background))
    places = np.flatnonzero(pixels != background)
    first = np.flatnonzero(np.diff(places, prepend=-2) != 1)
    lengths = np.diff(first, append=places.size)
    runs = [width, first.size], places[first], lengths, pixels[places]
    return np.concatenate(runs).astype("<u4").tobytes()


def whole_png(canvas):
    """Return the PNG bytes of what an Agg canvas holds, every pixel as it is."""
    from PIL import Image  # comes with matplotlib

    file = io.BytesIO()
    Image.fromarray(np.asarray(canvas.buffer_rgba())).save(file, "PNG", compress_level=1)
    return file.getvalue()


def still_png(figure, above=()):
    """Return the PNG bytes of `figure` for a page that keeps them: sharp, small, not fast.

    `above` are artists that the figure itself leaves out. A palette of 64 colours makes the
    picture a fifth as large and no pixel differs by more than a tenth: measured.
    """
    canvas_before, dpi_before = figure.canvas, figure.dpi
    figure.set_dpi(STILL_DPI)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    for artist in above:
        artist.draw(canvas.renderer)
    figure.set_canvas(canvas_before)
    figure.set_dpi(dpi_before)
    return small_png(canvas)


def small_png(canvas):
    """Return the PNG bytes of what an Agg canvas holds, in 64 colours; areas keep theirs."""
    from PIL import Image

    file, pixels = io.BytesIO(), Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    few = pixels.quantize(64, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    chosen = np.array(few.getpalette()).reshape(-1, 3)
    palette = chosen.copy()
    # A colour that the quantizer mixes of several would tint an area: the largest keep their own.
    for _, colour in sorted(pixels.getcolors(pixels.width * pixels.height))[-16:]:
        palette[((chosen - colour) ** 2).sum(axis=1).argmin()] = colour
    few.putpalette(palette.ravel().tolist())
    few.save(file, "PNG", compress_level=6)  # the last level takes six times as long
    return file.getvalue()


def css_width(figure):
    """Return how wide `figure` is shown on a page, in CSS pixels."""
    return round(figure.get_figwidth() * CSS_DPI)


def still(png, alt, width, note=""):
    """Return what a page shows without a kernel, as Jupyter's display asks for it.

    `<img alt>` for every page, the pixels for whoever shows no HTML, the sentence for whoever
    shows neither, and for the tests, which compare it.
    """
    page = image(png, alt, width) + note
    return {"text/html": page, "image/png": base64.b64encode(png).decode(), "text/plain": alt}


def image(png, alt, width):
    """Return a picture and its sentence as HTML."""
    data = base64.b64encode(png).decode()
    return (
        f'<img alt="{html.escape(alt)}" width="{width}" '
        f'style="max-width:100%;height:auto" src="data:image/png;base64,{data}">'
    )


def caption(alt):
    """Return the sentence for those who see; to others the picture itself has told it."""
    return f'<p aria-hidden="true">{html.escape(alt, quote=False)}</p>'
