"""The training player in a page: it plays, it pauses, and it minds its own business."""

import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import expect

from lab_page import assert_no_errors, open_notebook, run_all

A_PLAYER = "from neuronlib import explorers\nexplorers.full_steps()"
SENTENCE_NOW = "e => e.querySelector('canvas').getAttribute('aria-label')"
# Every sentence that the picture has from now on.
KEEP_SENTENCES = """e => {
    const picture = e.querySelector('canvas');
    window.sentences = [];
    new MutationObserver(() => window.sentences.push(picture.getAttribute('aria-label')))
        .observe(picture, { attributes: true, attributeFilter: ['aria-label'] });
}"""
REST = 700  # milliseconds in which nothing may move


@pytest.fixture(scope="module")
def notebook(page, course_folder):
    """A notebook with a player in each of its two cells, open."""
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    cells = [new_code_cell(A_PLAYER), new_code_cell(A_PLAYER)]
    nbformat.write(new_notebook(cells=cells, metadata=kernel), course_folder / "players.ipynb")
    open_notebook(page, "players.ipynb")


@pytest.fixture
def players(page, notebook):
    """Two new players, as when the cells have just run."""
    run_all(page)
    yield [page.locator(".explorer").nth(i) for i in (0, 1)]
    page.emulate_media(reduced_motion="no-preference")


def step_of(player):
    """The step that the slider stands at."""
    return int(player.get_by_role("slider", name="step").get_attribute("aria-valuetext"))


def press(player, name):
    """Press the button that says so."""
    player.get_by_role("button", name=name, exact=True).click()


def wait_until_past(page, player, step):
    """Return when the player has gone past a step."""
    slider = player.get_by_role("slider", name="step").element_handle()
    page.wait_for_function("([s, n]) => s.valueAsNumber > n", arg=[slider, step])


def test_play_moves_step_by_step_and_pause_stops(page, players):
    """Every step has its own picture; after a pause nothing comes; play goes on from there."""
    player = players[0]
    player.evaluate(KEEP_SENTENCES)
    press(player, "Play")
    wait_until_past(page, player, 9)
    press(player, "Pause")
    expect(player.get_by_role("button", name="Play", exact=True)).to_be_visible()
    page.wait_for_timeout(REST)
    stopped, sentence = step_of(player), player.evaluate(SENTENCE_NOW)
    assert f"Step {stopped} of" in sentence
    page.wait_for_timeout(REST)
    assert (step_of(player), player.evaluate(SENTENCE_NOW)) == (stopped, sentence)
    seen = [int(n) for n in re.findall(r"Step (\d+) of", " ".join(page.evaluate("sentences")))]
    assert seen == list(range(1, stopped + 1))
    press(player, "Play")
    wait_until_past(page, player, stopped)
    press(player, "Pause")
    assert_no_errors(page)


def test_two_players_do_not_disturb_each_other(page, players):
    """One plays while the other stands, and pausing one leaves the other playing."""
    one, two = players
    still = two.evaluate(SENTENCE_NOW)
    press(one, "Play")
    wait_until_past(page, one, 5)
    assert (step_of(two), two.evaluate(SENTENCE_NOW)) == (0, still)
    press(two, "Play")
    wait_until_past(page, two, 5)
    press(one, "Pause")
    page.wait_for_timeout(REST)
    stopped = step_of(one)
    wait_until_past(page, two, step_of(two) + 5)
    assert step_of(one) == stopped
    press(two, "Pause")
    assert_no_errors(page)


def test_a_hand_on_the_player_pauses_it(page, players):
    """Back to the start while it plays: the start, and it stays there."""
    player = players[0]
    start = player.evaluate(SENTENCE_NOW)
    press(player, "Play")
    wait_until_past(page, player, 5)
    press(player, "Back to the start")
    expect(player.get_by_role("button", name="Play", exact=True)).to_be_visible()
    page.wait_for_timeout(REST)
    assert step_of(player) == 0
    assert player.evaluate(SENTENCE_NOW) == start


def test_it_plays_to_the_end_and_then_from_the_start(page, players):
    """At the highest pace, from far on; pressed once more it begins at the start."""
    player = players[0]
    box = player.get_by_role("spinbutton", name="step, exact value")
    box.fill("3200")
    box.press("Enter")
    player.get_by_label("pace").select_option("very fast")
    press(player, "Play")
    expect(player.locator("canvas")).to_have_attribute(
        "aria-label", re.compile("in 3600 steps"), timeout=60_000
    )
    expect(player.get_by_role("button", name="Play", exact=True)).to_be_visible()
    press(player, "Play")
    wait_until_past(page, player, 0)
    press(player, "Pause")
    page.wait_for_timeout(REST)
    assert 0 < step_of(player) < 3600


def test_with_reduced_motion_it_takes_few_large_steps(page, players):
    """One picture in a second and a half, as far on as the pace asks."""
    page.emulate_media(reduced_motion="reduce")
    player = players[0]
    player.evaluate(KEEP_SENTENCES)
    press(player, "Play")
    wait_until_past(page, player, 20)
    press(player, "Pause")
    expect(player.locator("canvas")).to_have_attribute("aria-label", re.compile("Step 30 of"))
    seen = [int(n) for n in re.findall(r"Step (\d+) of", " ".join(page.evaluate("sentences")))]
    assert seen == [15, 30]


def test_a_player_whose_cell_runs_again_has_stopped(page, players):
    """The new one stands at its start."""
    press(players[0], "Play")
    wait_until_past(page, players[0], 5)
    run_all(page)
    page.wait_for_timeout(REST)
    assert step_of(page.locator(".explorer").first) == 0
    assert_no_errors(page)
