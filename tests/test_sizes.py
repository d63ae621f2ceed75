"""Nothing is too small to read or too large to fetch."""

import subprocess

import pytest
from drawings import all_drawings
from matplotlib.text import Text

from neuronlib.figures.words import Words
from neuronlib.picture import CSS_DPI
from store_notebooks import ROOT

BODY = 14  # CSS pixels: JupyterLab's --jp-content-font-size1


def test_text_in_a_picture_is_as_large_as_the_text_around_it():
    """Every text of every drawing, ticks, legends and moving words included."""
    for name, drawing in all_drawings():
        texts = drawing.figure.findobj(Text)
        assert any(isinstance(text, Words) for text in texts)
        for text in texts:
            if text.get_text():
                assert text.get_fontsize() / 72 * CSS_DPI >= BODY, (name, text)


def test_the_whole_course_is_small():
    """All files that git keeps: under 8 MB."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("no git repository here")
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    assert sum(file.stat().st_size for file in files if file.exists()) < 8_000_000
