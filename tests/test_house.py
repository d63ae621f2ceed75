"""Rooms import only downwards, and the thin part stays thin."""

import ast

import pytest

from store_notebooks import ROOT

PACKAGE = ROOT / "neuronlib"
NUMBERS = {
    "values",
    "neuron",
    "versions",
    "factors",
    "temperature",
    "error_lines",
    "all_inputs",
    "by_hand",
    "training",
    "rerun",
}
MAY_IMPORT = {  # room: rooms of ours, libraries of others
    "values": (set(), set()),
    "neuron": ({"values"}, set()),
    "versions": ({"neuron", "values"}, set()),
    "factors": ({"values"}, set()),
    "temperature": ({"values"}, set()),
    "error_lines": ({"neuron", "values"}, set()),
    "all_inputs": ({"neuron", "temperature"}, set()),
    "by_hand": ({"all_inputs", "error_lines", "neuron", "temperature"}, set()),
    "training": ({"neuron", "temperature", "values"}, {"numpy"}),
    "rerun": ({"neuron", "temperature", "training"}, {"numpy"}),
    "picture": (set(), {"numpy", "matplotlib", "PIL"}),
    "figures": (NUMBERS | {"figures", "picture"}, {"numpy", "matplotlib"}),
    "live": (
        {"live", "picture"},
        {"matplotlib", "ipywidgets", "anywidget", "traitlets", "IPython"},
    ),
    "explorers": (NUMBERS | {"explorers", "figures", "live"}, set()),
    "exercises": (NUMBERS | {"exercises"}, set()),
    "installation": (set(), set()),
    "out_of_order": (set(), set()),
}
STANDARD = set(__import__("sys").stdlib_module_names)


def rooms():
    """Each module of the package with the name of its room."""
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room != "__init__":
            yield pytest.param(room, path, id=str(path.relative_to(PACKAGE)))


def imported(path):
    """Every module that the file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            own = node.module == "neuronlib"
            yield from ([f"neuronlib.{a.name}" for a in node.names] if own else [node.module])


@pytest.mark.parametrize(("room", "path"), list(rooms()))
def test_a_room_imports_only_what_it_may(room, path):
    """Ours from rooms below, others only where they belong."""
    ours, others = MAY_IMPORT[room]
    for module in imported(path):
        first, *rest = module.split(".")
        if first == "neuronlib":
            assert rest[0] in ours, module
        else:
            assert first in STANDARD | others, module


def test_the_package_is_thin():
    """The book's part: lines of code, without docstrings, comments and blank lines."""
    lines = 0
    for name in ("values", "neuron", "temperature", "error_lines", "training"):
        tree = ast.parse((PACKAGE / f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(
                node
            ):
                node.body = node.body[1:] or [ast.Pass()]
        lines += len(ast.unparse(tree).splitlines())
    assert lines <= 300
