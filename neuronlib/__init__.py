"""Building with Neurons: the neuron of the book's first chapter, and what shows it at work.

neuron        the book's `Neuron`, and the derivatives of its error
versions      the same neuron as the book builds it up, in four versions
factors       what the chain rule multiplies
temperature   °C -> °F, and random inputs to learn from
error_lines   the error as a function of one weight
all_inputs    the mean error over all training inputs
training      the training loop, recorded
by_hand       what can be worked out without training
rerun         the rest of a run with another learning rate
figures       pictures that stand still
explorers     pictures that move under a slider
exercises     what a learner writes, checked
"""

import importlib
import sys

from neuronlib.all_inputs import mean_error
from neuronlib.error_lines import ErrorLines
from neuronlib.neuron import Neuron
from neuronlib.temperature import convert_c_to_f, random_celsius

__version__ = "0.1.0"
__all__ = [
    "ErrorLines",
    "Neuron",
    "TrainingRun",
    "TrainingSweep",
    "convert_c_to_f",
    "mean_error",
    "random_celsius",
    "train",
    "train_many",
]

# what needs numpy, matplotlib or ipywidgets is loaded when it is first asked for
_LATER = dict.fromkeys(("train", "train_many", "TrainingRun", "TrainingSweep"), "training")
_ROOMS = ("training", "picture", "figures", "live", "explorers", "exercises")

if "IPython" in sys.modules:  # in a notebook, say what a name that is missing there means
    from neuronlib.out_of_order import explain_missing_names

    explain_missing_names(sys.modules["IPython"].get_ipython())


def __getattr__(name):
    if name in _LATER:
        return getattr(importlib.import_module(f"neuronlib.{_LATER[name]}"), name)
    if name in _ROOMS:
        return importlib.import_module(f"neuronlib.{name}")
    raise AttributeError(f"neuronlib has nothing called {name!r}.")


def __dir__():
    return [*globals(), *_LATER, *_ROOMS]
