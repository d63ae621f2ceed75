"""Every explorer follows every control from end to end, says what it shows, and goes when told."""

import gc
import html
import inspect
import io
import itertools
import re
import weakref
import zlib

import numpy as np
import pytest
from ipywidgets.widgets.widget import _instances
from matplotlib.figure import Figure
from PIL import Image

import neuronlib.live.explorer as explorer_module
from neuronlib import explorers
from neuronlib.live import Explorer, LogSlider, Slider, TextExplorer
from neuronlib.live.controls import Button


@pytest.fixture(scope="module", params=explorers.__all__)
def made(request):
    """Each explorer in turn, as a notebook makes it, for all tests of it."""
    explorer = getattr(explorers, request.param)()
    yield explorer
    explorer.close()


@pytest.fixture
def explorer(made):
    """The same, put back to the book's values, which a test below proves."""
    made.controls["back"].click()
    return made


def ends_and_middle(control):
    """Three values of a control: both ends and one between."""
    if isinstance(control, LogSlider):
        exponents = control.min, (control.min + control.max) / 2, control.max
        return [control.base**exponent for exponent in exponents]
    if isinstance(control, Slider):
        return [control.min, round((control.min + control.max) / 2), control.max]
    return list(control.options)


def pixels(picture):
    """The picture as the page puts it together from what it is sent, run after run."""
    numbers = memoryview(picture.changed).cast("I")
    width, runs, colours = numbers[0], numbers[1], 2 + 2 * numbers[1]
    whole = memoryview(bytearray(zlib.decompress(picture.background))).cast("I")
    starts, lengths = numbers[2 : 2 + runs], numbers[2 + runs : colours]
    for start, length in zip(starts, lengths, strict=True):
        whole[start : start + length] = numbers[colours : colours + length]
        colours += length
    assert colours == len(numbers), "every pixel has its place"
    return np.frombuffer(whole, np.uint8).reshape(-1, width, 4)[..., :3]


def decoded(picture):
    """The picture's own PNG, read by an independent library."""
    return np.asarray(Image.open(io.BytesIO(picture.png)))[..., :3]


def look(explorer):
    """What there is to see now: the picture's pixels, or the words of a text; and the sentence."""
    picture = explorer.picture
    return pixels(picture).tobytes() if picture else explorer.shown.page, explorer.sentence


def sliders(explorer):
    """The controls that hold a value."""
    return {n: c for n, c in explorer.controls.items() if not isinstance(c, Button)}


def buttons(explorer):
    """The controls that are pressed."""
    return {n: c for n, c in explorer.controls.items() if isinstance(c, Button)}


def set_state(explorer, state):
    """Set every control to its value in `state`."""
    for name, control in sliders(explorer).items():
        control.value = state[name]


def test_every_control_moves_what_is_shown_at_both_ends(explorer):
    """At once, without an error, with a sentence and a picture that belong to the value."""
    for control in sliders(explorer).values():
        seen = set()
        for value in ends_and_middle(control):
            control.value = value
            assert explorer.shown.problem == ""
            assert len(explorer.sentence) > 40
            seen.add(look(explorer))
        assert len(seen) > 1, f"{control.description} moves nothing"


def test_every_button_works_at_both_ends(explorer, monkeypatch):
    """A button pressed where it cannot go further stays quiet."""
    monkeypatch.setattr("neuronlib.explorers.introduction.time.sleep", lambda _: None)
    for name, button in buttons(explorer).items():
        for end in (0, -1):
            for control in sliders(explorer).values():
                control.value = ends_and_middle(control)[end]
            button.click()
            assert explorer.shown.problem == "", name


def test_the_state_recreates_the_explorer(explorer):
    """The line that the learner copies gives the same picture and the same sentence."""
    for control in sliders(explorer).values():
        control.value = ends_and_middle(control)[1]
    again = eval(explorer.shown.code, {"explorers": explorers})
    assert look(again) == look(explorer)
    assert again.state == explorer.state
    again.close()


@pytest.mark.parametrize("name", explorers.__all__)
def test_it_starts_at_and_goes_back_to_the_books_values(name):
    """The defaults of its function, whatever was moved."""
    make = getattr(explorers, name)
    book = {n: p.default for n, p in inspect.signature(make).parameters.items()}
    explorer = make()
    first = look(explorer)
    assert explorer.state == book
    for control in sliders(explorer).values():
        control.value = ends_and_middle(control)[-1]
    explorer.controls["back"].click()
    assert explorer.state == book
    assert look(explorer) == first
    explorer.close()


def test_moving_there_and_back_gives_the_same_picture(explorer):
    """Nothing of an old frame is left behind: fifty moves end where they began, to the pixel."""
    book = explorer.state
    for control in sliders(explorer).values():  # once, for a game counts its moves
        control.value = ends_and_middle(control)[0]
    set_state(explorer, book)
    explorer.controls["back"].click()
    first = look(explorer)
    for control in sliders(explorer).values():
        for value in ends_and_middle(control) * 4:
            control.value = value
    set_state(explorer, book)
    explorer.controls["back"].click()
    assert look(explorer) == first


def test_what_the_page_is_sent_is_the_picture(explorer):
    """To the pixel, wherever the controls stand; and most of it is not sent again.

    An independent library reads it. A slider that moves the background, too, leaves it to the
    next move to send that.
    """
    if not explorer.picture:
        return
    for control in sliders(explorer).values():
        for value in [*ends_and_middle(control), *ends_and_middle(control)[1:]]:
            control.value = value
            whole = decoded(explorer.picture)
            assert (pixels(explorer.picture) == whole).all()
            assert len(explorer.picture.changed) < 4 * whole[..., 0].size / 5


def test_a_background_that_has_come_to_rest_is_sent_once():
    """The choice tells what differs from the last one, the next move brings the new one."""
    explorer, sent = explorers.error_over_input(), []
    explorer.picture.observe(lambda _: sent.append(1), names="background")
    error = explorer.controls["error"]
    error.value = next(option for option in error.options if option != error.value)
    assert sent == []
    moved = len(explorer.picture.changed)
    for w1 in (0.5, 0.6, 0.7):
        explorer.controls["w1"].value = w1
        assert (pixels(explorer.picture) == decoded(explorer.picture)).all()
        assert sent == [1]
    assert len(explorer.picture.changed) < moved
    explorer.close()


def test_a_change_sends_one_message_with_pixels_and_sentence(explorer, monkeypatch):
    """And the sentence never travels without its picture."""
    messages, what = [], ("changed", "alt") if explorer.picture else ("page", "sentence")
    monkeypatch.setattr(explorer.shown, "send_state", lambda key=None: messages.append(set(key)))
    for control in sliders(explorer).values():
        messages.clear()
        control.value = ends_and_middle(control)[-1]
        assert len(messages) <= 1
        assert all(what[0] in message for message in messages if what[1] in message)


def test_closed_they_leave_no_widget_and_no_figure():
    """Every part is taken out of ipywidgets' registry, and the figures can be collected."""
    before, old, figures = set(_instances), [], []
    for name in explorers.__all__:
        explorer = getattr(explorers, name)()
        old += sliders(explorer).values()
        if explorer.picture:
            figures.append(weakref.ref(explorer.picture.drawing.figure))
        assert set(_instances) > before, "there is something to close"
        explorer.close()
        assert set(_instances) == before, name
    gc.collect()
    assert [figure() for figure in figures] == [None] * len(figures)
    for control in old:
        control.value = ends_and_middle(control)[0]  # an old name may still be around


def test_a_value_outside_says_the_range():
    """Of the wrong kind or too large: one sentence, no explorer."""
    with pytest.raises(ValueError, match="weight w1 must be a number from -1 to 5, not 99"):
        explorers.error_lines(w1=99)
    with pytest.raises(TypeError, match="input must be a number from -40 to 40, not 'x'"):
        explorers.feedforward(input="x")
    with pytest.raises(ValueError, match=r"learning rate must be a number from 0\.001 to 1"):
        explorers.retrain(learning_rate=float("nan"))


def test_a_choice_that_is_none_says_the_options():
    """As a number outside says the range; a step that is no step of the run, too."""
    with pytest.raises(ValueError, match=r"error shown must be '.*' or '.*', not 'both'"):
        explorers.error_over_input(error="both")
    with pytest.raises(ValueError, match="change_at must be a step from 0 to 3600, not 3601"):
        explorers.training_player(change_at=3601)


def test_the_error_lines_say_the_books_numbers():
    """60.7 °F, slopes -17 and -1, feet at 3.67 and 60.9; at 200 times two places are seen."""
    explorer = explorers.error_lines()
    for said in ("60.7 °F", "-17 along e_w1", "-1 along e_w2", "w1 = 3.67", "w2 = 60.9"):
        assert said in explorer.picture.alt
    purple = np.array([0xA4, 0x36, 0x92])
    columns = []
    for zoom in (1, 200):
        explorer.controls["zoom"].value = zoom
        near = (abs(pixels(explorer.picture) - purple).sum(axis=2) < 30)[150:]
        columns.append(np.flatnonzero(near.sum(axis=0) >= 6))  # the dots, not the thin letters
    gaps = [np.diff(found).max() for found in columns]
    assert gaps[1] > 50, "magnified there is a gap between the two dots"
    explorer.close()


def test_the_player_walks_step_by_step_and_keeps_to_its_ends():
    """Forward, back, the start and the end."""
    player = explorers.training_player()
    press = {name: button.click for name, button in buttons(player).items()}
    press["step_on"]()
    assert player.picture.alt.startswith("Step 1 of 3600: asked for 6 °C, the neuron said 0.8 °F")
    press["step_back"]()
    press["step_back"]()
    assert player.state["step"] == 0
    player.controls["step"].value = 3600
    press["step_on"]()
    assert player.state["step"] == 3600
    press["to_start"]()
    assert player.state["step"] == 0
    player.close()


def test_the_rate_changes_in_the_middle_of_a_run_and_both_futures_are_told():
    """At the first turn of the second rate, here; moved by a button, and taken back by another."""
    player = explorers.full_steps(step=1200)
    before = player.sentence
    player.controls["new_rate"].value = 0.02
    assert player.state["change_at"] == 1200
    assert player.sentence.startswith(before), "up to here nothing has changed"
    player.controls["step"].value = 2400
    assert "from step 1201 on 0.02; unchanged it would now be" in player.sentence
    followed = player.sentence
    player.controls["change_here"].click()
    assert player.state["change_at"] == 2400
    assert player.sentence != followed
    again = eval(player.shown.code, {"explorers": explorers})
    assert (again.state, look(again)) == (player.state, look(player))
    again.close()
    player.controls["keep_rate"].click()
    assert (player.state["change_at"], player.state["new_rate"]) == (None, 1)
    assert "unchanged" not in player.sentence
    player.close()


def test_the_second_rate_follows_the_first_until_the_rate_changes():
    """It is the rate from here on, so it is the first one's until a hand has changed it."""
    player = explorers.training_player(step=1200)
    rates = [player.controls[name] for name in ("learning_rate", "new_rate")]
    for rate in (0.1, 0.02):
        rates[0].value = rate
        assert (rates[1].value, player.state["change_at"]) == (rate, None)
        assert "unchanged" not in player.sentence
    rates[1].value = 0.005
    rates[0].value = 0.1
    assert (rates[1].value, player.state["change_at"]) == (0.005, 1200)
    player.controls["keep_rate"].click()
    player.controls["change_here"].click()
    rates[0].value = 0.05
    assert (rates[1].value, player.state["change_at"]) == (0.1, 1200)
    player.close()


def test_a_game_is_won_by_a_question_and_over_after_it():
    """Asking twice counts once; after the end neither questions nor samples come."""
    game = explorers.be_the_neuron()
    press = {name: button.click for name, button in buttons(game).items()}
    press["ask"]()
    press["ask"]()
    assert (game.state["moves"], game.state["shown"]) == (1, False)
    press["show"]()
    truth = re.search(r"The truth is w1 = (\S+) and w2 = (\S+?)\.?$", game.sentence)
    press["back"]()
    for name, value in zip(("w1", "w2"), truth.groups(), strict=True):
        game.controls[name].value = float(value)
    press["ask"]()
    assert "below 1 °F. It took 3 moves" in game.sentence
    over = game.state, game.sentence
    press["next_sample"]()
    press["ask"]()
    assert (game.state, game.sentence) == over
    game.close()


def test_a_reader_who_asked_for_little_motion_gets_one_picture(monkeypatch):
    """The last; without that wish there are many, each a little later."""
    for calm, least, most in ((True, 1, 1), (False, 40, 50)):
        explorer, pictures = explorers.learn(), []
        monkeypatch.setattr("neuronlib.explorers.introduction.time.sleep", lambda _: None)
        show, button = explorer.picture.show, explorer.controls["show_all"]
        monkeypatch.setattr(
            explorer.picture, "show", lambda *a, show=show, p=pictures: (p.append(a), show(*a))
        )
        button.calm = calm
        pictures.clear()
        button.click()
        shown = {sentence for sentence, *_ in pictures}
        assert explorer.state == {"examples": 3600}
        assert least <= len(shown - {pictures[0][0]}) <= most
        explorer.close()


def test_back_to_the_start_is_the_same_start():
    """After a whole run, with another rate in between: to the pixel."""
    player = explorers.full_steps()
    first = look(player)
    player.controls["step"].value = 3600
    player.controls["to_start"].click()
    assert look(player) == first
    player.close()


def test_a_playable_slider_is_told_when_its_picture_has_come(monkeypatch):
    """After the picture, with the value that it shows, so that the page may play on."""
    player, told = explorers.training_player(), []
    step = player.controls["step"]
    monkeypatch.setattr(player.picture, "send_state", lambda key=None: told.append("picture"))
    monkeypatch.setattr(step, "send", told.append)
    step.value = 12
    assert told == ["picture", {"shown": 12}]
    player.close()


def test_the_whole_step_goes_too_far_and_a_share_of_it_is_exact():
    """229.3 °F for the whole, 0 at 60.7 / 290, and worse over all the inputs even so."""
    explorer = explorers.scaled_step()
    assert "is 229.3 °F, up from 60.7 °F" in explorer.sentence
    assert "goes from 30.95 to 81.15 °F" in explorer.sentence
    explorer.controls["share"].value = 60.7 / 290
    assert "is 0 °F, down from 60.7 °F" in explorer.sentence
    explorer.close()


def test_two_explorers_do_not_disturb_each_other():
    """Two of a kind, moved in turn, keep their own values, pictures and sentences."""
    one, two = explorers.feedforward(), explorers.feedforward()
    before = look(two)
    one.controls["input"].value = -40
    assert look(two) == before
    assert "-40 °C" in one.picture.alt
    assert "17 °C" in two.picture.alt
    one.close()
    two.controls["input"].value = 0
    assert "0 °C" in two.picture.alt
    two.close()


class Stumbling:
    """A drawing that fails when it is told to."""

    def __init__(self):
        self.figure, self.moving = Figure(figsize=(2, 1)), []

    def place(self, height):
        if height > 8:
            raise ArithmeticError("too high to draw")
        return f"The height is {height:g}, drawn as it should be."


def stumbling(height=1.0):
    """An explorer whose slider raises at its right end, and whose button raises always."""
    drawing = Stumbling()

    def fail(controls):
        raise LookupError("nothing behind this button")

    controls = {"height": Slider("height", height, min=0, max=10, step=1)}
    return Explorer(stumbling, controls, drawing, drawing.place, {"fail": ("Fail", fail)})


def test_an_exception_in_a_change_is_shown_and_raised():
    """The learner reads it in the explorer; the next good value takes it away."""
    explorer = stumbling()
    with pytest.raises(ArithmeticError):
        explorer.controls["height"].value = 10
    assert "ArithmeticError: too high to draw" in explorer.picture.problem
    assert "The height is 1," in explorer.picture.alt
    explorer.controls["height"].value = 2
    assert explorer.picture.problem == ""
    explorer.close()


def test_an_exception_behind_a_button_is_shown():
    """ipywidgets itself would swallow it."""
    explorer = stumbling()
    explorer.controls["fail"].click()
    assert "LookupError: nothing behind this button" in explorer.picture.problem
    explorer.controls["height"].value = 3
    assert "The height is 3," in explorer.picture.alt
    explorer.close()


def test_closed_an_explorer_leaves_late_messages_alone():
    """A press, or a page that tells its sharpness, may still be on its way."""
    explorer = stumbling()
    explorer.close()
    explorer._press(lambda controls: pytest.fail("pressed"))
    explorer.picture.sharpness = 2.0
    assert (explorer.picture.problem, explorer.picture.png) == ("", b"")


def test_without_states_there_is_one_still_and_no_filmstrip():
    """What a reader without a kernel sees of an explorer that has one place only."""
    explorer = stumbling()
    page = explorer._repr_mimebundle_()["text/html"]
    assert page.count("<img") == 1
    assert "Some places" not in page
    explorer.close()


def test_no_more_than_fifty_stills_are_kept(monkeypatch):
    """They are for the cell that runs again, not for every place a hand has been."""
    monkeypatch.setattr(explorer_module, "_stills", {})
    explorer = stumbling()
    for i in range(120):
        explorer.controls["height"].value = i % 9 / 2 + i / 1000
        explorer._repr_mimebundle_()
        assert len(explorer_module._stills) <= 50
    explorer.close()


def test_a_sharper_screen_gets_a_sharper_picture():
    """Twice the pixels where the page has twice as many, the same place on the page."""
    explorer = explorers.feedforward()
    height, width, _ = pixels(explorer.picture).shape
    size, alt = explorer.picture.size, explorer.picture.alt
    explorer.picture.sharpness = 2.0
    assert pixels(explorer.picture).shape == (2 * height, 2 * width, 3)
    assert (explorer.picture.size, explorer.picture.alt) == (size, alt)
    explorer.close()


def test_on_a_sharper_screen_all_of_the_picture_is_there(explorer):
    """Ticks and what else moves seldom, too: drawn anew, by moves there and back, it is equal."""
    if not explorer.picture:
        return
    book = explorer.state
    explorer.picture.sharpness = 2.0
    first = decoded(explorer.picture)
    for control in sliders(explorer).values():
        control.value = ends_and_middle(control)[-1]
    set_state(explorer, book)
    explorer.controls["back"].click()
    again = decoded(explorer.picture)
    explorer.picture.sharpness = 1.0
    assert (first == again).all()


def test_shown_it_brings_a_still_and_a_filmstrip_for_whoever_has_no_kernel(explorer):
    """Beside the live view; three to five states with their sentences, and nothing has moved."""
    before = explorer.state, look(explorer)
    shown = explorer._repr_mimebundle_()
    live, kinds = shown.pop("application/vnd.jupyter.widget-view+json"), set(shown)
    assert live["model_id"] == explorer.model_id
    assert shown["text/plain"] == explorer.sentence
    told = re.findall(r'<p aria-hidden="true">(.*?)</p>', shown["text/html"])
    assert 3 <= len(set(told)) == len(told) <= 5
    if explorer.picture:
        assert kinds == {"text/html", "image/png", "text/plain"}
        sentences = re.findall(r'<img alt="([^"]*)"', shown["text/html"])
        assert html.unescape(sentences[0]) == explorer.sentence
        assert [html.unescape(s) for s in sentences] == [html.unescape(s) for s in told]
    else:
        assert kinds == {"text/html", "text/plain"}
        assert explorer.shown.page in shown["text/html"]
    explorer._follow()
    assert (explorer.state, look(explorer)) == before


def test_a_state_is_drawn_for_readers_without_a_kernel_only_once():
    """A cell that runs again shows the same still; moved, the explorer has another one."""
    one, two = explorers.feedforward(), explorers.feedforward()
    assert one._repr_mimebundle_()["text/html"] is two._repr_mimebundle_()["text/html"]
    two.controls["input"].value = 30
    assert two._repr_mimebundle_()["text/plain"] == two.sentence != one.sentence
    one.close(), two.close()


def test_the_factors_are_told_on_both_sides_and_at_the_kink():
    """17 °C too low, too high and exactly right, where the listing takes 1."""
    explorer = explorers.factors()
    assert "-17, along w2 1 × (-1) × 1 = -1. Downhill is up for both" in explorer.sentence
    explorer.controls["other_side"].click()
    assert explorer.state["goal"] == pytest.approx(1.9 - 60.7)
    assert "too high, so e_simple is negative" in explorer.sentence
    assert "-1 × (-1) × 17 = 17" in explorer.sentence
    for go in (explorer.controls["exactly_right"].click, lambda: explorer.controls["goal"]):
        go()
        assert "exactly right, the kink, where the listing takes 1" in explorer.sentence
        assert "1 × (-1) × 17 = -17" in explorer.sentence
        explorer.controls["goal"].value = 1.9
    explorer.close()


def test_the_goal_can_be_every_prediction():
    """However the other controls stand, a press makes the neuron exactly right."""
    explorer = explorers.factors()
    for values in itertools.product(*map(ends_and_middle, list(sliders(explorer).values()))):
        set_state(explorer, dict(zip(sliders(explorer), values, strict=True)))
        explorer.controls["exactly_right"].click()
        assert "exactly right" in explorer.sentence
    explorer.close()


def test_the_walk_through_the_code_marks_one_line_and_knows_no_later_number():
    """Sixteen lines, each in its turn; the arrow and aria-current say which is the last to run."""
    explorer = explorers.math_beside_code()
    marked = []
    for step in range(1, 17):
        page = explorer.shown.page
        assert page.count('aria-current="step"') == page.count("→") == 1
        marked.append(re.search(r"→.*?<strong>(.*?)</strong>.*?<strong>(.*?)<", page).groups())
        assert ("17.1 = 0.1 - (-17)" in page) == (step >= 15)
        explorer.controls["step_on"].click()
    assert marked[0][1] == "1.9 = 0.1 × 17 + 0.2"
    assert [numbers for _, numbers in marked[4:9]] == [
        "1",
        "-1",
        "17",
        "-17 = 1 × (-1) × 17",
        "-17",
    ]
    assert explorer.state["step"] == 16
    assert "1.2 = 0.2 - (-1)" in explorer.sentence
    explorer.controls["step_back"].click()
    assert explorer.sentence.startswith("Step 15 of 16, in backpropagate.")
    explorer.close()


def test_an_exception_in_a_text_is_shown_and_raised():
    """As above a picture."""

    def failing(height=1.0):
        def write(height):
            return f"<p>{1 / (height - 2):g}</p>", "One over the height, less two, as a number."

        slider = Slider("height", height, min=0, max=10, step=1)
        return TextExplorer(failing, {"height": slider}, write)

    explorer = failing()
    with pytest.raises(ZeroDivisionError):
        explorer.controls["height"].value = 2
    assert explorer.shown.problem.startswith("The text could not follow. ZeroDivisionError")
    explorer.controls["height"].value = 3
    assert (explorer.shown.problem, explorer.shown.page) == ("", "<p>1</p>")
    explorer.close()
