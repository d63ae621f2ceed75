"""Pictures that stand still, one function each; the drawings behind them move in `explorers`.

Every function returns a `Picture`: pixels with the sentence that says what they show. Each takes
numbers that were computed elsewhere; nothing here computes what it shows.
"""

from neuronlib.figures.calculating_error import ErrorOverInputDrawing
from neuronlib.figures.changing_both_weights import BumpBothDrawing
from neuronlib.figures.changing_one_weight import ChangingOneWeightDrawing
from neuronlib.figures.feedforward import PredictionDrawing
from neuronlib.figures.graph import GraphDrawing
from neuronlib.figures.introduction import LearningDrawing
from neuronlib.figures.learning_rate import TrainingRunDrawing
from neuronlib.figures.smallest_network import NeuronLineDrawing, SameEndDrawing
from neuronlib.figures.training import ErrorLinesDrawing
from neuronlib.figures.training_data import SamplesDrawing
from neuronlib.picture import Picture

__all__ = [
    "bump_both",
    "changing_one_weight",
    "error_lines",
    "error_over_input",
    "graph",
    "learning",
    "neuron_line",
    "prediction",
    "same_end",
    "training_run",
    "training_samples",
]


def learning(run, examples=None):
    """Show the neuron of a `TrainingRun` after some of its examples, or all: "Introduction"."""
    return Picture(LearningDrawing(), run, len(run.error) if examples is None else examples)


def graph(*neurons):
    """Show one neuron that has fed its input forward as a graph, or two that are chained.

    Of two, the second must have been fed what the first put out. Sections "What is a neural
    network" and "The smallest network".
    """
    return Picture(GraphDrawing(chained=len(neurons) == 2), *neurons)


def prediction(neuron, goal):
    """Show a neuron that has fed its input forward, beside the truth. Section "Feedforward"."""
    return Picture(PredictionDrawing(), neuron, goal)


def error_lines(lines, zoom=1):
    """Show e_w1 and e_w2 of an `ErrorLines`, `zoom` times magnified. Section "Training"."""
    return Picture(ErrorLinesDrawing(), lines, zoom)


def training_run(run, learning_rate, step=None):
    """Show a `TrainingRun` after `step` of its steps, or after all. Section "Learning rate"."""
    step = len(run.error) if step is None else step
    return Picture(TrainingRunDrawing(), run, step, learning_rate)


def neuron_line(neuron):
    """Show the line of a neuron that has fed its input forward. Section "The smallest network"."""
    return Picture(NeuronLineDrawing(), neuron)


def same_end(runs):
    """Show where each `TrainingRun` started and where it ended. Section "The smallest network"."""
    return Picture(SameEndDrawing(), runs)


def training_samples(samples):
    """Show pairs of °C and the right °F, in the order they came. Section "Training data"."""
    return Picture(SamplesDrawing(), samples)


def changing_one_weight(neuron, goal):
    """Show a neuron that has fed its input forward, and its error at every training input.

    Section "Changing one weight".
    """
    return Picture(ChangingOneWeightDrawing(), neuron, goal)


def error_over_input(neuron, absolute=False, root=None):
    """Show the error of a neuron at every input, and at the one it has fed forward.

    `root` is the input without error, if it is to be marked. Section "Calculating error".
    """
    return Picture(ErrorOverInputDrawing(), neuron, absolute, root)


def bump_both(before, after=None):
    """Show how the error falls from one `ErrorLines` to another with both weights bumped.

    Section "Changing both weights".
    """
    return Picture(BumpBothDrawing(), before, after)
