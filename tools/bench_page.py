"""How soon a key press is seen, in JupyterLab in Chromium: a part of `make bench`.

Every explorer beside the same picture with `interact` and a new figure for each change; one of
them also beside ipympl, if it is installed, and beside the floor: an empty callback and a label.
What counts is the time from the key press to the frame that shows the new pixels. Rounds are
shuffled; fresh values each time, so that nothing is remembered.
"""

import random
import statistics
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import nbformat
from playwright.sync_api import sync_playwright

from bench import IN_THE_KERNEL
from chromium import find_chromium, launch_arguments
from lab_page import open_notebook, run_all
from lab_server import running_lab

KEYS, ROUNDS = 6, 4
FASTER, NEAR = 2.5, 1.7  # the gates: times faster than interact, at most so many floors
GOAL_FASTER, GOAL_NEAR = 3, 1.5
DRAG_SECONDS, DRAG_FRAMES = 3, 15  # frames a second

# Notes the time of the frame after each change below an output: pixels, an image, a label.
WATCH = """() => {
    const seen = window.seen = {key: 0, frames: []};
    const channel = new MessageChannel();
    channel.port1.onmessage = () => seen.frames.push(performance.now());
    let waiting = false;
    const changed = () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => { waiting = false; channel.port2.postMessage(0); });
    };
    addEventListener('keydown', event => { seen.key = event.timeStamp; }, true);
    const outside = node => {
        const element = node.nodeType === 1 ? node : node.parentElement;
        return !element?.closest('.jp-OutputArea')
            || element.closest('.course-slider, .bench-hand');
    };
    new MutationObserver(list => {
        if (list.some(change => !outside(change.target))) changed();
    }).observe(document.body, {
        subtree: true, childList: true, characterData: true, attributes: true,
        attributeFilter: ['src'],
    });
    addEventListener('load', event => { if (event.target.tagName === 'IMG') changed(); }, true);
    for (const name of ['drawImage', 'putImageData']) {
        const original = CanvasRenderingContext2D.prototype[name];
        CanvasRenderingContext2D.prototype[name] = function (...rest) {
            const result = original.apply(this, rest);
            if (this.canvas.isConnected) changed();
            return result;
        };
    }
}"""
RESET = "() => { seen.key = 0; seen.frames = []; }"
QUIET = """() => seen.key && seen.frames.length
    && performance.now() - seen.frames[seen.frames.length - 1] > 150"""
LATENCY = "() => seen.frames[seen.frames.length - 1] - seen.key"

SETUP = IN_THE_KERNEL.split("def timed")[0].replace(
    "    display(ipywidgets.inter", "    show(ipywidgets.inter"
)
ONE = """
def hand(text):
    return ipywidgets.FloatText(description=text, step=STEP).add_class("bench-hand")
"""


def cells(names):
    """Return the notebook's cells: ours and a reference for every explorer, then the floor."""
    yield SETUP + "\nhands = {}\ndef show(output):\n    hands['output'] = output\n"
    for name in names:
        yield f"ours = explorers.{name}()\nours"
        yield (
            f"moved = next(n for n, c in ours.controls.items() if hasattr(c, 'min'))\n"
            f"control = ours.controls[moved]\n"
            f"hand = reference({name!r}, ours, moved)\n"
            f"step = getattr(control, 'step', 0.1)\n"
            f"hand.step = step if not isinstance(control, LogSlider) else 0.001\n"
            f"hand.description = 'reference {name}'\n"
            f"hand.add_class('bench-hand')\n"
            f"display(hand, hands['output'])"
        )
    yield (
        "label = ipywidgets.Label('0')\n"
        "hand = ipywidgets.FloatText(description='floor', step=1).add_class('bench-hand')\n"
        "hand.observe(lambda c: setattr(label, 'value', str(c.new)), 'value')\n"
        "display(hand, label)"
    )
    if find_spec("ipympl"):
        yield (
            "%matplotlib widget\nimport matplotlib.pyplot as plt\n"
            "from neuronlib.figures.training import ErrorLinesDrawing\n"
            "from neuronlib import ErrorLines\n"
            "with plt.ioff():\n    canvas = plt.figure(figsize=(7, 4.6), dpi=100)\n"
            "axes = canvas.subplots()\nimport numpy as np\n"
            "x = np.linspace(-20, 100, 241)\n"
            "(red,) = axes.plot(x, ErrorLines().e_w1(x))\n"
            "(blue,) = axes.plot(x, ErrorLines().e_w2(x))\naxes.set_ylim(0, 120)\n"
            "hand = ipywidgets.FloatText(description='ipympl', value=0.1, step=0.1)\n"
            "hand.add_class('bench-hand')\n"
            "def follow(c):\n    lines = ErrorLines(weights=(c.new, 0.2))\n"
            "    red.set_ydata(lines.e_w1(x)); blue.set_ydata(lines.e_w2(x))\n"
            "    canvas.canvas.draw_idle()\n"
            "hand.observe(follow, 'value')\ndisplay(hand, canvas.canvas)"
        )


def main():
    """Print the tables; return the gates that are missed."""
    from neuronlib import explorers

    names = [n for n in explorers.__all__ if getattr(explorers, n)().picture]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells(names)])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home, course = Path(folder) / "home", Path(folder) / "course"
        home.mkdir(), course.mkdir()
        nbformat.write(notebook, course / "bench.ipynb")
        path = find_chromium(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=path, args=launch_arguments())
        with running_lab(course, home) as address:
            page = browser.new_context(
                base_url=address, viewport={"width": 1280, "height": 900}
            ).new_page()
            open_notebook(page, "bench.ipynb")
            run_all(page)
            page.evaluate(WATCH)
            taken = measure(page, names)
            frames = {what: drag(page, what) for what in ("error_lines", "floor")}
        browser.close()
    return say(taken, frames, names)


def slider_of(page, what):
    """Return the element that takes the keys for one of the things measured."""
    if what in ("floor", "ipympl") or what.startswith("reference"):
        return page.get_by_label(what, exact=True)
    index = page.bench_names.index(what)
    return page.locator(".explorer").nth(index).get_by_role("slider").first


def measure(page, names):
    """Return the milliseconds from key to frame, for each thing, in shuffled rounds."""
    page.bench_names = names
    things = [*names, *(f"reference {name}" for name in names), "floor"]
    if find_spec("ipympl"):
        things.append("ipympl")
    taken = {thing: [] for thing in things}
    for _ in range(ROUNDS):
        for thing in random.sample(things, len(things)):
            slider = slider_of(page, thing)
            slider.scroll_into_view_if_needed()
            slider.focus()
            for key in range(KEYS + 1):
                page.evaluate(RESET)
                page.keyboard.press("ArrowUp" if key % 3 else "ArrowDown")
                page.wait_for_function(QUIET, timeout=20_000)
                if key:  # the first one warms up
                    taken[thing].append(page.evaluate(LATENCY))
    return taken


def drag(page, what):
    """Hold a key down for a while; return the frames a second that were seen."""
    slider = slider_of(page, what)
    slider.scroll_into_view_if_needed()
    slider.focus()
    page.evaluate(RESET)
    before, count = time.perf_counter(), 0
    while time.perf_counter() - before < DRAG_SECONDS:
        page.keyboard.press("ArrowUp" if count // 40 % 2 else "ArrowDown")
        count += 1
        time.sleep(max(0, before + count / 60 - time.perf_counter()))
    seconds = time.perf_counter() - before
    return page.evaluate("() => seen.frames.length") / seconds


def say(taken, frames, names):
    """Print the table; return the gates that are missed."""
    median = {thing: statistics.median(times) for thing, times in taken.items()}
    floor, missed = median["floor"], []
    print(f"\nfrom the key press to the frame that shows it; ms, median of {KEYS * ROUNDS}")
    print(f"{'explorer':24}{'ours':>8}{'p95':>8}{'interact':>10}{'ratio':>8}{'floors':>8}")
    for name in sorted(names, key=lambda name: -median[name]):
        ratio = median[f"reference {name}"] / median[name]
        p95 = statistics.quantiles(taken[name], n=20)[-1]
        print(f"{name:24}{median[name]:8.0f}{p95:8.0f}{median[f'reference {name}']:10.0f}", end="")
        print(f"{ratio:7.1f}x{median[name] / floor:8.1f}")
        if ratio < FASTER:
            missed.append(f"{name} is painted {ratio:.1f}x as fast as with interact")
        if median[name] > NEAR * floor and not name.startswith(("retrain",)):
            missed.append(f"{name} takes {median[name] / floor:.1f} floors")
    print(f"{'floor':24}{floor:8.0f}")
    if "ipympl" in median:
        print(f"{'ipympl, error lines':24}{median['ipympl']:8.0f}")
    else:
        print("ipympl is not installed here, so it was not measured")
    print(f"goals: {GOAL_FASTER}x as fast as interact, {GOAL_NEAR} floors")
    print(
        f"held down: {frames['error_lines']:.0f} frames a second, the floor {frames['floor']:.0f}"
    )
    if frames["error_lines"] < min(DRAG_FRAMES, frames["floor"]):
        missed.append("a slider held down shows too few frames a second")
    return missed


if __name__ == "__main__":
    sys.exit("\n".join(main()) or None)
