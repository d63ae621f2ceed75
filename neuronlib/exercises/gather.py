"""The source of an answer with all that it needs: imports, and helpers from the same notebook."""

import ast
import builtins
import dis
import inspect
import textwrap
import types
from dataclasses import dataclass, field


@dataclass
class Gathered:
    """What has to stand in a file for the answer to work there.

    Attributes
    ----------
    source : str
    imports : list of str
    helpers : dict of str to str
        The source of each helper, in an order in which they can be run.
    """

    source: str = ""
    imports: list[str] = field(default_factory=list)
    helpers: dict[str, str] = field(default_factory=dict)


def gather(function, leave_out=()):
    """Return what `function` needs, without the names to leave out.

    Raises
    ------
    OSError, TypeError, SyntaxError
        If Python keeps no source of it, or none that stands by itself.
    """
    gathered, function = Gathered(), inspect.unwrap(function)
    gathered.source = _visit(function, gathered, set(leave_out) | {function.__name__})
    return gathered


def _visit(function, gathered, known):
    source = textwrap.dedent(inspect.getsource(function)).rstrip() + "\n"
    names = function.__globals__
    for name in _names_in(source, function.__code__):
        if name in known or name not in names or hasattr(builtins, name):
            continue
        known.add(name)
        value = names[name]
        if isinstance(value, types.FunctionType) and value.__globals__ is names:
            gathered.helpers[name] = _visit(value, gathered, known)
        elif (line := _import_line(value, name)) is not None:
            gathered.imports.append(line)
        else:
            gathered.helpers[name] = f"{name} = {value!r}\n"
    return source


def _import_line(value, name):
    if isinstance(value, types.ModuleType):
        module, own = "", value.__name__
    elif getattr(value, "__module__", None) not in (None, "__main__", "builtins"):
        module, own = f"from {value.__module__} ", getattr(value, "__qualname__", name)
    else:
        return None
    return f"{module}import {own}" + ("" if own == name else f" as {name}")


def _names_in(source, code):
    """Yield the global names of a function: of its body, its decorators and its first line."""
    yield from _globals_of(code)
    (tree,) = ast.parse(source).body
    if isinstance(tree, ast.FunctionDef):
        tree.body = []
        yield from (node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


def _globals_of(code):
    for step in dis.get_instructions(code):
        if step.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
            yield step.argval
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield from _globals_of(const)
