"""Measure how fast pictures follow and neurons learn: `make bench`.

    python3 tools/tasks.py bench [--keep]

Three parts, each beside a reference of the same run: the machine's own speed cancels out, and the
ratios are what counts. `--keep` writes the tables into BENCHMARKS.md.
"""

import argparse
import contextlib
import importlib.metadata
import io
import os
import platform
import sys
from datetime import date
from pathlib import Path

import bench_kernel
import bench_neurons
import bench_page
from store_notebooks import ROOT

KEPT = ROOT / "BENCHMARKS.md"
PARTS = {
    "From a key press to the pixels": bench_page,
    "In the kernel alone": bench_kernel,
    "Neurons, starts and memory": bench_neurons,
}
ABOUT = """# How fast it is

`make bench BENCH_ARGS=--keep` has written this page. Everything stands beside a reference that was
measured in the same run, in shuffled rounds: another machine has other milliseconds, and about the
same ratios.
"""


def main(arguments):
    """Measure, print, keep, and say which gate is missed; the exit code is 1 then."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__.splitlines()[0])
    parser.add_argument("--keep", action="store_true", help=f"write {KEPT.name}")
    options = parser.parse_args(arguments)
    texts, missed = [ABOUT.strip(), f"Measured on {date.today():%Y-%m-%d}: {machine()}."], []
    print(texts[-1], flush=True)
    for title, part in PARTS.items():
        print(f"\n{title}\n", flush=True)
        screen, kept = sys.stdout, io.StringIO()
        with contextlib.redirect_stdout(Both(screen, kept)):
            missed += part.main()
        texts.append(f"## {title}\n\n```text\n{kept.getvalue().strip()}\n```")
    told = f"Missed: {'; '.join(missed)}." if missed else "Every gate is met."
    print(f"\n{told}")
    if options.keep:
        KEPT.write_text("\n\n".join([*texts, told]) + "\n", "utf-8")
    return int(bool(missed))


class Both(io.TextIOBase):
    """Writes what is printed to two places."""

    def __init__(self, *places):
        self.places = places

    def write(self, text):
        for place in self.places:
            place.write(text)
            place.flush()
        return len(text)


def machine():
    """Describe what the figures come from."""
    names = ("matplotlib", "numpy", "jupyterlab", "ipywidgets", "ipykernel")
    versions = [f"{name} {importlib.metadata.version(name)}" for name in names]
    system = f"{platform.system()} on {processor()}, {os.cpu_count()} processors"
    return f"{system}; Python {platform.python_version()}, {', '.join(versions)}"


def processor():
    """Return the processor's name where the system tells it, else its kind."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
