"""Pictures that stand still show the numbers they are given, with a sentence that says them."""

import io
import random

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from neuronlib import ErrorLines, Neuron, figures, train
from neuronlib.figures.style import COLOURS, TEXT_COLOURS, say, say_miss, say_small
from neuronlib.figures.words import Words


@pytest.fixture(scope="module")
def run():
    """The book's run."""
    return train(Neuron(), 3600, random.Random(0))


def fed(celsius):
    """A neuron that has fed `celsius` forward."""
    n = Neuron()
    n.input = celsius
    n.feed_forward()
    return n


def test_a_picture_is_shown_with_its_sentence():
    """As HTML with alt text, as pixels and as plain text."""
    picture = figures.prediction(fed(17), 62.6)
    shown = picture._repr_mimebundle_()
    assert set(shown) == {"text/html", "image/png", "text/plain"}
    assert shown["text/plain"] == picture.alt
    assert f'<img alt="{picture.alt}"' in shown["text/html"]
    assert Image.open(io.BytesIO(picture.png)).width == 840


def test_the_prediction_says_which_way_it_is_off():
    """Too low at 17 °C, too high at -40 °C."""
    assert "60.7 °F too low" in figures.prediction(fed(17), 62.6).alt
    assert "36.2 °F too high" in figures.prediction(fed(-40), -40).alt
    assert "exactly right" in figures.prediction(fed(0), 0.2).alt


def test_the_error_lines_know_an_input_without_a_root():
    """At 0 °C no w1 helps, and the sentence names none."""
    alt = figures.error_lines(ErrorLines(input=0, goal=32)).alt
    assert "w1 = 0.1" in alt
    assert "; w2 = 32 would make the error 0" in alt


def test_a_run_is_told_at_its_start_in_the_middle_and_at_its_end(run):
    """Three sentences, each with the numbers of that step."""
    start, middle, end = (figures.training_run(run, 0.01, step).alt for step in (0, 1, None))
    assert "0.1 times the input plus 0.2" in start
    assert "Step 1 of 3600: asked for 6 °C, the neuron said 0.8 °F" in middle
    assert f"at step {np.flatnonzero(run.average_error < 0.25)[0] + 1}" in end


def test_full_steps_stay_on_their_lattice():
    """The pairs of weights that the sentence counts."""
    full = train(Neuron(learning_rate=1.0), 3600, random.Random(0))
    pairs = {tuple(pair) for pair in np.round(full.weights, 6)}
    assert f"visit {len(pairs)} points of a lattice" in figures.lattice(full).alt


def test_a_step_is_told_before_and_after_it():
    """Before it the slopes, after it where it led."""
    assert "slope is -17 along e_w1 and -1" in figures.scaled_step(ErrorLines(), share=0).alt
    assert "leads to w1 = 17.1 and w2 = 1.2" in figures.scaled_step(ErrorLines()).alt


def test_a_step_that_changes_nothing_is_told_so():
    """A share so small that two places do not show it."""
    assert "the same as before" in figures.scaled_step(ErrorLines(), share=1e-6).alt


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.9000000000000001, "1.9"), (-0.001, "0"), (3180.0, "3180"), (-36.2, "-36.2")],
)
def test_numbers_are_said_rounded(value, text):
    """No trailing zeros, no minus zero."""
    assert say(value) == text


def test_small_numbers_keep_what_counts():
    """Two figures, however small."""
    assert [say_small(v) for v in (0.001, 0.0123, 0.244, 16.44)] == [
        "0.001",
        "0.012",
        "0.24",
        "16.4",
    ]


def test_a_miss_has_a_side():
    """And none when there is no miss."""
    assert [say_miss(v) for v in (60.7, -2, 0)] == [
        "60.7 °F too low",
        "2 °F too high",
        "exactly right",
    ]


def luminance(colour):
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize(("colours", "least"), [(COLOURS, 2.95), (TEXT_COLOURS, 4.5)])
def test_colours_stand_out_from_white(colours, least):
    """Lines about 3:1, text 4.5:1."""
    for name, colour in colours.items():
        assert 1.05 / (luminance(colour) + 0.05) >= least, name


@pytest.mark.parametrize("text", ["60.7 °F too low", "w₁ = 0.1", "-16.35", "Average error"])
@pytest.mark.parametrize("dpi", [100, 150])
@pytest.mark.parametrize(
    ("ha", "va"), [("left", "top"), ("right", "center"), ("center", "bottom")]
)
def test_moving_words_stand_where_matplotlib_would_put_them(text, dpi, ha, va):
    """The same ink in the same place: its rows to 2 pixels, its ends to 5 of a hundred."""
    boxes = []
    for kind in (Text, Words):
        figure = Figure(figsize=(4, 1), dpi=dpi)
        words = kind(0.5, 0.5, text, fontsize=10.5, ha=ha, va=va, figure=figure)
        words.set_transform(figure.transFigure)
        figure.add_artist(words)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        ink = np.asarray(canvas.buffer_rgba())[..., 0] < 128
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        boxes.append([rows[0], rows[-1], columns[0], columns[-1]])
    assert (np.abs(np.diff(boxes, axis=0)) <= [[2, 2, 5, 5]]).all()


def test_moving_words_have_a_white_ground_that_hides_the_lines_below():
    """All of it at 1, most of it at 0.85, none at 0."""
    for ground, black in ((1, 255), (0.85, 216), (0, 0)):
        figure = Figure(figsize=(2, 1), facecolor="black")
        words = Words(0.5, 0.5, "   .", ground=ground, figure=figure, color="red")
        words.set_transform(figure.transFigure)
        figure.add_artist(words)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        assert abs(int(np.asarray(canvas.buffer_rgba())[45, 104, 0]) - black) <= 2
