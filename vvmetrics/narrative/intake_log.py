"""
The words of the log on Gegevens: who handed in or withdrew what, why, and what still stands.
"""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.narrative.coverage import thousands
from vvmetrics.narrative.intake import count_words
from vvmetrics.narrative.words import listed, number

NOTHING = "niets"


def log_sentence(lines: pd.DataFrame, definitions: Definitions) -> str:
    """
    Return what the log tells first: how many files were handed in, how many still stand, and the last one. lines as in intake.log.
    """
    files = lines[lines["file"].notna()]
    if files.empty:
        return "Er is nog niets ingeleverd. Wat er staat, kwam met het dashboard mee."
    standing = int((files["standing"] > 0).sum())
    last = import_words(files.iloc[0], definitions)
    if len(files) == 1:
        return f"Er is één bestand ingeleverd, {last}; het {'geldt nog' if standing else 'is ingetrokken'}."
    stands = f"daarvan {'geldt' if standing == 1 else 'gelden'} er nog {number(standing)}" if standing else "ze zijn alle ingetrokken"
    return f"Er zijn {count_words(len(files), 'bestand', 'bestanden')} ingeleverd; {stands}. Het laatste: {last}."


def import_words(line: pd.Series, definitions: Definitions) -> str:
    """
    Return an import in a few words: "24-11-2026 12:48, limburg.xlsx van Limburg".
    """
    return f"{moment_words(line['at'])}, {line['file']} van {definitions.regions[line['region']].label}"


def log_table(lines: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """
    Return the log in words: when, who (a role), what, why, and how much of it still stands. Its moments are shown as they are given.
    """
    return pd.DataFrame(
        [
            {
                "Wanneer": moment_words(row["at"]),
                "Wie": row["by"],
                "Wat": _done(row, definitions),
                "Waarom": row["reason"],
                "Geldt nog": f"{thousands(row['standing'])} van {thousands(row['observations'])}" if row["observations"] else "",
            }
            for row in lines.to_dict("records")
        ]
    )


def moment_words(moment: pd.Timestamp) -> str:
    """
    Return a moment as "24-11-2026 12:48".
    """
    return f"{moment:%d-%m-%Y %H:%M}"


def _done(row: dict[Hashable, Any], definitions: Definitions) -> str:
    if isinstance(row["file"], str):
        counts = {"nieuw": row["new"], "vervangen": row["replaced"], "gelijk": row["unchanged"]}
        told = listed([f"{thousands(int(count))} {word}" for word, count in counts.items() if count] or [NOTHING])
        return f"{definitions.regions[row['region']].label} leverde {row['file']} in: {told}"
    if row["withdrawn"]:
        return f"{count_words(row['withdrawn'], 'waarneming', 'waarnemingen')} ingetrokken"
    return f"{count_words(row['observations'], 'waarneming', 'waarnemingen')} toegevoegd" if row["observations"] else "gegevens opgebouwd"
