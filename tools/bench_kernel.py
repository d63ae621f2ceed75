"""How soon a picture is new in the kernel: a part of `make bench`.

In one kernel, in shuffled rounds, beside the same picture with `interact` and a new figure for
each change, which is what notebooks usually do.
"""

import json
import sys

from jupyter_client.manager import start_new_kernel

ROUNDS = 6
AT_LEAST = {False: 8.0, True: 4.0}  # times faster than the reference; True: it retrains

IN_THE_KERNEL = r"""
%matplotlib inline
import json, random, statistics, sys, time
import ipywidgets
from collections import defaultdict
from IPython.display import display
from matplotlib.text import Text
from neuronlib import explorers
from neuronlib.figures.words import Words
from neuronlib.live import Explorer, LogSlider

def values(control, count):
    low, high = control.min, control.max
    points = [low + (high - low) * i / (count - 1) for i in range(count)]
    if isinstance(control, LogSlider):
        return [control.base**point for point in points]
    if hasattr(control, "step") and float(control.step).is_integer():
        return [round(point) for point in points]
    return points

class Stub:
    # stands for a control or a button, at no cost
    def __init__(self, description="", value=None, **options):
        self.value = value
    def observe(self, *arguments, **options):
        pass
    on_click = observe

class Recipe:
    # stands for an explorer: the drawing and what places it, which `interact` would call
    def __init__(self, made_by, controls, drawing, place, *arguments, **options):
        self.drawing, self.place, self.controls = drawing, place, defaultdict(Stub)

def recipe(name, state):
    module = sys.modules[getattr(explorers, name).__module__]
    kept = {n: thing for n, thing in vars(module).items() if n in STUBS}
    try:
        for n in kept:
            setattr(module, n, STUBS[n])
        made = getattr(explorers, name)(**state)
    finally:
        for n, thing in kept.items():
            setattr(module, n, thing)
    return made.drawing, made.place

STUBS = {"Explorer": Recipe, "Slider": Stub, "LogSlider": Stub, "Choice": Stub}

def reference(name, explorer, moved, slider=None):
    state = explorer.state
    slider = slider or ipywidgets.FloatText(state[moved])
    def draw(value):
        Words.draw, ours = Text.draw, Words.draw  # matplotlib's own way with texts
        try:
            drawing, place = recipe(name, state)
            place(**{**state, moved: value})
            display(drawing.figure)
        finally:
            Words.draw = ours
    display(ipywidgets.interactive_output(draw, {"value": slider}))
    return slider

def timed(control, value):
    before = time.perf_counter()
    control.value = value
    return (time.perf_counter() - before) * 1e3

pairs = []
for name in explorers.__all__:
    explorer = getattr(explorers, name)()
    if explorer.picture is None:
        continue
    display(explorer)
    for moved, control in explorer.controls.items():
        if hasattr(control, "min"):
            pairs.append((name, moved, control, reference(name, explorer, moved), explorer))
times = {pair[:2]: ([], []) for pair in pairs}
for round_ in range(ROUNDS):
    random.shuffle(pairs)
    for name, moved, control, slider, explorer in pairs:
        for value in values(control, 9)[1:-1]:
            times[name, moved][0].append(timed(control, value))
        for value in values(control, 9)[2:5]:
            times[name, moved][1].append(timed(slider, value))
        explorer.controls["back"].click()

print("RESULT" + json.dumps([
    [*key, statistics.median(fast), statistics.quantiles(fast, n=20)[-1], statistics.median(slow)]
    for key, (fast, slow) in times.items()
]))
"""


def main():
    """Print the table; return the gates that are missed."""
    changes = json.loads(measure(IN_THE_KERNEL.replace("ROUNDS", str(ROUNDS))))
    print("a change in the kernel, pixels and message included; ms, median over shuffled rounds")
    print(f"{'explorer':20}{'control':16}{'ours':>8}{'p95':>8}{'new figure':>12}{'ratio':>8}")
    missed = []
    for name, control, ours, p95, reference in sorted(changes, key=lambda row: -row[2]):
        ratio = reference / ours
        retrains = name == "retrain" or (
            name in ("training_player", "full_steps") and control != "step"
        )
        if ratio < AT_LEAST[retrains]:
            missed.append(f"{name}.{control} is {ratio:.1f}x as fast as a new figure")
        print(f"{name:20}{control:16}{ours:8.1f}{p95:8.1f}{reference:12.1f}{ratio:7.1f}x")
    return missed


def measure(code):
    """Run the code in a kernel of its own and return what it prints after RESULT."""
    manager, client = start_new_kernel(kernel_name="python3")
    printed = []

    def keep(message):
        if message["msg_type"] == "stream":
            printed.append(message["content"]["text"])
        if message["msg_type"] == "error":
            sys.exit("\n".join(message["content"]["traceback"]))

    try:
        client.execute_interactive(code, output_hook=keep, timeout=900)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return "".join(printed).split("RESULT")[1]


if __name__ == "__main__":
    sys.exit("\n".join(main()) or None)
