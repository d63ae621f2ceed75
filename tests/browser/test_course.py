"""The course in a real JupyterLab: what moves under the hand, what stays without a kernel."""

import hashlib
import io
import re

import nbformat
import pytest
from accessibility import faults_in_jupyterlab
from PIL import Image
from playwright.sync_api import expect

from lab_page import assert_no_errors, open_notebook, run_all, wait_for_rest
from neuronlib import explorers
from store_notebooks import NOTEBOOKS

SENTENCE_NOW = "e => e.querySelector('canvas').getAttribute('aria-label')"
# Two frames that look the same have the same digest.
DIGEST = """async e => {
    const canvas = e.querySelector('canvas'), { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
    return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}"""
WATCH_FOR_BLANK = """e => {
    const canvas = e.querySelector('canvas'), pen = canvas.getContext('2d');
    window.blank = 0; window.watched = 0;
    const look = () => {
        window.watched += 1;
        if (pen.getImageData(1, 1, 1, 1).data[3] !== 255) window.blank += 1;
        requestAnimationFrame(look);
    };
    look();
}"""
# Where each part stands within the explorer, and how large it is.
SIZES = """e => [e, ...e.querySelectorAll('input, button, canvas, p:not(:empty)')].map(part => {
    const whole = e.getBoundingClientRect(), box = part.getBoundingClientRect();
    return [box.x - whole.x, box.y - whole.y, box.width, box.height].map(Math.round);
})"""
OPEN_NOW = "() => window.jupyterapp?.shell.currentWidget?.context?.path"
SAVE_AND_CLOSE = """async () => {
    await jupyterapp.commands.execute('docmanager:save');
    const panel = jupyterapp.shell.currentWidget;
    await panel.sessionContext.shutdown();
    panel.dispose();
}"""


def first_explorer(page):
    """The first explorer of the open notebook that has a slider."""
    return page.locator(".explorer").filter(has=page.get_by_role("slider")).first


def at_the_books_values(page, notebook):
    """The first explorer of a notebook that has run; it is opened unless it is open."""
    if page.evaluate(OPEN_NOW) != f"notebooks/{notebook}.ipynb":
        open_notebook(page, f"notebooks/{notebook}.ipynb")
        run_all(page)
    explorer = first_explorer(page)
    back = explorer.get_by_role("button", name="Back to the book's values")
    back.focus()
    page.keyboard.press("Enter")
    wait_for_rest(page)
    return explorer


def press(page, explorer, slider, key):
    """Press a key on the named slider; return the sentence before, and the one it brings."""
    picture = explorer.locator("canvas")
    before = explorer.evaluate(SENTENCE_NOW)
    explorer.get_by_role("slider", name=slider).focus()
    page.keyboard.press(key)
    expect(picture).not_to_have_attribute("aria-label", before)
    return before, explorer.evaluate(SENTENCE_NOW)


def test_a_text_goes_on_line_by_line(page):
    """Math beside code: a press brings the next line, marked, with its number; no picture."""
    explorer = at_the_books_values(page, "13-coding-time")
    line = explorer.locator('[aria-current="step"]')
    before = line.text_content()
    explorer.get_by_role("button", name="One line on").focus()
    page.keyboard.press("Enter")
    expect(line).to_have_count(1)
    expect(line).not_to_have_text(before)
    expect(explorer.get_by_role("status")).to_contain_text("Step 2 of 16")
    assert_no_errors(page)


@pytest.mark.parametrize(
    ("notebook", "sliders", "said"),
    [
        ("04-feedforward", ["input"], "At 18 °C"),
        ("15-learning-rate", ["learning rate"], "With a learning rate of 0.011"),
        (
            "06-training",
            ["weight w1", "zoom", "weight w2"],  # zoomed, all is drawn anew
            "w1 = 0.2 and w2 = 0.2, the error is 59 °F",
        ),
    ],
)
def test_a_key_moves_the_sentence_and_the_picture_to_the_pixel(page, notebook, sliders, said):
    """Run all, focus the slider, press ArrowRight: other words, other pixels, no error.

    What is seen then is what the line of Python below it draws here, in another Python.
    """
    explorer = at_the_books_values(page, notebook)
    before = explorer.evaluate(DIGEST)
    _, after = press(page, explorer, sliders[0], "ArrowRight")
    assert said in after
    assert explorer.evaluate(DIGEST) != before
    expect(explorer.locator(".live-sentence")).to_have_text(after)
    expect(explorer.get_by_role("status")).to_have_text(after)
    for slider in sliders:
        for key in ("PageUp", "ArrowRight"):
            press(page, explorer, slider, key)
        wait_for_rest(page)
        code = explorer.locator(".live-code code").text_content()
        here = eval(code, {"explorers": explorers})
        pixels = Image.open(io.BytesIO(here.picture.png)).tobytes()
        expected = hashlib.sha256(pixels).hexdigest()
        here.close()
        assert explorer.evaluate(DIGEST) == expected, code
    assert_no_errors(page)


def test_a_slider_is_named_and_says_its_value_with_its_unit(page):
    """By role and name, in the kernel's words; Page Up takes ten steps, End the last."""
    explorer = at_the_books_values(page, "06-training")
    slider = explorer.get_by_role("slider", name="input")
    expect(slider).to_have_attribute("aria-valuetext", "17 °C")
    for key, value in (("PageUp", 27), ("PageDown", 17), ("End", 40), ("Home", -40)):
        _, after = press(page, explorer, "input", key)
        expect(slider).to_have_attribute("aria-valuetext", f"{value} °C")
        assert f"At {value} °C" in after
    expect(explorer.locator(".live-code code")).to_have_text(
        "explorers.error_lines(input=-40, w1=0.1, w2=0.2, zoom=1)"
    )
    explorer.get_by_role("button", name="Back to the book's values").focus()
    page.keyboard.press("Enter")
    expect(slider).to_have_attribute("aria-valuetext", "17 °C")
    assert_no_errors(page)


def test_a_typed_number_is_taken_and_nonsense_is_refused_in_a_sentence(page):
    """The box takes any value in range; outside, it says the range and nothing moves."""
    explorer = at_the_books_values(page, "06-training")
    box = explorer.get_by_role("spinbutton", name="weight w1, exact value")
    box.fill("3.67")
    box.press("Enter")
    expect(explorer.locator("canvas")).to_have_attribute(
        "aria-label", re.compile(r"w1 = 3\.67 and")
    )
    before = explorer.evaluate(SENTENCE_NOW)
    for nonsense in ("99", ""):
        box.fill(nonsense)
        box.press("Enter")
        expect(explorer.get_by_text("Type a number from -1 to 5.")).to_be_visible()
        expect(box).to_have_value("3.67")
    assert explorer.evaluate(SENTENCE_NOW) == before


def test_no_frame_is_blank_and_nothing_jumps(page):
    """Watched at every repaint while a slider runs from end to end."""
    explorer = at_the_books_values(page, "06-training")
    explorer.scroll_into_view_if_needed()
    size = explorer.evaluate(SIZES)
    explorer.evaluate(WATCH_FOR_BLANK)
    slider = explorer.get_by_role("slider", name="weight w1")
    slider.focus()
    for key in ["Home", *["ArrowRight"] * 25, "End", "PageDown"]:
        page.keyboard.press(key)
    expect(explorer.locator("canvas")).to_have_attribute("aria-label", re.compile(r"w1 = 4 and"))
    assert page.evaluate("window.watched") > 10
    assert page.evaluate("window.blank") == 0
    assert explorer.evaluate(SIZES) == size


def test_an_exception_in_a_change_is_read_by_the_learner(page, course_folder):
    """In the explorer itself; the kernel's log is no place for it."""
    cell = nbformat.v4.new_code_cell(
        "from neuronlib import explorers\n"
        "explorer = explorers.feedforward()\n"
        "show = explorer._show\n"
        "explorer._show = lambda c, input: show(c, input=input) if input < 40 else 1 / 0\n"
        "explorer"
    )
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata=kernel)
    nbformat.write(notebook, course_folder / "stumbling.ipynb")
    open_notebook(page, "stumbling.ipynb")
    run_all(page)
    explorer = first_explorer(page)
    explorer.get_by_role("slider", name="input").focus()
    page.keyboard.press("End")
    alert = explorer.get_by_text("The picture could not follow. ZeroDivisionError")
    expect(alert).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(alert).to_have_count(0)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_unrun_and_without_a_kernel_every_picture_is_there(page, path):
    """As stored: each picture with its sentence, no dead widget, and no barrier for axe-core."""
    stored = nbformat.read(path, as_version=4)
    outputs = [o for cell in stored.cells for o in cell.get("outputs", [])]
    sentences = [
        "".join(o.data["text/plain"]) for o in outputs if "image/png" in o.get("data", {})
    ]
    assert any("text/html" in o.get("data", {}) for o in outputs), "there is something to see"
    open_notebook(page, f"notebooks/{path.name}", kernel=False)
    expect_pictures(page, sentences)
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    ours, _ = faults_in_jupyterlab(page, around=False)
    assert ours == []


def expect_pictures(page, sentences):
    """Every sentence belongs to a picture that is seen; no widget is missed."""
    for sentence in dict.fromkeys(sentences):
        picture = page.locator(f'img[alt="{sentence}"], canvas[aria-label="{sentence}"]').first
        picture.scroll_into_view_if_needed()
        expect(picture).to_be_visible()
        assert picture.evaluate("e => (e.naturalWidth ?? e.width)") > 100
    assert_no_errors(page)


def test_a_learners_saved_copy_reopens_with_its_pictures(page, course_folder):
    """Run, moved, saved, closed; opened again without a kernel, then with a new one."""
    name = "notebooks/mine.ipynb"
    source = course_folder / "notebooks" / "04-feedforward.ipynb"
    (course_folder / name).write_bytes(source.read_bytes())
    open_notebook(page, name)
    run_all(page)
    shown, _ = press(page, first_explorer(page), "input", "ArrowRight")
    page.evaluate(SAVE_AND_CLOSE)
    for kernel in (False, True):
        open_notebook(page, name, kernel=kernel)
        expect(page.get_by_text("Run this cell to move the picture yourself.")).to_be_visible()
        expect_pictures(page, [shown])
    run_all(page)
    press(page, first_explorer(page), "input", "ArrowRight")
