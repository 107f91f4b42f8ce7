"""
The years as columns of a figure: every calendar year has one, also a year of which nothing is told.
"""

from typing import Any

from vvmetrics.charts.marks import note
from vvmetrics.charts.theme import palette

WIDTH = 1000.0
GAP = 6.0
MOST_NAMED = 8  # years that can be written out beside each other on a telephone


def year_columns(first: int, last: int, *, left: float = 0.0) -> dict[int, tuple[float, float]]:
    """
    Return the start and end of each calendar year from the first to the last, right of what stands on the
    left.
    """
    wide = (WIDTH - left) / (last - first + 1)
    return {
        year: (left + place * wide + GAP / 2, left + (place + 1) * wide - GAP / 2)
        for place, year in enumerate(range(first, last + 1))
    }


def year_notes(columns: dict[int, tuple[float, float]], *, top: float, dark: bool) -> list[dict[str, Any]]:
    """
    Return the years over their columns; of many, in two digits.
    """
    short = len(columns) > MOST_NAMED
    color = palette(dark=dark).muted
    return [
        note(
            (x0 + x1) / 2,
            top,
            f"’{year % 100:02}" if short else str(year),
            size=11,
            color=color,
            yanchor="top",
        )
        for year, (x0, x1) in columns.items()
    ]
