"""In a real kernel: cells that run again and again, hands faster than pictures, a restart.

A learner's page speaks with the kernel in messages; here a client sends the same ones.
"""

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
def started():
    """A kernel and its client; no stdin, as the client answers no question."""
    manager, client = start_new_kernel(kernel_name="python3")
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def kernel(started):
    """The client alone."""
    return started[1]


def execute(client, code, cell=None):
    """Run code as JupyterLab does, naming the cell, or as a client that names none; its output."""
    messages = answers(client, code, cell)
    errors = [m["content"] for m in messages if m["msg_type"] == "error"]
    assert not errors, errors
    return "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream")


def answers(client, code, cell=None):
    """Every message that comes back while the code runs."""
    content = {"code": code, "store_history": True, "silent": False, "stop_on_error": True}
    metadata = {"cellId": cell} if cell else {}
    message = client.session.msg("execute_request", content, metadata=metadata)
    client.shell_channel.send(message)
    found = []
    while True:
        answer = client.get_iopub_msg(timeout=60)
        if answer["parent_header"].get("msg_id") == message["header"]["msg_id"]:
            found.append(answer)
            if answer["content"].get("execution_state") == "idle":
                return found


def move(client, widget, value):
    """Set a control's value as the page does: send it, and wait for nothing."""
    data = {"method": "update", "state": {"value": value}, "buffer_paths": []}
    content = {"comm_id": widget, "data": data}
    client.shell_channel.send(client.session.msg("comm_msg", content))


def counts(client):
    """Widgets, comms and figures alive in the kernel."""
    return json.loads(execute(client, COUNT))


@pytest.mark.parametrize("cell", ["an-id", None])
def test_a_cell_run_again_and_again_leaks_nothing(kernel, cell):
    """No widget, comm or figure more than after the first of fifty runs; five without an id."""
    execute(kernel, "from neuronlib import ErrorLines, explorers, figures")
    explorer, figure = f"explorers.error_lines()  # {cell}", "figures.error_lines(ErrorLines())"
    execute(kernel, f"{figure}\n{explorer}", cell)
    first = counts(kernel)
    assert first[0] > 10
    assert first[2] >= 1
    for _ in range(5):
        execute(kernel, f"{figure}\n{explorer}", cell)
    for _ in range(45 if cell else 0):
        execute(kernel, explorer, cell)
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


def test_a_thousand_fast_moves_end_at_the_last_value(kernel):
    """Sent without waiting for a picture; what is shown then is the last one's, nothing leaks."""
    said = execute(
        kernel,
        "from neuronlib import explorers\n"
        "e = explorers.feedforward()\nprint(e.controls['input'].model_id)",
        "moved",
    )
    before = counts(kernel)
    for number in range(1000):
        move(kernel, said.strip(), number % 80 - 40)
    move(kernel, said.strip(), 9)
    now = "print(e.state['input'], e.picture.problem == '', e.picture.alt)"
    assert execute(kernel, now).startswith("9.0 True At 9 °C")
    same = "print(e.picture.png == explorers.feedforward(input=9).picture.png)"
    assert execute(kernel, same, "compare").strip() == "True"
    execute(kernel, "pass", "compare")
    execute(kernel, "explorers.feedforward().close()", "compare")
    assert counts(kernel) == before


def test_an_explorer_closed_while_it_plays_is_closed(kernel):
    """The page may still send what it had on its way: nothing follows and nothing is said."""
    said = execute(
        kernel,
        "from neuronlib import explorers\n"
        "p = explorers.full_steps()\nprint(p.controls['step'].model_id)",
        "playing",
    )
    for step in range(1, 6):
        move(kernel, said.strip(), step)
    assert "Step 5 of 3600" in execute(kernel, "p.close(); print(p.picture.alt)")
    for step in range(6, 20):
        move(kernel, said.strip(), step)
    last = "print(p.state['step'], p.picture.problem == '', p.picture.alt)"
    assert execute(kernel, last).startswith("5.0 True Step 5 of 3600")


def test_an_exception_behind_a_moved_control_reaches_the_page(kernel):
    """The message that a page gets has the words; the next good value takes them away."""
    said = execute(
        kernel,
        "from neuronlib import explorers\n"
        "f = explorers.feedforward()\n"
        "show = f._show\n"
        "f._show = lambda c, **s: show(c, **s) if s['input'] < 30 else 1 / 0\n"
        "print(f.controls['input'].model_id)",
        "failing",
    )
    for value, words in ((35, "could not follow. ZeroDivisionError"), (3, "")):
        move(kernel, said.strip(), value)
        assert words in execute(kernel, "print(f.picture.problem)")
    assert execute(kernel, "print(repr(f.picture.problem))").strip() == "''"


def test_a_kernel_restarted_in_the_middle_says_which_cells_to_run(started):
    """The page's later cells name what is missing; from the top all is as at first."""
    manager, client = started
    first = "from neuronlib import ErrorLines, explorers\nlines = ErrorLines()"
    later = "e = explorers.error_lines()\nprint(e.controls['w1'].model_id, lines.error)"
    execute(client, first)
    old = execute(client, later, "explorer").split()[0]
    manager.restart_kernel(now=True)
    client.wait_for_ready(timeout=60)
    move(client, old, 2)  # the page still shows the explorer of before
    (error,) = [m for m in answers(client, later, "explorer") if m["msg_type"] == "error"]
    assert (error["content"]["ename"], error["content"]["evalue"]) == (
        "NameError",
        "name 'explorers' is not defined",
    )
    execute(client, "from neuronlib import explorers")
    (error,) = [m for m in answers(client, later, "explorer") if m["msg_type"] == "error"]
    assert "Run All Above Selected Cell" in "".join(error["content"]["traceback"])
    execute(client, first)
    assert execute(client, later, "explorer").split()[1].startswith("60.7")
