"""
Recall and false alarms of the privacy guard on invented findings, against floors, and against what the
documentation says.
"""

from collections import Counter

import pytest

from tests.privacy.figures import ROOT, SETS, expected, figures, rows
from vvmetrics.privacy.finds import INSTEAD

KINDS = set(INSTEAD) - {"small_count"}
DOCUMENTED = (
    (ROOT / "data" / "README.md")
    .read_text(encoding="utf-8")
    .split("## The privacy guard, as measured\n")[1]
    .split("\n## ")[0]
)


def test_the_texts_are_many_and_half_of_them_hold_personal_data():
    """
    Every kind is in them, no text twice, and what is named stands in its text.
    """
    every = [row for which in SETS for row in rows(which)]
    kinds = Counter(kind for row in every for kind, _, _ in expected(row))

    assert len(every) == len({row["text"] for row in every}) == 412
    assert Counter(row["personal"] for row in every) == {"ja": 206, "nee": 206}
    assert set(kinds) == KINDS
    assert min(kinds.values()) >= 3
    assert all(bool(expected(row)) == (row["personal"] == "ja") for row in every)


@pytest.mark.parametrize(
    ("which", "found", "blocked", "matched", "asked"),
    [
        ("tuning", 0.98, 0.78, 0.98, 0.03),
        ("held-out", 0.98, 0.75, 0.98, 0.03),
        ("fresh", 0.95, 0.65, 0.95, 0.05),
        ("fresh 2", 0.95, 0.75, 0.95, 0.05),
    ],
)
def test_the_guard_stays_above_its_floors(which, found, blocked, matched, asked):
    """
    Recall does not fall, false alarms do not rise, and no text without personal data is ever blocked.
    """
    counts = figures(which)

    assert counts["found"] / counts["personal"] >= found
    assert counts["blocked"] / counts["personal"] >= blocked
    assert counts["matched"] / counts["items"] >= matched
    assert counts["asked"] / counts["clean"] <= asked
    assert counts["stopped"] == 0


@pytest.mark.parametrize("which", SETS)
def test_the_documented_figures_are_the_measured_ones(which):
    """
    The table in data/README.md, cell by cell.
    """
    counts = figures(which)
    shares = [
        ("found", "personal"),
        ("blocked", "personal"),
        ("matched", "items"),
        ("asked", "clean"),
        ("stopped", "clean"),
    ]
    cells = " | ".join(
        f"{counts[part]} of {counts[whole]} ({counts[part] / counts[whole]:.0%})" for part, whole in shares
    )

    assert f"| {which} | {cells} |" in DOCUMENTED
