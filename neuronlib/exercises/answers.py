"""What a learner calls: check an answer, ask for a hint or the solution, collect what passed."""

import difflib
import html
import itertools
import sys
import textwrap
import types
from dataclasses import dataclass, replace

from neuronlib.exercises import words
from neuronlib.exercises.judge import judge
from neuronlib.exercises.keep import METHODS, keep, passed_pieces
from neuronlib.exercises.pages import EXERCISES
from neuronlib.exercises.verdict import TO_DO, Remark, Verdict
from neuronlib.neuron import Neuron

_hints_given = {}


def check(answer):
    """Say whether an answer is right, and if not, what to look at.

    Parameters
    ----------
    answer : function
        Named as its exercise: `feed_forward`, `e_w1`, and so on. It is run, with a time limit of
        one second; a method is tried on a neuron that is right otherwise.

    Returns
    -------
    Verdict
        Always; whatever the answer does, nothing is raised. One endless call into C, such as
        `sum(itertools.count())`, cannot be stopped: interrupt the kernel then.

    >>> def error_for(self, goal):
    ...     return goal - self.activation
    >>> verdict = check(error_for)
    >>> verdict.passed, verdict.mistake
    (False, 'not_absolute')
    >>> verdict
    Not yet. It is below 0 for answers on one side. Can an error be smaller than none at all?
    """
    if answer is Ellipsis:
        return Verdict(False, TO_DO, words.NOTHING_THERE)
    if type(answer) is types.MethodType:
        answer = answer.__func__
    exercise = EXERCISES.get(_name_of(answer))
    if exercise is None:
        return _without_exercise(answer)
    verdict = judge(exercise, answer)
    if verdict.passed:
        return replace(verdict, message=f"{verdict.message} {keep(exercise, answer)}")
    return verdict


def hint(name):
    """Return the next of three hints; after the third, the third again.

    Parameters
    ----------
    name : str
        An exercise's name.

    Raises
    ------
    TypeError, ValueError
        For anything else.

    >>> hint("error_for")
    Hint 1 of 3. The neuron has a method already that knows the difference, with its sign.
    """
    exercise = _exercise(name)
    level = min(_hints_given.get(exercise.name, 0) + 1, len(exercise.hints))
    _hints_given[exercise.name] = level
    return Remark(f"Hint {level} of {len(exercise.hints)}", exercise.hints[level - 1])


def solution(name):
    """Return the solution of an exercise; on a page it stays folded until it is opened.

    Parameters
    ----------
    name : str
        An exercise's name.

    Raises
    ------
    TypeError, ValueError
        For anything else.

    >>> solution("error_for")
    This is the solution of error_for. It mirrors e = |e_simple|:
    <BLANKLINE>
    def error_for(self, goal):
        return abs(self.simple_error_for(goal))
    <BLANKLINE>
    """
    return Solution(_exercise(name))


def assemble():
    """Return a `Neuron` made of the learner's methods that passed, the library's for the rest.

    It prints which are whose.
    """
    pieces, problem = passed_pieces()
    own = {name: pieces[name] for name in METHODS if name in pieces}
    rest = [name for name in METHODS if name not in own and hasattr(Neuron, name)]
    if problem:
        print(problem.replace("`", ""))
    print(_listed("Yours:", own or ["none yet"]))
    if rest:
        print(_listed("From the library, until yours pass:", rest))
    return type("Neuron", (Neuron,), own)


def progress():
    """Return a table of the exercises: which passed, and where the others are."""
    return Progress(*passed_pieces())


@dataclass(frozen=True, repr=False)
class Solution:
    """The code of a right answer and the formula it mirrors."""

    exercise: object

    def __repr__(self):
        name, formula = self.exercise.name, self.exercise.formula
        return f"This is the solution of {name}. It mirrors {formula}:\n\n{self.exercise.source}"

    def _repr_html_(self):
        name, formula = self.exercise.name, html.escape(self.exercise.formula)
        return (
            f"<details><summary>This shows the solution of <code>{name}</code>. Open it when you "
            f"want to see it.</summary><p>It mirrors {formula}:</p>"
            f"<pre>{html.escape(self.exercise.source)}</pre></details>"
        )


@dataclass(frozen=True, repr=False)
class Progress:
    """Which exercises passed, page by page."""

    pieces: dict
    problem: str | None

    def __repr__(self):
        lines = [
            f"{page[:2]} {exercise.name}: {self._word(exercise)}"
            for page, exercises in self._by_page()
            for exercise in exercises
        ]
        return "\n".join([self._summary(), *lines])

    def _repr_html_(self):
        heads = "".join(
            f'<th style="text-align:left">{head}</th>' for head in ("page", "you write", "so far")
        )
        rows = "".join(
            f'<tr><td style="text-align:left"><a href="{page}.ipynb">{page[:2]}</a></td>'
            f'<td style="text-align:left;overflow-wrap:anywhere"><code>{exercise.name}</code></td>'
            f'<td style="text-align:left">{self._word(exercise)}</td></tr>'
            for page, exercises in self._by_page()
            for exercise in exercises
        )
        heads = "".join(
            f'<th scope="col" style="text-align:left">{head}</th>'
            for head in ("page", "you write", "so far")
        )
        return (
            f"<p>{html.escape(self._summary())}</p><table><thead><tr>{heads}</tr></thead>"
            f"<tbody>{rows}</tbody></table>"
        )

    def _by_page(self):
        return itertools.groupby(EXERCISES.values(), key=lambda exercise: exercise.page)

    def _word(self, exercise):
        return "✓ passed" if exercise.name in self.pieces else "to do"

    def _summary(self):
        done, problem = f"{len(self.pieces)} of {len(EXERCISES)} passed.", self.problem or ""
        return f"{done} {problem.replace('`', '')}".strip()


def _listed(head, names):
    """Return names in lines that no page breaks in the middle of a name."""
    return textwrap.fill(f"{head} {', '.join(names)}", 72, subsequent_indent="  ")


def _name_of(answer):
    """Return the exercise that an answer is for: its name, or the name it was given."""
    try:
        name = getattr(answer, "__name__", None)
        names = getattr(answer, "__globals__", vars(sys.modules["__main__"]))
        if isinstance(name, str) and name in EXERCISES:
            return name
        return next((known for known in EXERCISES if names.get(known) is answer), None)
    except Exception:  # an object of the learner's own may do anything when it is asked
        return None


def _without_exercise(answer):
    name = getattr(answer, "__name__", None) if type(answer) is types.FunctionType else None
    if name is None:
        return Verdict(False, "not_a_function", words.NOT_A_FUNCTION)
    return Verdict(False, "unknown_exercise", words.UNKNOWN_EXERCISE.format(name=name))


def _exercise(name):
    if not isinstance(name, str):
        raise TypeError(f"the exercise must be named by a text, not {name!r}.")
    if name not in EXERCISES:
        near = difflib.get_close_matches(name, EXERCISES, n=1)
        remedy = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(EXERCISES)}."
        raise ValueError(f"there is no exercise called {name!r}. {remedy}")
    return EXERCISES[name]
