"""A formula with today's numbers under its letters, as text of the page."""

import re
from html import escape

COLUMN = "display:inline-block;text-align:center;padding:0 4px"  # on pages without live.css, too
SUBSCRIPTS = str.maketrans("₁₂", "12")
SPOKEN = (  # what a screen reader leaves out or says in its own way
    (r"e′", "e prime"),
    (r"\bg\(x\)", "g of x"),
    (r"\b(e_w[12])\(([^()]*)\)", r"\1 at \2,"),
    (r"\|(\w+|g of x)\|", r"the absolute value of \1"),
    (r"_", " "),
    (r"(?<![\w)])-\s*(?=[\d.])", "minus "),
    (r" - ", " minus "),
    (r"×", " times "),
    (r"\+", " plus "),
    (r"/", " divided by "),
    (r"=", " equals "),
    (r"\?", "unknown"),
    (r"\|([^|]*)\|", r" the absolute value of \1, end of absolute value,"),
    (r"\(", " open bracket "),
    (r"\)", " close bracket "),
)


def numbers_in_formula(*rows):
    """Return HTML: each formula with its numbers aligned below, coloured like the pictures.

    A row is a list of terms. A term is (letters, number, colour), the colour a name of the
    palette or None, or a sign such as "=" or "×", which stands in both lines. A narrow page
    breaks it between two terms. To the ear it is one thing, said in words: first the letters,
    then the numbers.

    >>> html = numbers_in_formula([("a", "1.9", "neuron"), "=", ("w₁", "-0.1", "e_w1")])
    >>> "term-neuron" in html, 'label="a equals w1. In numbers: 1.9 equals minus 0.1."' in html
    (True, True)
    """
    return "".join(_row(row) for row in rows)


def _row(row):
    said = escape(_said(row))
    return (
        f'<div class="formula" role="img" aria-label="{said}">{"".join(map(_column, row))}</div>'
    )


def _column(term):
    if isinstance(term, str):
        return f'<span style="{COLUMN}">{escape(term)}<br>{escape(term)}</span>'
    letters, number, colour = term
    colour = f" term-{colour}" if colour else ""
    lines = f"{escape(letters)}<br>{escape(number)}"
    return f'<span class="term{colour}" style="{COLUMN}">{lines}</span>'


def _said(row):
    """Return what a screen reader is to say of a row.

    >>> _said([("e", "2", None), "= |", ("-a", "-2", None), "|"])
    'e equals the absolute value of -a. In numbers: 2 equals the absolute value of minus 2.'
    >>> _said([("input", "6", None), ("w₁", "-0.3", None)])
    'input: 6, w1: minus 0.3.'
    """
    if not any(isinstance(term, str) for term in row):
        said = (f"{_in_words(letters)}: {_in_words(number)}" for letters, number, _ in row)
        return ", ".join(said) + "."
    letters, numbers = (
        _in_words(" ".join(t if isinstance(t, str) else t[line] for t in row)) for line in (0, 1)
    )
    return f"{letters}. In numbers: {numbers}."


def _in_words(formula):
    if formula == "-":
        return "none yet"
    formula = f" {formula.translate(SUBSCRIPTS)} "
    for signs, words in SPOKEN:
        formula = re.sub(signs, words, formula)
    formula = re.sub(r"\s+", " ", formula).replace(" ,", ",").strip()
    return formula.removesuffix(", end of absolute value,")
