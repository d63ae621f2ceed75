"""Ticks that follow a zoom at the cost of a few texts."""

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.ticker import MaxNLocator

from neuronlib.figures.style import add_label


class MovingTicks:
    """A grid and its numbers that follow limits which the axes themselves do not have.

    The axes themselves run from 0 to 1 and stand still: a change of real limits would need the
    whole background again, which is five times as slow.
    """

    COUNT = 8

    def __init__(self, axes):
        axes.set_xticks([])
        axes.set_yticks([])
        axes.xaxis.labelpad, axes.yaxis.labelpad = 24, 42
        self._grid = LineCollection([], colors="#e4e4e4", linewidths=0.8)
        axes.add_collection(self._grid, autolim=False)
        self._x = [self._text(axes, "center", "top") for _ in range(self.COUNT)]
        self._y = [self._text(axes, "right", "center") for _ in range(self.COUNT)]
        self._locator = MaxNLocator(self.COUNT - 1, steps=[1, 2, 5, 10])
        self.artists = [self._grid, *self._x, *self._y]
        self._limits = None

    @staticmethod
    def _text(axes, ha, va):
        return add_label(axes, "truth", ground=0, ha=ha, va=va, clip_on=False)

    def place(self, xlim, ylim):
        if self._limits == (xlim, ylim):
            return
        self._limits = xlim, ylim
        x, y = self._values(xlim), self._values(ylim)
        self._grid.set_segments(
            [[(share(v, xlim), 0), (share(v, xlim), 1)] for v in x]
            + [[(0, share(v, ylim)), (1, share(v, ylim))] for v in y]
        )
        self._write(self._x, [(share(v, xlim), -0.02) for v in x], x)
        self._write(self._y, [(-0.012, share(v, ylim)) for v in y], y)

    def _values(self, limits):
        low, high = limits
        return [v for v in self._locator.tick_values(low, high) if low <= v <= high][: self.COUNT]

    @staticmethod
    def _write(texts, places, values):
        digits = _digits(values[1] - values[0])
        for text, place, value in zip(texts, places, values, strict=False):
            text.set(position=place, text=f"{value:.{digits}f}")
        for text in texts[len(values) :]:
            text.set_text("")


def _digits(step):
    """Return how many decimals tell ticks apart that are `step` apart."""
    return next(d for d in range(9) if np.isclose(round(step, d), step, rtol=1e-6))


def share(value, limits):
    """Return where `value` lies between two limits: 0 at the first, 1 at the second."""
    return (value - limits[0]) / (limits[1] - limits[0])
