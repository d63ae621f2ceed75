"""A picture under the learner's hand: controls above, one picture that redraws fast below.

Or, in place of the picture, text of the page.

Knows nothing of neurons. What it does was measured against a dozen other ways: one figure that
lives as long as the explorer, a background drawn once, only the moving parts drawn anew, and
pixels and sentence sent in one message to a canvas that is never blank.
"""

from neuronlib.live.controls import Choice, LogSlider, Recorded, Slider
from neuronlib.live.explorer import Explorer, TextExplorer
from neuronlib.live.live_picture import LivePicture
from neuronlib.live.live_text import LiveText

__all__ = [
    "Choice",
    "Explorer",
    "LivePicture",
    "LiveText",
    "LogSlider",
    "Recorded",
    "Slider",
    "TextExplorer",
]
