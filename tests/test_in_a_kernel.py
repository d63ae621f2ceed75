"""In a real kernel: a cell that runs again leaves nothing of its last run behind."""

import json

import pytest
from jupyter_client.manager import start_new_kernel

COUNT = """
import gc, json
from comm import get_comm_manager
from ipywidgets.widgets.widget import _instances
from matplotlib.figure import Figure
gc.collect()
drawn = sum(isinstance(thing, Figure) for thing in gc.get_objects())
print(json.dumps([len(_instances), len(get_comm_manager().comms), drawn]))
"""


@pytest.fixture(scope="module")
def kernel():
    """A kernel in which the course is imported."""
    manager, client = start_new_kernel(kernel_name="python3")
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def execute(client, code, cell=None):
    """Run code as JupyterLab does, naming the cell, or as a client that names none; its output."""
    content = {"code": code, "store_history": True, "silent": False, "stop_on_error": True}
    metadata = {"cellId": cell} if cell else {}
    message = client.session.msg("execute_request", content, metadata=metadata)
    client.shell_channel.send(message)
    printed = []
    while True:
        answer = client.get_iopub_msg(timeout=60)
        if answer["parent_header"].get("msg_id") != message["header"]["msg_id"]:
            continue
        assert answer["msg_type"] != "error", answer["content"]
        if answer["msg_type"] == "stream":
            printed.append(answer["content"]["text"])
        if answer["msg_type"] == "status" and answer["content"]["execution_state"] == "idle":
            return "".join(printed)


def counts(client):
    """Widgets, comms and figures alive in the kernel."""
    return json.loads(execute(client, COUNT))


@pytest.mark.parametrize("cell", ["an-id", None])
def test_a_cell_run_twenty_times_leaks_nothing(kernel, cell):
    """No widget, no comm, no figure more than after its first run; with and without a cell id."""
    execute(kernel, "from neuronlib import ErrorLines, explorers, figures")
    code = f"figures.error_lines(ErrorLines())\nexplorers.error_lines()  # {cell}"
    execute(kernel, code, cell)
    first = counts(kernel)
    assert first[0] > 10
    assert first[2] >= 1
    for _ in range(20):
        execute(kernel, code, cell)
    assert counts(kernel) == first


def test_two_explorers_of_one_cell_and_of_two_cells_live_side_by_side(kernel):
    """Only an earlier run of the same cell is closed."""
    execute(kernel, "from neuronlib import explorers")
    execute(kernel, "a, b = explorers.feedforward(), explorers.feedforward()", "first")
    execute(kernel, "c = explorers.feedforward()", "second")
    move = "for e in (a, b, c): e.controls['input'].value = -40\n"
    said = execute(kernel, move + "print([e.picture.alt[:9] for e in (a, b, c)])")
    assert said.count("At -40 °C") == 3
    execute(kernel, "c = explorers.feedforward()", "second")
    assert "At 3 °C" in execute(kernel, "a.controls['input'].value = 3; print(a.picture.alt)")
