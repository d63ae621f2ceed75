"""What axe-core finds in an open page; loaded once, it stays there."""

from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe

OPTIONS = {"preload": False, "resultTypes": ["violations"]}  # it need not fetch the styles again
# Where the course has its words and pictures in JupyterLab.
CONTENT = ".jp-OutputArea-output, .jp-MarkdownOutput"
IS_CONTENT = "([target, content]) => Boolean(document.querySelector(target)?.closest(content))"


def run_axe(page, context=None, first=""):
    """Run axe-core on the page, after the script `first`, if there is one."""
    there = page.evaluate("() => Boolean(window.axe)")
    return Axe(first if there else f"{AXE_SCRIPT}; {first}").run(page, context, OPTIONS)


def faults_in_jupyterlab(page, around=True):
    """Return what axe-core finds in the course's content, and around it in JupyterLab itself.

    Two lists of pairs: the name of the rule, and the element's HTML. Without looking `around`
    the second is empty, which takes half the time.
    """
    ours, jupyterlabs = [], []
    context = None if around else {"include": [[part] for part in CONTENT.split(", ")]}
    for violation in run_axe(page, context).response["violations"]:
        for node in violation["nodes"]:
            inside = page.evaluate(IS_CONTENT, [node["target"][0], CONTENT])
            (ours if inside else jupyterlabs).append((violation["id"], node["html"][:200]))
    return ours, jupyterlabs
