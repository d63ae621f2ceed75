"""Find out whether an answer is right, and which mistake explains all its numbers if not.

Nothing is judged by the text of the answer: it is run on cases, and so are the right version and
the typical wrong ones. The wrong version whose numbers are the learner's names the mistake.
"""

import functools
import inspect
import math
import numbers
import re
import reprlib

from neuronlib.exercises import words
from neuronlib.exercises.guard import Guard
from neuronlib.exercises.seen import Odd, same
from neuronlib.exercises.verdict import TO_DO, Verdict

OF_THE_NEURON = ("weights", "input", "activation", "learning_rate")  # need `self.` in a method


def judge(exercise, answer, names=None):
    """Return the `Verdict` on an answer to the exercise; always returns, never raises."""
    if answer is Ellipsis or _is_stub(answer):
        return Verdict(False, TO_DO, words.TO_DO.format(exercise=exercise))
    problem = _misfit(exercise, answer)
    if problem is None:
        problem = _diagnosis(exercise, *_seen(exercise, answer, names))
    return Verdict(False, *problem) if problem else Verdict(True, None, words.CORRECT)


def _misfit(exercise, answer):
    """Say what keeps the answer from being called at all."""
    if not callable(answer):
        return "not_a_function", words.NOT_A_FUNCTION
    try:
        wanted = inspect.signature(exercise.answer).parameters
        inspect.signature(answer).bind(*wanted)
    except ValueError:
        return None  # some callables made in C do not tell
    except Exception:
        return "parameters", words.PARAMETERS.format(exercise=exercise)
    return None


def _is_stub(answer):
    """Whether the function has nothing in it: `...`, `pass` or `return None`."""
    code = getattr(answer, "__code__", None)
    if code is None:
        return False
    known = (None, Ellipsis, answer.__doc__)
    return code.co_code[::2] == _dots.__code__.co_code[::2] and all(
        any(const is value for value in known) for const in code.co_consts
    )


def _dots(): ...


def _seen(exercise, answer, names):
    """Return one `Outcome` per case, and that of the first case asked again.

    After one that was stopped there are no more.
    """
    traps = OF_THE_NEURON if exercise.method else ()
    if names is None:
        names = getattr(inspect.unwrap(answer), "__globals__", {})
    outcomes = []
    with Guard(names=names, traps=traps) as guard:
        for case in exercise.cases:
            outcomes.append(guard.call(exercise.ask, answer, case))
            if words.is_final(outcomes[-1].error):
                return outcomes, None
        return outcomes, guard.call(exercise.ask, answer, exercise.cases[0])


def _diagnosis(exercise, outcomes, again):
    """Return the key and the message of the mistake, or None if there is none."""
    rights = _rights(exercise)
    triples = list(zip(exercise.cases, outcomes, rights, strict=False))
    failing = [triple for triple in triples if not _is_right(exercise, *triple)]
    if not failing:
        return None
    return (
        _by_typical_mistake(exercise, outcomes)
        or _by_failure(exercise, outcomes, failing)
        or _by_shape(exercise, failing)
        or _remembers(outcomes[0], again)
        or _constant(outcomes, failing)
        or _one_of_two(failing)
        or _unknown(exercise, failing)
    )


def _is_right(exercise, case, outcome, right):
    if outcome.error is not None:
        return False
    return same(outcome.value, right) or exercise.also(case, outcome.value)


@functools.cache
def _rights(exercise):
    return [exercise.ask(exercise.answer, case) for case in exercise.cases]


def _by_failure(exercise, outcomes, failing):
    """An exception, or nothing at all, where an answer should be."""
    somewhere = any(o.error is None and o.value.get("value") is not None for o in outcomes)
    for case, outcome, _ in failing:
        if outcome.error is not None:
            return words.of_error(outcome.error, exercise, exercise.told(case))
        if exercise.returns and outcome.value.get("value", 0) is None:
            if outcome.printed:
                return "printed", words.PRINTED
            if exercise.name == "feed_forward" and outcome.value["activation"] is None:
                return "nothing_kept", words.NOTHING_KEPT
            if somewhere:
                told = exercise.told(case)
                return "nothing_returned", words.NOTHING_HERE.format(told=told)
            return "nothing_returned", words.NOTHING_RETURNED
    return None


def _by_typical_mistake(exercise, outcomes):
    """Compare with one wrong version after the other, each as far as it agrees."""
    if len(outcomes) < len(exercise.cases) or all(outcome.error for outcome in outcomes):
        return None
    for key, mistake in exercise.mistakes.items():
        for version in mistake.versions:
            if all(
                _do_the_same(exercise, case, outcome, _attempt(exercise, version, index))
                for index, (case, outcome) in enumerate(zip(exercise.cases, outcomes, strict=True))
            ):
                return key, mistake.message
    return None


@functools.cache
def _attempt(exercise, version, index):
    """Return what a wrong version does in a case; it always does the same, and never raises."""
    return exercise.ask(version, exercise.cases[index])


def _do_the_same(exercise, case, outcome, seen):
    """Whether an answer does in a case what was seen of another; at a kink they may differ."""
    return not outcome.error and (exercise.kink(case) or same(outcome.value, seen))


def _by_shape(exercise, failing):
    """Something of the wrong kind, or moved although it should only have been looked at."""
    for _, outcome, right in failing:
        part = next(part for part in right if not same(outcome.value[part], right[part]))
        is_now, should = outcome.value[part], right[part]
        if part == "weights":
            found = _shape_of_weights(exercise, is_now)
        elif part == "value":
            found = _shape_of_value(is_now, should)
        elif part == "given":
            found = "changed_the_given", words.CHANGED_THE_GIVEN
        elif part in OF_THE_NEURON and (part, exercise.name) != ("activation", "feed_forward"):
            found = "changed_the_neuron", words.CHANGED_THE_NEURON.format(part=part)
        else:
            found = None  # a number, but another one
        if found:
            return found
    return None


def _shape_of_weights(exercise, is_now):
    if isinstance(is_now, Odd):
        return "weights_no_list", words.WEIGHTS_NO_LIST.format(what=is_now)
    if len(is_now) != 2:
        return "weights_count", words.WEIGHTS_COUNT.format(count=len(is_now))
    return ("moved_weights", words.MOVED_WEIGHTS) if exercise.returns else None


def _shape_of_value(is_now, should):
    wanted = "two numbers" if isinstance(should, Odd) else "one number"
    wanted = "a list of numbers" if isinstance(should, list) else wanted
    if isinstance(is_now, Odd):
        return "not_a_number", words.NOT_A_NUMBER.format(what=is_now, wanted=wanted)
    if isinstance(is_now, list):
        odd = [value for value in is_now if isinstance(value, Odd)]
        if odd:
            return "not_a_number", words.IN_THE_LIST.format(what=odd[0])
        if not isinstance(should, list):
            return "not_a_number", words.NOT_A_NUMBER.format(what="several numbers", wanted=wanted)
        if len(is_now) != len(should):
            return "wrong_count", words.WRONG_COUNT.format(count=len(is_now))
    elif isinstance(should, list):
        return "not_a_number", words.NOT_A_NUMBER.format(what="one number", wanted=wanted)
    return None


def _remembers(first, again):
    if again is None or again.error is not None or same(first.value, again.value):
        return None
    return "remembers", words.REMEMBERS


def _constant(outcomes, failing):
    values = [outcome.value.get("value") for outcome in outcomes]
    if (
        isinstance(values[0], float)
        and len(failing) > 1
        and all(same(v, values[0]) for v in values)
    ):
        return "constant", words.CONSTANT
    return None


def _one_of_two(failing):
    """Say so if one of two weights is right everywhere."""
    for part in ("value", "weights"):
        pairs = [(outcome.value.get(part), right.get(part)) for _, outcome, right in failing]
        if not all(isinstance(v, list) and len(v) == 2 for pair in pairs for v in pair):
            continue
        first, second = (
            all(same(is_now[i], should[i]) for is_now, should in pairs) for i in (0, 1)
        )
        if first != second:
            names = {"right": "first", "wrong": "second"}
            names = names if first else {"right": "second", "wrong": "first"}
            return "one_of_two", words.ONE_OF_TWO.format(**names)
    return None


def _unknown(exercise, failing):
    """Show the learner's own value in a case that does not show the right one by chance."""
    for case, outcome, right in failing:
        part = next(p for p in right if not same(outcome.value[p], right[p]))
        told, own = exercise.told(case), _short(outcome.value[part])
        shown = {abs(float(number)) for number in re.findall(r"\d+\.?\d*", told + own)}
        if part in words.UNKNOWN and not _numbers_in(right[part]) & shown:
            return "unknown", words.UNKNOWN[part].format(told=told, own=own)
    return "unknown", words.UNKNOWN_UNTOLD


def _numbers_in(seen):
    if isinstance(seen, list):
        return set().union(*map(_numbers_in, seen))
    if isinstance(seen, numbers.Real) and math.isfinite(seen):
        return {abs(round(float(seen), 6))}
    return set()


def _short(value):
    if isinstance(value, list):
        return "[" + ", ".join(_short(v) for v in value[:4]) + ("…]" if len(value) > 4 else "]")
    return f"{value:.6g}" if isinstance(value, float) else reprlib.repr(value)
