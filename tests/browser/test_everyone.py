"""All explorers in one page, for everyone: by keyboard, by ear, in every theme, on any screen.

One notebook shows every explorer and what the exercises say, run once for all tests of this file,
which go on from where the last one left the controls.
"""

import re
from itertools import pairwise

import nbformat
import pytest
from accessibility import faults_in_jupyterlab
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import expect

from lab_page import assert_no_errors, open_notebook, run_all, wait_for_rest
from neuronlib import explorers
from neuronlib.live import Slider
from neuronlib.live.controls import Button

ALL_EXPLORERS = """from IPython.display import display
from neuronlib import explorers
for name in explorers.__all__:
    display(getattr(explorers, name)())"""
SAID = """from IPython.display import display
from neuronlib import figures
from neuronlib.exercises import check, hint, predict, progress, solution
def error_for(self, goal):
    return goal - self.activation
display(check(error_for), check(...), hint("error_for"), solution("error_for"), progress())
display(predict("feedforward", "closer"), predict("feedforward"))
display(*map(figures.version, (1, 2, 3, 4)))"""
THEMES = "JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast"
SET_THEME = "theme => jupyterapp.commands.execute('apputils:change-theme', { theme })"

# What JupyterLab itself does not get right, around the course's content: axe's rules.
JUPYTERLABS = {
    "aria-allowed-attr": "toolbar buttons say that they are not pressed",
    "aria-input-field-name": "the editors of the cells have no name",
    "aria-required-children": "the list of cells is a feed without articles",
    "color-contrast": "line numbers, prompts and the code's colours",
    "region": "its skip link stands outside of all landmarks",
    "scrollable-region-focusable": "code cells scroll sideways on a narrow page",
}

# Every control in the order of the page; of radio buttons the one that is chosen.
CONTROLS = """() => [...document.querySelectorAll('.explorer :is(input, select, button)')]
    .filter(e => e.type !== 'radio' || e.checked)"""
KEEP_FOCUS = f"""() => {{
    const controls = ({CONTROLS})();
    window.reached = [];
    document.addEventListener('focusin', ({{ target }}) => {{
        const look = getComputedStyle(target), box = target.getBoundingClientRect();
        reached.push([controls.indexOf(target), look.outlineStyle,
            parseFloat(look.outlineWidth) >= 2, box.width > 0 && box.height > 0]);
    }});
}}"""
# After each key: where the handle stands, and what is said of it.
KEEP_KEYS = """() => document.addEventListener('keyup', ({ key, target }) => {
    const handle = target.closest('.slider-hand')?.querySelector('[type=range]');
    const box = handle?.parentElement.querySelector('[type=number]');
    const said = handle?.getAttribute('aria-valuetext');
    if (handle) window.keys.push([key, handle.valueAsNumber, said.startsWith(box.value)]);
}, true)"""
NOTE_CHANGES = """element => {
    window.changes = [];
    new MutationObserver(() => changes.push(performance.now()))
        .observe(element, {childList: true, characterData: true, subtree: true});
}"""
LISTEN = """e => {
    window.spoken = [];
    new MutationObserver(() => window.spoken.push(e.textContent))
        .observe(e, { childList: true, characterData: true, subtree: true });
}"""
# What is wider than its place, or scrolls sideways.
TOO_WIDE = """() => [...document.querySelectorAll('.jp-OutputArea-output')].flatMap(output => {
    const end = output.getBoundingClientRect().right + 1;
    return [output, ...output.querySelectorAll('*')]
        .filter(e => !e.closest('.live-spoken, pre, option') && (
            e.getBoundingClientRect().right > end
            || e.clientWidth && e.tagName !== 'INPUT' && e.scrollWidth > e.clientWidth + 1))
        .map(e => e.outerHTML.slice(0, 90));
})"""
# Where the picture stands, and all that stands above it.
ABOVE = """e => [...e.querySelectorAll('input, button:not(.live-code *), canvas, .live-words')]
    .map(part => {
        const whole = e.getBoundingClientRect(), box = part.getBoundingClientRect();
        return [box.x - whole.x, box.y - whole.y, box.width].map(Math.round);
    })"""


@pytest.fixture(scope="module")
def page(page, course_folder):
    """The notebook with everything in it, run."""
    cells = [new_code_cell(ALL_EXPLORERS), new_code_cell(SAID)]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    nbformat.write(new_notebook(cells=cells, metadata=kernel), course_folder / "everyone.ipynb")
    open_notebook(page, "everyone.ipynb")
    run_all(page)
    expect(page.locator(".explorer")).to_have_count(len(explorers.__all__))
    page.evaluate("() => jupyterapp.shell.collapseLeft()")
    yield page
    assert_no_errors(page)
    page.evaluate("() => jupyterapp.shell.expandLeft()")


@pytest.fixture(scope="module")
def made():
    """Every explorer as Python knows it."""
    made = [getattr(explorers, name)() for name in explorers.__all__]
    yield made
    for explorer in made:
        explorer.close()


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_the_courses_content(page, theme):
    """Explorers, verdicts, predictions, hints and versions; around them, what is listed above."""
    set_theme(page, theme)
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    ours, jupyterlabs = faults_in_jupyterlab(page)
    set_theme(page, THEMES[0])
    assert ours == []
    assert {rule for rule, _ in jupyterlabs} <= set(JUPYTERLABS)


def set_theme(page, theme):
    """Put on a theme, and wait until the splash between two themes has gone."""
    page.evaluate(SET_THEME, theme)
    expect(page.locator("body")).to_have_attribute("data-jp-theme-name", theme)
    expect(page.locator("#jupyterlab-splash")).to_have_count(0)


def test_every_control_has_its_name_and_says_its_value_with_its_unit(page, made):
    """As Python has them; the box says that it is the exact one, and its unit too."""
    for explorer, place in zip(made, page.locator(".explorer").all(), strict=True):
        for control in explorer.controls.values():
            name = control.description
            if isinstance(control, Button):
                expect(place.get_by_role("button", name=name, exact=True)).to_be_enabled()
            elif hasattr(control, "unit"):
                value = f"{control.value:.10g} {control.unit}".strip()
                slider = place.get_by_role("slider", name=name, exact=True)
                expect(slider).to_have_attribute("aria-valuetext", value)
                exact = f"{name}, exact value" + (f" in {control.unit}" if control.unit else "")
                expect(place.get_by_role("spinbutton", name=exact, exact=True)).to_be_visible()
            else:
                group = place.get_by_role("radiogroup", name=name, exact=True)
                for option in control.options:
                    expect(group.get_by_role("radio", name=option, exact=True)).to_be_visible()


def test_tab_reaches_every_control_in_order_and_lets_go(page):
    """Once each, as they stand in the page, framed when focused; and the same way back."""
    count = page.evaluate(f"({CONTROLS})().length")
    assert count > 150
    page.evaluate(KEEP_FOCUS)
    for key, order in (("Tab", range(count)), ("Shift+Tab", range(count - 1, -1, -1))):
        page.evaluate(f"({CONTROLS})()[{order[0]}].focus()")
        page.evaluate("window.reached = []")
        for _ in range(count):
            page.keyboard.press(key)
        reached = page.evaluate("reached")
        assert [index for index, *_ in reached[: count - 1]] == [*order][1:]
        assert all(framed == ["solid", True, True] for _, *framed in reached[: count - 1])
        after = page.evaluate(f"({CONTROLS})().indexOf(document.activeElement)")
        assert after == -1, "the last one is no trap"


def test_keys_move_every_slider_by_its_step_by_ten_and_to_its_ends(page, made):
    """The handle and the box alike; nothing above the picture moves, nor the picture itself."""
    page.evaluate(KEEP_KEYS)
    for explorer, place in zip(made, page.locator(".explorer").all(), strict=True):
        stands = place.evaluate(ABOVE)
        for control in explorer.controls.values():
            if hasattr(control, "unit"):
                handle = place.get_by_role("slider", name=control.description, exact=True)
                press_all_keys(page, handle, control)
                assert place.evaluate(ABOVE) == stands, (explorer, control.description)


def press_all_keys(page, handle, control):
    """Press each key on the handle, then in the box, and look where the handle went."""
    low, high, step = control.min, control.max, control.step
    ten, below = min(low + 10 * step, high), low + step * (round((high - low) / step) - 1)
    went = low, low + step, low, ten, low, high
    wait_for_rest(page)  # what the slider before has asked for may move this one
    page.evaluate("window.keys = []")
    handle.focus()
    for key in ("Home", "ArrowRight", "ArrowLeft", "PageUp", "PageDown", "End"):
        page.keyboard.press(key)
    page.keyboard.press("Tab")
    for key in ("ArrowDown", "ArrowUp", "PageDown", "PageUp"):
        page.keyboard.press(key)
    seen = page.evaluate("keys")
    assert all(said for _, _, said in seen)
    for (key, value, _), expected in zip(seen, went, strict=False):
        assert value == pytest.approx(expected, abs=step / 100), (control.description, key)
    in_box = {key: value for key, value, _ in seen[-4:]}
    assert in_box["ArrowDown"] == pytest.approx(below, abs=step)
    assert in_box["ArrowDown"] < in_box["ArrowUp"] == pytest.approx(high, abs=step)
    assert in_box["PageDown"] < in_box["ArrowDown"] < in_box["PageUp"]


def test_every_button_and_choice_is_pressed_by_key(page, made):
    """Enter on buttons, arrows in choices; Play plays and pauses."""
    for explorer, place in zip(made, page.locator(".explorer").all(), strict=True):
        if any(isinstance(c, Slider) and c.playable for c in explorer.controls.values()):
            for now, then in (("Play", "Pause"), ("Pause", "Play")):
                place.get_by_role("button", name=now, exact=True).focus()
                page.keyboard.press("Enter")
                expect(place.get_by_role("button", name=then, exact=True)).to_be_focused()
        for control in explorer.controls.values():
            if isinstance(control, Button):
                place.get_by_role("button", name=control.description, exact=True).focus()
                page.keyboard.press("Enter")
            elif not hasattr(control, "unit"):
                place.get_by_role("radio", name=control.options[0], exact=True).focus()
                page.keyboard.press("ArrowDown")
                expect(place.get_by_role("radio", name=control.options[1])).to_be_checked()
        # the last of the buttons has taken everything back to the book's values
        shown = place.locator(".live-sentence")
        expect(shown).to_have_text(explorer.sentence, timeout=20_000)
        expect(place.locator(".live-problem")).to_be_empty()


def test_fast_moves_are_spoken_once_when_they_rest(page):
    """Politely: the last words, and no others; on a slow machine, once for each rest."""
    place = page.locator(".explorer").nth(explorers.__all__.index("feedforward"))
    status = place.get_by_role("status")
    page.wait_for_timeout(1000)  # what was moved before has been said
    status.evaluate(LISTEN)
    place.locator(".live-sentence").evaluate(NOTE_CHANGES)
    place.get_by_role("slider", name="input").focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    expect(status).to_have_text(re.compile("At 27 °C"))
    page.wait_for_timeout(700)
    gaps = [later - earlier for earlier, later in pairwise(page.evaluate("changes"))]
    certain, possible = (1 + sum(gap > rest for gap in gaps) for rest in (600, 400))
    assert certain <= len(page.evaluate("spoken")) <= possible
    said = place.locator("canvas").get_attribute("aria-label")
    assert page.evaluate("spoken[spoken.length - 1]") == said


def test_formulas_are_said_in_words(page):
    """As one thing, with today's numbers; no sign is left that a voice would skip."""
    formulas = page.locator(".explorer .formula")
    assert formulas.count() > 10
    for formula in formulas.all():
        assert formula.get_attribute("role") == "img"
        assert not re.search(r"[|×=+′₁₂_]|-\d", formula.get_attribute("aria-label"))


def test_with_reduced_motion_all_examples_come_at_once(page):
    """Two pictures, the first and the last, in place of a film."""
    place = page.locator(".explorer").nth(explorers.__all__.index("learn"))
    place.locator(".live-sentence").evaluate(LISTEN)
    page.emulate_media(reduced_motion="reduce")
    place.get_by_role("button", name="Show all 3,600").click()
    expect(place.locator(".live-sentence")).to_contain_text("After 3,600 examples")
    page.emulate_media(reduced_motion="no-preference")
    assert len(page.evaluate("spoken")) == 1
    place.get_by_role("button", name="Back to the book's values").click()


@pytest.mark.parametrize("width", [800, 320])
def test_nothing_scrolls_sideways(page, width):
    """At 800 pixels, and at 320, which is a page of 1280 enlarged four times."""
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_function(
        "w => document.querySelector('.explorer').getBoundingClientRect().right <= w", arg=width
    )
    wide = page.evaluate(TOO_WIDE)
    page.set_viewport_size({"width": 1280, "height": 720})
    assert wide == []
