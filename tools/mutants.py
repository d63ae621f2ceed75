"""Are the tests worth anything? Change the neuron line by line and see whether they notice.

    make mutants                    all changes, and which of them no test noticed
    make mutants MUTANTS_ARGS=neuron training

Each mutant is the source with one small change by cosmic-ray: another operator or comparison,
a number one off, a decorator gone; and, beyond cosmic-ray, a statement left out. A copy of the
repository holds it while the tests of these modules run, in a process that has forked from one
with all libraries loaded: a second each. Linux and macOS only.
"""

import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path

import hypothesis
import IPython.display
import ipywidgets
import matplotlib.figure
import micrograd.engine
import numpy as np
import parso
import pytest
import sympy
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.operator import Operator
from cosmic_ray.plugins import get_operator, operator_names
from parso.python.tree import String

ROOT = Path(__file__).resolve().parent.parent
MODULES = "values", "neuron", "temperature", "error_lines", "training"
TESTS = "neuron", "error_lines", "training", "versions", "oracles", "derivations"  # quick first
ENOUGH = 0.95
LONGEST = 60  # seconds; a mutant that takes longer has been noticed
LOADED = hypothesis, IPython, ipywidgets, matplotlib, micrograd, np, pytest, sympy


class RemoveStatement(Operator):
    """Put `pass` in the place of one statement of a function or class."""

    def mutation_positions(self, node):
        """Every simple statement but docstrings, imports and `pass`, inside something."""
        if node.type == "simple_stmt" and node.parent.type != "file_input":
            first = node.children[0]
            if not isinstance(first, String) and first.type not in ("import_from", "keyword"):
                yield node.start_pos, node.end_pos

    def mutate(self, node, index):
        """Keep the place and the end of the line."""
        nothing = parso.parse("pass").children[0]
        nothing.prefix = node.get_first_leaf().prefix
        node.children = [nothing, node.children[-1]]
        return node

    @classmethod
    def examples(cls):
        """None; cosmic-ray asks for them in its own tests only."""
        return ()


def source_of(module):
    """Return the source as it stands in the repository."""
    return (ROOT / "neuronlib" / f"{module}.py").read_text(encoding="utf-8")


def mutants(module):
    """Yield each mutant of a module: its name, what was done, and the source after it."""
    code = source_of(module)
    operators = {
        name.split("/")[1]: get_operator(name)
        for name in operator_names()
        if not get_operator(name).arguments() and "NoOp" not in name
    }
    for name, operator in {**operators, "RemoveStatement": RemoveStatement}.items():
        for occurrence in range(10_000):
            mutant = mutate_code(code, operator(), occurrence)
            if mutant is None:
                break
            yield module, f"{name} {occurrence}", mutant


def difference(module, mutant):
    """Return the first line that differs, before and after."""
    before = source_of(module).splitlines()
    after = mutant.splitlines()
    for number, (old, new) in enumerate(zip(before, after, strict=False), start=1):
        if old != new:
            return f"line {number}: {old.strip()}  ->  {new.strip()}"
    return "lines at the end"


def copy_of_the_repository(folder):
    """Return a folder with what the tests need."""
    for name in ("neuronlib", "tests", "tools", "notebooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def start(folder, module, mutant):
    """Put the mutant in its place and fork a process that runs the tests; its id."""
    (folder / "neuronlib" / f"{module}.py").write_text(mutant, encoding="utf-8")
    return os.fork() or run_tests_and_exit(folder, module)


def run_tests_and_exit(folder, module):
    """Be the forked process: run the tests of the copy and leave with their verdict."""
    verdict = 1
    try:
        signal.alarm(LONGEST)
        verdict = int(run_tests(folder, module))
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(verdict)


def run_tests(folder, module):
    """Return pytest's exit code for the tests in the folder, the module's own first."""
    os.chdir(folder)
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(folder))
    with (folder / "said").open("w") as said:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
    phases = [hypothesis.Phase.explicit, hypothesis.Phase.generate]  # found is enough
    hypothesis.settings.register_profile(
        "mutants", database=None, derandomize=True, deadline=None, max_examples=40, phases=phases
    )
    hypothesis.settings.load_profile("mutants")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # a second less for each mutant
    options = ["-x", "-q", "--assert=plain", "-p", "no:cacheprovider"]
    options += [
        "-k",
        "not importing_the_package",
        "--override-ini=addopts=--import-mode=importlib",
    ]
    for name in sorted(TESTS, key=lambda name: name != module):
        verdict = pytest.main([*options, f"tests/test_{name}.py"])
        if verdict:
            return verdict
    return 0


def judge(todo):
    """Yield each job with what the tests said if they failed; as many at once as processors."""
    with tempfile.TemporaryDirectory() as room:
        free = [copy_of_the_repository(Path(room) / str(n)) for n in range(os.cpu_count() or 1)]
        running, todo = {}, list(reversed(todo))
        while todo or running:
            while todo and free:
                job, folder = todo.pop(), free.pop()
                running[start(folder, job[0], job[2])] = job, folder
            process, status = os.wait()
            job, folder = running.pop(process)
            said = (folder / "said").read_text(encoding="utf-8")
            shutil.copy(ROOT / "neuronlib" / f"{job[0]}.py", folder / "neuronlib")
            free.append(folder)
            yield job, status and (said or "took too long")


def main(modules):
    """Try every mutant, print those that survive and the share that did not."""
    modules = modules or MODULES
    whole = [(name, "", source_of(name)) for name in modules[:1]]
    for _, said in judge(whole):
        if said:
            sys.exit(f"{said}\nThe tests fail without any mutant.")
    noticed, tried = Counter(), Counter()
    for (module, name, mutant), caught in judge([j for m in modules for j in mutants(m)]):
        noticed[module] += bool(caught)
        tried[module] += 1
        if not caught:
            print(f"survived in {module}, {name}, {difference(module, mutant)}", flush=True)
    for module in modules:
        print(f"{module:12}{noticed[module]:5} of{tried[module]:5} noticed", end=", ")
        print(f"{noticed[module] / tried[module]:.1%}")
    share = noticed.total() / tried.total()
    print(f"{'together':12}{noticed.total():5} of{tried.total():5} noticed, {share:.1%}")
    return 0 if share >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
