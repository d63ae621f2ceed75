"""Write the course's public home into README.md and CITATION.cff.

    python3 tools/tasks.py links [OWNER/NAME]

The one place that knows it is pyproject.toml, [tool.course] repository; it is empty while there is
no public home, and the README then says so.
"""

import re
import sys
import tomllib
from urllib.parse import quote

from tasks import ROOT, Stop, first_notebook

REPOSITORY = re.compile(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+")
BLOCK = re.compile(r"(?<=<!-- links -->\n).*?(?=<!-- /links -->)", re.DOTALL)
NO_HOME_YET = """\
The course has no public home yet. Once it has, a badge here opens it on
[Binder](https://mybinder.org), in the browser, with nothing to install.
"""
HOME = """\
[![Open on Binder](https://mybinder.org/badge_logo.svg)]({binder})
opens it in the browser, with nothing to install (the first start takes a few minutes).
Python can also [run in your browser itself]({lite}), for any number of learners.
To have it on your own machine, first `git clone https://github.com/{repository}`.
"""


def main(arguments):
    """Remember OWNER/NAME if one is given, then bring both files up to date."""
    if arguments:
        remember(arguments[0])
    readme, citation = ROOT / "README.md", ROOT / "CITATION.cff"
    _write(readme, with_links(_read(readme), repository()))
    _write(citation, with_repository(_read(citation), repository()))


def repository():
    """owner/name of the public home, or an empty text."""
    return tomllib.loads(_read(ROOT / "pyproject.toml"))["tool"]["course"]["repository"]


def remember(name):
    """Put owner/name into pyproject.toml."""
    if not REPOSITORY.fullmatch(name):
        raise Stop(f"{name!r} is not of the form OWNER/NAME.")
    path = ROOT / "pyproject.toml"
    _write(path, re.sub(r'(?m)^repository = ".*"$', f'repository = "{name}"', _read(path)))


def launch_path():
    """What a launched JupyterLab opens first, relative to its own address."""
    return f"lab/tree/{first_notebook()}"


def binder_address(name):
    """The address that launches the course on Binder."""
    return f"https://mybinder.org/v2/gh/{name}/HEAD?urlpath={quote(launch_path(), safe='')}"


def lite_address(name):
    """Where publish.yml puts the course for the browser alone."""
    owner, repository = name.split("/")
    return f"https://{owner.lower()}.github.io/{repository}/lite/"


def with_links(readme, name):
    """The README's text with its links block for this home."""
    addresses = {"binder": binder_address(name), "lite": lite_address(name)} if name else {}
    home = HOME.format(repository=name, **addresses) if name else NO_HOME_YET
    return BLOCK.sub(lambda _: home, readme)


def with_repository(citation, name):
    """The citation's text with its repository-code line for this home, or without one."""
    kept = re.sub(r"(?m)^repository-code:.*\n", "", citation)
    return kept + (f'repository-code: "https://github.com/{name}"\n' if name else "")


def _read(path):
    return path.read_text(encoding="utf-8")


def _write(path, text):
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        sys.exit(1)
