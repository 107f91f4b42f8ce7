"""
The words of the log on Gegevens: who handed in or withdrew what, why, and what still stands.
"""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.words import count_words, listed, number, thousands

NOTHING = "niets"
BUILDER, DASHBOARD = (
    "vvmetrics",
    "het dashboard",
)  # who builds a database, as it is stored and as people call it
OPENED = "bij het openen van het dashboard"


def log_sentence(lines: pd.DataFrame, definitions: Definitions, *, anything: bool = True) -> str:
    """
    Return what the log tells first: how many files were handed in, how many still count, and the last one,
    with what became of it.

    lines as in intake.log; anything is whether anything is known at all.

    >>> print(log_sentence(import_line.to_frame().T, definitions))
    Er is één bestand ingeleverd, 24-11-2026 12:48, noord.csv van Noord; het geldt nog.
    """
    files = lines[lines["file"].notna()]
    if files.empty:
        there = (
            "Wat er staat, kwam met het dashboard mee."
            if anything
            else "Er staan ook nog geen andere gegevens."
        )
        return f"Er is nog niets ingeleverd. {there}"
    last, ended = import_words(files.iloc[0], definitions), _ended(files.iloc[0])
    if len(files) == 1:
        return f"Er is één bestand ingeleverd, {last}; het {f'is {ended}' if ended else 'geldt nog'}."
    count = int((files["current"] > 0).sum())
    none = "geen ervan geldt nog" if (files["standing"] > 0).any() else "ze zijn alle ingetrokken"
    stands = f"daarvan {'geldt' if count == 1 else 'gelden'} er nog {number(count)}" if count else none
    became = f" ({ended})" if ended else ""
    handed_in = count_words(len(files), "bestand", "bestanden", written=number)
    return f"Er zijn {handed_in} ingeleverd; {stands}. Het laatste: {last}{became}."


def import_words(line: pd.Series, definitions: Definitions) -> str:
    """
    Return an import in a few words: "24-11-2026 12:48, limburg.xlsx van Limburg".

    >>> print(import_words(import_line, definitions))
    24-11-2026 12:48, noord.csv van Noord
    """
    return f"{moment_words(line['at'])}, {line['file']} van {definitions.regions[line['region']].label}"


def log_table(lines: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """
    Return the log in words: when, who (a role), what, why, and how much of it counts now. Its moments are
    shown as they are given.
    """
    return pd.DataFrame(
        [
            {
                "Wanneer": moment_words(row["at"]),
                "Wie": DASHBOARD if row["by"] == BUILDER else row["by"],
                "Wat": _done(row, definitions),
                "Waarom": OPENED if row["by"] == BUILDER else row["reason"],
                "Geldt nog": (
                    f"{thousands(row['current'])} van {thousands(row['observations'])}"
                    if row["observations"]
                    else ""
                ),
            }
            for row in lines.to_dict("records")
        ]
    )


def moment_words(moment: pd.Timestamp) -> str:
    """
    Return a moment as "24-11-2026 12:48".

    >>> print(moment_words(import_line["at"]))
    24-11-2026 12:48
    """
    return f"{moment:%d-%m-%Y %H:%M}"


def _done(row: dict[Hashable, Any], definitions: Definitions) -> str:
    if isinstance(row["file"], str):
        counts = {"nieuw": row["new"], "vervangen": row["replaced"], "gelijk": row["unchanged"]}
        told = listed(
            [f"{thousands(int(count))} {word}" for word, count in counts.items() if count] or [NOTHING]
        )
        return f"{definitions.regions[row['region']].label} leverde {row['file']} in: {told}"
    if row["withdrawn"]:
        also = " en de tekst gewist" if row["erased"] else ""
        return (
            f"{count_words(row['withdrawn'], 'waarneming', 'waarnemingen', written=number)}"
            f" ingetrokken{also}{_withdrawn_from(row, definitions)}"
        )
    if row["erased"]:
        return f"tekst van {count_words(row['erased'], 'waarneming', 'waarnemingen', written=number)} gewist"
    if row["observations"]:
        return f"{count_words(row['observations'], 'waarneming', 'waarnemingen', written=number)} toegevoegd"
    return f"gegevens die met het dashboard meekomen {'' if row['revision'] == 1 else 'opnieuw '}ingelezen"


def _withdrawn_from(row: dict[Hashable, Any], definitions: Definitions) -> str:
    """
    Return what a withdrawal was of: the file and region if those are one, of a single observation its region
    and indicator.
    """
    file, region, indicator = (row[f"withdrawn_{name}"] for name in ("file", "region", "indicator"))
    if not isinstance(region, str):
        return ""
    label = definitions.regions[region].label
    if isinstance(indicator, str):
        one = definitions.indicators[indicator]
        also = f", uit {file}" if isinstance(file, str) else ""
        return f": {label}, {definitions.actions[one.action].short_label} · {one.label}{also}"
    return f" uit {file} van {label}" if isinstance(file, str) else f" van {label}"


def _ended(line: pd.Series) -> str:
    """
    Return what became of an import of which nothing counts any more; "" if something does.
    """
    if line["current"]:
        return ""
    return "vervangen" if line["standing"] else "ingetrokken"
