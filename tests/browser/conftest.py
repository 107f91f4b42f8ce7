"""
A dashboard that runs, and a browser to visit it with.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.find_browser import find_browser
from vvmetrics.store.example import make_example

ROOT = Path(__file__).parent.parent.parent
# Quiet: no sandbox as root, no first-run windows, and none of Chromium's own visits to the network.
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
LAPTOP = {"width": 1280, "height": 800}
START = 60  # seconds that a dashboard may take to start on a slow machine

expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items):
    """
    Mark all tests of this folder, so that they can be left out.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium():
    """
    The browser, one for all tests.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_browser(chromium):
    """
    Open a window without a history; by default as wide as a small laptop.
    """
    windows = []

    def window(**options):
        windows.append(chromium.new_context(**{"viewport": LAPTOP, **options}))
        return windows[-1].new_page()

    yield window
    for opened in windows:
        opened.close()


@pytest.fixture
def visit(open_browser, dashboard):
    """
    Visit a place of the dashboard with the real data, and wait until it is drawn.
    """

    def page(place="/", **options):
        return go(open_browser(**options), dashboard + place)

    return page


@pytest.fixture(scope="session")
def dashboard(start_dashboard):
    """
    The address of a dashboard with the real data that has been visited before.
    """
    return start_dashboard()


@pytest.fixture(scope="session")
def empty_dashboard(start_dashboard, tmp_path_factory):
    """
    The address of a dashboard in which nobody has observed anything yet.
    """
    data = tmp_path_factory.mktemp("leeg") / "data"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("*.duckdb*"))
    for path in [*data.glob("observations/*.csv"), data / "phases.csv"]:
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    return start_dashboard(VVMETRICS_DATA=str(data))


@pytest.fixture(scope="session")
def start_dashboard(tmp_path_factory):
    """
    Start a dashboard on a port and a database of its own, and stop it after the tests; returns its address.
    """
    servers = []

    def start(**environment):
        with socket.socket() as free:
            free.bind(("localhost", 0))
            port = free.getsockname()[1]
        place = tmp_path_factory.mktemp("server")
        settings = {**os.environ, "VVMETRICS_DATABASE": str(place / "vvmetrics.duckdb"), **environment}
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
        with (place / "log.txt").open("w", encoding="utf-8") as log:
            servers.append(subprocess.Popen(command, cwd=ROOT, env=settings, stdout=log, stderr=log))
        address = f"http://localhost:{port}"
        wait_for(address)
        return address

    yield start
    for server in servers:
        server.terminate()
        server.wait()


def wait_for(address):
    """
    Wait until the server at an address answers.
    """
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310 - our own server
                return
        except URLError:
            time.sleep(0.1)
    message = f"The dashboard at {address} did not start within {START} s."
    raise TimeoutError(message)


def go(page, address):
    """
    Open an address and wait until the page is drawn.
    """
    page.goto(address)
    expect(page.locator("h1")).to_be_visible()
    return settled(page)


def settled(page):
    """
    Wait until nothing is being computed and every figure is drawn.
    """
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_visible()
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
    return page


@pytest.fixture(scope="session")
def example_dashboard(start_dashboard, tmp_path_factory):
    """
    The address of a dashboard full of made-up data.
    """
    path = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.duckdb"
    make_example(path).close()
    return start_dashboard(VVMETRICS_DATABASE=str(path))
