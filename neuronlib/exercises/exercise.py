"""What an exercise is made of: cases to try, a right answer, and the typical wrong ones."""

import ast
import inspect
import random
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from neuronlib.exercises.words import told
from neuronlib.neuron import Neuron


class Desk:
    """A neuron without any checks, on which a learner's method is tried.

    Its methods are the reference's; a learner's method takes the place of one, so that a mistake
    made elsewhere does not spill over.
    """

    def __init__(self, weights, input, learning_rate=0.01, fed=True):
        self.weights, self.input, self.learning_rate = list(weights), input, learning_rate
        self.activation = None
        if fed:
            self.activation = self.weights[0] * input + self.weights[1]


for _name, _method in vars(Neuron).items():
    if callable(_method):
        setattr(Desk, _name, inspect.unwrap(_method))


@dataclass(frozen=True)
class Mistake:
    """A typical wrong version and what its message points to.

    Attributes
    ----------
    message : str
    versions : tuple of functions
        An answer that does what one of them does made this mistake.
    """

    message: str
    versions: tuple[Callable, ...]


@dataclass(frozen=True, eq=False)
class Exercise:
    """One exercise.

    Attributes
    ----------
    answer : function
        A right version; its name is the exercise's.
    page : str
        The notebook's file without .ipynb.
    formula : str
        What the answer mirrors, as a line of text.
    cases : tuple
        What the answer is tried on; `ask` knows how to read one.
    ask : function
        (answer, case) -> what is compared: a dictionary of numbers and lists of them.
    mistakes : dict of str to Mistake
    hints : tuple of three sentences
    told : function
        case -> words for it, as in "With w1 = 2".
    returns : bool
        False if the answer has nothing to return.
    method : bool
        Whether it is a method of the neuron.
    stumbles : tuple of (pattern, key, message)
        What an exception, as `Kind: text`, means in this exercise.
    also : function
        (case, seen) -> True for what is right as well, where there is a choice.
    kink : function
        case -> True where the choice is, so that it tells nothing of a mistake.
    """

    answer: Callable
    page: str
    formula: str
    cases: tuple
    ask: Callable
    mistakes: dict[str, Mistake]
    hints: tuple[str, str, str]
    told: Callable = told
    returns: bool = True
    method: bool = False
    stumbles: tuple = ()
    also: Callable = lambda case, seen: False
    kink: Callable = lambda case: False

    @property
    def name(self):
        """The name of the function that the learner writes."""
        return self.answer.__name__

    @property
    def signature(self):
        """The first line of the answer, as in `def feed_forward(self):`."""
        return f"def {self.name}{inspect.signature(self.answer)}:"

    @property
    def source(self):
        """The code of the right version, without its docstring and decorators."""
        source = textwrap.dedent(inspect.getsource(self.answer))
        (tree,) = ast.parse(source).body
        lines = source.splitlines()
        skipped = set(range(tree.lineno - 1))
        docstring = tree.body[0]  # every answer has one
        skipped.update(range(docstring.lineno - 1, docstring.end_lineno))
        kept = [line for i, line in enumerate(lines) if i not in skipped]
        return "\n".join([kept[0], *"\n".join(kept[1:]).strip("\n").splitlines()]) + "\n"


def random_cases(seed, count=12, **ranges):
    """Return cases with a number, in tenths, from each range; the same ones for the same seed."""
    rng = random.Random(seed)

    def draw(low, high):
        return rng.randint(10 * low, 10 * high) / 10

    return tuple({name: draw(*ends) for name, ends in ranges.items()} for _ in range(count))
