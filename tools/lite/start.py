"""Run when Python starts in the browser: what a learner's first cell needs is loaded already.

It runs among the learner's own names and leaves none behind.
"""


def _load():
    import importlib
    import sys

    path = sys.path[:]
    sys.path.remove("")  # the notebook's folder, in which every search is slow here
    try:
        for name in ("exercises", "explorers"):
            importlib.import_module(f"neuronlib.{name}")
    finally:
        sys.path[:] = path


_load()
del _load
