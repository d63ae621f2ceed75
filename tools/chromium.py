"""Find the Chromium or Chrome of this machine and say how to start it for a test."""

import os
import shutil
import sys
from pathlib import Path

HOW_TO_GET_ONE = (
    "no Chromium or Chrome was found: install one (Debian: sudo apt-get install chromium; "
    "macOS and Windows: google.com/chrome) or run .venv's `python -m playwright install chromium`"
)

# Chrome first: on Ubuntu the name chromium belongs to a snap that sees only parts of the disk.
NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"]
MAC_APPS = [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
]
WINDOWS_APPS = [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",  # a Chromium that every Windows has
]
WINDOWS_FOLDERS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]


def find_chromium(playwrights_own=""):
    """The path of a Chromium, Chrome or, on Windows, Edge; None if there is none.

    `playwrights_own` is where Playwright would keep the one that `playwright install` fetches.
    """
    for path in [Path(playwrights_own), *_on_path(), *_usual_places()]:
        if path.is_file():
            return path
    return None


def launch_arguments():
    """The flags of a quiet headless Chromium that reaches this machine and no other."""
    quiet = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ]
    # Chromium refuses to start its sandbox as root, the usual user of a container.
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--no-sandbox", *quiet] if as_root else quiet


def _on_path():
    """The browsers that a shell would find."""
    return [Path(found) for found in map(shutil.which, NAMES) if found]


def _usual_places():
    """Where the installers of macOS and Windows put browsers, which is not on the path."""
    if sys.platform == "darwin":
        folders = [Path("/Applications"), Path.home() / "Applications"]
        return [folder / app for folder in folders for app in MAC_APPS]
    if sys.platform == "win32":
        folders = [Path(os.environ[name]) for name in WINDOWS_FOLDERS if name in os.environ]
        return [folder / app for app in WINDOWS_APPS for folder in folders]
    return []
