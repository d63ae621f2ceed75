"""Write the table of contents into 00-introduction.ipynb and README.md.

    python3 tools/contents.py           write it, and say what has changed
    python3 tools/contents.py --check   only say what is out of date; exit code 1 if anything is

notebooks/contents.toml knows what is in it. A notebook that does not exist yet gets no link.
"""

import json
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"(?<=<!-- contents -->\n).*?(?=<!-- /contents -->)", re.DOTALL)


def main(arguments):
    """Bring both files up to date, or with --check say whether they are."""
    check = "--check" in arguments
    changed = [name for name, update in FILES.items() if _rewrite(ROOT / name, update, check)]
    for name in changed:
        print(f"{name}: {'the contents are out of date' if check else 'contents written'}")
    return 1 if check and changed else 0


def with_table(text, folder=""):
    """Return `text` with the table between its markers; without markers, as it is."""
    return BLOCK.sub(lambda _: table(folder), text)


def table(folder=""):
    """Return the contents as a Markdown table, its links seen from above `folder`."""
    rows = ["| page | notebook | what is new in it | minutes | one-hour route |", "|-|-|-|-:|-:|"]
    for book in notebooks():
        fast = f"**{book['fast_route']}**" if "fast_route" in book else ""
        title = _link(book, folder)
        rows.append(
            f"| {book['number']:02} | {title} | {book['new']} | {book['minutes']} | {fast} |"
        )
    whole = sum(book["minutes"] for book in notebooks())
    fast = sum(book.get("fast_route", 0) for book in notebooks())
    rows.append(f"| | **All together** | | {whole} | **{fast}** |")
    return "\n".join(rows) + "\n"


def notebooks():
    """Return what contents.toml knows of each notebook, in the course's order."""
    text = (ROOT / "notebooks" / "contents.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["notebook"]


def _link(book, folder):
    file = f"{book['file']}.ipynb"
    exists = (ROOT / "notebooks" / file).exists()
    return f"[{book['title']}]({folder}{file})" if exists else f"{book['title']} (not written yet)"


def _notebook_with_table(text):
    """Return a notebook's JSON with the table in its cells, written the way nbformat does."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            source = with_table("".join(cell["source"]))
            cell["source"] = source.splitlines(keepends=True)
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _readme_with_table(text):
    return with_table(text, folder="notebooks/")


def _rewrite(path, update, check):
    """Write what `update` makes of the file at `path`, unless `check`; say if that is new."""
    if not path.exists():
        return False
    text = path.read_text(encoding="utf-8")
    new = update(text)
    if new != text and not check:
        path.write_text(new, encoding="utf-8", newline="\n")
    return new != text


FILES = {
    "notebooks/00-introduction.ipynb": _notebook_with_table,
    "README.md": _readme_with_table,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
