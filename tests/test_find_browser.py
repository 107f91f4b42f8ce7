"""
Behaviour of the search for a browser.
"""

import pytest

from tests.browser import find_browser as search


@pytest.fixture
def system(monkeypatch, tmp_path):
    """
    A system on which only the commands in this folder are installed.
    """
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "playwright"))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(search, "MAC_APPS", ())
    return tmp_path


def command(path, does="exit 0"):
    path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_browser_named_in_the_environment_goes_first(system, monkeypatch):
    """
    CHROMIUM names a program that is there: that is the one.
    """
    command(system / "chromium")
    monkeypatch.setenv("CHROMIUM", command(system / "mine"))

    assert search.find_browser() == str(system / "mine")


def test_a_named_browser_that_is_not_there_is_not_replaced(system, monkeypatch):
    """
    Who names a browser wants that one.
    """
    command(system / "chromium")
    monkeypatch.setenv("CHROMIUM", str(system / "absent"))

    with pytest.raises(SystemExit, match="absent, which is not there"):
        search.find_browser()


def test_a_browser_that_does_not_start_is_passed_over(system):
    """
    Some systems have a stub of that name, which says to install something.
    """
    command(system / "chromium-browser", "exit 1")
    chrome = command(system / "google-chrome")

    assert search.find_browser() == chrome


def test_root_gets_debians_browser(system, monkeypatch):
    """
    Apt is asked for the package, and the browser that it brings is taken.
    """
    monkeypatch.setattr(search.os, "geteuid", lambda: 0)
    command(system / "apt-get")
    commands = []

    def run(asked):
        commands.append(asked[:2])
        command(system / "chromium")
        return True

    assert search.debians(run) == str(system / "chromium")
    assert commands == [["apt-get", "update"], ["apt-get", "install"]]


def test_without_any_browser_the_reader_learns_what_to_install(monkeypatch):
    """
    Nothing there and nothing to be had: the message names the package.
    """
    for way in ("named", "installed", "playwrights", "download", "debians"):
        monkeypatch.setattr(search, way, lambda: None)

    with pytest.raises(SystemExit, match="apt install chromium"):
        search.find_browser()


def test_nothing_is_installed_without_root(monkeypatch):
    """
    A user who may not install is not asked to.
    """
    monkeypatch.setattr(search.os, "geteuid", lambda: 1000)

    assert search.debians(run=lambda command: pytest.fail(f"ran {command}")) is None
