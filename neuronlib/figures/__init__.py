"""Pictures that stand still, one function each; the drawings behind them move in `explorers`.

Every function returns a `Picture`: pixels with the sentence that says what they show. Each takes
numbers that were computed elsewhere; nothing here computes what it shows. Only `version` returns
text, the neuron's own source.
"""

from neuronlib.figures.backpropagation import FactorsDrawing
from neuronlib.figures.bringing_it_home import ScaledStepDrawing
from neuronlib.figures.calculating_error import ErrorOverInputDrawing
from neuronlib.figures.changing_both_weights import BumpBothDrawing
from neuronlib.figures.changing_one_weight import ChangingOneWeightDrawing
from neuronlib.figures.derivatives import ChainRuleDrawing, TangentDrawing
from neuronlib.figures.everything import EverythingDrawing
from neuronlib.figures.feedforward import PredictionDrawing
from neuronlib.figures.finding_the_right_bump import NudgeDrawing
from neuronlib.figures.graph import GraphDrawing
from neuronlib.figures.introduction import LearningDrawing
from neuronlib.figures.learning_rate import TrainingRunDrawing
from neuronlib.figures.smallest_network import NeuronLineDrawing, SameEndDrawing
from neuronlib.figures.source import version
from neuronlib.figures.training import ErrorLinesDrawing
from neuronlib.figures.training_data import SamplesDrawing
from neuronlib.figures.training_time import LatticeDrawing
from neuronlib.picture import Picture

__all__ = [
    "bump_both",
    "chain_rule",
    "changing_one_weight",
    "error_lines",
    "error_over_input",
    "everything",
    "factors",
    "graph",
    "lattice",
    "learning",
    "neuron_line",
    "nudge_each",
    "prediction",
    "same_end",
    "scaled_step",
    "tangent",
    "training_run",
    "training_samples",
    "version",
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


def nudge_each(lines, nudge):
    """Show rise and run along both lines of an `ErrorLines` for a nudge of one weight at a time.

    Section "Finding the right bump".
    """
    return Picture(NudgeDrawing(), lines, nudge)


def factors(neuron, goal):
    """Show a neuron that has fed its input forward, and the slopes from its weights to its error.

    Section "Backpropagation".
    """
    return Picture(FactorsDrawing(), neuron, goal)


def tangent(x, left, right):
    """Show |x| at one place, with the slope to the left of it and to the right.

    Section "Derivatives and the chain rule".
    """
    return Picture(TangentDrawing(), x, left, right)


def chain_rule(g, x, slopes):
    """Show a line g, f = |u| and f(g(x)), each with its slope: of g, of f, of both.

    Section "Derivatives and the chain rule".
    """
    return Picture(ChainRuleDrawing(), g, x, slopes)


def everything(run, w1, w2, mean_errors, floor):
    """Show the whole way of a `TrainingRun` and what its neuron still gets wrong.

    `mean_errors` has the mean error for each of `w2`, and in it for each of `w1`; `floor` is the
    error that steps of this size end on. Section "Learning rate".
    """
    return Picture(EverythingDrawing(), run, w1, w2, mean_errors, floor)


def scaled_step(lines, share=1):
    """Show where a share of the step from an `ErrorLines` leads; 0 is before the step.

    Section "Bringing it home".
    """
    return Picture(ScaledStepDrawing(), lines, share)


def lattice(run):
    """Show every pair of weights that a `TrainingRun` of full steps visits. "Training time"."""
    return Picture(LatticeDrawing(), run)
