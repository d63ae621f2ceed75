"""Write the glossary into notebooks/glossary.md.

    python3 tools/glossary.py           write it, and say whether it has changed
    python3 tools/glossary.py --check   only say whether it is out of date; exit code 1 if it is

notebooks/glossary.toml knows what is in it. A notebook that does not exist yet gets no link.
"""

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "notebooks" / "glossary.md"
HEAD = """\
# Glossary

The words of the course. What others call the same thing, or else by the same name, stands after
"elsewhere". Colours are those of the pictures. [Contents](00-introduction.ipynb#Contents)

| term | symbol | in code | colour | unit | meaning | introduced in |
|-|-|-|-|-|-|-|
"""


def main(arguments):
    """Bring the file up to date, or with --check say whether it is."""
    check = "--check" in arguments
    old = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
    if old == glossary():
        return 0
    if not check:
        FILE.write_text(glossary(), encoding="utf-8", newline="\n")
    print(f"{FILE.name}: {'out of date' if check else 'written'}")
    return 1 if check else 0


def glossary():
    """Return the whole page as Markdown."""
    known = tomllib.loads(FILE.with_suffix(".toml").read_text(encoding="utf-8"))
    terms = sorted(known["term"], key=lambda term: term["name"])
    return HEAD + "".join(_row(term, known["colours"]) for term in terms)


def anchor(name):
    """Return what a link to the term ends in: glossary.md#mean-error."""
    return name.replace(" ", "-")


def _row(term, colours):
    name = f'<a id="{anchor(term["name"])}"></a>**{term["name"]}**'
    code = ", ".join(f"`{word}`" for word in term["code"].split(", ")) if "code" in term else ""
    colour = "; ".join(colours[each] for each in term.get("colour", []))
    meaning = term["meaning"] + (f" *Elsewhere:* {term['field']}" if "field" in term else "")
    cells = name, term.get("symbol", ""), code, colour, term.get("unit", ""), meaning
    return f"| {' | '.join((*cells, _link(term['first'])))} |\n"


def _link(notebook):
    number, exists = notebook[:2], (FILE.parent / f"{notebook}.ipynb").exists()
    return f"[{number}]({notebook}.ipynb)" if exists else number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
