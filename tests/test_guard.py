"""A learner's code always comes back, and leaves everything as it was."""

import ast
import builtins
import heapq
import itertools
import random
import signal
import sys
import threading
import time
import types
from collections import deque

import pytest

import neuronlib.exercises.guard as guard_module
from neuronlib.exercises.guard import Guard, MissingSelf, Stopped

LIMIT = 0.2  # s
LATE = 2  # s: nothing may take longer


def endless():
    while True:
        pass


def endless_and_deaf():
    while True:
        try:  # noqa: SIM105
            sum(range(100))
        except BaseException:
            pass


def endless_inside_of_two():
    while True:
        try:
            try:
                sum(range(100))
            except BaseException:
                sum(range(100))
        except BaseException:
            pass


def endless_generator():
    return all(True for _ in itertools.count())


def endless_sleep():
    time.sleep(60)


def endless_prints():
    while True:
        print("again " * 100)


@pytest.mark.parametrize(
    "function",
    [
        endless,
        endless_and_deaf,
        endless_inside_of_two,
        endless_generator,
        endless_sleep,
        endless_prints,
    ],
)
def test_what_does_not_end_is_stopped(function):
    """Loops, also those that catch everything, generators and a sleep."""
    started = time.monotonic()
    with Guard(seconds=LIMIT) as guard:
        outcome = guard.call(function)
    assert isinstance(outcome.error, Stopped)
    assert time.monotonic() - started < LATE


def test_a_library_that_may_hold_a_lock_is_left_to_come_out_of_it(monkeypatch):
    """A debugger would never get the lock again; what stays in is stopped all the same."""
    walk, own = ast.walk(ast.parse("1")), sys._getframe()
    guard = Guard()
    monkeypatch.setattr(guard, "_inside", True)
    monkeypatch.setattr(guard, "_is_late", lambda: True)
    for _ in range(guard_module.PATIENCE - 1):
        assert guard._stop_if_late(walk.gi_frame) is None
    with pytest.raises(Stopped):
        guard._stop_if_late(own)
    stays_in = heapq.merge(itertools.count(), itertools.count())
    with Guard(seconds=LIMIT) as guard:
        assert isinstance(guard.call(deque, stays_in, 0).error, Stopped)


def test_after_the_time_is_up_nothing_is_called_any_more():
    """The limit is for all calls together."""
    called = []
    with Guard(seconds=0.01) as guard:
        guard.call(endless)
        outcome = guard.call(called.append, 1)
    assert isinstance(outcome.error, Stopped)
    assert not called


def test_what_is_printed_is_kept_in_part_and_not_shown(capsys):
    """Of each call by itself."""
    with Guard() as guard:
        first = guard.call(print, "x" * 10**6)
        second = guard.call(print, "one line")
    assert len(first.printed) <= 4000
    assert second.printed == "one line\n"
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("end", [sys.exit, exit, quit])
def test_nothing_ends_the_kernel(end):
    """It is an error like any other."""
    with Guard() as guard:
        assert isinstance(guard.call(end).error, SystemExit)


def test_a_name_without_self_is_caught_when_it_is_used():
    """As a number, a list or a function; a function of the learner's own is left alone."""
    names = {"weights": [5, 6], "activation": len}
    for code in ("weights[0]", "2 * weights", "weights - 1", "abs(weights)", "weights()"):
        with Guard(names=names, traps=("weights", "activation")) as guard:
            error = guard.call(eval, code, names).error
            kept = guard.call(eval, "activation('abc')", names).value
        assert isinstance(error, MissingSelf)
        assert kept == 3
    assert names["weights"] == [5, 6]


def test_the_furniture_is_put_back():
    """Built-in functions, chance, names, and the alarm clock."""
    before = builtins.abs, builtins.input, random.getstate(), signal.getsignal(signal.SIGINT)

    def vandal():
        builtins.abs = builtins.input = None
        random.seed(1)

    with Guard() as guard:
        guard.call(vandal)
    now = builtins.abs, builtins.input, random.getstate(), signal.getsignal(signal.SIGINT)
    assert now == before
    if hasattr(signal, "setitimer"):
        assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_two_guards_one_after_the_other_do_not_disturb_each_other():
    """As when a cell is run again at once."""
    for _ in range(20):
        with Guard(seconds=LIMIT) as guard:
            assert guard.call(abs, -3).value == 3


@pytest.mark.skipif(sys.version_info < (3, 12), reason="needs sys.monitoring, Python 3.12")
def test_without_a_clock_that_interrupts_loops_are_stopped_too(monkeypatch):
    """As in the browser, where Python has no signals."""
    monkeypatch.setattr(sys, "platform", "emscripten")
    for function in (endless, endless_and_deaf, endless_inside_of_two, endless_generator):
        with Guard(seconds=LIMIT) as guard:
            assert isinstance(guard.call(function).error, Stopped)


def test_with_the_clock_of_windows_loops_are_stopped_too(monkeypatch):
    """It has no alarm: a thread interrupts the main one, and its own handler is put back."""
    monkeypatch.delattr(signal, "setitimer", raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    before = signal.getsignal(signal.SIGINT)
    for function in (endless, endless_generator, endless_prints):
        with Guard(seconds=LIMIT) as guard:
            assert guard.call(abs, -3).value == 3
            assert isinstance(guard.call(function).error, Stopped)
    assert signal.getsignal(signal.SIGINT) is before


def test_what_catches_the_end_is_ended_at_its_next_line():
    """What Python tells of each frame, told by hand: only one that caught something is ended."""

    def end():
        raise Stopped

    trace, frame, caller = guard_module._once_caught(end), sys._getframe(), sys._getframe(1)
    assert trace(frame, "line", None) is trace
    assert trace(frame, "exception", (Stopped, Stopped(), None)) is trace
    assert trace(caller, "line", None) is trace
    with pytest.raises(Stopped):
        trace(frame, "line", None)


def test_a_tick_between_the_end_of_a_call_and_its_return_is_the_end_of_the_call(monkeypatch):
    """The answer was in time, the clock was quicker; nothing leaves the guard."""

    def too_late(*_):
        raise Stopped

    with Guard() as guard:
        monkeypatch.setattr(guard, "_enter", too_late)
        assert isinstance(guard.call(abs, -3).error, Stopped)


class Monitoring:
    """As much of `sys.monitoring` as a Python before 3.12 needs to be asked what it watches."""

    DISABLE = object()
    events = types.SimpleNamespace(LINE=1, JUMP=2, PY_START=4, PY_RESUME=8)

    def __init__(self, *taken):
        self.tools = dict.fromkeys(taken, "another")
        self.watched, self.callbacks = {}, {}

    def get_tool(self, tool):
        return self.tools.get(tool)

    def use_tool_id(self, tool, name):
        assert tool not in self.tools
        self.tools[tool] = name

    def free_tool_id(self, tool):
        del self.tools[tool]

    def set_events(self, tool, events):
        self.watched[tool] = events

    def register_callback(self, tool, kind, function):
        self.callbacks[tool, kind] = function


def test_every_line_of_the_learners_is_watched_and_none_of_the_librarys(monkeypatch):
    """Where nothing interrupts; a debugger's or a profiler's place is left alone."""
    monitoring, called = Monitoring(5), []
    monkeypatch.setattr(sys, "monitoring", monitoring, raising=False)
    with guard_module._watching(lambda: called.append(1)):
        assert monitoring.watched == {4: 1 | 2 | 4 | 8}
        for kind in (1, 2, 4, 8):
            at = monitoring.callbacks[4, kind]
            assert at(Guard.call.__code__, 1) is monitoring.DISABLE
            assert at(random.Random.uniform.__code__, 1) is monitoring.DISABLE
            assert at(pytest.raises.__code__, 1) is monitoring.DISABLE  # installed
            assert at(endless.__code__, 1) is None
    assert len(called) == 4
    assert monitoring.watched == {4: 0}
    assert monitoring.tools == {5: "another"}
    assert set(monitoring.callbacks.values()) == {None}


def test_without_a_place_to_watch_from_answers_run_all_the_same(monkeypatch):
    """Six tools are there already, and no clock interrupts."""
    monkeypatch.setattr(sys, "monitoring", Monitoring(*range(6)), raising=False)
    monkeypatch.setattr(sys, "platform", "emscripten")
    with Guard() as guard:
        assert guard.call(abs, -3).value == 3


def test_a_machine_that_stands_still_makes_no_answer_endless(monkeypatch):
    """Time passes on the wall while the answer itself has hardly worked; not for ever."""
    now = time.monotonic
    with Guard(5) as guard:
        monkeypatch.setattr(time, "monotonic", lambda: now() + 7.5)
        outcome = guard.call(lambda: 7)
        assert (outcome.value, outcome.error) == (7, None)
        monkeypatch.setattr(time, "monotonic", lambda: now() + 10)
        assert isinstance(guard.call(lambda: 7).error, Stopped)


def test_beside_the_main_thread_answers_run_too():
    """Where a signal never arrives, as in a kernel that runs cells in a thread."""
    told = []

    def beside():
        with Guard() as guard:
            told.append(guard.call(abs, -3).value)

    thread = threading.Thread(target=beside)
    thread.start()
    thread.join()
    assert told == [3]


def test_where_no_clock_is_answers_run_too(monkeypatch):
    """In the browser, with or without something that watches each line."""
    monkeypatch.setattr(sys, "platform", "emscripten")
    with Guard() as guard:
        assert guard.call(abs, -3).value == 3
