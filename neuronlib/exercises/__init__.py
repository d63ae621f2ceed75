"""Exercises: the learner writes the book's methods, and hears at once what is not right yet.

check       an answer -> its `Verdict`; what passes goes into my_neuron.py
hint        three hints, one at a time
solution    the code and the formula it mirrors
predict     a guess before an explorer -> what it would mean
assemble    the learner's own `Neuron`, made of what passed
progress    which exercises passed
"""

from neuronlib.exercises.answers import assemble, check, hint, progress, solution
from neuronlib.exercises.predictions import predict
from neuronlib.exercises.verdict import Verdict

__all__ = ["Verdict", "assemble", "check", "hint", "predict", "progress", "solution"]
