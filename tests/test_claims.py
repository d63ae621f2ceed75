"""What a text says of behaviour is what is measured; tools/claims.py has the claims."""

import re

import pytest

from claims import CLAIMS, WORDS, About, agrees, check, words_of

BY_NAME = {claim.name: claim for claim in CLAIMS}


@pytest.mark.parametrize("name", BY_NAME)
def test_a_text_says_what_is_measured(name):
    """The figures found in the text are the measured ones, as far as the text rounds them."""
    finding = check(BY_NAME[name], words_of(BY_NAME[name].page))
    assert finding.agree, finding


@pytest.mark.parametrize("name", BY_NAME)
def test_a_changed_text_is_caught(name):
    """Each figure in its turn is another one, or the sentence is gone."""
    claim = BY_NAME[name]
    words = words_of(claim.page)
    found = re.search(claim.pattern, words, re.DOTALL)
    for group in range(1, len(found.groups()) + 1):
        start, end = found.span(group)
        for other in others(found[group], claim.measure()[group - 1]):
            finding = check(claim, words[:start] + other + words[end:])
            assert not finding.agree, finding
    start, end = found.span()
    assert not check(claim, words[:start] + words[end:]).agree


def others(told, measured):
    """Figures that are not the one that is told: further off than the text may round."""
    if told in WORDS:
        return [word for word in WORDS if not 0.4 < WORDS[word] / WORDS[told] < 2.5]
    digits, number = len(told.partition(".")[2]), float(told.replace(",", ""))
    far = 10**-digits
    if isinstance(measured, About):
        far = max(far, 2.5 * measured.share * number)
    return [f"{number + far:.{digits}f}", f"{number - far:.{digits}f}"]


@pytest.mark.parametrize(
    ("told", "measured", "same"),
    [
        ("26.9", 26.9, True),
        ("26.9", 26.94, True),
        ("26.9", 26.96, False),
        ("3,180", 3180.0, True),
        ("seventy", About(72.0), True),
        ("seventy", About(90.0), False),
        ("half", About(0.52), True),
        ("one", 1.004, True),
        ("four", 3.7, False),
    ],
)
def test_a_text_may_round_and_no_more(told, measured, same):
    """To its own decimals; in words only what is about as large."""
    assert agrees(told, measured) == same
