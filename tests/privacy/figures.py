"""
How well the privacy guard does on invented findings: recall and false alarms, as data/README.md prints them.
"""

import csv
from collections.abc import Callable
from pathlib import Path

from vvmetrics.definitions.loading import load_definitions
from vvmetrics.privacy import Find, allowed_terms, inspect

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests" / "fixtures" / "privacy.csv"
SETS = ("tuning", "held-out", "fresh", "fresh 2")
Row = dict[str, str]


def rows(which: str) -> list[Row]:
    """
    Return the texts of a set: set, text, personal ("ja" or "nee"), kinds and words of what is in it, with
    semicolons.
    """
    with TEXTS.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["set"] == which]


def guard() -> Callable[[str], tuple[Find, ...]]:
    """
    Return the guard as it is in use: with the terms of data/.
    """
    allowed = allowed_terms(load_definitions(ROOT / "data"))
    return lambda text: inspect(text, allowed=allowed)


def expected(row: Row) -> list[tuple[str, int, int]]:
    """
    Return what a text holds: kind, first character, end.
    """
    pairs = zip(row["kinds"].split(";"), row["words"].split(";"), strict=True) if row["kinds"] else []
    return [(kind, row["text"].index(words), row["text"].index(words) + len(words)) for kind, words in pairs]


def figures(which: str) -> dict[str, int]:
    """
    Return the counts of a set.

    personal: texts with personal data; found: of these, with any find; blocked: with a certain one; items:
    pieces of personal data; matched: of these, those that a find of their kind covers at least in part.
    clean: texts without; asked: of these, those with any find (each a false alarm); stopped: with a certain
    one.
    """
    inspect_text = guard()
    counts = dict.fromkeys(
        ("personal", "found", "blocked", "items", "matched", "clean", "asked", "stopped"), 0
    )
    for row in rows(which):
        finds = inspect_text(row["text"])
        certain = any(find.certain for find in finds)
        wanted = expected(row)
        if row["personal"] == "ja":
            matched = [
                any(find.kind == kind and find.start < end and start < find.end for find in finds)
                for kind, start, end in wanted
            ]
            gained = {
                "personal": 1,
                "found": bool(finds),
                "blocked": certain,
                "items": len(wanted),
                "matched": sum(matched),
            }
        else:
            gained = {"clean": 1, "asked": bool(finds), "stopped": certain}
        counts = {name: count + int(gained.get(name, 0)) for name, count in counts.items()}
    return counts
