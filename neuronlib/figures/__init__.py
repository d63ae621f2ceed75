"""Pictures that stand still, one function each; the drawings behind them move in `explorers`.

Every function returns a `Picture`: pixels with the sentence that says what they show. Each takes
numbers that were computed elsewhere; nothing here computes what it shows.
"""

from neuronlib.figures.feedforward import PredictionDrawing
from neuronlib.figures.learning_rate import TrainingRunDrawing
from neuronlib.figures.training import ErrorLinesDrawing
from neuronlib.picture import Picture

__all__ = ["error_lines", "prediction", "training_run"]


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
