"""Put the course's settings of JupyterLab where this Python's JupyterLab finds them.

    python tools/lab_settings.py

`make lab` and Binder's postBuild do the same, so both show the same JupyterLab.
"""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent / "jupyter"
PLACES = {
    "overrides.json": "share/jupyter/lab/settings",  # no news, no search for updates
    "jupyter_server_config.py": "etc/jupyter",  # saved pictures stay, messages do not wait
}


def put_settings(prefix):
    """Copy each file to its place below `prefix`, an environment's folder."""
    for name, place in PLACES.items():
        folder = Path(prefix) / place
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(str(HERE / name), str(folder / name))


if __name__ == "__main__":
    put_settings(sys.prefix)
