"""A formula with today's numbers under its letters, as text of the page."""

from html import escape


def numbers_in_formula(*rows):
    """Return HTML: each formula with its numbers aligned below, coloured like the pictures.

    A row is a list of terms. A term is (letters, number, colour), the colour a name of the
    palette or None, or a sign such as "=" or "×", which stands in both lines.

    >>> html = numbers_in_formula([("a", "1.9", "neuron"), "=", ("w₁", "0.1", "e_w1")])
    >>> html.count("<tr>"), "term-neuron" in html
    (2, True)
    """
    return "".join(_table(row) for row in rows)


def _table(row):
    lines = "".join(
        "<tr>" + "".join(_cell(term, line) for term in row) + "</tr>" for line in (0, 1)
    )
    return f'<table class="formula" role="presentation">{lines}</table>'


def _cell(term, line):
    if isinstance(term, str):
        return f"<td>{escape(term)}</td>"
    colour = f" term-{term[2]}" if term[2] else ""
    return f'<td class="term{colour}">{escape(term[line])}</td>'
