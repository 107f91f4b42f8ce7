"""
The words of the history of an indicator in a region: what was said of it, by whom, and what became of that.
"""

from collections.abc import Mapping

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.findings import one_line
from vvmetrics.narrative.intake import Row, says, unit_words
from vvmetrics.narrative.intake_log import BUILDER, moment_words
from vvmetrics.narrative.words import count_words, listed, number

STANDING = {"current": "geldt", "superseded": "vervangen", "withdrawn": "ingetrokken"}
BUNDLED = "met het dashboard meegekomen"


def history_sentence(rows: pd.DataFrame, definitions: Definitions, *, region: str, indicator: str) -> str:
    """
    Return how often something was recorded of an indicator in a region and how much of it stands; rows as in
    metrics.observation_history.

    >>> print(history_sentence(history, definitions, region="noord", indicator="acuut-snel"))
    Over “Snel” zijn in Noord vier waarnemingen vastgelegd: drie gelden en één is vervangen. Welk
    jaar u koos, maakt hier niet uit.
    """
    verb = "zijn" if len(rows) > 1 else "is"
    about = f"Over “{definitions.indicators[indicator].label}” {verb} in {definitions.regions[region].label}"
    if rows.empty:
        return f"{about} nooit iets vastgelegd."
    counts = {words: int((rows["standing"] == id_).sum()) for id_, words in STANDING.items()}
    told = listed([_standing(count, words) for words, count in counts.items() if count])
    stored = count_words(len(rows), "waarneming", "waarnemingen", written=number)
    return f"{about} {stored} vastgelegd: {told}. Welk jaar u koos, maakt hier niet uit."


def history_table(rows: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """
    Return the history in words, a row per observation: what it said, when, by whom and why it came, and what
    ended it.

    rows as in metrics.observation_history; its moments are shown as they are given.
    """
    records = rows.to_dict("records")
    said = {
        row["id"]: f"“{says(row, definitions)}” ({unit_words(row, definitions)['Periode']})"
        for row in records
    }
    return pd.DataFrame([_line(row, said, definitions) for row in records])


def _line(row: Row, said: Mapping[object, str], definitions: Definitions) -> dict[str, str]:
    unit = unit_words(row, definitions)
    return {
        "Nu": STANDING[row["standing"]],
        "Periode": unit["Periode"],
        "Wie en waar": unit["Wie en waar"],
        "Wat er stond": says(row, definitions),
        "Bevinding": one_line(row["finding"]),
        "Bron": ", ".join(filter(None, [row["source_title"], one_line(row["locator"])])),
        "Kwam erbij": _change(row, "stored"),
        "Wat eraan veranderde": _ended(row, said),
    }


def _ended(row: Row, said: Mapping[object, str]) -> str:
    """
    Return what ended an observation: what superseded it, or that it was withdrawn, by whom and why; "" while
    it stands.
    """
    if row["standing"] == "current":
        return ""
    by = f" door {said[row['successor']]}" if row["standing"] == "superseded" else ""
    return f"{STANDING[row['standing']]}{by}; {_change(row, 'ended')}"


def _change(row: Row, name: str) -> str:
    """
    Return a change: when it was, whose it was (a role) and why.
    """
    when, by = moment_words(row[f"{name}_at"]), row[f"{name}_by"]
    return f"{when}, {BUNDLED}" if by == BUILDER else f"{when}, {by}: {one_line(row[f'{name}_because'])}"


def _standing(count: int, words: str) -> str:
    if words == STANDING["current"]:
        return f"{number(count)} {'geldt' if count == 1 else 'gelden'}"
    return f"{number(count)} {'is' if count == 1 else 'zijn'} {words}"
