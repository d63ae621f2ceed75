"""Where nothing can be written and nothing asked: a read-only checkout, without stdin."""

import os
import shutil
import subprocess
import sys

import pytest

from store_notebooks import ROOT

LEARNER = """
from neuronlib import ErrorLines, Neuron, explorers, figures, train
from neuronlib.exercises import check, predict
import random

def feed_forward(self):
    self.activation = self.weights[0] * self.input + self.weights[1]
    return self.activation

print(check(feed_forward))
print(predict("two_neurons", "line"))
print(figures.error_lines(ErrorLines()).alt)
explorer = explorers.retrain()
explorer.controls["seed"].value = 3
print(explorer.sentence)
"""


@pytest.fixture
def checkout(tmp_path):
    """A copy of what a learner has, no file or folder of which can be written."""
    folder = tmp_path / "course"
    for name in ("neuronlib", "notebooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "notebooks" / "my_neuron.py").unlink(missing_ok=True)
    (folder / "notebooks" / "learner.py").write_text(LEARNER, encoding="utf-8")
    inside = [folder, *folder.rglob("*")]
    for path in inside:
        path.chmod(path.stat().st_mode & ~0o222)
    yield folder
    for path in inside:
        path.chmod(path.stat().st_mode | 0o200)


def as_someone_who_obeys(command):
    """The command, without root's right to write anywhere."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return command
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv to take that right away")
    return ["setpriv", "--bounding-set=-dac_override,-fowner", *command]


def test_a_read_only_checkout_without_stdin_works_and_says_what_it_could_not_keep(checkout):
    """The exercise passes, pictures and explorers come, and one sentence tells of the file."""
    env = {**os.environ, "PYTHONPATH": str(checkout)}
    env.pop("MY_NEURON", None)
    answer = subprocess.run(
        as_someone_who_obeys([sys.executable, "learner.py"]),
        cwd=checkout / "notebooks",
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert answer.stderr == ""
    assert "`my_neuron.py` could not be used here (Permission denied)" in answer.stdout
    assert answer.stdout.startswith("Correct.")
    assert "the error is 60.7 °F. The slope is -17 along e_w1" in answer.stdout
    assert "With a learning rate of 0.01 the average error goes from" in answer.stdout
    assert not (checkout / "notebooks" / "my_neuron.py").exists()
