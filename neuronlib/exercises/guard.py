"""Run a learner's code so that it comes back: with a value, an error or after a time limit.

Endless Python loops are stopped, and so is a sleep. What cannot be stopped from inside is a single
endless call into C, such as `sum(itertools.count())`; the kernel has to be interrupted then.
"""

import builtins
import contextlib
import io
import os
import random
import signal
import sys
import sysconfig
import threading
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

SECONDS = 1.0  # of work for all calls of one check together
WAITING = 1.8  # times as long by the clock on the wall: a busy machine makes no loop endless
TICK = 0.01  # s
LATE_TICK = 0.0002  # s, once the time is up: for a loop that catches every exception
PATIENCE = 20  # ticks that find the code inside of a library, which may hold a lock there
KEPT = 2000  # characters of what is printed
HERE = str(Path(__file__).parent)
LIBRARY = str(Path(os.__file__).parent), sysconfig.get_path("purelib")  # Python's, and installed


# Seconds that this thread has worked; the browser does not tell, and has nothing else to do.
work_done = getattr(time, "thread_time", time.monotonic)


class Stopped(BaseException):
    """The time is up."""


class Asked(Exception):  # noqa: N818
    """The code waits for a keyboard that nobody watches."""


class MissingSelf(Exception):  # noqa: N818
    """A name of the neuron was used without `self.` before it."""


@dataclass(frozen=True)
class Outcome:
    """What became of one call."""

    value: object = None
    error: BaseException | None = None
    printed: str = ""


class Guard:
    """A context in which `call` always returns.

    Parameters
    ----------
    seconds : number above 0
        The time for all calls together: of this thread's own work, and 1.8 times as much by the
        clock, for what sleeps.
    names : dict, optional
        The namespace of the learner's code; `traps` stand in it meanwhile.
    traps : names
        Used as values, they raise `MissingSelf`; functions of the learner's are left alone.
    """

    def __init__(self, seconds=SECONDS, names=None, traps=()):
        self.seconds, self.names, self.traps = seconds, names or {}, traps
        self._inside, self._patience = False, PATIENCE

    def __enter__(self):
        self._stack = contextlib.ExitStack()
        self._output = _FirstLines()
        self._work_ends = work_done() + self.seconds
        self._wait_ends = time.monotonic() + self.seconds * WAITING
        self._stack.enter_context(contextlib.redirect_stdout(self._output))
        self._stack.enter_context(contextlib.redirect_stderr(io.StringIO()))
        self._stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        self._stack.enter_context(_furniture_put_back(self.names))
        sys.unraisablehook = lambda _: None  # a generator that is stopped while it is thrown away
        self._set_traps()
        self._stack.enter_context(_ticking(self._stop_if_late))
        self._stack.enter_context(_watching(self._stop_if_late))
        return self

    def __exit__(self, *error):
        self._inside = False
        self._stack.close()

    def call(self, function, *arguments):
        """Return the `Outcome` of one call; after the time is up, `Stopped` is its error."""
        self._output.start_anew()
        if self._is_late():
            return Outcome(error=Stopped())
        try:
            value, error = self._enter(function, arguments)
        except Stopped as late:  # the tick came between the end of the call and its return
            value, error = None, late
        return Outcome(value, error, self._output.getvalue())

    def _enter(self, function, arguments):
        try:
            self._inside = True
            return function(*arguments), None
        except BaseException as error:
            self._inside = False
            return None, error
        finally:
            self._inside = False

    def _stop_if_late(self, frame=None):
        if not self._inside or not self._is_late():
            return
        if self._patience and frame and frame.f_code.co_filename.startswith(LIBRARY):
            self._patience -= 1
            return
        raise Stopped

    def _is_late(self):
        return work_done() > self._work_ends or time.monotonic() > self._wait_ends

    def _set_traps(self):
        builtins.input = _asked
        os._exit = os.abort = sys.exit
        for name in ("exit", "quit"):  # IPython's own would end the kernel
            if name in self.names:
                self.names[name] = sys.exit
        for name in self.traps:
            if not callable(self.names.get(name)):
                self.names[name] = _Trap(name)


def _asked(*_):
    raise Asked


class _Trap:
    """Stands for a name that should have had `self.` before it."""

    def __init__(self, name):
        self.__dict__["name"] = name

    def _caught(self, *_):
        raise MissingSelf(self.__dict__["name"])

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _caught
    __rtruediv__ = __neg__ = __abs__ = __float__ = __getitem__ = __setitem__ = __iter__ = _caught
    __lt__ = __gt__ = __le__ = __ge__ = __pow__ = __rpow__ = __call__ = __getattr__ = _caught


class _FirstLines(io.StringIO):
    """Keeps the beginning of what is written."""

    def write(self, text):
        if self.tell() < KEPT:
            super().write(text[:KEPT])
        return len(text)

    def start_anew(self):
        self.seek(0)
        self.truncate()


@contextlib.contextmanager
def _furniture_put_back(names):
    """Undo what code can do to Python itself: built-in functions, chance, its own namespace."""
    functions, state, before = dict(vars(builtins)), random.getstate(), dict(names)
    ends, hook = (os._exit, os.abort), sys.unraisablehook
    try:
        yield
    finally:
        vars(builtins).update(functions)
        os._exit, os.abort = ends
        sys.unraisablehook = hook
        random.setstate(state)
        for name in set(names) - set(before):
            del names[name]
        names.update(before)


@contextlib.contextmanager
def _ticking(action):
    """Call `action` every TICK in the main thread, between two steps of Python or in a sleep.

    It is told where the code is.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
    elif hasattr(signal, "setitimer") and sys.platform != "emscripten":
        before = signal.signal(signal.SIGALRM, lambda _, frame: _hurry(action, frame))
        timer, trace = signal.setitimer(signal.ITIMER_REAL, TICK, TICK), sys.gettrace()
        try:
            yield
        finally:
            sys.settrace(trace)
            signal.setitimer(signal.ITIMER_REAL, *timer)
            signal.signal(signal.SIGALRM, before)
    elif sys.platform == "win32":
        yield from _ticking_on_windows(action)
    else:
        yield


def _hurry(action, frame):
    """Raise `Stopped` where the code is, and if that is caught there, in the handler again."""
    try:
        action(frame)
    except Stopped:
        signal.setitimer(signal.ITIMER_REAL, LATE_TICK, LATE_TICK)
        trace = _once_caught(action)
        while frame is not None and not frame.f_code.co_filename.startswith(HERE):
            frame.f_trace = trace
            frame = frame.f_back
        try:
            raise
        finally:  # the last line that a debugger, or coverage, sees
            sys.settrace(trace)


def _once_caught(action):
    """Return a trace that calls `action` at each line of a frame that caught something."""
    caught = set()

    def trace(frame, event, _):
        if event == "line" and frame in caught:
            action()
        if event == "exception":
            caught.add(frame)
        return trace

    return trace


def _ticking_on_windows(action):
    import _thread

    over = threading.Event()

    def tick():
        while not over.wait(TICK):
            _thread.interrupt_main()

    before = signal.signal(signal.SIGINT, lambda _, frame: action(frame))
    thread = threading.Thread(target=tick, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def _watching(action):
    """Call `action` at every line: in the browser there is no clock that could interrupt."""
    monitoring = getattr(sys, "monitoring", None)  # Python 3.12 and newer
    free = monitoring and next((i for i in range(5, -1, -1) if not monitoring.get_tool(i)), None)
    if free is None:
        yield
        return
    events = monitoring.events

    def at(code, *_):
        if code.co_filename.startswith((HERE, *LIBRARY)):
            return monitoring.DISABLE
        return action()

    kinds = (events.LINE, events.JUMP, events.PY_START, events.PY_RESUME)
    monitoring.use_tool_id(free, "neuronlib.exercises")
    for kind in kinds:
        monitoring.register_callback(free, kind, at)
    monitoring.set_events(free, events.LINE | events.JUMP | events.PY_START | events.PY_RESUME)
    try:
        yield
    finally:
        monitoring.set_events(free, 0)
        for kind in kinds:
            monitoring.register_callback(free, kind, None)
        monitoring.free_tool_id(free)
