"""What the notebooks say about behaviour, measured: each claim one function, beside its text.

    make claims

A claim names its page and a pattern. The text's figure is what the pattern finds there, in the
words or in a stored output; it stands nowhere else. The function measures the same, over SEEDS
seeds where chance is at work. The table shows both; a text that differs ends with exit code 1.
"""

import functools
import random
import re
import sys
from collections.abc import Callable
from typing import NamedTuple

import nbformat
import numpy as np

from neuronlib import Neuron, mean_error, random_celsius, train, train_many
from neuronlib.all_inputs import ALL_INPUTS
from store_notebooks import ROOT

SEEDS = range(1000)
WORDS = {"half": 0.5, "one": 1, "four": 4, "a ninth": 1 / 9, "seventy": 70, "a few hundred": 300}
WORDS |= {"three thousand": 3000, "several hundred": 500, "two thirds": 2 / 3, "a quarter": 0.25}
CLAIMS = []


class About(NamedTuple):
    """A number of which the text gives only the size: right if not further off than `share`."""

    value: float
    share: float = 0.1

    def __str__(self):
        return f"about {self.value:.4g}"


class Claim(NamedTuple):
    """What a page says, and the function that measures it."""

    name: str
    page: str
    pattern: str
    measure: Callable


class Finding(NamedTuple):
    """The text's figures and the measured ones, in the same order."""

    name: str
    page: str
    told: tuple
    measured: tuple
    agree: bool


def claim(page, pattern):
    """Register the decorated function as what measures the groups of `pattern` on that page.

    It returns one value for each group: a number, which the text may round; `About` one; or, for
    a pattern without groups, whether it is so.
    """

    def register(function):
        measure = functools.cache(lambda: tuple(function()))
        CLAIMS.append(Claim(function.__name__, page, pattern, measure))
        return function

    return register


# Page 00: a first look ---------------------------------------------------------------------------


@functools.cache
def one_run():
    """The book's run: seed 0, rate 0.01, 3,600 steps."""
    return train(Neuron(), 3600, random.Random(0))


@claim("00", r"below 10 °F after ([\d,]+) examples\nbelow 1 °F after ([\d,]+)[^b]+"
             r"below 0\.25 °F after ([\d,]+)")  # fmt: skip
def examples_until_an_average_is_passed():
    """With seed 0: how many examples the average takes to fall below 10, 1 and 0.25 °F."""
    return [(one_run().average_error < limit).argmax() + 1 for limit in (10, 1, 0.25)]


@claim("00", r"\*\*More than (three thousand)\*\*")
def thousands_of_examples_to_about_one_degree():
    """Until the average is below 1 °F, in the median of all seeds; no seed takes fewer."""
    arrived_at = train_many([0.01], SEEDS, 3600, stop_below=1).arrived_at
    assert arrived_at.min() > 3000
    return [About(np.median(arrived_at), 0.15)]


@claim(
    "00",
    r"At the start the neuron was (\d+) °F off.*?"
    r"(two thirds) of the way, down to 10, took (two thirds)",
)
def the_pace_is_steady():
    """The error at the start, and the shares of way and time down to 10 °F."""
    start, steps = mean_error(Neuron().weights), train_many([0.01], SEEDS, 3600, 10).arrived_at
    return [start, About((start - 10) / start), About(np.median(steps) / 3600)]


@claim("00", r"further off after 600 examples than at the start")
def at_first_the_neuron_gets_worse_at_17():
    """Outside the training inputs, after 600 examples, with seed 0 and with most seeds."""
    errors = error_at(17, train_many([0.01], SEEDS, 600).final_weights[0])
    assert (errors > 60.7).mean() > 0.5
    return [errors[0] > 60.7]


@claim("00", r"ends less than a degree off")
def at_the_end_it_is_nearly_right_at_17():
    """With seed 0, after 3,600 examples."""
    return [error_at(17, one_run().weights[-1]) < 1]


# Pages 02 to 13: what follows from the formulas --------------------------------------------------


@claim("02", r"they end at (1\.\d+) and (\d+), (1\.\d+) and (\d+), (1\.\d+) and (\d+)")
def three_starts_one_end():
    """The page's three starts, and as many random ones as seeds, on the same 6,000 examples."""
    page = np.array([[0.1, 0.2], [-3, 20], [5, -10]])
    others = np.random.default_rng(0).uniform([-10, -15], [10, 75], (len(SEEDS), 2))
    ends = from_starts(np.vstack([page, others]))
    assert (abs(ends - [1.8, 32]) < [0.1, 0.5]).all()
    return ends[:3].ravel()


@claim("03", r"Some (seventy) on average\*\*, and it varies much: (\d+) with seed 0")
def samples_until_every_input_has_come():
    """The mean of all seeds, and seed 0."""
    counts = [samples_until_all(random.Random(seed)) for seed in SEEDS]
    return [About(np.mean(counts)), counts[0]]


@claim("07", r"at about (\d+) the line cuts .*? the mean error is (\d\.\d) °F")
def the_best_that_w2_can_do_alone():
    """Along w2 with w1 at 0.1: where the mean error is least, and how large it is there."""
    places = np.linspace(20, 40, 2001)
    errors = [mean_error((0.1, w2)) for w2 in places]
    return [About(places[np.argmin(errors)], 0.06), min(errors)]


@claim("07", r"Turning about \(0, 0\.2\) hardly helps")
def the_best_that_w1_can_do_alone():
    """Along w1 with w2 at 0.2: at best a twentieth of the mean error goes."""
    best = min(mean_error((w1, 0.2)) for w1 in np.linspace(-10, 10, 401))
    return [0.95 * 30.95 < best <= 30.95]


@claim("07", r"first one takes (\d\.\d) °F off the mean error")
def what_the_root_of_w2_brings():
    """From the first weights to those with w2 at its root for 17 °C."""
    return [mean_error((0.1, 0.2)) - mean_error((0.1, 60.9))]


@claim("12", r"Up to a share of about (0\.\d+) the step helps, and near (0\.\d+)")
def shares_of_the_full_step():
    """Where the step has brought nothing, and where the answer is exactly right."""
    return [2 * 60.7 / 290, 60.7 / 290]


@claim("12", r"\*\*No\*\*, not even with a small share\.")
def no_share_of_that_step_lowers_the_mean_error():
    """From a thousandth of it to all of it."""
    start = mean_error((0.1, 0.2))
    shares = np.linspace(0.001, 1, 1000)
    return [all(mean_error((0.1 + 17 * share, 0.2 + share)) > start for share in shares)]


# Page 14: full steps -----------------------------------------------------------------------------


@functools.cache
def full_steps():
    """All seeds with rate 1, 3,600 steps."""
    return train_many([1.0], SEEDS)


@claim("14", r"began at (30\.\d+) °F on average, and it is still at (half) of that")
def full_steps_halve_the_error():
    """The mean error at the start, and the share that is left over all seeds."""
    start = mean_error(Neuron().weights)
    return [start, About(full_steps().final_average_error.mean() / start, 0.15)]


@claim("14", r"\[-10, -9, -8, -7, -6, -5\] (\d+)% of the inputs")
def inputs_that_a_start_at_0_takes_for_success():
    """Of the twenty, those whose first error leaves such an average below 0.25 °F."""
    return [100 * np.mean([1.7 * celsius + 31.8 < 25 for celsius in ALL_INPUTS])]


@claim("14", r"in (\d+) % of all runs a neuron that has learned nothing")
def runs_that_a_start_at_0_ends_at_once():
    """Exactly by the inputs, and drawn: the share of seeds is not far from it."""
    first = train_many([0.01], SEEDS, steps=1).final_average_error[0]
    assert abs((first * 0.01 < 0.25).mean() - 0.3) < 3 * np.sqrt(0.3 * 0.7 / len(SEEDS))
    return [100 * np.mean([1.7 * celsius + 31.8 < 25 for celsius in ALL_INPUTS])]


@claim("14", r"(\d+) of 400 runs arrive, average error at the end (\d+\.\d)")
def full_steps_never_arrive():
    """No seed, among all; and where the average ends."""
    return [(full_steps().arrived_at > 0).sum(), full_steps().final_average_error.mean()]


@claim("14", r"falls from about (\d+) to some (\d+) °F in the first few hundred steps")
def full_steps_settle_to_a_restless_average():
    """The explorer's seed 0 at step 1; all seeds after 500 steps."""
    after = train_many([1.0], SEEDS, steps=500).final_average_error.mean()
    first = train_many([1.0], [0], steps=1).final_average_error[0, 0]
    return [About(first), About(after, 0.03)]


@claim("14", r"the average follows within (several hundred) steps")
def a_smaller_rate_calms_the_run():
    """With 0.05 from step 1800 on: steps until the average is within a quarter of its floor."""
    times = [steps_to_calm(seed) for seed in range(0, len(SEEDS), 20)]
    return [About(np.median(times), 0.6)]


@claim("14", r"throws them back.*?on average:.*?>> (\d+\.\d+) °F")
def the_balance_of_the_account():
    """Half of C² + 1, over the twenty inputs; the seeds' average is within 2 % of it."""
    balance = np.mean([(celsius**2 + 1) / 2 for celsius in ALL_INPUTS])
    assert abs(full_steps().final_average_error.mean() / balance - 1) < 0.02
    return [balance]


@claim("14", r"the error ends \*lower\* than it began")
def full_steps_end_lower_than_they_began():
    """In every seed the average at the end is below the first mean error."""
    return [(full_steps().final_average_error < mean_error(Neuron().weights)).all()]


@claim("14", r"([\d,]+) pairs, no error above ([\d,]+\.\d) °F")
def the_cage_of_full_steps():
    """Every pair of weights that any order of the inputs can reach, and the worst error there."""
    reached, worst = reachable_pairs()
    hops = (full_steps().final_weights[0] - [0.1, 0.2]).round().astype(int)
    assert set((hops @ [10_000, 1]).tolist()) <= reached
    return [len(reached), worst]


# Page 15: the learning rate ----------------------------------------------------------------------


@claim("15", r"rate 0\.1: at least ([\d,]+) steps\nrate 0\.01: at least ([\d,]+) steps\n"
             r"rate 0\.001: at least ([\d,]+) steps")  # fmt: skip
def the_bound():
    """The way of w2, over the rate; the running average of no seed arrives earlier."""
    for rate in (0.1, 0.01):
        arrived_at = train_many([rate], SEEDS, 4000, stop_below=25 * rate).arrived_at
        assert arrived_at.min() >= (31.8 - 25 * rate) / rate
    return [31.8 / rate for rate in (0.1, 0.01, 0.001)]


@claim("15", r"\*\*On its way\*\*, near (\d\.\d)\..*?are about (a ninth) of the way")
def a_small_rate_is_on_its_way():
    """At 0.001 after 3,600 steps: w2 in the median seed, and the share of its way."""
    w2 = np.median(train_many([0.001], SEEDS).final_weights[0, :, 1])
    return [About(w2, 0.05), About((w2 - 0.2) / 31.8)]


@claim("15", r"The line has even turned the wrong way")
def a_small_rate_turns_the_line_the_wrong_way():
    """At 0.001 w1 ends below 0.1 with every seed."""
    return [(train_many([0.001], SEEDS).final_weights[0, :, 0] < 0.1).all()]


@claim(
    "15", r"At 0\.1 the error falls within (a few hundred) steps and then stays well above 0\.25"
)
def a_large_rate_is_soon_at_its_floor():
    """The step at which the bound is reached; after it no seed's average is below 0.25 °F."""
    assert (train_many([0.1], SEEDS).arrived_at == 0).all()
    return [About(31.8 / 0.1)]


@claim("15", r"Seed 0 gets there at the last moment; most seeds do not\.")
def seed_0_is_an_exception():
    """It arrives, within the last fifty steps; less than half of all do."""
    arrived_at = book_rates().arrived_at[1]
    return [3550 < arrived_at[0] <= 3600 and (arrived_at > 0).mean() < 0.5]


@claim("15", r"by hand (\d+\.\d+) times the rate\n0\.1: .*?measured (\S+) °F\n0\.05: .*?measured "
             r"(\S+) °F\n0\.02: .*?measured (\S+) °F\n0\.01: .*?measured (\S+) °F")  # fmt: skip
def the_floor():
    """By hand, and where a thousand neurons are after 6,000 steps at each of four rates."""
    sweep = train_many([0.1, 0.05, 0.02, 0.01], SEEDS, 6000)
    factor = np.mean([celsius**2 + 1 for celsius in ALL_INPUTS]) / 2
    return [factor, *sweep.final_average_error.mean(axis=1)]


@claim("15", r"ends on a floor of (17\.\d+) times the rate\.")
def the_floor_is_proportional_to_the_rate():
    """Over a decade of rates, measured: the same factor within a hundredth."""
    sweep = train_many([0.1, 0.05, 0.02, 0.01], SEEDS, 6000)
    factors = sweep.final_average_error.mean(axis=1) / sweep.learning_rates
    assert np.ptp(factors) < 0.01 * 17.25
    return [About(factors.mean(), 0.0005)]


@functools.cache
def book_rates():
    """The six rates of the page, all seeds."""
    return train_many([0.0095, 0.01, 0.0105, 0.014, 0.016, 0.02], SEEDS)


@claim("15", r"above (0\.\d+), below (0\.\d+)")
def rates_that_can_keep_the_promise():
    """Large enough to arrive in 3,600 steps, small enough for the floor."""
    return [31.8 / 3600, 0.25 / 17.25]


@claim("15", r"rate 0\.0095: (.*?)% .*?rate 0\.01: (.*?)% .*?rate 0\.0105: (.*?)% .*?"
             r"rate 0\.014: (.*?)% .*?rate 0\.016: (.*?)% .*?rate 0\.02: (.*?)% ")  # fmt: skip
def shares_that_arrive():
    """Of all seeds, within 3,600 steps, in per cent."""
    return 100 * (book_rates().arrived_at > 0).mean(axis=1)


@claim("15", r"At 0\.01 about (one) run in (four) keeps the promise")
def how_many_keep_the_promise():
    """One run in how many."""
    return [1, About(1 / (book_rates().arrived_at[1] > 0).mean())]


@claim("15", r"first (\d+), median (\d+), last (\d+)")
def when_they_arrive():
    """At 0.01, all seeds, with 400 steps more."""
    late = train_many([0.01], SEEDS, 4000).arrived_at
    return [late.min(), np.median(late), late.max()]


@claim("15", r"(\d\.\d+) °F in the median run, (\d\.\d+) °F in the worst")
def the_worst_input():
    """The error at whichever training input is worst, after 3,600 steps at 0.01."""
    worst = worst_inputs()
    return [np.median(worst), worst.max()]


@claim("15", r"about 3,600 steps: to (a quarter) of a degree on average, to (one) degree at worst")
def the_promise_in_one_line():
    """The mean of the averages after 3,600 steps at 0.01, and the worst input of any seed."""
    return [About(book_rates().final_average_error[1].mean(), 0.15), worst_inputs().max()]


@functools.cache
def the_map():
    """The rates of the map around 0.01, all seeds."""
    from neuronlib.explorers.rate_map import AROUND, RATES

    return train_many(RATES[AROUND], SEEDS)


@claim("15", r"arrive within 3,600 steps: (\d+) of 200, from step ([\d,]+) to ([\d,]+)\. The "
             r"average error of all at the end is (\S+) °F, from (\S+) to (\d\.\d+)")  # fmt: skip
def the_map_at_the_books_rate():
    """Its sentence for 0.01: the first 200 seeds."""
    row = the_map().learning_rates.tolist().index(0.01)
    arrived_at = the_map().arrived_at[row, :200]
    came, errors = arrived_at[arrived_at > 0], the_map().final_average_error[row, :200]
    return [came.size, came.min(), came.max(), errors.mean(), errors.min(), errors.max()]


@claim("15", r"About (0\.\d+) to (0\.\d+)\.\*\* The book's 0\.01 lies just outside")
def rates_at_which_every_seed_arrives():
    """The least and the largest rate of the map at which all of its 200 seeds arrive."""
    all_arrive = (the_map().arrived_at[:, :200] > 0).all(axis=1)
    rates = the_map().learning_rates[all_arrive]
    return [rates.min(), rates.max()]


@claim("15", r"Many do\*\*, by luck\..*?at 0\.02 there is none")
def lucky_dips_above_the_bound():
    """Between 0.0145 and 0.02 some seeds arrive, the fewer the higher the floor, none at 0.02."""
    rates, shares = the_map().learning_rates, (the_map().arrived_at > 0).mean(axis=1)
    shares = shares[rates > 0.0145]
    return [(np.diff(shares) <= 0.005).all() and shares[-1] == 0 and shares[0] > 0.9]


@claim("15", r"The neuron is there within (several hundred) steps")
def the_largest_rates_arrive_late():
    """Over decades, at 0.1: the median arrival; the bound alone would be 318."""
    arrived_at = train_many([0.1], SEEDS, 3600, stop_below=2.5).arrived_at
    assert np.median(arrived_at) > 1.5 * 318
    return [About(np.median(arrived_at), 0.2)]


@claim("15", r"error that grows on and on: (\d\.\d+) °F at -40 °C and (\d\.\d+) °F at 17 °C")
def beyond_the_training_inputs():
    """The run with seed 0 at two inputs that it was never shown."""
    return [error_at(celsius, one_run().weights[-1]) for celsius in (-40, 17)]


# What the claims share ---------------------------------------------------------------------------


def error_at(celsius, weights):
    """The error of weights [..., 2] at one input."""
    return abs((1.8 - weights[..., 0]) * celsius + (32 - weights[..., 1]))


@functools.cache
def worst_inputs():
    """The largest error over the training inputs, for each seed at 0.01."""
    weights = book_rates().final_weights[1]
    return np.max([error_at(celsius, weights) for celsius in ALL_INPUTS], axis=0)


def from_starts(weights, steps=6000, rate=0.01, seed=0):
    """Where neurons end that start at different weights and see the same examples."""
    rng, (w1, w2) = random.Random(seed), weights.T.copy()
    for _ in range(steps):
        celsius = random_celsius(rng)
        bump = np.where((1.8 * celsius + 32) - (w1 * celsius + w2) < 0, -rate, rate)
        w1, w2 = w1 + bump * celsius, w2 + bump
    return np.stack([w1, w2], axis=-1)


def samples_until_all(rng):
    """How many samples are drawn until every input has come."""
    seen, count = set(), 0
    while len(seen) < len(ALL_INPUTS):
        seen.add(random_celsius(rng))
        count += 1
    return count


def steps_to_calm(seed, change_at=1800, rate=0.05):
    """Steps after which an average of full steps, the rate made smaller, is near its floor."""
    rng, neuron = random.Random(seed), Neuron(learning_rate=1.0)
    average = train(neuron, change_at, rng).average_error[-1]
    neuron.learning_rate = rate
    for step, error in enumerate(train(neuron, 3600, rng).error, start=1):
        average = average * 0.99 + error * 0.01
        if average < 1.25 * 17.25 * rate:
            return step
    return 3600


def reachable_pairs():
    """What full steps can reach, hops of w1 times 10,000 plus hops of w2, and the worst error.

    Errors are kept in tenths of a °F, so that no number is rounded.
    """
    inputs, wide = np.array(ALL_INPUTS), 10_000
    reached, edge, worst = set(), {0}, 0
    while edge:
        reached |= edge
        pairs = np.fromiter(edge, int)[:, np.newaxis]
        b = (pairs + wide // 2) % wide - wide // 2
        a = (pairs - b) // wide
        e_simple = 318 + 17 * inputs - 10 * (a * inputs + b)
        worst = max(worst, abs(e_simple).max())
        sign = np.where(e_simple < 0, -1, 1)
        edge = set(np.unique(pairs + sign * (inputs * wide + 1)).tolist()) - reached
    return reached, worst / 10


# Text beside measurement -------------------------------------------------------------------------


@functools.cache
def words_of(page):
    """All that a page says: its texts, and its stored outputs, each marked with >>."""
    (path,) = (ROOT / "notebooks").glob(f"{page}-*.ipynb")
    words = []
    for cell in nbformat.read(path, as_version=4).cells:
        words.append(cell.source)
        for output in cell.get("outputs", []):
            words.append(
                ">> " + (output.get("text") or output.get("data", {}).get("text/plain", ""))
            )
    return "\n".join(words)


def check(claim, words):
    """Return the `Finding`: the text's figures, the measured ones, and whether they agree."""
    found, measured = re.search(claim.pattern, words, re.DOTALL), claim.measure()
    if not found:
        return Finding(claim.name, claim.page, ("not found",), measured, False)
    told = found.groups()
    agree = all(map(agrees, told, measured)) if told else all(measured)
    same_count = not told or len(told) == len(measured)
    return Finding(claim.name, claim.page, told, measured, bool(agree and same_count))


def agrees(told, measured):
    """Whether the text's figure is the measured one, rounded as the text rounds it."""
    number = WORDS[told] if told in WORDS else float(told.replace(",", ""))
    if isinstance(measured, About):
        return abs(measured.value - number) <= measured.share * number
    if told in WORDS:
        return abs(measured - number) < 0.05
    return round(float(measured), len(told.partition(".")[2])) == number


def say(figures):
    """Return figures for the table."""
    return ", ".join(f"{f:.5g}" if isinstance(f, float) else str(f) for f in figures) or "it is so"


def main():
    """Measure all claims, print the table, and return 1 if a text differs."""
    findings = [check(claim, words_of(claim.page)) for claim in CLAIMS]
    print(f"{'page':6}{'claim':52}{'the text':34}measured over up to {len(SEEDS):,} seeds")
    for finding in findings:
        mark = "" if finding.agree else "   DIFFERS"
        print(
            f"{finding.page:6}{finding.name:52}{say(finding.told):34}{say(finding.measured)}{mark}"
        )
    return int(not all(finding.agree for finding in findings))


if __name__ == "__main__":
    sys.exit(main())
