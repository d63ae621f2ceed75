"""Pictures under the learner's hand: one function each, called as `explorers.name()`.

Called without arguments each starts at the book's values; called with its controls' values, at
those. A value outside a control's range raises a ValueError that says the range.
"""

from neuronlib.explorers.calculating_error import error_over_input
from neuronlib.explorers.changing_both_weights import bump_both
from neuronlib.explorers.changing_one_weight import be_the_neuron, changing_one_weight
from neuronlib.explorers.feedforward import feedforward
from neuronlib.explorers.introduction import learn
from neuronlib.explorers.learning_rate import retrain, training_player
from neuronlib.explorers.neural_network import two_neurons
from neuronlib.explorers.smallest_network import neuron_line
from neuronlib.explorers.training import error_lines
from neuronlib.explorers.training_data import training_samples

__all__ = [
    "be_the_neuron",
    "bump_both",
    "changing_one_weight",
    "error_lines",
    "error_over_input",
    "feedforward",
    "learn",
    "neuron_line",
    "retrain",
    "training_player",
    "training_samples",
    "two_neurons",
]
