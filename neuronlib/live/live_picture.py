"""One picture that redraws fast and always has its sentence."""

import zlib

import anywidget
import traitlets
from matplotlib.backends.backend_agg import FigureCanvasAgg

from neuronlib.live.live_text import HERE, with_words
from neuronlib.picture import (
    CSS_DPI,
    caption,
    copy_of,
    css_width,
    difference,
    image,
    small_png,
    still,
    still_png,
    whole_png,
)

MUCH = 1 / 5  # of a picture's bytes: if so many differ, the page gets another background


class LivePicture(anywidget.AnyWidget):
    """A drawing whose background is drawn once; `show` draws only the moving artists anew.

    They lie above all that stands still, so a legend belongs outside the axes. The limits and
    margins of the axes are to stay as they are.

    The page holds the background and is told which pixels differ from it, so neither side has to
    pack or unpack a picture while a hand moves.

    Attributes
    ----------
    png : bytes
        The picture as it stands now; none once it is closed.
    alt : str
        The sentence that says what it shows.
    """

    _esm = with_words("live_picture.js")
    _css = HERE / "live.css"
    background = traitlets.Bytes().tag(sync=True)  # its pixels, compressed
    changed = traitlets.Bytes().tag(sync=True)  # those that differ now, see `difference`
    alt = traitlets.Unicode().tag(sync=True)
    formula = traitlets.Unicode().tag(sync=True)  # HTML above the picture
    code = traitlets.Unicode().tag(sync=True)  # one line of Python that gets you here again
    problem = traitlets.Unicode().tag(sync=True)  # what went wrong with the last change
    size = traitlets.List().tag(sync=True)  # width and height in CSS pixels
    sharpness = traitlets.Float(1.0).tag(sync=True)  # the page's pixels for each CSS pixel

    def __init__(self, drawing):
        self.drawing = drawing
        self._ground = getattr(drawing, "ground", [])
        for artist in (*self._ground, *drawing.moving):
            artist.set_animated(True)
        self._draw_background()
        width = css_width(drawing.figure)
        super().__init__(size=[width, round(drawing.figure.get_figheight() * CSS_DPI)])

    @property
    def png(self):
        """See above."""
        return whole_png(self._canvas) if self._canvas else b""

    def show(self, alt, code="", formula=""):
        """Draw the moving artists where they are now; one message carries all that changed."""
        self._blit()
        with self.hold_sync():
            self._tell_pixels()
            self.alt, self.problem, self.code, self.formula = alt, "", code, formula

    def _tell_pixels(self):
        """Send what differs from the background that the page holds, or a new one and that.

        A background that moves itself, as in a zoom, is sent once it has come to rest.
        """
        pixels, now = self._canvas.buffer_rgba(), self._with_ground
        at_rest, self._last = now is self._last, now
        changed = None if self._held is None else difference(pixels, self._held)
        is_new = now is not self._held
        if changed is None or (is_new and (at_rest or len(changed) > MUCH * pixels.nbytes)):
            self._held = now
            self.background = zlib.compress(now, 1)
            changed = difference(pixels, now)
        self.changed = changed

    def still(self, note=""):
        """Return what a page shows of it without a kernel; `note` is HTML to follow."""
        drawing = self.drawing
        png = still_png(drawing.figure, above=(*self._ground, *drawing.moving))
        return still(png, self.alt, css_width(drawing.figure), note)

    def frame(self, alt):
        """Return where the moving artists are now as HTML, a picture and its sentence.

        It is a frame of a filmstrip: smaller than the still, and nothing moves on the page.
        """
        self._blit()
        return image(small_png(self._canvas), alt, css_width(self.drawing.figure)) + caption(alt)

    def close(self):
        """Let the widget go, and the figure with it; the page keeps the last pixels and words."""
        super().close()
        self.drawing = self._canvas = self._still = self._with_ground = None
        self._held = self._last = None
        self._ground = []

    def _draw_background(self):
        figure = self.drawing.figure
        figure.set_dpi(CSS_DPI * self.sharpness)
        self._canvas = FigureCanvasAgg(figure)
        self._canvas.draw()
        self._still = copy_of(self._canvas)
        self._with_ground = self._held = self._last = None  # to be drawn, and told to the page

    def _blit(self):
        if self._with_ground is None or any(artist.stale for artist in self._ground):
            self._draw_on(self._still, self._ground)
            self._with_ground = copy_of(self._canvas)
        self._draw_on(self._with_ground, self.drawing.moving)

    def _draw_on(self, background, artists):
        self._canvas.restore_region(background)
        for artist in artists:
            artist.draw(self._canvas.renderer)
            artist.stale = False  # matplotlib forgets this for an empty text

    @traitlets.validate("sharpness")
    def _only_useful_sharpness(self, proposal):
        return min(max(proposal["value"], 1.0), 2.0)

    @traitlets.observe("sharpness")
    def _draw_sharper(self, _):
        self._draw_background()
        self.show(self.alt, self.code, self.formula)
