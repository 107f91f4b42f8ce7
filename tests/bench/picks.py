"""
Another action picked on Inspanning & waarde, until all marks are redrawn, beside an empty Streamlit page and
the same figure in Dash.

The pages are picked from in turn, so that whatever else the machine does hits all of them. A timer in the
page runs from the click on an option of the open list until every mark in the page is as it was when that
option had settled before.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from tests.bench.table import Timed
from tests.browser.conftest import FLAGS, ROOT
from tests.browser.find_browser import find_browser
from vvmetrics.definitions.data_dir import DATA_DIR
from vvmetrics.definitions.loading import load_definitions

HERE = Path(__file__).parent
AWAKE = [
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
]
STREAMLIT = [sys.executable, "-m", "streamlit", "run", "--server.port"]
DASHBOARD = [*STREAMLIT, "{port}", "dashboard.py"]
WINDOW = {"width": 1440, "height": 1200}
LIST = "[role=combobox][aria-label=Verbeteractie], #action"  # in Streamlit and in Dash
WORDS = [action.short_label for action in load_definitions(DATA_DIR).actions.values()]
WARM, RUNS = len(WORDS), 4 * len(WORDS)
START = 60  # seconds that a server may take
SETTLED = 2  # seconds without a change


def compare(database: Path) -> list[Timed]:
    """
    Time the three pages.
    """
    servers = {
        "Inspanning & waarde": (DASHBOARD, "/effort_value"),
        "an empty Streamlit page": ([*STREAMLIT, "{port}", str(HERE / "empty_page.py"), "--", *WORDS], "/"),
        "the same figure in Dash": (
            [sys.executable, "-m", "tests.bench.dash_page", str(copy_of(database)), "{port}"],
            "/",
        ),
    }
    with ExitStack() as stack:
        addresses = {
            name: stack.enter_context(serving(command, database)).address + place
            for name, (command, place) in servers.items()
        }
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=find_browser(), args=[*FLAGS, *AWAKE]
        )
        stack.callback(browser.close)
        pages = {
            name: opened(browser.new_context(viewport=WINDOW).new_page(), address)
            for name, address in addresses.items()
        }
        return [Timed(name, taken) for name, taken in in_turn(pages).items()]


def in_turn(pages: dict[str, Page]) -> dict[str, tuple[float, ...]]:
    """
    Return the milliseconds of each pick, after picks that warm up and teach what each page looks like when it
    is done.
    """
    looks = {name: {word: settled_look(page, word) for word in WORDS} for name, page in pages.items()}
    taken: dict[str, list[float]] = {name: [] for name in pages}
    for n in range(WARM + RUNS):
        for name, page in pages.items():
            word = WORDS[n % len(WORDS)]
            open_list(page)
            milliseconds = page.evaluate("pick", [word, looks[name][word]])
            taken[name] += [milliseconds] if n >= WARM else []
            page.wait_for_timeout(400)
    return {name: tuple(all_taken) for name, all_taken in taken.items()}


def settled_look(page: Page, word: str) -> str:
    """
    Pick an option and return what the page shows once nothing has changed for two seconds.
    """
    open_list(page)
    page.evaluate("word => option(word).click()", word)
    look, since = "", time.monotonic()
    while time.monotonic() - since < SETTLED:
        page.wait_for_timeout(100)
        if (seen := page.evaluate("shown()") or "") != look:
            look, since = seen, time.monotonic()
    return look


def open_list(page: Page) -> None:
    page.bring_to_front()
    if not page.evaluate(
        "word => Boolean(option(word))", WORDS[-1]
    ):  # Dash leaves it open if what was picked was chosen already
        page.locator(LIST).click()
    page.wait_for_function("word => option(word)", arg=WORDS[-1])


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.add_script_tag(path=HERE / "pick.js")
    page.wait_for_function("shown()", timeout=1000 * START)
    return page


@dataclass(frozen=True)
class Server:
    """
    A server that answers: where, and which process it is.
    """

    address: str
    process: int


@contextmanager
def serving(command: list[str], database: Path) -> Iterator[Server]:
    """
    Run a server on a free port until the block ends.
    """
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    filled = [part.format(port=port) for part in command]
    environment = {**os.environ, "VVMETRICS_DATABASE": str(database)}
    with tempfile.TemporaryFile() as log:
        server = subprocess.Popen(filled, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            wait_for(f"http://localhost:{port}", server, log)
            yield Server(f"http://localhost:{port}", server.pid)
        finally:
            server.terminate()
            server.wait()


def wait_for(address: str, server: subprocess.Popen, log: IO[bytes]) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(address, timeout=5):  # noqa: S310 - our own server
                return
        except URLError:
            time.sleep(0.1)
    log.seek(0)
    message = f"{address} did not answer within {START} s:\n{log.read().decode()}"
    raise TimeoutError(message)


def copy_of(database: Path) -> Path:
    """
    Copy a database: two processes can't have one open.
    """
    copy = database.with_name(f"dash-{database.name}")
    copy.write_bytes(database.read_bytes())
    return copy
