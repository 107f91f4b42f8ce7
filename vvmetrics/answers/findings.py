"""
Findings that say the same of the same place, together.
"""

from typing import Any

import pandas as pd

Row = dict[Any, Any]
# Rows that do not differ in these say the same of the same place.
SAID = (
    "area",
    "partner",
    "absence",
    "score",
    "answer",
    "plausibility",
    "finding",
    "source",
    "locator",
    "start_year",
    "end_year",
)


def alike(rows: pd.DataFrame) -> list[list[Row]]:
    """
    Return the rows of metrics.observations in groups that say the same of the same place, so that it is said
    once; in their order.
    """
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows.to_dict("records"):
        groups.setdefault(tuple(str(row[name]) for name in SAID), []).append(row)
    return list(groups.values())
