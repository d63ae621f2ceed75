"""A learner's answer is judged by what it does, and the mistake in it is named."""

import functools
import linecache
import math
import random
import re
import sys

import pytest
from answers import RIGHT, WRONG

import neuronlib
from neuronlib.exercises import Verdict, assemble, check, hint, progress, solution
from neuronlib.exercises.guard import Guard
from neuronlib.exercises.judge import judge
from neuronlib.exercises.pages import EXERCISES
from neuronlib.neuron import Neuron
from neuronlib.versions import Neuron3

LIMIT = 0.3 if sys.gettrace() is None else 2.0  # s; under coverage everything takes longer
CONTRACT = """
compose(f, g) feed_forward(self) convert_c_to_f(celsius) random_celsius(rng)
predict_all(neuron, inputs) simple_error_for(self, goal) error_for(self, goal)
e_w1(w1, input, goal, w2) e_w2(w2, input, goal, w1) root_w1(input, goal, w2)
root_w2(input, goal, w1) w1_for(input, goal, w2) after_bump(bump) slope_by_nudging(f, x, h)
derivative_of_abs(x) chain_rule(x) error_derivative_for_weight0(self, e_simple)
error_derivative_for_weight1(self, e_simple) one_step(weights, input, goal)
backpropagate_full_step(self, goal) training_loop(neuron, rng, steps) backpropagate(self, goal)
"""
FROM_THE_DESIGN = {  # the typical mistakes that were known beforehand
    "feed_forward": "swapped second_forgotten both_times_input product minus not_stored",
    "convert_c_to_f": "turned_round added_first offset_forgotten rounded",
    "random_celsius": "includes_10 fractions ignores_rng",
    "simple_error_for": "reversed absolute against_input sum percentage",
    "error_for": "not_absolute squared halved negative",
    "e_w1": "other_at_0 no_absolute",
    "e_w2": "other_at_0 no_absolute",
    "root_w1": "other_at_0 other_line divided_by_weight",
    "root_w2": "other_at_0 other_line",
    "derivative_of_abs": "right_side_only zero the_value one_side_flat",
    "error_derivative_for_weight0": "turned input_forgotten times_weight times_error abs_input "
    "side_ignored",
    "error_derivative_for_weight1": "turned times_input zero side_ignored",
    "backpropagate": "uphill rate_forgotten rate_twice one_weight_only crossed recomputed "
    "not_moved",
    "training_loop": "average_from_0 no_feed_forward same_sample goal_from_neuron",
}


def answer_in(name, cell):
    """Run a cell as a notebook would, and return the function in it."""
    title = f"<{name} {len(linecache.cache)}>"
    linecache.cache[title] = (len(cell), None, cell.splitlines(keepends=True), title)
    names = {"__name__": "__main__", "random": random, "math": math, "Neuron": Neuron}
    names["convert_c_to_f"] = neuronlib.convert_c_to_f
    names["random_celsius"] = neuronlib.random_celsius
    exec(compile(cell, title, "exec"), names)
    return names[name], names


def told(cases):
    """Name the cases of a table."""
    return [pytest.param(*case, id=f"{case[0]}: {case[-2]}") for case in cases]


@pytest.mark.parametrize(("name", "_", "cell"), told(RIGHT))
def test_whatever_gives_the_right_numbers_passes(name, _, cell):
    """Other names, numpy, another order, helpers, one line or ten."""
    answer, names = answer_in(name, cell)
    assert judge(EXERCISES[name], answer, names) == Verdict(
        True, None, "It gives the right numbers in every case that was tried."
    )


@pytest.mark.parametrize(("name", "mistake", "_", "cell"), told(WRONG))
def test_a_mistake_is_named(name, mistake, _, cell, monkeypatch):
    """By its own key, in words that do not tell the right number; nothing is ever raised."""
    monkeypatch.setattr("neuronlib.exercises.judge.Guard", functools.partial(Guard, seconds=LIMIT))
    answer, names = answer_in(name, cell)
    exercise = EXERCISES[name]
    verdict = judge(exercise, answer, names)
    assert (verdict.passed, verdict.mistake) == (False, mistake)
    if verdict.mistake == "unknown":
        said = {float(n) for n in re.findall(r"\d+\.?\d*", verdict.message)}
        for case in exercise.cases:
            if exercise.told(case) in verdict.message:
                right = exercise.ask(exercise.answer, case)
                given = {float(n) for n in re.findall(r"\d+\.?\d*", exercise.told(case))}
                assert not (said - given) & {abs(round(n, 6)) for n in numbers_in(right)}


def numbers_in(seen):
    """All numbers of what is seen of an answer."""
    if isinstance(seen, (dict, list)):
        parts = seen.values() if isinstance(seen, dict) else seen
        return [number for part in parts for number in numbers_in(part)]
    return [seen] if isinstance(seen, float) else []


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_each_typical_mistake_has_its_own_key(exercise):
    """A typical wrong version is found under its key, not under another one's."""
    for key, mistake in exercise.mistakes.items():
        for version in mistake.versions:
            assert judge(exercise, version).mistake == key


def test_the_mistakes_that_were_known_beforehand_are_among_them():
    """The table of the design, exercise by exercise."""
    for name, keys in FROM_THE_DESIGN.items():
        assert set(keys.split()) <= set(EXERCISES[name].mistakes), name


def test_the_answers_are_many_and_most_mistakes_are_named():
    """At least 40 right and 60 wrong ones; 'unknown' is rare."""
    assert len(RIGHT) >= 40
    assert len(WRONG) >= 60
    assert sum(mistake == "unknown" for _, mistake, _, _ in WRONG) <= len(WRONG) / 50


def test_names_and_signatures_are_the_contract():
    """In the book's order."""
    signatures = [e.signature.removeprefix("def ").removesuffix(":") for e in EXERCISES.values()]
    assert sorted(signatures) == sorted(re.findall(r"\w+\([^)]*\)", CONTRACT))
    pages = [exercise.page for exercise in EXERCISES.values()]
    assert pages == sorted(pages)


def test_the_solutions_are_the_library():
    """What is shown as the solution does what the library does."""
    for name in ("feed_forward", "simple_error_for", "error_for", "backpropagate"):
        assert EXERCISES[name].answer.__qualname__ == f"Neuron.{name}"
    convert = EXERCISES["convert_c_to_f"].answer
    assert [convert(c) for c in range(-40, 40)] == [
        neuronlib.convert_c_to_f(c) for c in range(-40, 40)
    ]
    draw = EXERCISES["random_celsius"].answer
    for seed in range(20):
        assert draw(random.Random(seed)) == neuronlib.random_celsius(random.Random(seed))
    run = neuronlib.train(Neuron(), steps=200, rng=random.Random(7))
    told = EXERCISES["training_loop"].answer(Neuron(), random.Random(7), 200)
    assert told == (200, run.average_error[-1])
    a, b = Neuron3(), Neuron3()
    for neuron in (a, b):
        neuron.input = 17
        neuron.feed_forward()
    a.backpropagate(62.6)
    EXERCISES["backpropagate_full_step"].answer(b, 62.6)
    assert a.weights == b.weights == EXERCISES["one_step"].answer([0.1, 0.2], 17, 62.6)


# ---- what is said


def messages():
    """Every message of every exercise, hints too."""
    for exercise in EXERCISES.values():
        for key, mistake in exercise.mistakes.items():
            yield pytest.param(exercise, mistake.message, id=f"{exercise.name}: {key}")
        for level, sentence in enumerate(exercise.hints, start=1):
            yield pytest.param(exercise, sentence, id=f"{exercise.name}: hint {level}")


def without_spaces(text):
    """Two ways of writing a formula become one."""
    return re.sub(r"[\s`]|self\.", "", text)


@pytest.mark.parametrize(("exercise", "message"), list(messages()))
def test_no_message_gives_the_formula_away(exercise, message):
    """Neither as it is typed nor as the book writes it."""
    returned = re.findall(r"return (.+)|-= (.+)|activation = (.+)", exercise.source)
    formulas = [part for parts in returned for part in parts if re.search("[-+*/(]", part)]
    formulas += [
        side for side in re.split("[=:,]| and ", exercise.formula) if re.search("[-+*/|]", side)
    ]
    for formula in formulas:
        assert without_spaces(formula) not in without_spaces(message)


@pytest.mark.parametrize(("exercise", "message"), list(messages()))
def test_a_message_is_one_or_two_sentences(exercise, message):
    """Whole ones; a hint may have three. Nobody is called wrong."""
    message = re.sub("`[^`]*`", "code", message)
    assert re.search(r"[.?]$", message)
    assert len(re.findall(r"[.?](?= |$)", message)) <= 3
    assert not re.search("that is wrong|you are wrong|wrong answer|incorrect", message.lower())


def test_a_verdict_is_read_as_text_and_as_a_page():
    """The word first; code in backticks is set as code, and nothing is run by the page."""
    verdict = Verdict(False, "x", "Look at `<b>`.")
    assert repr(verdict) == "Not yet. Look at `<b>`."
    assert "<strong>Not yet.</strong> Look at <code>&lt;b&gt;</code>." in verdict._repr_html_()
    assert Verdict(True, None, "").word == "Correct"
    assert Verdict(False, "to_do", "").word == "To do"


# ---- what is not an answer


def stub(self): ...


def documented_stub(self):
    """Nothing yet."""


def returns_none(self):
    return None


@pytest.mark.parametrize("function", [stub, documented_stub, returns_none, ...])
def test_a_stub_is_still_to_do(function):
    """The three dots, pass, or nothing but a docstring."""
    if function is not ...:
        function.__name__ = "feed_forward"
    assert check(function).word == "To do"


@pytest.mark.parametrize(
    "thing", [5, None, "feed_forward", [], max, math.sqrt, int, Neuron, object()]
)
def test_what_is_no_function_of_the_learners_is_told_so(thing):
    """Never an exception."""
    assert check(thing).mistake in ("not_a_function", "unknown_exercise")


def test_an_object_that_refuses_to_be_looked_at_is_told_so():
    """Even its attributes may raise."""

    class Shy:
        def __getattribute__(self, name):
            raise RuntimeError("no")

    assert check(Shy()).mistake == "not_a_function"


def test_a_function_of_another_name_is_told_so():
    """The name is how a check knows the exercise."""
    assert check(told).mistake == "unknown_exercise"
    assert "`told`" in check(told).message


def test_a_bound_method_is_taken_for_its_function():
    """check(n.feed_forward) is what was meant."""
    assert check(Neuron().feed_forward).passed


def test_an_unnamed_function_is_known_by_the_name_it_was_given(monkeypatch):
    """A lambda, or an object that can be called."""
    monkeypatch.setattr(
        sys.modules[__name__], "derivative_of_abs", lambda x: x / abs(x), raising=False
    )
    assert check(derivative_of_abs).passed  # noqa: F821


# ---- hints and solutions


def test_hints_come_one_at_a_time_and_the_last_stays():
    """Three of them."""
    said = [repr(hint("root_w2")) for _ in range(5)]
    assert [text[:11] for text in said] == ["Hint 1 of 3", "Hint 2 of 3"] + ["Hint 3 of 3"] * 3


def test_a_solution_says_first_what_it_shows_and_is_folded_on_a_page():
    """Code and formula, behind a summary."""
    text, page = repr(solution("e_w1")), solution("e_w1")._repr_html_()
    assert text.startswith("This is the solution of e_w1.")
    assert "return abs(goal - (w1 * input + w2))" in text
    assert "|goal - (w1 * input + w2)|" in text
    assert page.startswith("<details><summary>This shows the solution")


@pytest.mark.parametrize("ask", [hint, solution])
@pytest.mark.parametrize(
    ("name", "error"), [("e_w3", ValueError), (3, TypeError), (None, TypeError)]
)
def test_an_unknown_exercise_is_a_clear_error(ask, name, error):
    """One sentence that names the value and, if it can, the right one."""
    with pytest.raises(error, match=str(name)):
        ask(name)


def test_a_name_with_a_slip_is_guessed():
    """As a spelling checker would."""
    with pytest.raises(ValueError, match="Did you mean 'feed_forward'"):
        hint("feedforward")


# ---- what became of it


def test_nothing_of_the_notebook_is_changed_by_a_check():
    """Neither names, nor chance, nor Python's own functions."""
    cell = """
goal_now = 1

def e_w1(w1, input, goal, w2):
    global goal_now, seen
    goal_now = seen = 5
    random.seed(3)
    return 1
"""
    answer, names = answer_in("e_w1", cell)
    before, state, real_input = dict(names), random.getstate(), input
    check(answer)
    assert (names, random.getstate(), input) == (before, state, real_input)


@pytest.mark.parametrize("learner", ["one", "another"])
def test_no_test_finds_what_another_wrote(learner):
    """Each one begins as a learner who has written nothing: 0 of 22."""
    assert repr(progress()).startswith("0 of 22 passed.")
    assert check(EXERCISES["e_w1"].answer).passed


def test_progress_counts_what_passed():
    """From the file and from this kernel."""
    assert repr(progress()).startswith("0 of 22 passed.")

    def error_for(self, goal):
        return abs(goal - self.activation)

    assert check(error_for).passed
    text, page = repr(progress()), progress()._repr_html_()
    assert "05 error_for: ✓ passed" in text
    assert text.startswith("1 of 22 passed.")
    assert 'href="05-calculating-error.ipynb"' in page


def test_the_assembled_neuron_is_the_learners_as_far_as_it_goes(capsys):
    """The library stands in for the rest, and it is said."""

    def feed_forward(self):
        self.asked = True
        self.activation = self.weights[0] * self.input + self.weights[1]
        return self.activation

    check(feed_forward)
    neuron = assemble()()
    said = capsys.readouterr().out
    assert "Yours: feed_forward\n" in said
    assert "until yours pass: simple_error_for, error_for" in said
    neuron.input = 17
    assert round(neuron.feed_forward(), 9) == 1.9
    assert neuron.asked
    assert round(neuron.error_for(62.6), 9) == 60.7


def test_a_broken_file_of_the_learners_leaves_the_librarys_neuron(capsys, monkeypatch, tmp_path):
    """It is said why, and the neuron works."""
    path = tmp_path / "my_neuron.py"
    path.write_text("class Neuron:\n    def x(:\n", encoding="utf-8")
    monkeypatch.setenv("MY_NEURON", str(path))
    neuron = assemble()()
    said = capsys.readouterr().out
    assert "my_neuron.py" in said
    assert "its line 2" in said
    assert "Yours: none yet" in said
    neuron.input = 17
    assert round(neuron.feed_forward(), 9) == 1.9


def test_what_python_cannot_say_the_parameters_of_is_tried_all_the_same():
    """Some callables made in C do not tell; one that tells nonsense is refused."""

    class Nonsense:
        __signature__ = 3

        def __call__(self, f, g):
            return lambda x: f(g(x))

    assert judge(EXERCISES["compose"], max).mistake not in (None, "parameters")
    assert judge(EXERCISES["compose"], Nonsense()).mistake == "parameters"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NameError(), "stops with NameError."),
        (AttributeError(3), "stops with AttributeError."),
        (NameError("no 'compose' here", name="compose"), "from my_neuron import compose"),
        (UnboundLocalError("no 'error' yet", name="error"), "`error` before it has"),
        (NameError("name 'erorr' is not defined"), "nothing called `erorr` there"),
        (NameError("no 'weights' here", name="weights"), "through `self`"),
    ],
)
def test_an_error_about_a_name_is_told_with_or_without_the_name(error, said):
    """Learners raise their own, and older libraries do not fill in which name it was."""

    def error_for(self, goal):
        raise error

    assert said in judge(EXERCISES["error_for"], error_for).message


def test_calculating_with_the_whole_neuron_is_told():
    """`goal - self` is what is written before a value of the neuron is named."""

    def error_for(self, goal):
        return abs(goal - self)

    assert judge(EXERCISES["error_for"], error_for).mistake == "self_alone"


def test_one_number_for_a_list_of_them_is_told():
    """And several for one."""

    def predict_all(neuron, inputs):
        return 3.0

    def convert_c_to_f(celsius):
        return [celsius, 32]

    verdicts = [judge(EXERCISES[f.__name__], f) for f in (predict_all, convert_c_to_f)]
    assert [verdict.mistake for verdict in verdicts] == ["not_a_number"] * 2
    assert "one number instead of a list" in verdicts[0].message
    assert "several numbers instead of one" in verdicts[1].message
