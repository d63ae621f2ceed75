"""Every number of the chapter stands where it belongs, in an output: computed, not typed."""

import re

import nbformat
import pytest

from store_notebooks import ROOT

NUMBER = re.compile(r"(?<![\w.])-?\d[\d,]*(?:\.\d+)?")

# What the book's chapter states, worked out by hand; each must be printed, said or drawn in one
# output of its notebook, to as many decimals as stand here or more.
FACTS = {
    "first weights": ("02-the-smallest-neural-network", "0.1", "0.2"),
    "conversion": ("03-training-data", "62.6"),
    "random input": ("03-training-data", "-10", "9"),
    "first prediction": ("04-feedforward", "1.9"),
    "true value": ("04-feedforward", "62.6"),
    "first error": ("05-calculating-error", "60.7"),
    "error over the input": ("05-calculating-error", "1.7", "31.8"),
    "error at -40 °C": ("05-calculating-error", "-36.2"),
    "input with zero error": ("05-calculating-error", "-18.70588"),
    "prediction there": ("05-calculating-error", "-1.67"),
    "truth at the rounded root": ("05-calculating-error", "-1.66"),
    "error as a function of the weights": ("06-training", "60.7"),
    "both lines at today's weights": ("06-training", "60.7", "60.7"),
    "root of e_w1": ("06-training", "3.670588"),
    "root of e_w2": ("06-training", "60.9"),
    "slopes today": ("06-training", "-17", "-1"),
    "prediction with w2 = 60.9": ("07-changing-one-weight", "62.6"),
    "the line wanted": ("07-changing-one-weight", "1.8", "32"),
    "mean error at the start": ("07-changing-one-weight", "30.95"),
    "mean error at the root of w2": ("07-changing-one-weight", "29.75"),
    "mean error at the root of w1": ("07-changing-one-weight", "32.74"),
    "prediction after the bump": ("08-changing-both-weights", "3.7"),
    "error after the bump": ("08-changing-both-weights", "58.9"),
    "slope by a nudge past the kink": ("09-finding-the-right-bump", "-53.4", "-13.35"),
    "derivative of |x|": ("10-derivatives-and-the-chain-rule", "-3", "-1", "4", "1"),
    "derivatives for w1": ("11-backpropagation", "60.7", "-17", "-2", "17"),
    "derivatives for w2": ("11-backpropagation", "60.7", "-1", "-2", "1"),
    "derivatives at 17 °C": ("12-bringing-it-home", "-17", "-1"),
    "next weights": ("12-bringing-it-home", "17.1", "1.2"),
    "error after the full step": ("12-bringing-it-home", "291.9", "229.3"),
    "shares of the step": ("12-bringing-it-home", "0.209", "0.419"),
    "mean error after the full step": ("12-bringing-it-home", "30.95", "81.15"),
    "runs that a start at 0 ends": ("14-training-time", "-10", "-5", "30"),
    "where full steps stay": ("14-training-time", "17.3"),
    "mean error of full steps": ("14-training-time", "17.25"),
    "reachable pairs and their worst": ("14-training-time", "396957", "2965.2"),
    "full step": ("15-learning-rate", "17.1", "1.2", "229.3"),
    "learning rate and least steps": ("15-learning-rate", "0.01", "3180"),
    "floor": ("15-learning-rate", "17.25", "1.725", "1.724"),
    "arrivals at 0.01": ("15-learning-rate", "3485", "3622", "3748"),
}


def outputs(notebook):
    """The words of each code cell's outputs, in the order of the page."""
    for cell in nbformat.read(ROOT / "notebooks" / f"{notebook}.ipynb", as_version=4).cells:
        texts = [
            output.get("text") or "".join(output.get("data", {}).get("text/plain", ""))
            for output in cell.get("outputs", [])
        ]
        yield "\n".join(texts)


def says(text, wanted):
    """Whether each wanted number stands in the text, to its decimals or more."""
    found = [number.replace(",", "") for number in NUMBER.findall(text)]
    return all(any(same(number, each) for number in found) for each in wanted)


def same(number, wanted):
    """Whether `number`, cut to the decimals of `wanted`, is it: 3.6705882 is 3.670588."""
    digits = len(wanted.partition(".")[2])
    enough = len(number.partition(".")[2]) >= digits
    return enough and abs(float(number) - float(wanted)) < 0.5 * 10**-digits + 1e-12


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_is_computed_where_it_belongs(fact):
    """In one output of its notebook, all of its numbers together."""
    notebook, *wanted = FACTS[fact]
    assert any(says(text, wanted) for text in outputs(notebook)), wanted


def test_a_missing_number_is_missed():
    """The search itself can fail: rounded too far or another number is not the fact."""
    assert says("3.6705882 and 1,234", ["3.670588", "1234"])
    assert not says("3.67", ["3.670588"])
    assert not says("60.71", ["60.7", "-60.7"])
    assert not says("w160.7", ["60.7"])
