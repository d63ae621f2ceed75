"""The course in the browser alone: opened where no other host answers, used, and opened again.

Needs a release of Pyodide, whose packages come from a CDN otherwise: LITE_WHEELS names the folder.
On a CI machine one is made of what the registries have. LITE_SITE names a site that is built
already, such as one for a public home: then its CDN may answer as well.
"""

import functools
import gzip
import http.server
import json
import os
import re
import shutil
import statistics
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

import lite
from lab_page import (
    CLOSE,
    OPEN,
    START_RUN,
    assert_no_errors,
    type_and_run,
    wait_for_notebook,
    wait_for_run,
    wait_until,
)

SECONDS = 300  # for all of Python to load, on a slow and busy machine
STEPS = 10
NO_RELEASE = (
    "the course in the browser alone: no release of Pyodide is here. Unpack one of the version "
    "that tools/lite/pyodide-lock.json names and let LITE_WHEELS name the folder, or make one: "
    "PYTHONPATH=.venv/lite:tools .venv/bin/python tests/pyodide_release.py FOLDER"
)
SENTENCE = "e => e.querySelector('canvas').getAttribute('aria-label')"
HAS_MOVED = f"([e, before]) => ({SENTENCE})(e) !== before"
FILE = "path => jupyterapp.serviceManager.contents.get(path, {content: true})"
OPEN_FILE = "path => { jupyterapp.commands.execute('docmanager:open', {path}); }"
DELETE = "path => jupyterapp.serviceManager.contents.delete(path)"
SAVE = "() => jupyterapp.commands.execute('docmanager:save')"
RIGHT = "def e_w1(w1, input, goal, w2):\n    return abs(goal - (w1 * input + w2))\n\n\ncheck(e_w1)"
ENDLESS = "def e_w1(w1, input, goal, w2):\n    while True:\n        pass\n\n\ncheck(e_w1)"
MINE = "import my_neuron\nprint('mine says', my_neuron.e_w1(0.1, 17, 62.6, 0.2))"


@pytest.fixture(scope="session")
def base_url():
    """None: nothing here needs JupyterLab's server."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder with the site, everything inside."""
    if "LITE_SITE" in os.environ:
        return Path(os.environ["LITE_SITE"])
    release = Path(os.environ.get("LITE_WHEELS", "missing"))
    if "LITE_WHEELS" not in os.environ and os.environ.get("CI") and shutil.which("npm"):
        release = tmp_path_factory.mktemp("pyodide")
        made = lite.python_with_lite("tests/pyodide_release.py", release)
        if made.returncode:
            pytest.skip(f"{NO_RELEASE}\n{made.stderr}")
    if not release.is_dir():
        pytest.skip(NO_RELEASE)
    begun = time.monotonic()
    built = lite.build(tmp_path_factory.mktemp("lite") / "site", f"--wheels={release}")
    size = sum(path.stat().st_size for path in built.rglob("*") if path.is_file())
    print(f"built in {time.monotonic() - begun:.0f} s, {size / 1e6:.0f} MB")
    return built


class StaticFiles(http.server.SimpleHTTPRequestHandler):
    """What any web server does; remembers what it has sent."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".whl": "application/zip",
    }

    def log_message(self, *_):
        """Say nothing."""

    def copyfile(self, source, outputfile):
        """Send the file."""
        self.server.sent.append(Path(source.name))
        shutil.copyfileobj(source, outputfile)


@pytest.fixture(scope="module")
def server(site):
    """A web server that shows the site."""
    handler = functools.partial(StaticFiles, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.sent = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def page(playwright, browser_type_launch_args, server, site):
    """A page of a visitor who has never been here, for whom no other host exists."""
    config = json.loads((site / "jupyter-lite.json").read_text())["jupyter-config-data"]
    (kernel,) = config["litePluginSettings"].values()
    allowed = {"127.0.0.1", urlsplit(kernel["pyodideUrl"]).hostname or "127.0.0.1"}
    rules = ["MAP * ~NOTFOUND", *(f"EXCLUDE {host}" for host in allowed)]
    options = dict(browser_type_launch_args)
    options["args"] = [*options["args"], f"--host-resolver-rules={' , '.join(rules)}"]
    browser = playwright.chromium.launch(**options)
    context = browser.new_context(base_url=f"http://127.0.0.1:{server.server_port}/")
    asked = set()
    context.on("request", lambda request: asked.add(urlsplit(request.url).hostname))
    server.sent.clear()
    yield context.new_page()
    browser.close()
    assert asked - {None, ""} <= allowed  # no host: data and blobs of the page's own


def visit(page, name):
    """Open the notebook by its address and run all; return the seconds to a picture."""
    return run_when_loaded(page, name, lambda: page.goto(f"lab/index.html?path={name}"))


def go_on_to(page, name):
    """Close what is open, as a learner does who is done with it, open another and run all."""

    def change():
        page.evaluate(CLOSE)
        page.evaluate(OPEN, [name, True])

    return run_when_loaded(page, name, change)


def run_when_loaded(page, name, call):
    """Call what opens the notebook, and run all of it; return the seconds to a picture."""
    begun = time.monotonic()
    call()
    loading = page.get_by_text("Python is loading in your browser.")
    expect(loading).to_be_visible(timeout=SECONDS * 1000)
    wait_for_notebook(page, name, seconds=SECONDS)
    expect(loading).to_be_hidden()
    page.evaluate(START_RUN)
    page.locator(".explorer canvas").first.wait_for(timeout=SECONDS * 1000)
    to_picture = time.monotonic() - begun
    wait_for_run(page)
    return to_picture


def move(page, explorer, slider):
    """Press ArrowRight ten times; return the seconds from each press to the picture."""
    explorer.get_by_role("slider", name=slider).focus()
    seconds = []
    for _ in range(STEPS):
        before = explorer.evaluate(SENTENCE)
        begun = time.monotonic()
        page.keyboard.press("ArrowRight")
        page.wait_for_function(HAS_MOVED, arg=[explorer.element_handle(), before])
        seconds.append(time.monotonic() - begun)
    return seconds


def first_explorer(page):
    """The first explorer of the open notebook that has a slider."""
    return page.locator(".explorer").filter(has=page.get_by_role("slider")).first


def note(record_property, server, name, to_picture, steps):
    """Leave the figures for the last lines of the test run."""
    files = [path for path in server.sent if path.is_file()]
    raw = sum(path.stat().st_size for path in files)
    packed = sum(_packed(path) for path in files)
    step, longest = statistics.median(steps), max(steps)
    server.sent.clear()
    record_property(
        "the course in the browser alone",
        f"{name}: first picture after {to_picture:.0f} s, a slider's step {step:.2f} s (longest "
        f"{longest:.2f} s), {raw / 1e6:.0f} MB, compressed {packed / 1e6:.0f} MB",
    )


def _packed(path):
    """The bytes of a file as a web server sends it; a wheel is packed already."""
    content = path.read_bytes()
    return len(content if path.suffix in (".whl", ".zip") else gzip.compress(content, 6))


def test_a_visit_goes_on_with_another_page_and_finds_all_at_the_next(
    page, server, record_property
):
    """06 runs, moves and checks an answer; 15 runs and moves; what was written is kept."""
    first, last = "06-training.ipynb", "15-learning-rate.ipynb"
    to_picture = visit(page, first)
    explorer = first_explorer(page)
    stored = explorer.evaluate(SENTENCE)
    steps = move(page, explorer, "input")
    expect(explorer.locator(".live-sentence")).to_have_text(explorer.evaluate(SENTENCE))
    note(record_property, server, "06", to_picture, steps)
    cell = "exercise-e-w1"
    expect(type_and_run(page, cell, ENDLESS)).to_contain_text("It was stopped", timeout=20000)
    expect(type_and_run(page, cell, RIGHT)).to_contain_text("Correct.", timeout=20000)
    assert_no_errors(page)
    page.evaluate(SAVE)

    to_picture = go_on_to(page, last)
    steps = move(page, first_explorer(page), re.compile("learning rate"))
    note(record_property, server, "15, the next page", to_picture, steps)
    assert_no_errors(page)
    expect(type_and_run(page, "exercise-backpropagate", MINE)).to_contain_text(
        "mine says 60.7", timeout=20000
    )

    page.goto("lab/index.html?reset")  # with nothing open, which would start its Python again
    wait_until(page, "() => window.jupyterapp", SECONDS)
    page.evaluate("() => jupyterapp.restored")
    page.evaluate(OPEN_FILE, "my_neuron.py")
    kept = page.locator(".jp-FileEditor .cm-content")
    expect(kept).to_contain_text("return abs(goal - (w1 * input + w2))")
    assert RIGHT in code_of(page, first)
    page.evaluate(OPEN, [first, False])
    expect(page.locator(f'img[alt="{stored}"]').first).to_be_visible()
    assert_no_errors(page)
    page.evaluate(DELETE, first)
    assert RIGHT not in code_of(page, first), "the notebook as it was published"


def code_of(page, name):
    """The cells of a notebook as the browser keeps them."""
    cells = page.evaluate(FILE, name)["content"]["cells"]
    return ["".join(cell["source"]) for cell in cells]
