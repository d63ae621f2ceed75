"""What is wrong with a stored notebook: sentences, or none.

`form_faults` reads it as a reader without a kernel gets it. `stale_faults` runs it again and
compares all that it shows, pictures too; moves every control of its explorers; runs it a second
time in the same kernel; and then from its last cell to its first.
"""

import base64
import copy
import importlib.metadata
import io
import re

import nbformat
import numpy as np
from nbclient.exceptions import CellExecutionError
from PIL import Image

from store_notebooks import (
    FORGET,
    PICTURE_DATA,
    ROOT,
    WIDGET_VIEW,
    clean_outputs,
    execute,
)

SENTENCE = 20  # characters at least
FAR, MANY = 64, 40  # a pixel differs by this much of 255; so many such pixels are another picture

CLOSE = """
from neuronlib.live.explorer import open_explorers
for explorer in open_explorers():
    explorer.close()
"""

MOVE_EVERYTHING = """
import ipywidgets
from neuronlib.live.explorer import open_explorers

def move_everything():
    for explorer in open_explorers():
        for name, control in explorer.controls.items():
            if isinstance(control, ipywidgets.Button):
                control.click()  # what it raises is shown in the explorer
                moves = []
            elif hasattr(control, "base"):
                moves = [control.base**control.min, 10 ** ((control.min + control.max) / 2)]
                moves.append(control.base**control.max)
            elif hasattr(control, "min"):
                moves = [control.min, round((control.min + control.max) / 2), control.max]
            else:
                moves = list(control.options)
            for value in moves:
                try:
                    control.value = value
                except Exception as error:
                    print(f"{name} = {value}: {type(error).__name__}: {error}")
            if explorer.shown.problem:
                print(f"{name}: {explorer.shown.problem}")

move_everything()
del move_everything, open_explorers
"""


def form_faults(notebook):
    """Say what a reader without a kernel would miss."""
    code_cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    faults = []
    counts = [cell.execution_count for cell in code_cells]
    if counts != list(range(1, len(counts) + 1)):
        faults.append(f"the cells are not stored as run from 1 to {len(counts)}: {counts}")
    if set(notebook.metadata) - {"kernelspec", "language_info"}:
        faults.append(f"the notebook's metadata hold more than needed: {list(notebook.metadata)}")
    ids = [cell.id for cell in notebook.cells]
    faults += [f"the cell id {i!r} stands twice" for i in sorted(set(ids)) if ids.count(i) > 1]
    for cell in code_cells:
        for output in cell.outputs:
            faults += [f"cell {cell.id}: {fault}" for fault in _output_faults(output)]
    return faults


def _output_faults(output):
    if output.output_type == "error":
        return [f"an error is stored: {output.ename}: {output.evalue}"]
    if output.get("name") == "stderr":
        return [f"a warning is stored: {output.text}"]
    data = output.get("data", {})
    faults = []
    if WIDGET_VIEW in data:
        faults.append("a widget's view is stored; nobody can show it without this kernel")
    page = "".join(data.get("text/html", ""))
    alt_texts = re.findall(r'<img alt="([^"]*)"', page)
    if "image/png" in data and not alt_texts:
        faults.append("a picture without an <img alt> for the page")
    if page.count("<img") != len(alt_texts) or any(len(alt) < SENTENCE for alt in alt_texts):
        faults.append("a picture without its sentence")
    if alt_texts and len("".join(data.get("text/plain", ""))) < SENTENCE:
        faults.append("a picture without its sentence as plain text")
    return faults


def stale_faults(path, client):
    """Say where the notebook, run again, shows something else or fails in the learner's hands.

    `client` is one of a kernel that may have run other notebooks: nothing of them is left.
    """
    stored = nbformat.read(path, as_version=4)
    fresh = copy.deepcopy(stored)
    _execute(client, CLOSE + FORGET)
    execute(client, fresh)
    faults = [f"a control fails: {line}" for line in _execute(client, MOVE_EVERYTHING)]
    faults.extend(_second_run(client, stored))
    faults.extend(_backwards(client, stored))
    for old, new in zip(stored.cells, fresh.cells, strict=True):
        if old.cell_type == "code":
            faults += [f"cell {old.id}: {fault}" for fault in _differences(old, new)]
    return faults


def _second_run(client, stored):
    for cell in [cell for cell in stored.cells if cell.cell_type == "code"]:
        said = [_words(output) for output in cell.outputs]
        again = [_words(output) for output in clean_outputs(_run_cell(client, cell.source))]
        if said != again:
            yield f"cell {cell.id}: run twice, it shows {again} instead of {said}"


def _backwards(client, stored):
    """After the setup cell a cell works, or says that another one comes first."""
    setup, *others = [cell for cell in stored.cells if cell.cell_type == "code"]
    _execute(client, FORGET + setup.source)
    for cell in reversed(others):
        for output in _run_cell(client, cell.source):
            if output.output_type == "error" and "first" not in "".join(output.traceback):
                yield f"cell {cell.id}: out of order: {output.ename}: {output.evalue}"


def _execute(client, source):
    """Run source in the notebook's kernel and return the lines that it prints."""
    texts = [output.get("text", output.get("evalue")) for output in _run_cell(client, source)]
    return [line for text in texts if text for line in text.splitlines()]


def _run_cell(client, source):
    cell = nbformat.v4.new_code_cell(source)
    client.nb.cells.append(cell)
    try:
        client.execute_cell(cell, len(client.nb.cells) - 1)
    except CellExecutionError:
        pass  # it stands among the outputs
    finally:
        client.nb.cells.pop()
    return cell.outputs


def _differences(old, new):
    said_then, said_now = ([_words(output) for output in cell.outputs] for cell in (old, new))
    if said_then != said_now:
        return [f"it shows {said_now}, stored is {said_then}"]
    if not pinned_matplotlib():  # another version draws its letters a little differently
        return []
    return [
        "it draws another picture than the stored one"
        for then, now in zip(old.outputs, new.outputs, strict=True)
        if _other_picture(then, now)
    ]


def _words(output):
    if output.output_type == "stream":
        return output.text
    data = output.get("data", {})
    kept = {kind: "".join(data[kind]) for kind in data if not kind.startswith("image/")}
    return {kind: PICTURE_DATA.sub("(picture)", text) for kind, text in kept.items()}


def _other_picture(then, now):
    pictures = [output.get("data", {}).get("image/png") for output in (then, now)]
    if pictures == [None, None]:
        return False
    before, after = (_pixels(picture) for picture in pictures)
    if before.shape != after.shape:
        return True
    return int((abs(before - after).max(axis=2) > FAR).sum()) > MANY


def _pixels(data):
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")).astype(int)


def pinned_matplotlib():
    """Whether pictures are drawn here by the version that drew the stored ones."""
    pinned = f"matplotlib=={importlib.metadata.version('matplotlib')}\n"
    return pinned in (ROOT / "binder" / "requirements.txt").read_text(encoding="utf-8")
