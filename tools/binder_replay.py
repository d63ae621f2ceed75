"""Replay a launch on Binder without a container engine: python3 tools/tasks.py binder.

A fresh clone (committed files only) is built with repo2docker's own steps as an unprivileged user
with an empty home, started as Binder starts it, its first notebook is executed, and in Chromium a
slider is moved. What stands in for Binder's image is a virtual environment of the same Python with
the base environment's own versions.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from binder_plan import binder_plan
from chromium import HOW_TO_GET_ONE, find_chromium, launch_arguments
from lab_page import assert_no_errors, open_notebook, run_all
from links import launch_path
from tasks import ROOT, Stop, first_notebook, is_root

BINDER_USER = 1000
# What Binder's base environment is asked for; its other packages follow from these.
BASE_PACKAGES = ["jupyterlab", "notebook", "ipywidgets", "ipykernel", "jupyterhub"]
BASE_PACKAGES += ["jupyter-resource-usage", "jupyter-offlinenotebook", "pip"]
# How pip reaches its registry from here may depend on these.
PASSED_ON = re.compile(r"pip_|ssl_cert|requests_ca|https?_proxy|no_proxy", re.IGNORECASE)
BASE_PATH, TOKEN = "/user/learner/", "replay"
SERVER_START_SECONDS, EXECUTE_SECONDS = 120, 300
LARGEST = 12  # names of what is largest among what the course adds


def main():
    """Build, launch, execute, move a slider; say each step and its time."""
    if os.name == "nt":
        raise Stop("Binder runs Linux; this replay needs Linux or macOS.")
    with tempfile.TemporaryDirectory(prefix="binder-", ignore_cleanup_errors=True) as folder:
        launch = Launch(Path(folder))
        launch.clone()
        launch.make_base()
        launch.build()
        launch.check_versions()
        notebook = first_notebook()
        with launch.server() as address:
            launch.execute(notebook)
            move_a_slider(address, launch_path(), notebook, launch.say)
        launch.say("the launch on Binder was replayed from end to end")


class Launch:
    """One launch in a folder of its own: the clone, the user's home and the environment."""

    def __init__(self, folder):
        self.folder, self.started = folder, time.monotonic()
        self.source, self.home = folder / "source", folder / "home" / "learner"
        self.environment, self.libraries = folder / "environment", {}
        self.user = ["setpriv", f"--reuid={BINDER_USER}", f"--regid={BINDER_USER}"]
        self.user += ["--clear-groups", "--no-new-privs"]
        self.user = self.user if is_root() else []
        folder.chmod(0o755)
        self.home.mkdir(parents=True)

    def say(self, *words):
        """Print a step with the seconds since the start."""
        print(f"{time.monotonic() - self.started:6.1f} s ", *words, flush=True)

    def clone(self):
        """Clone the last commit; what is not committed, Binder does not see."""
        command = ["git", "clone", "--quiet", "--depth=1", ROOT.as_uri(), self.source]
        if subprocess.run(command, check=False).returncode:
            raise Stop("The course could not be cloned; Binder needs at least one commit.")
        self.plan = binder_plan(self.source)
        self.say("repo2docker:", self.plan.buildpack, "Python", self.plan.python)

    def make_base(self):
        """Make the environment that Binder's image brings along."""
        interpreter = self.reachable(find_python(self.plan.python))
        self.give_away(self.folder)
        self.run([interpreter, "-m", "venv", self.environment])
        versions = self.plan.base_versions
        pins = [f"{name}=={versions[name]}" for name in versions if name not in {"pip", "python"}]
        constraints = self.folder / "base-versions.txt"
        constraints.write_text("\n".join(pins))
        self.run(
            [self.environment / "bin/pip", "install", "-q", "-c", constraints, *BASE_PACKAGES]
        )
        self.base = self.files()
        self.say(f"base environment ready, {megabytes(self.base)} MB")

    def reachable(self, prefix):
        """The prefix's interpreter; copied when the launch's user may not read it where it is."""
        interpreter = prefix / "bin" / f"python{self.plan.python}"
        trial = [*self.user, interpreter, "-c", ""]
        if subprocess.run(trial, stderr=subprocess.DEVNULL, check=False, cwd="/").returncode:
            copy = shutil.copytree(prefix, self.folder / "python", symlinks=True)
            # A Python that is a shared library still looks for it in the old place.
            self.libraries = {"LD_LIBRARY_PATH": str(copy / "lib")}
            return copy / "bin" / interpreter.name
        return interpreter

    def build(self):
        """Do repo2docker's steps: the cached layer, the copy of the repository, postBuild."""
        for name in self.plan.early_files:
            (self.home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.source / name, self.home / name)
        self.give_away(self.home)
        for line in self.plan.early_scripts:
            self.run(["bash", "-c", line])
        self.say(f"lock installed: {self.added()}")
        shutil.copytree(self.source, self.home, dirs_exist_ok=True, symlinks=True)
        self.give_away(self.home)
        for line in self.plan.late_scripts + [f"./{name}" for name in self.plan.post_build]:
            self.run(["bash", "-c", line])
        self.say(f"built: {self.added()}")

    def files(self):
        """The size of each file of the image, by path and by what tells a new file from it."""
        found = {}
        for part in (self.environment, self.home):
            for folder, _, names in os.walk(part):
                for name in names:
                    path = Path(folder, name)
                    kept = path.lstat()
                    found[path, kept.st_ino, kept.st_mtime_ns] = kept.st_size
        return found

    def added(self):
        """What the course's layers hold: every file that is new or not the base's own any more."""
        now = self.files()
        new = {file: now[file] for file in now.keys() - self.base.keys()}
        sizes = {}
        for (path, *_), size in new.items():
            parts = path.parts
            package = parts.index("site-packages") + 1 if "site-packages" in parts else None
            name = parts[package] if package else path.relative_to(self.folder).parts[0]
            sizes[name] = sizes.get(name, 0) + size
        most = sorted(sizes, key=sizes.get, reverse=True)[:LARGEST]
        largest = ", ".join(f"{name} {sizes[name] / 1e6:.0f}" for name in most)
        return f"{megabytes(new)} MB more than the base ({largest}, …)"

    def check_versions(self):
        """Fail when a package of the course misses something; name what else does not fit."""
        command = ["pip", "--verbose", "check"]  # PIP_QUIET would hide the complaints
        pip = self.start(command, stdout=subprocess.PIPE, text=True)
        complaints = pip.communicate()[0].splitlines() if pip.wait() else []
        lock = (ROOT / "binder/requirements.txt").read_text(encoding="utf-8")
        ours = {"neuronlib", *re.findall(r"(?m)^([a-z0-9-]+)==", lock)}
        for complaint in complaints:
            if complaint.split()[0].lower() in ours:
                raise Stop(f"The course's packages do not fit together: {complaint}")
            self.say("not of the course:", complaint)

    def execute(self, notebook):
        """Run the notebook without a browser."""
        self.run(["jupyter", "execute", f"--timeout={EXECUTE_SECONDS}", notebook])
        self.say(notebook, "executed")

    @contextmanager
    def server(self):
        """JupyterLab as BinderHub starts it, open to this replay's scripts; gives its address."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = ["jupyter-lab", "--no-browser", "--ip=127.0.0.1", f"--port={port}"]
        command += [f"--ServerApp.base_url={BASE_PATH}", f"--IdentityProvider.token={TOKEN}"]
        command += ["--ServerApp.trust_xheaders=True", "--ServerApp.allow_origin=*"]
        command += ["--expose-app-in-browser"]
        log = self.folder / "server.log"
        with log.open("wb") as sink:
            server = self.start(command, stdout=sink, stderr=sink)
        try:
            address = f"http://127.0.0.1:{port}{BASE_PATH}"
            wait_for(f"{address}api/status?token={TOKEN}", log)
            self.say("JupyterLab answers")
            yield address
        finally:
            server.terminate()
            server.wait(timeout=30)

    def run(self, command):
        """Run a command as the launch's user in its home; end the replay when it fails."""
        if self.start(command).wait():
            raise Stop(f"This step of the launch failed: {' '.join(map(str, command))}")

    def start(self, command, **streams):
        """Start a command as the launch's user, with nothing of this machine's environment."""
        passed_on = {name: os.environ[name] for name in os.environ if PASSED_ON.match(name)}
        prefix = str(self.environment)
        environment = {
            "PIP_QUIET": "1",
            **passed_on,
            **self.libraries,
            "HOME": str(self.home),
            "USER": "learner",
            "LANG": "C.UTF-8",
            "PATH": f"{self.home}/.local/bin:{prefix}/bin:/usr/local/bin:/usr/bin:/bin",
            "NB_PYTHON_PREFIX": prefix,
            "KERNEL_PYTHON_PREFIX": prefix,
            "REPO_DIR": str(self.home),
        }
        return subprocess.Popen(
            [*self.user, *map(str, command)], cwd=self.home, env=environment, **streams
        )

    def give_away(self, folder):
        """Make the launch's user the owner of everything in the folder."""
        if self.user:
            subprocess.run(["chown", "-R", f"{BINDER_USER}:{BINDER_USER}", folder], check=True)


def megabytes(files):
    """The size of these files together."""
    return round(sum(files.values()) / 1e6)


def find_python(version):
    """The prefix of an installed Python of this version, from the path or from pyenv."""
    ask = [f"python{version}", "-c", "import sys; print(sys.base_prefix)"]
    for command in (ask, ["pyenv", "prefix", version]):
        if shutil.which(command[0]):
            answer = subprocess.run(command, capture_output=True, text=True, check=False)
            if answer.returncode == 0:
                return Path(answer.stdout.strip())
    raise Stop(f"Binder uses Python {version} (binder/runtime.txt), and none is installed here.")


def wait_for(address, log):
    """Return when the address answers; end with the server's log when it stays silent."""
    deadline = time.monotonic() + SERVER_START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.5)
    raise Stop(f"JupyterLab did not start:\n{log.read_text(errors='replace')}")


def move_a_slider(address, badge_path, notebook, say):
    """Open what the badge opens, run it, press a slider's arrow key, see the picture change."""
    # /lab/tree/ answers for a missing file too: only the contents know what is there.
    with urllib.request.urlopen(f"{address}api/contents/{notebook}?token={TOKEN}") as answer:
        assert json.load(answer)["type"] == "notebook"
    assert badge_path == f"lab/tree/{notebook}", badge_path
    with sync_playwright() as playwright:
        path = find_chromium(playwright.chromium.executable_path)
        if path is None:
            raise Stop(f"The slider cannot be moved: {HOW_TO_GET_ONE}.")
        browser = playwright.chromium.launch(executable_path=path, args=launch_arguments())
        page = browser.new_page(base_url=address)
        page.goto(f"?token={TOKEN}")
        open_notebook(page, notebook)
        expect(page.locator(".Toastify__toast")).to_have_count(0)
        run_all(page)
        explorer = page.locator(".explorer").filter(has=page.get_by_role("slider")).first
        picture = explorer.locator("canvas").first
        before = picture.get_attribute("aria-label")
        explorer.get_by_role("slider").first.focus()
        page.keyboard.press("ArrowRight")
        expect(picture).not_to_have_attribute("aria-label", before)
        assert_no_errors(page)
        say("slider moved:", before, "->", picture.get_attribute("aria-label"))
        browser.close()


if __name__ == "__main__":
    try:
        main()
    except Stop as stop:
        print(stop, file=sys.stderr)
        sys.exit(1)
