"""A stored notebook shows what its code computes, to readers with and without a kernel."""

import base64
import io
import itertools
import re
import statistics
import subprocess
import sys

import nbformat
import pytest
from PIL import Image

from store_notebooks import NOTEBOOKS, ROOT, clean, kernel, run, squeeze
from stored_faults import form_faults, pinned_matplotlib, stale_faults

LINK = re.compile(r"\[[^\]]*\]\(([^)]+)\)")


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request):
    """Each notebook of the course in turn."""
    return request.param


@pytest.fixture(scope="module")
def client():
    """A kernel for all pages; that each runs in a new one is nbval's to say."""
    with kernel(ROOT / "notebooks") as client:
        yield client


def read(path):
    """The notebook as stored."""
    return nbformat.read(path, as_version=4)


def test_it_is_stored_as_run_with_every_picture_and_its_sentence(path):
    """Counts 1..n, no error, no widget state, alt text on every picture."""
    nbformat.validate(read(path))
    assert form_faults(read(path)) == []


def test_it_shows_what_its_code_computes(path, client):
    """Run again the same, twice the same; every control works; out of order it says so."""
    assert stale_faults(path, client) == []


def test_it_is_small(path):
    """Under 400 kB, so that it opens at once."""
    assert path.stat().st_size < 400_000


def test_it_reads_like_a_page(path):
    """Short cells, a sentence between any two of them, one title, links at its end."""
    cells = read(path).cells
    lengths = [len(c.source.splitlines()) for c in cells if c.cell_type == "code"]
    assert max(lengths) <= 12
    assert statistics.median(lengths) <= 4
    kinds = [cell.cell_type for cell in cells]
    assert ("code", "code") not in list(itertools.pairwise(kinds))
    titles = [c for c in cells if c.cell_type == "markdown" and c.source.startswith("# ")]
    assert len(titles) == 1
    assert titles[0].source.startswith(f"# {path.stem[:2]} · ")
    assert "](" in cells[-1].source


def test_its_links_lead_somewhere(path):
    """Files that exist, and headings within them."""
    for cell in read(path).cells:
        for target in LINK.findall(cell.source if cell.cell_type == "markdown" else ""):
            if target.startswith("http"):
                continue
            file, _, anchor = target.partition("#")
            linked = (path.parent / file).resolve() if file else path
            assert linked.is_file(), target
            assert not anchor or anchor.lower() in anchors(linked), target


def anchors(path):
    """The anchors of a page's headings, and those it sets itself."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        text = "\n".join(cell.source for cell in read(path).cells)
    headings = re.findall(r"(?m)^#+ (.+)$", text)
    slugs = {re.sub(r"[^\w\- ]", "", h).strip().replace(" ", "-").lower() for h in headings}
    return slugs | {a.lower() for a in re.findall(r'<a id="([^"]+)"', text)}


# The net holds: each of these must be caught --------------------------------------------------


@pytest.fixture
def copied(tmp_path):
    """A function that stores a changed copy of the training notebook, and returns its path.

    Of its code there are only the cells that make the pictures, and the one that is changed.
    """

    def change(cell_id, edit):
        target = tmp_path / "06-training.ipynb"
        notebook = read(ROOT / "notebooks" / "06-training.ipynb")
        kept = ("setup", "check", "picture", "roots", cell_id)
        cells = [c for c in notebook.cells if c.cell_type == "markdown" or c.id in kept]
        edit(next(cell for cell in cells if cell.id == cell_id))
        notebook.cells = cells
        nbformat.write(notebook, target)
        return target

    return change


def wrong_number(cell):
    """One digit of a stored output is another."""
    cell.outputs[0].text = cell.outputs[0].text.replace("3.670588", "3.670589")


def other_code(cell):
    """The code makes another picture than the stored one; nbval compares no pixels."""
    cell.source = "figures.error_lines(ErrorLines(weights=(0.3, 0.2)))"


def test_a_changed_number_is_caught_and_changed_code_by_its_pictures_sentence(copied, client):
    """By the comparison, and by nbval as the suite runs it: a sentence carries the numbers."""
    path = copied("roots", wrong_number)
    notebook = read(path)
    other_code(next(cell for cell in notebook.cells if cell.id == "picture"))
    nbformat.write(notebook, path)
    code = [cell.id for cell in notebook.cells if cell.cell_type == "code"]
    faults = stale_faults(path, client)
    failed = failed_by_nbval(path)
    for cell in ("roots", "picture"):
        assert any(fault.startswith(f"cell {cell}: it shows") for fault in faults)
    assert failed == sorted(code.index(cell) for cell in ("roots", "picture"))


def failed_by_nbval(path):
    """The numbers of the code cells that fail in pytest --nbval, as the suite runs it."""
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-q", "-n0"]
    command += ["-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"), "-rf"]
    command += [f"--nbval-sanitize-with={ROOT / 'tests/nbval-sanitize.cfg'}", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    return [int(number) for number in re.findall(r"(?m)^FAILED .*::Cell (\d+)", done.stdout)]


@pytest.mark.skipif(not pinned_matplotlib(), reason="another matplotlib draws other pixels")
def test_a_changed_figure_is_caught_by_its_pixels(copied, client):
    """Another picture under the same words."""

    def edit(cell):
        other = read(ROOT / "notebooks" / "06-training.ipynb").cells
        zoomed = next(c for c in other if c.id == "zoomed")
        cell.outputs[0].data["image/png"] = zoomed.outputs[0].data["image/png"]

    path = copied("picture", edit)
    faults = stale_faults(path, client)
    assert "cell picture: it draws another picture than the stored one" in faults


def test_a_slider_that_raises_at_its_right_end_is_caught(copied, client):
    """Nothing is printed and nothing stored: only moving it can find it."""

    def edit(cell):
        cell.source = (
            "explorer = explorers.error_lines()\n"
            "show = explorer._show\n"
            "explorer._show = lambda c, **s: show(c, **s) if s['w1'] < 5 else 1 / 0\n"
            "explorer"
        )

    faults = stale_faults(copied("explorer", edit), client)
    assert any("w1 = 5.0: ZeroDivisionError" in fault for fault in faults)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda c: c.update(execution_count=None), "not stored as run"),
        (lambda c: c.outputs.append(nbformat.v4.new_output("error")), "an error is stored"),
        (lambda c: c.outputs[0].data.pop("text/html"), "without an <img alt>"),
        (
            lambda c: c.outputs[0].data.update({"text/html": '<img alt="" src="x">'}),
            "without its sentence",
        ),
        (
            lambda c: c.outputs[0].data.update(
                {"application/vnd.jupyter.widget-view+json": {"model_id": "x"}}
            ),
            "a widget's view is stored",
        ),
    ],
)
def test_a_spoilt_form_is_caught(copied, spoil, said):
    """Unrun, failed, without alt text or with a dead widget."""
    assert said in " ".join(form_faults(read(copied("picture", spoil))))


def test_storing_twice_changes_nothing(tmp_path):
    """Two runs of one notebook are stored alike, to the byte."""
    source = ROOT / "notebooks" / "04-feedforward.ipynb"
    written = []
    for name in ("one.ipynb", "two.ipynb"):
        nbformat.write(run(read(source), source.parent), tmp_path / name)
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_cleaning_removes_what_lives_only_with_a_kernel():
    """Widget views and state, time stamps."""
    view = {"application/vnd.jupyter.widget-view+json": {}, "text/plain": "words"}
    cell = nbformat.v4.new_code_cell(
        outputs=[nbformat.v4.new_output("display_data", data=view)],
        metadata={"execution": {"iopub.status.idle": "now"}},
    )
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata={"widgets": {}})
    clean(notebook)
    assert "widgets" not in notebook.metadata
    assert cell.metadata == {}
    assert cell.outputs[0].data == {"text/plain": "words"}


def test_a_picture_is_stored_in_fewer_bytes_and_shows_the_same():
    """In both places of an output, as a picture and within the page."""
    file = io.BytesIO()
    dots = Image.effect_noise((60, 40), 50).quantize(64)
    dots.save(file, "PNG", compress_level=0)
    picture = base64.b64encode(file.getvalue()).decode()
    page = f'<p>before</p><img alt="a" src="data:image/png;base64,{picture}"><p>after</p>'
    output = nbformat.v4.new_output("display_data", {"image/png": picture, "text/html": page})
    squeeze(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(outputs=[output])]))
    stored = output.data["image/png"]
    assert len(stored) < len(picture)
    assert output.data["text/html"] == page.replace(picture, stored)
    assert Image.open(io.BytesIO(base64.b64decode(stored))).tobytes() == dots.tobytes()


WANTS_THE_NETWORK = [
    "import urllib.request\nurllib.request.urlopen('https://one.example')",
    "import socket\nsocket.create_connection(('192.0.2.1', 80), timeout=1)",
    "import contextlib, socket\nwith contextlib.suppress(OSError):\n"
    "    socket.getaddrinfo('two.example', 80)",
]


def test_a_notebook_that_wants_the_network_fails(tmp_path):
    """Also if it swallows the error: every run here, of every notebook, is cut off from it."""
    cells = [
        nbformat.v4.new_code_cell(source, metadata={"tags": ["raises-exception"]})
        for source in WANTS_THE_NETWORK
    ]
    with pytest.raises(OSError, match="The network was asked for") as refused:
        run(nbformat.v4.new_notebook(cells=cells), tmp_path)
    assert all("There is no network" in str(cell.outputs) for cell in cells[:2])
    for host in ("one.example", "192.0.2.1", "two.example"):
        assert host in str(refused.value)
