"""Run the course's notebooks and keep what they show: `make notebooks`.

The stored notebook is what a reader without a kernel sees, so it carries outputs that were really
computed, and nothing that only lives with a kernel.
"""

import base64
import contextlib
import io
import os
import re
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from PIL import Image

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))
# Takes every name away, as %reset does, which takes twenty times as long.
FORGET = """
def forget(shell):
    for name in set(shell.user_ns) - set(shell.user_ns_hidden):
        del shell.user_ns[name]

forget(get_ipython())
"""
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
PICTURE_DATA = re.compile(r"(?<=data:image/png;base64,)[A-Za-z0-9+/=]+")
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
}


def run(notebook, folder, my_neuron=None):
    """Run every cell of `notebook`, in place, in a new kernel; the rest as in `kernel`."""
    with kernel(folder, my_neuron) as client:
        return execute(client, notebook)


@contextlib.contextmanager
def kernel(folder, my_neuron=None):
    """Yield the client of a new kernel that starts in `folder`.

    The kernel has no network, and it is an error to want one. `my_neuron` is the file of what a
    learner has written; without it there is none, whatever stands beside the notebooks.
    """
    empty = nbformat.v4.new_notebook()
    client = NotebookClient(empty, timeout=120, kernel_name="python3", coalesce_streams=True)
    client.resources = {"metadata": {"path": str(folder)}}
    with tempfile.TemporaryDirectory() as apart:
        log = Path(apart) / "asked for"
        with client.setup_kernel(env=_environment(my_neuron or Path(apart) / "none.py", log)):
            yield client
        if log.exists():
            raise OSError(f"The network was asked for {log.read_text(encoding='utf-8')}")


def execute(client, notebook):
    """Run every cell of `notebook`, in place, and return it without what means nothing later."""
    client.nb = notebook
    for index, cell in enumerate(notebook.cells):
        client.execute_cell(cell, index)
    return clean(notebook)


def _environment(my_neuron, log):
    paths = [str(Path(__file__).parent / "offline"), os.environ.get("PYTHONPATH")]
    return os.environ | {
        "MY_NEURON": str(my_neuron),
        "OFFLINE_LOG": str(log),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
    }


def clean(notebook):
    """Remove what means nothing without this kernel or on another machine."""
    notebook.metadata = nbformat.from_dict(METADATA)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        cell.metadata.pop("trusted", None)
        clean_outputs(cell.get("outputs", []))
    return notebook


def clean_outputs(outputs):
    """Remove the views of widgets, and return the outputs."""
    for output in outputs:
        output.get("data", {}).pop(WIDGET_VIEW, None)
    return outputs


def squeeze(notebook):
    """Store the same pixels in fewer bytes than a kernel takes, which is to be quick."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "image/png" in data:
                data["image/png"] = _squeezed(data["image/png"])
            if "text/html" in data:
                data["text/html"] = PICTURE_DATA.sub(lambda m: _squeezed(m[0]), data["text/html"])


def _squeezed(picture):
    file = io.BytesIO()
    Image.open(io.BytesIO(base64.b64decode(picture))).save(file, "PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode()


def store(path):
    """Run the notebook at `path` and write it back with its outputs."""
    notebook = run(nbformat.read(path, as_version=4), path.parent)
    squeeze(notebook)
    nbformat.validate(notebook)
    nbformat.write(notebook, path)


if __name__ == "__main__":
    chosen = [Path(name).resolve() for name in sys.argv[1:]] or NOTEBOOKS
    for path in chosen:
        store(path)
        print(f"{path.name}: run and stored, {path.stat().st_size // 1000} kB")
