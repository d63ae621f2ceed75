"""The course's public home and version stand in one place, and every file agrees with it."""

import re
import tomllib
from pathlib import Path

import pytest

import links
from tasks import Stop

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CITATION = (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_readme_and_citation_name_the_home_of_pyproject():
    """`make links` would change nothing."""
    assert links.with_links(README, links.repository()) == README
    assert links.with_repository(CITATION, links.repository()) == CITATION


def test_without_a_home_the_readme_says_so():
    """No badge that leads nowhere."""
    readme = links.with_links(README, "")
    assert "no public home yet" in readme
    assert "mybinder.org/v2" not in readme


def test_a_home_appears_and_disappears_without_a_trace():
    """The badge opens JupyterLab on a notebook that exists, for this owner and name."""
    readme = links.with_links(README, "someone/a.course")
    badge = re.search(
        r"https://mybinder\.org/v2/gh/(\S+)/HEAD\?urlpath=lab%2Ftree%2F(\S+)\)", readme
    )
    assert badge[1] == "someone/a.course"
    assert (ROOT / badge[2].replace("%2F", "/")).is_file()
    assert "(https://someone.github.io/a.course/lite/)" in readme
    assert "no public home yet" not in readme
    assert links.with_links(readme, "") == links.with_links(README, "")
    cited = links.with_repository(CITATION, "someone/a.course")
    assert 'repository-code: "https://github.com/someone/a.course"\n' in cited
    assert links.with_repository(cited, "") == links.with_repository(CITATION, "")


@pytest.mark.parametrize("name", ["", "course", "https://github.com/a/b", "a/b c", 'a/b"'])
def test_a_name_that_is_no_owner_and_name_is_refused(name):
    """Before anything is written."""
    with pytest.raises(Stop, match="OWNER/NAME"):
        links.remember(name)


def test_the_version_is_one():
    """Package, citation and changelog tell the same version and date."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    newest = re.search(
        r"(?m)^## (\S+), (\S+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    )
    assert newest[1] == project["version"]
    assert f'version: "{project["version"]}"\n' in CITATION
    assert f'date-released: "{newest[2]}"\n' in CITATION
