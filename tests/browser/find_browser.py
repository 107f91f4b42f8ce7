"""
Which Chromium the browser tests use: one that is there, else Playwright's own, else Debian's, else a clear word on what to install.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = "No Chromium for the browser tests. Install the package chromium (apt install chromium), or name one: CHROMIUM=/path/to/chromium make test"


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
    Return the Chromium that the environment names, if it is there.
    """
    return shutil.which(os.environ.get("CHROMIUM", "")) or None


def installed() -> str | None:
    """
    Return a Chromium on the path.
    """
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def playwrights() -> str | None:
    """
    Return the Chromium that Playwright downloaded earlier.
    """
    root = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache" / "ms-playwright"))
    return next((str(path) for path in sorted(root.glob("chromium-*/chrome-linux*/chrome"))), None)


def download() -> str | None:
    """
    Let Playwright download its own; where that can't be had, say nothing and go on.
    """
    return playwrights() if succeeds([sys.executable, "-m", "playwright", "install", "chromium"]) else None


def debians(run: Callable[[list[str]], bool] | None = None) -> str | None:
    """
    Install Debian's Chromium, when root on a system with apt.
    """
    run = run or succeeds
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    run(["apt-get", "update"])
    run(["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core"])
    return installed()


def succeeds(command: list[str]) -> bool:
    """
    Run a command with its output on stderr; return whether it ended well.
    """
    return subprocess.run(command, stdout=sys.stderr, check=False, timeout=600).returncode == 0


if __name__ == "__main__":
    print(find_browser())  # noqa: T201 - the path is the answer
