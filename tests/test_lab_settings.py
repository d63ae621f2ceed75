"""What the course puts into JupyterLab, and what that does for a learner's work and hand."""

import asyncio
import runpy
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application
from tornado.websocket import WebSocketHandler, websocket_connect
from traitlets.config import Config

from lab_settings import HERE, PLACES, put_settings

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def config():
    """What Jupyter's server has read."""
    config = Config()
    runpy.run_path(str(HERE / "jupyter_server_config.py"), init_globals={"c": config})
    return config


@pytest.fixture
def saving(config):
    """A function that returns a model as the server stores it."""

    def save(model):
        hook = config.FileContentsManager.pre_save_hook
        hook(model=model, path="a.ipynb", contents_manager=None)
        return model

    return save


def notebook(*outputs):
    """A notebook as the contents manager has it, one cell for each output."""
    cells = [{"cell_type": "code", "outputs": [output]} for output in outputs]
    return {"type": "notebook", "content": {"cells": [{"cell_type": "markdown"}, *cells]}}


def test_a_widget_with_a_page_of_its_own_is_saved_as_that_page(saving):
    """A picture or a text that needs no kernel; a widget without one keeps its view."""
    picture = {"data": {VIEW: {}, "text/html": '<img alt="words">', "text/plain": "words"}}
    text = {"data": {VIEW: {}, "text/html": ["<table>"], "text/plain": "words"}}
    bare = {"data": {VIEW: {}, "text/plain": "IntSlider()"}}
    stream = {"output_type": "stream", "text": "a"}
    saved = saving(notebook(picture, text, bare, stream))
    outputs = [o for cell in saved["content"]["cells"] for o in cell.get("outputs", [])]
    assert [sorted(o.get("data", {})) for o in outputs] == [
        ["text/html", "text/plain"],
        ["text/html", "text/plain"],
        [VIEW, "text/plain"],
        [],
    ]


def test_other_files_and_empty_ones_are_left_alone(saving):
    """A text file, a folder, and a notebook whose content is not sent along."""
    for model in ({"type": "file", "content": "x"}, {"type": "notebook", "content": None}):
        assert saving(dict(model)) == model


def test_no_message_to_the_page_waits_for_the_one_before(config, monkeypatch):
    """On the connection's own socket; Jupyter's own class leaves the waiting on."""
    ours = config.ServerApp.kernel_websocket_connection_class
    (jupyters,) = ours.__bases__
    monkeypatch.setattr(jupyters, "connect", lambda self: "connected")
    monkeypatch.setattr(jupyters, "__init__", lambda self: None)
    monkeypatch.setattr(jupyters, "websocket_handler", None)
    with ThreadPoolExecutor() as other:  # this thread may have a loop: the browser's
        assert not other.submit(lambda: asyncio.run(sends_at_once(jupyters))).result()
        assert other.submit(lambda: asyncio.run(sends_at_once(ours))).result()


async def sends_at_once(connection_class):
    """Whether a page's socket has been told so, once a connection of this class has begun."""
    told = []

    class Handler(WebSocketHandler):
        def open(self):
            connection = connection_class()
            connection.websocket_handler = self
            assert connection.connect() == "connected"
            at_its_socket = self.ws_connection.stream.socket
            told.append(at_its_socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0)
            self.close()

    listening, port = bind_unused_port()
    server = HTTPServer(Application([("/", Handler)]))
    server.add_socket(listening)
    page = await websocket_connect(f"ws://127.0.0.1:{port}/")
    assert await page.read_message() is None, "closed"
    page.close()
    server.stop()
    await server.close_all_connections()
    (at_once,) = told
    return at_once


def test_every_setting_is_put_where_jupyter_looks(tmp_path):
    """Twice does no harm."""
    for _ in range(2):
        put_settings(tmp_path)
    for name, place in PLACES.items():
        assert (tmp_path / place / name).read_bytes() == (HERE / name).read_bytes()
