"""Two things that the course's JupyterLab does better: what is saved, and how soon it answers.

JupyterLab would rather show a widget than the picture or text stored beside it, and finds no
widget once its kernel has ended, only "Error displaying widget". So a saved notebook keeps what
needs no kernel; the page that is open goes on showing the widget.

And its server lets the operating system hold each small message back until the page has confirmed
the one before, for up to 40 milliseconds, while a hand is moving (Nagle's algorithm, RFC 896).
"""

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

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


class PromptConnection(ZMQChannelsWebsocketConnection):
    """Sends a kernel's messages to the page as soon as they come."""

    def connect(self):
        """Begin; from here on nothing waits to be sent."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()


c.FileContentsManager.pre_save_hook = keep_pictures  # noqa: F821 - Jupyter gives us c
c.ServerApp.kernel_websocket_connection_class = PromptConnection  # noqa: F821
