"""
Which Chromium the browser tests use: one that is there, else Playwright's own, else Debian's, else a clear
word on what to install.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = ("Google Chrome", "Chromium")
# In a process of its own: Playwright refuses to start twice in one, and a test may be using it.
PLAYWRIGHTS_PATH = (
    "from playwright.sync_api import sync_playwright as p\nwith p() as browsers:"
    " print(browsers.chromium.executable_path)"
)
FONTS = ("fonts-liberation", "fonts-dejavu-core")  # without any, a bare Debian draws empty boxes
ADVICE = (
    "The browser tests need Chromium or Chrome, and none was there or could be installed. Install one"
    " (Debian: apt install chromium; macOS: brew install --cask google-chrome), or name one: make test"
    " CHROMIUM=<path>"
)


def find_browser() -> str:
    """
    Return the path of a Chromium, installed first if need be and possible; SystemExit with advice otherwise.
    """
    for way in (named, installed, playwrights, download, debians):
        if path := way():
            return path
    raise SystemExit(ADVICE)


def named() -> str | None:
    """
    Return the Chromium that the environment names; SystemExit if it does not start: another one is not what
    was asked for.
    """
    path = os.environ.get("CHROMIUM")
    if path and not starts(path):
        message = f"CHROMIUM names {path}, which is not there or does not start."
        raise SystemExit(message)
    return path or None


def installed() -> str | None:
    """
    Return a Chromium or Chrome of the system that starts.
    """
    on_the_path = [path for name in NAMES if (path := shutil.which(name))]
    apps = [f"/Applications/{app}.app/Contents/MacOS/{app}" for app in MAC_APPS]
    return next((path for path in [*on_the_path, *apps] if starts(path)), None)


def playwrights() -> str | None:
    """
    Return the Chromium that Playwright downloaded earlier.
    """
    asked = subprocess.run(
        [sys.executable, "-c", PLAYWRIGHTS_PATH], check=True, capture_output=True, text=True
    )
    path = asked.stdout.strip()
    return path if starts(path) else None


def download() -> str | None:
    """
    Let Playwright download its own; where that can't be had, go on.
    """
    return playwrights() if succeeds([sys.executable, "-m", "playwright", "install", "chromium"]) else None


def debians(run: Callable[[list[str]], bool] | None = None) -> str | None:
    """
    Install Debian's Chromium when root on a system with apt; where there is none (Ubuntu), what Playwright's
    own needs.
    """
    run = run or succeeds
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    run(["apt-get", "update", "--quiet"])
    run(["apt-get", "install", "--quiet", "--yes", "--no-install-recommends", "chromium", *FONTS])
    return installed() or (
        playwrights() if run([sys.executable, "-m", "playwright", "install-deps", "chromium"]) else None
    )


def starts(path: str) -> bool:
    """
    Return whether a browser runs: one on the path may be a stub for a snap, or lack a library.
    """
    try:
        return (
            subprocess.run([path, "--version"], check=False, capture_output=True, timeout=60).returncode == 0
        )
    except OSError:
        return False


def succeeds(command: list[str]) -> bool:
    """
    Run a command with its output on stderr, where it does not mix with the path; return whether it ended
    well.
    """
    return subprocess.run(command, stdout=sys.stderr, check=False, timeout=600).returncode == 0


if __name__ == "__main__":
    print(find_browser())  # noqa: T201 - the path is the answer
