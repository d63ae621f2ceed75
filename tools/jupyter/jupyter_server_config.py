"""What a learner saves keeps its pictures when the kernel is gone.

JupyterLab would rather show a widget than the picture or text stored beside it, and finds no
widget once its kernel has ended, only "Error displaying widget". So a saved notebook keeps what
needs no kernel; the page that is open goes on showing the widget.
"""

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def keep_pictures(model, **_):
    """Leave out the view of every widget that brings a page of its own for later."""
    if model["type"] != "notebook" or not model.get("content"):
        return
    for cell in model["content"]["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if "text/html" in data:
                data.pop(WIDGET_VIEW, None)


c.FileContentsManager.pre_save_hook = keep_pictures  # noqa: F821 - Jupyter gives us c
