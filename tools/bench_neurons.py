"""How fast neurons learn, and what starting costs: a part of `make bench`.

Each figure stands beside a reference of the same run: micrograd, PyTorch if it is installed, a
loop over neurons, a Python that does nothing.
"""

import contextlib
import importlib.util
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from jupyter_client.manager import start_new_kernel
from micrograd.engine import Value

from neuronlib import Neuron, convert_c_to_f, random_celsius, train, train_many
from store_notebooks import NOTEBOOKS, ROOT

STEPS, RATE = 3600, 0.01
FASTER_THAN_MICROGRAD, FASTER_THAN_A_LOOP = 10, 50  # the gates


def main():
    """Print the tables; return the gates that are missed."""
    return [*one_neuron(), *many_neurons(), *starts(), *notebooks()]


def timed(function, *arguments):
    """Return the seconds that one call takes."""
    before = time.perf_counter()
    function(*arguments)
    return time.perf_counter() - before


def shuffled(functions, rounds):
    """Return the median seconds of each function, called in shuffled rounds."""
    taken = {name: [] for name in functions}
    for _ in range(rounds):
        for name in random.sample(list(functions), len(functions)):
            taken[name].append(timed(functions[name]))
    return {name: statistics.median(times) for name, times in taken.items()}


def one_neuron():
    """One run of 3,600 steps, ours and others'."""
    runs = {"neuronlib": ours, "micrograd": micrograd}
    if importlib.util.find_spec("torch"):
        runs["PyTorch, CPU"] = torch
    ours(), micrograd()  # warm
    times = shuffled(runs, 5)
    print(f"\none neuron, {STEPS:,} steps; ms, median of 5 shuffled rounds")
    for name, seconds in times.items():
        print(f"{name:28}{seconds * 1e3:10.1f}{seconds / times['neuronlib']:9.1f}x")
    if "PyTorch, CPU" not in runs:
        print("PyTorch is not installed here, so it was not measured")
    ratio = times["micrograd"] / times["neuronlib"]
    return [] if ratio >= FASTER_THAN_MICROGRAD else [f"train is {ratio:.1f}x micrograd"]


def ours():
    """Train and record every step."""
    train(Neuron(), STEPS, random.Random(0))


def micrograd():
    """The same samples and steps with micrograd's values."""
    rng, w1, w2 = random.Random(0), Value(0.1), Value(0.2)
    for _ in range(STEPS):
        celsius = random_celsius(rng)
        e_simple = convert_c_to_f(celsius) - (w1 * celsius + w2)
        error = e_simple.relu() + (-e_simple).relu()
        w1.grad = w2.grad = 0
        error.backward()
        w1.data -= RATE * w1.grad
        w2.data -= RATE * w2.grad


def torch():
    """The same with PyTorch's tensors."""
    import torch

    rng, weights = random.Random(0), torch.tensor([0.1, 0.2], requires_grad=True)
    for _ in range(STEPS):
        celsius = random_celsius(rng)
        error = (convert_c_to_f(celsius) - (weights[0] * celsius + weights[1])).abs()
        (slopes,) = torch.autograd.grad(error, weights)
        with torch.no_grad():
            weights -= RATE * slopes


def many_neurons(steps=360):
    """More and more neurons: all at once, and one after the other."""
    print(f"\nmany neurons, {steps} steps each; ns for each neuron and step, median of 3")
    print(f"{'neurons':>10}{'train_many':>12}{'a loop':>10}{'ratio':>8}")
    missed = []
    for count in (10, 100, 1000, 10000):
        rates, seeds = [RATE] * 10, range(count // 10)
        both = {
            "together": lambda rates=rates, seeds=seeds: train_many(rates, seeds, steps),
            "loop": lambda rates=rates, seeds=seeds: [
                train(Neuron(learning_rate=rate), steps, random.Random(seed))
                for rate in rates
                for seed in seeds
            ],
        }
        if count > 1000:
            del both["loop"]  # ten times the time for the same figure
        each = {name: s / count / steps * 1e9 for name, s in shuffled(both, 3).items()}
        loop, ratio = each.get("loop"), each.get("loop", 0) / each["together"]
        print(f"{count:10,}{each['together']:12.1f}", end="")
        print(f"{loop:10.1f}{ratio:7.0f}x" if loop else f"{'-':>10}{'-':>8}")
        if count == 1000 and ratio < FASTER_THAN_A_LOOP:
            missed.append(f"train_many is {ratio:.0f}x a loop at 1,000 neurons")
    return missed


def starts():
    """What importing costs, beside a Python that does nothing."""
    lines = {
        "nothing": "pass",
        "import neuronlib": "import neuronlib",
        "neuronlib.train": "from neuronlib import train",
        "a first explorer": "from neuronlib import explorers; explorers.feedforward()",
        "a first check": "from neuronlib.exercises import check; check(...)",
    }
    functions = {
        name: lambda line=line: subprocess.run([sys.executable, "-c", line], check=True, cwd=ROOT)
        for name, line in lines.items()
    }
    times = shuffled(functions, 5)
    print("\na new Python; ms until it is done, median of 5 shuffled rounds")
    for name, seconds in times.items():
        print(f"{name:28}{seconds * 1e3:10.0f}")
    return []


def notebooks():
    """Each notebook from the start of its kernel to its last cell; the memory of one for all."""
    print("\na notebook; seconds from the start of a new kernel to the first picture and the end")
    for path in NOTEBOOKS:
        first, last = cold_start(path)
        print(f"{path.stem:40}{f'{first:.1f}' if first else '-':>8}{last:8.1f}")
    print(f"one kernel, all notebooks run in it: {memory():.0f} MB")
    return []


def cold_start(path):
    """Return the seconds until the first picture, None without one, and until all has run."""
    before, first = time.perf_counter(), None
    with kernel(path.parent) as client:
        for source in code_of(path):
            shown = []
            client.execute_interactive(source, output_hook=shown.append, timeout=120)
            if first is None and any("image/png" in m["content"].get("data", {}) for m in shown):
                first = time.perf_counter() - before
        return first, time.perf_counter() - before


def memory():
    """Return the MB that a kernel holds when the whole course has run in it."""
    with kernel(ROOT / "notebooks") as client:
        for path in NOTEBOOKS:
            for source in code_of(path):
                client.execute_interactive(source, output_hook=lambda _: None, timeout=120)
        said = []
        line = "import psutil; print(psutil.Process().memory_info().rss)"
        client.execute_interactive(line, output_hook=said.append)
        (text,) = [m["content"]["text"] for m in said if m["msg_type"] == "stream"]
    return int(text) / 1e6


def code_of(path):
    """Return the code cells of a notebook."""
    cells = nbformat.read(path, as_version=4).cells
    return [cell.source for cell in cells if cell.cell_type == "code"]


@contextlib.contextmanager
def kernel(folder):
    """Yield the client of a kernel that starts in a folder, for a learner who wrote nothing."""
    with tempfile.TemporaryDirectory() as empty:
        env = os.environ | {"MY_NEURON": str(Path(empty) / "my_neuron.py")}
        manager, client = start_new_kernel(kernel_name="python3", cwd=str(folder), env=env)
        try:
            yield client
        finally:
            manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    sys.exit("\n".join(main()) or None)
