"""Each displayed formula of the notebooks stands in one table, and is proved from it.

`python_of` reads the LaTeX; so the table's Python cannot say anything else than the page does.
"""

import itertools
import re

import nbformat
import pytest
import sympy
from formulas import FORMULAS
from sympy import Rational, simplify

from store_notebooks import NOTEBOOKS

DISPLAYED = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)
RELATIONS = "==", ">=", "<", "~"


def displayed(path):
    """Every displayed formula of a notebook, in the order of the page."""
    cells = nbformat.read(path, as_version=4).cells
    texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
    return [latex for text in texts for latex in DISPLAYED.findall(text)]


# Reading LaTeX -----------------------------------------------------------------------------------


def python_of(latex):
    """Return the statements of a formula in Python, with == for = and ~ for ≈.

    >>> python_of(r"e_{w1} = |62.4 - w_1 \\times 17| \\qquad w_2 = \\frac{1}{2}")
    ['e_w1 == Abs(62.4 - w1 * 17)', 'w2 == ((1) / (2))']
    """
    text = latex
    for pattern, new in (
        (r"\\begin\{cases\}(.+?)\\end\{cases\}", _cases),
        (r"\\text\{(until|whenever)\}|\\Rightarrow|\\q?quad|, \\;\\;", ";;"),
        (r"\\text\{([\w ]+)\}", lambda words: words[1].replace(" ", "_")),
        (r"_\{1\\,next\}|_\{2\\,next\}", lambda name: f"{name[0][2]}_next"),
        (r"\\ ", "_"),
        (r"\\[,;]", " "),
        (r"'_\{(\w+)\}", r"_\1_prime"),
        (r"(\w)'", r"\1_prime"),
        (r"\\sum_\{C=(-?\d+)\}\^\{(\d+)\}", r"sum_over(\1, \2)"),
        (r"_\{(\w+)\}", r"_\1"),
        (r"\b([wn])_(\d)", r"\1\2"),
        (r"\\lfloor (.+?) \\rfloor", r"floor(\1)"),
    ):
        text = re.sub(pattern, new, text)
    text = _bars(_fractions(text))
    signs = {"=": "==", "\\times": "*", "^": "**", "\\approx": "~", "\\ge": ">="}
    for sign, new in signs.items():
        text = text.replace(sign, new)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"(?<=[\w)]) (?=[A-Za-z(])", " * ", text)  # a x is a times x
    assert "\\" not in text, f"not understood: {text}"
    return [statement.strip() for statement in text.split(";;") if statement.strip()]


def _cases(found):
    rows = [row.split(" & ") for row in found[1].split("\\\\ ")]
    pairs = [(re.sub(r"\\[,;]", "", value).strip(), when.strip()) for value, when in rows]
    said = [
        f"(same({v.replace(' = ', ', ')}), {w})" if "=" in v else f"({v}, {w})" for v, w in pairs
    ]
    return f"cases({', '.join(said)})"


def _fractions(text):
    """Write out every fraction, and name every derivative: ∂e/∂w1 is d_e_d_w1."""
    while "\\frac" in text:
        start = text.rindex("\\frac")  # the innermost come first
        above, rest = _braced(text[start + 5 :])
        below, rest = _braced(rest)
        new = f"(({above}) / ({below}))"
        if below.startswith("\\partial"):
            new = "_".join(["d", *above.split()[1:], "d", *below.split()[1:]])
        text = text[:start] + new + rest
    return text


def _braced(text):
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if not depth:
            return text[1:place], text[place + 1 :]
    raise AssertionError(f"a brace is open: {text}")


def _bars(text):
    opening = True
    while "|" in text:
        text, opening = text.replace("|", "Abs(" if opening else ")", 1), not opening
    return text


# Proving -----------------------------------------------------------------------------------------


def value_of(side, names):
    """Evaluate one side of a relation; its decimals are exact fractions."""
    exact = re.sub(r"(?<![\w.])\d+(\.\d+)?", lambda number: f"Rational('{number[0]}')", side)
    helpers = {"Rational": Rational, "Abs": sympy.Abs, "floor": sympy.floor, "cases": cases}
    return eval(exact, {"__builtins__": {}}, {**helpers, "same": same, **names})


def same(*values):
    """Several ways to write one value: the last, if they all are it."""
    for left, right in itertools.pairwise(values):
        assert simplify(left - right) == 0, f"{left} is not {right}"
    return values[-1]


def cases(*pairs):
    """The value whose condition holds; the names make exactly one of them hold."""
    (value,) = [value for value, holds in pairs if holds]
    return value


def holds(statement, names, about):
    """Whether every relation of a statement holds under these names."""
    (first, *others), relations = split(statement)
    becomes = names.get(f"{first}_next")  # as in average = average * 0.99 + …
    values = [value_of(side, names) for side in others]
    values = [value_of(first, names) if becomes is None else becomes, *values]
    if not relations:  # a value that the text speaks of
        values, relations = [*values, names["value"]], ["=="]
    pairs = zip(values, relations, values[1:], strict=False)
    return all(related(simplify(left - right), relation, about) for left, relation, right in pairs)


def split(statement):
    """Return the sides of a statement, and the relations between them; those in brackets stay."""
    sides, relations, depth = [""], [], 0
    for word in re.findall(r"==|>=|.", statement):
        depth += (word == "(") - (word == ")")
        if word in RELATIONS and not depth:
            relations.append(word)
            sides.append("")
        else:
            sides[-1] += word
    return [side.strip() for side in sides], relations


def related(apart, relation, about):
    """Whether two sides that are so far apart stand in this relation."""
    if relation == "<":
        return apart < 0
    if relation == ">=":
        return apart >= 0
    allowed = 0.005 if relation == "~" else about
    return apart == 0 or (apart.is_number and abs(apart) <= allowed)


# The tests ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_displayed_formula_stands_in_the_table_and_the_other_way_round(path):
    """Verbatim, in the order of the page."""
    table = [formula.latex for formula in FORMULAS if formula.page == path.stem[:2]]
    assert displayed(path) == table


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda f: f"{f.page}: {f.latex[:30]}")
def test_a_formula_is_what_the_derivations_say(formula):
    """Its Python is what the LaTeX says, and holds under the names of its page."""
    assert python_of(formula.latex) == formula.python
    for names in formula.names:
        for statement in formula.python:
            assert holds(statement, names, formula.about), (statement, names)


def changed_signs(python):
    """The statements with one + or - turned round, each in its turn."""
    for index, statement in enumerate(python):
        for found in re.finditer(r"(?<= )[+-](?= )|(?<=[( ])-(?=\w)", statement):
            sign = {"+": "-", "-": "+"}[found[0]]
            yield index, statement[: found.start()] + sign + statement[found.end() :]


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda f: f"{f.page}: {f.latex[:30]}")
def test_a_changed_sign_is_caught(formula):
    """Whichever it is: the statement no longer holds under the names of its page."""
    for _, statement in changed_signs(formula.python):
        assert not all(caught(statement, names, formula.about) for names in formula.names), (
            statement
        )


def caught(statement, names, about):
    """Whether it holds; what contradicts itself does not."""
    try:
        return holds(statement, names, about)
    except AssertionError:
        return False
