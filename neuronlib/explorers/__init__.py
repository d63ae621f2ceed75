"""Pictures under the learner's hand: one function each, called as `explorers.name()`.

Called without arguments each starts at the book's values; called with its controls' values, at
those. A value outside a control's range raises a ValueError that says the range.
"""

from neuronlib.explorers.feedforward import feedforward
from neuronlib.explorers.learning_rate import retrain, training_player
from neuronlib.explorers.training import error_lines

__all__ = ["error_lines", "feedforward", "retrain", "training_player"]
