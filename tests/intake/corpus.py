"""
The corpus of broken files: text in tests/fixtures/intake/, the rest made by broken_files.py and
broken_workbooks.py.

What is to be said of each stands in expected.toml.
"""

import tomllib
from functools import cache
from pathlib import Path

from tests.intake import broken_files, broken_stamps, broken_workbooks
from tests.intake.making import MADE

FOLDER = Path(__file__).parent.parent / "fixtures" / "intake"
MAKERS = (broken_files, broken_stamps, broken_workbooks)


def expected():
    """
    Return the lines of expected.toml: name, phase, rule, weight and says of each broken file.
    """
    return tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))["file"]


@cache
def content(name):
    """
    Return a broken file by its name.
    """
    return MADE[name]() if name in MADE else (FOLDER / name).read_bytes()
