"""Pictures under the learner's hand: one function each, called as `explorers.name()`.

Called without arguments each starts at the book's values; called with its controls' values, at
those. A value outside a control's range raises a ValueError that says the range.
"""

from neuronlib.explorers.backpropagation import factors
from neuronlib.explorers.bringing_it_home import scaled_step
from neuronlib.explorers.calculating_error import error_over_input
from neuronlib.explorers.changing_both_weights import bump_both
from neuronlib.explorers.changing_one_weight import be_the_neuron, changing_one_weight
from neuronlib.explorers.coding_time import math_beside_code
from neuronlib.explorers.derivatives import chain_rule, tangent
from neuronlib.explorers.feedforward import feedforward
from neuronlib.explorers.finding_the_right_bump import nudge_each
from neuronlib.explorers.introduction import learn
from neuronlib.explorers.learning_rate import full_steps, retrain, training_player
from neuronlib.explorers.neural_network import two_neurons
from neuronlib.explorers.rate_map import rate_map
from neuronlib.explorers.smallest_network import neuron_line
from neuronlib.explorers.training import error_lines
from neuronlib.explorers.training_data import training_samples

__all__ = [
    "be_the_neuron",
    "bump_both",
    "chain_rule",
    "changing_one_weight",
    "error_lines",
    "error_over_input",
    "factors",
    "feedforward",
    "full_steps",
    "learn",
    "math_beside_code",
    "neuron_line",
    "nudge_each",
    "rate_map",
    "retrain",
    "scaled_step",
    "tangent",
    "training_player",
    "training_samples",
    "two_neurons",
]
