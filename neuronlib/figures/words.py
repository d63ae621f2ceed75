"""Texts that move: drawn from remembered letters, ten times as fast as matplotlib lays them out.

Measured: a short label that changes costs matplotlib 1 ms, most of it layout, while all the lines
of a picture take 0.3 ms. Under a slider that is the difference that a hand feels.
"""

import functools
import math

import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.text import Text


class Words(Text):
    """A text of one line, upright and without mathtext, that may change with every frame.

    Parameters
    ----------
    ground : number from 0 to 1
        How much white there is behind it; lines show through the rest.
    *place, **look
        As for matplotlib's Text.
    """

    def __init__(self, *place, ground=0, **look):
        super().__init__(*place, **look)
        self._ground = ground

    def draw(self, renderer):
        """Paint the letters' pixels where the text belongs."""
        if not self.get_text() or not self.get_visible():
            return
        font = self.get_fontproperties()
        letters = _Letters.of(font.get_weight(), font.get_size_in_points(), renderer.dpi)
        image = letters.paint(self.get_text(), to_rgb(self.get_color()), self._ground)
        x, y = self.get_transform().transform(self.get_unitless_position())
        left = {"left": 0, "center": 0.5, "right": 1}[self.get_ha()]
        below = {"bottom": 0, "baseline": letters.descent_share, "center": 0.5, "top": 1}
        gc = renderer.new_gc()
        self._set_gc_clip(gc)
        renderer.draw_image(
            gc,
            round(x - left * (image.shape[1] - 2 * letters.pad) - letters.pad),
            round(y - below[self.get_va()] * image.shape[0]),
            image,
        )
        gc.restore()


class _Letters:
    """The letters of one weight, size and resolution, each drawn by matplotlib once."""

    def __init__(self, weight, size, dpi):
        self._font = FontProperties(weight=weight, size=size)
        self._size, self._dpi = size, dpi
        renderer = RendererAgg(1, 1, dpi)
        _, height, descent = renderer.get_text_width_height_descent("lp", self._font, False)
        self.pad = 2  # pixels
        self._height = math.ceil(height) + 2 * self.pad
        self._descent = math.ceil(descent) + self.pad
        self.descent_share = self._descent / self._height
        self._known = {}

    @staticmethod
    @functools.lru_cache(16)
    def of(weight, size, dpi):
        """The letters of this look; made once."""
        return _Letters(weight, size, dpi)

    def paint(self, text, colour, ground):
        """Return the text as pixels, red, green, blue and alpha, its rows from top to bottom."""
        letters = [self._known.get(c) or self._draw(c) for c in text]
        starts = np.cumsum([self.pad] + [advance for _, advance in letters])
        ink = np.zeros((self._height, math.ceil(starts[-1]) + self.pad))
        for (pixels, _), start in zip(letters, starts, strict=False):
            column = round(start) - self.pad
            part = ink[:, column : column + pixels.shape[1]]
            np.maximum(part, pixels[:, : part.shape[1]], out=part)
        alpha = ink + ground * (1 - ink)
        image = np.empty((*ink.shape, 4), np.uint8)
        share = np.divide(ink, alpha, out=np.zeros_like(ink), where=alpha > 0)[..., np.newaxis]
        image[..., :3] = 255 * (share * np.array(colour) + (1 - share)) + 0.5
        image[..., 3] = 255 * alpha + 0.5
        return image[::-1]

    def _draw(self, letter):
        font = get_font(findfont(self._font))
        font.set_size(self._size, self._dpi)
        advance = font.load_char(ord(letter), LoadFlags.NO_HINTING).linearHoriAdvance / 65536
        renderer = RendererAgg(math.ceil(advance) + 2 * self.pad, self._height, self._dpi)
        gc = renderer.new_gc()
        gc.set_foreground("black")
        renderer.draw_text(gc, self.pad, self._height - self._descent, letter, self._font, 0)
        pixels = np.asarray(renderer.buffer_rgba())[..., 3] / 255
        self._known[letter] = pixels, advance
        return self._known[letter]
