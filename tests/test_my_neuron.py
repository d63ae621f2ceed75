"""my_neuron.py is the learner's: readable, importable, and never overwritten blindly."""

import ast
import importlib.util
import linecache
import math

import pytest

from neuronlib.exercises import check
from neuronlib.exercises.keep import METHODS, passed_pieces
from neuronlib.exercises.pages import EXERCISES

FACTOR = 2


def half(number):
    return number / FACTOR


@pytest.fixture
def file(tmp_path, monkeypatch):
    """An empty place for the file."""
    monkeypatch.setenv("MY_NEURON", str(tmp_path / "my_neuron.py"))
    return tmp_path / "my_neuron.py"


def imported(file):
    """The file as a module."""
    spec = importlib.util.spec_from_file_location("my_neuron", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def good_feed_forward():
    def feed_forward(self):
        self.activation = self.weights[0] * self.input + self.weights[1]
        return self.activation

    return feed_forward


def good_error_for():
    def error_for(self, goal):
        return abs(goal - self.activation)

    return error_for


def test_what_passes_is_written_and_can_be_imported(file):
    """A class that works by itself."""
    assert check(good_feed_forward()).message.endswith("It now stands in `my_neuron.py`.")
    check(good_error_for())
    neuron = imported(file).Neuron()
    neuron.input = 17
    assert round(neuron.feed_forward(), 9) == 1.9
    assert round(neuron.error_for(62.6), 9) == 60.7


def test_the_order_is_the_books_whatever_was_written_first(file):
    """Functions around one class, methods in it."""
    for exercise in reversed(EXERCISES.values()):
        assert check(exercise.answer).passed
    tree = ast.parse(file.read_text(encoding="utf-8")).body
    names = [node.name for node in tree if hasattr(node, "name")]
    wanted = [name for name in EXERCISES if name not in METHODS]
    wanted.insert(1, "Neuron")
    assert [name for name in names if name in wanted] == wanted
    (neuron,) = [node for node in tree if getattr(node, "name", "") == "Neuron"]
    assert [node.name for node in neuron.body[1:]] == ["__init__", *METHODS]


def test_what_fails_is_not_written(file):
    """Only what passed."""

    def error_for(self, goal):
        return goal - self.activation

    assert not check(error_for).passed
    assert not file.exists()


def test_a_later_answer_takes_the_place_of_an_earlier_one(file):
    """And nothing else moves."""
    check(good_feed_forward())
    check(good_error_for())

    def error_for(self, goal):
        e_simple = self.simple_error_for(goal)
        return -e_simple if e_simple < 0 else e_simple

    assert check(error_for).passed
    text = file.read_text(encoding="utf-8")
    assert text.count("def error_for") == 1
    assert "-e_simple if e_simple < 0" in text
    assert "def feed_forward" in text


def test_the_same_answer_again_leaves_the_file_as_it_is(file):
    """Running a notebook twice."""
    check(good_error_for())
    before = file.read_text(encoding="utf-8"), file.stat().st_mtime_ns
    check(good_error_for())
    assert (file.read_text(encoding="utf-8"), file.stat().st_mtime_ns) == before


def test_helpers_and_imports_come_along(file):
    """What an answer uses from its notebook stands in the file too."""

    def error_for(self, goal):
        return math.fabs(2 * half(self.simple_error_for(goal)))

    assert "now stands" in check(error_for).message
    assert imported(file).half(3) == 1.5
    assert "import math" in file.read_text(encoding="utf-8")


def test_what_was_changed_by_hand_stays(file):
    """Code, comments and functions of one's own."""
    check(good_feed_forward())
    check(good_error_for())
    text = file.read_text(encoding="utf-8")
    text = text.replace("return abs(", "# mine\n        return abs(")
    text = text.replace("class Neuron:", "def own():\n    return 42\n\n\nclass Neuron:")
    file.write_text(text, encoding="utf-8")

    def error_for(self, goal):
        return abs(self.simple_error_for(goal))

    assert "changed by hand" in check(error_for).message
    check(EXERCISES["root_w2"].answer)
    after = file.read_text(encoding="utf-8")
    assert "# mine" in after
    assert "abs(self.simple_error_for(goal))" not in after
    assert imported(file).own() == 42
    assert "def root_w2" in after


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"class Neuron:\n    def x(:\n", "its line 2"),
        (b"\xff\xfe\x00", "no text"),
        (b"a = 1\x00", "no text"),
    ],
)
def test_a_broken_file_is_named_and_left_alone(file, content, words):
    """The answer is right all the same."""
    file.write_bytes(content)
    verdict = check(good_error_for())
    assert verdict.passed
    assert words in verdict.message
    assert file.read_bytes() == content


def test_a_folder_that_cannot_be_written_is_told(file, monkeypatch):
    """And the answer is kept for this kernel."""
    monkeypatch.setenv("MY_NEURON", str(file.parent / "nowhere" / "my_neuron.py"))
    assert "could not be used here" in check(good_error_for()).message


def test_a_file_that_raises_is_told(file):
    """It may hold anything."""
    file.write_text("raise SystemExit\n", encoding="utf-8")
    verdict = check(good_error_for())
    assert verdict.passed
    assert "not copied" in verdict.message


def test_a_file_that_cannot_be_read_is_told(file):
    """A folder of that name, say; what passed is still known in this kernel."""
    file.mkdir()
    verdict = check(good_error_for())
    assert verdict.passed
    assert "could not be used here" in verdict.message
    pieces, problem = passed_pieces()
    assert set(pieces) == {"error_for"}
    assert "could not be used here" in problem


def test_a_helper_that_was_changed_by_hand_stays(file):
    """Like an answer; the answer that uses it is written."""

    def error_for(self, goal):
        return 2 * abs(half(self.simple_error_for(goal)))

    check(error_for)
    text = file.read_text(encoding="utf-8")
    assert "return number / FACTOR" in text
    file.write_text(text.replace("number / FACTOR", "number / 2  # mine"), encoding="utf-8")

    def simple_error_for(self, goal):
        return 2 * half(goal - self.activation)

    assert "now stands" in check(simple_error_for).message
    after = file.read_text(encoding="utf-8")
    assert "# mine" in after
    assert after.count("def half") == 1


def test_an_unnamed_function_is_kept_as_it_was_written(file):
    """One line, which makes the name."""
    names = {"__name__": "__main__"}
    source = "derivative_of_abs = lambda x: 1.0 if x >= 0 else -1.0\n"
    place = str(file.parent / "cell.py")
    linecache.cache[place] = (len(source), None, source.splitlines(keepends=True), place)
    exec(compile(source, place, "exec"), names)
    names["derivative_of_abs"].__name__ = "derivative_of_abs"
    assert "now stands" in check(names["derivative_of_abs"]).message
    assert imported(file).derivative_of_abs(-3) == -1
