"""How soon a key press is seen, in JupyterLab in Chromium: a part of `make bench`.

For every explorer a notebook of its own, in which stands the same picture with `interact` and a
new figure for each change, and the floor: an empty callback and a label. These have ipywidgets'
own slider. One also has ipympl, if it is installed. What counts is the time from the key press
to the frame that shows the last of the new pixels. Rounds are shuffled.
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

from bench_kernel import IN_THE_KERNEL
from chromium import find_chromium, launch_arguments
from lab_page import open_notebook, run_all, wait_for_rest
from lab_server import running_lab
from store_notebooks import METADATA

WITH_IPYMPL = "error_lines" if find_spec("ipympl") else None
KEYS, ROUNDS = 5, 3
FASTER, NEAR = 2.5, 1.7  # the gates: times faster than interact, at most so many floors
GOAL_FASTER, GOAL_NEAR = 3, 1.5
# A key held down repeats so often each second; so many pictures a second are to follow it.
HELD_SECONDS, REPEATS, FRAMES = 2, 30, 15

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
        return !element?.closest('.jp-OutputArea-output')
            || element.closest('.course-slider, .bench-hand, .live-spoken');
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

SETUP = (
    IN_THE_KERNEL.split("def timed")[0].replace(
        "    display(ipywidgets.inter", "    show(ipywidgets.inter"
    )
    + """
def slider_like(control):
    kind = ipywidgets.FloatLogSlider if isinstance(control, LogSlider) else ipywidgets.FloatSlider
    return kind(control.value, min=control.min, max=control.max, step=control.step)
"""
)
OURS = """
ours = explorers.NAME()
ours"""
INTERACT = """
moved = next(n for n, c in ours.controls.items() if hasattr(c, "min"))
hand = reference("NAME", ours, moved, slider_like(ours.controls[moved]))
display(hand.add_class("bench-hand").add_class("interact"), hands["output"])"""
FLOOR = """
label = ipywidgets.Label("0")
hand = ipywidgets.FloatSlider(0, min=0, max=100, step=1, description="floor")
hand.observe(lambda c: setattr(label, "value", str(c.new)), "value")
display(hand.add_class("bench-hand").add_class("floor"), label)"""
IPYMPL = """
%matplotlib widget
import matplotlib.pyplot as plt
import numpy as np
from neuronlib import ErrorLines
with plt.ioff():
    figure = plt.figure(figsize=(7, 4.6), dpi=100)
axes, x = figure.subplots(), np.linspace(-20, 100, 241)
(red,) = axes.plot(x, ErrorLines().e_w1(x))
(blue,) = axes.plot(x, ErrorLines().e_w2(x))
axes.set_ylim(0, 120)
def follow(change):
    lines = ErrorLines(weights=(change.new, 0.2))
    red.set_ydata(lines.e_w1(x))
    blue.set_ydata(lines.e_w2(x))
    figure.canvas.draw_idle()
hand = ipywidgets.FloatSlider(0.1, min=-10, max=10, step=0.1, description="ipympl")
hand.observe(follow, "value")
display(hand.add_class("bench-hand").add_class("ipympl"), figure.canvas)"""


def main():
    """Print the tables; return the gates that are missed."""
    from neuronlib import explorers

    names = [n for n in explorers.__all__ if getattr(explorers, n)().picture]
    taken, frames = {}, {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home, course = Path(folder) / "home", Path(folder) / "course"
        home.mkdir(), course.mkdir()
        path = find_chromium(playwright.chromium.executable_path)
        browser = playwright.chromium.launch(executable_path=path, args=launch_arguments())
        print(f"JupyterLab in Chromium {browser.version}, headless, drawn by the processor")
        with running_lab(course, home) as address:
            page = browser.new_context(
                base_url=address, viewport={"width": 1280, "height": 900}
            ).new_page()
            for name in names:
                write_notebook(course / f"{name}.ipynb", name)
                open_notebook(page, f"{name}.ipynb")
                run_all(page)
                if not taken:
                    page.evaluate(WATCH)
                things = ["ours", "interact", "floor"]
                things += ["ipympl"] if name == WITH_IPYMPL else []
                taken[name] = measure(page, things)
                frames[name] = {thing: hold(page, thing) for thing in ("ours", "floor")}
        browser.close()
    return say(taken, frames)


def write_notebook(path, name):
    """Store the notebook of one explorer."""
    setup = SETUP + "\nhands = {}\ndef show(output):\n    hands['output'] = output\n"
    sources = [setup, OURS, INTERACT, FLOOR, *([IPYMPL] if name == WITH_IPYMPL else [])]
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source.replace("NAME", name)) for source in sources],
        metadata={"kernelspec": METADATA["kernelspec"]},
    )
    nbformat.write(notebook, path)


def slider_of(page, thing):
    """Return the element that takes the keys, focused and away from its end."""
    stands_in = ".explorer" if thing == "ours" else f".bench-hand.{thing}"
    slider = page.locator(stands_in).get_by_role("slider").first
    slider.scroll_into_view_if_needed()
    slider.press("Home")
    wait_for_rest(page)
    page.wait_for_timeout(100)
    return slider


def keys_of(slider):
    """Return the keys that move it up and down: ten steps where one may show no difference."""
    fine = slider.get_attribute("type") == "range" and float(slider.get_attribute("step")) < 0.02
    return ("PageUp", "PageDown") if fine else ("ArrowUp", "ArrowDown")


def measure(page, things):
    """Return the milliseconds from key to frame, for each thing, in shuffled rounds."""
    taken = {thing: [] for thing in things}
    for _ in range(ROUNDS):
        for thing in random.sample(things, len(things)):
            up, down = keys_of(slider_of(page, thing))
            for key in range(KEYS + 1):
                page.evaluate(RESET)
                page.keyboard.press(down if key % 3 == 2 else up)
                for _ in range(2):  # a slow kernel may have more to show
                    page.wait_for_function(QUIET, timeout=20_000, polling=20)
                    wait_for_rest(page)
                if key:  # the first one warms up
                    taken[thing].append(page.evaluate(LATENCY))
    return taken


def hold(page, thing):
    """Hold a key down; return the frames a second that are seen."""
    keys = keys_of(slider_of(page, thing))
    page.evaluate(RESET)
    before = time.perf_counter()
    for count in range(HELD_SECONDS * REPEATS):
        page.keyboard.press(keys[count // 4 % 2])  # so that none comes to an end
        time.sleep(max(0, before + (count + 1) / REPEATS - time.perf_counter()))
    seconds = time.perf_counter() - before
    return page.evaluate("() => seen.frames.length") / seconds


def say(taken, frames):
    """Print the table; return the gates that are missed."""
    median = {n: {t: statistics.median(ms) for t, ms in of.items()} for n, of in taken.items()}
    print(f"\nfrom the key press to the frame that shows it; ms, median of {KEYS * ROUNDS}")
    print("frames: seen in a second while a key is held down, 30 times a second")
    print(f"{'explorer':20}{'ours':>6}{'p95':>6}{'interact':>10}{'ratio':>7}", end="")
    print(f"{'floors':>8}{'frames':>8}")
    floor = statistics.median(ms for of in taken.values() for ms in of["floor"])
    possible = statistics.median(of["floor"] for of in frames.values())
    missed, reached = [], 0
    for name, of in sorted(median.items(), key=lambda item: -item[1]["ours"]):
        ratio, floors = of["interact"] / of["ours"], of["ours"] / floor
        held = frames[name]["ours"]
        p95 = statistics.quantiles(taken[name]["ours"], n=20)[-1]
        print(f"{name:20}{of['ours']:6.0f}{p95:6.0f}{of['interact']:10.0f}{ratio:6.1f}x", end="")
        print(f"{floors:8.1f}{held:8.0f}")
        reached += ratio >= GOAL_FASTER and floors <= GOAL_NEAR
        if ratio < FASTER:
            missed.append(f"{name} is painted {ratio:.1f}x as fast as with interact")
        if floors > NEAR:
            missed.append(f"{name} takes {floors:.1f} floors")
        if held < min(FRAMES, possible):
            missed.append(f"{name} shows {held:.0f} frames a second")
    print(f"\nthe floor: {floor:.0f} ms, {possible:.0f} frames a second")
    if WITH_IPYMPL:
        print(f"the error lines with ipympl: {median[WITH_IPYMPL]['ipympl']:.0f} ms")
    else:
        print("ipympl is not installed here, so it was not measured")
    goals = f"{GOAL_FASTER}x as fast as interact and {GOAL_NEAR} floors"
    print(f"{reached} of {len(taken)} reach the goals: {goals}")
    return missed


if __name__ == "__main__":
    sys.exit("\n".join(main()) or None)
