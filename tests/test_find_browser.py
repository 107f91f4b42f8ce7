"""
Behaviour of the search for a browser.
"""

import pytest

from tests.browser import find_browser as search


def test_a_browser_named_in_the_environment_goes_first(monkeypatch, tmp_path):
    """
    CHROMIUM names a program that is there: that is the one.
    """
    browser = tmp_path / "mine"
    browser.write_text("#!/bin/sh\n")
    browser.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))

    assert search.find_browser() == str(browser)


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
