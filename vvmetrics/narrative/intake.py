"""
The words of Gegevens: what a file that was handed in holds, and which observations storing it would add or
replace.
"""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from vvmetrics.answers.judges import given
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.words import UNKNOWN, count_words, listed, number

NEW, REPLACES, SAME = "nieuw", "vervangt", "gelijk"  # as preview_changes.sql says it
Row = dict[Hashable, Any]


def checked_sentence(file: str, *, errors: int, questions: int, unread: bool = False) -> str:
    """
    Return what stands in the way of storing a file, and what to do about it; "" if nothing does. unread: no
    row of it could be read.

    >>> print(checked_sentence("limburg.csv", errors=2, questions=1))
    limburg.csv heeft twee fouten en één vraag. Er is niets opgeslagen. Verbeter ze in het bestand en
    lever het opnieuw in; hieronder staat waar.
    """
    asked = count_words(questions, "vraag", "vragen", written=number)
    if errors and unread:
        return (
            f"Uit {file} is geen rij gelezen. Er is niets opgeslagen; hieronder staat waarom, en wat u kunt"
            " doen."
        )
    if errors:
        also = f" en {asked}" if questions else ""
        wrong = count_words(errors, "fout", "fouten", written=number)
        return (
            f"{file} heeft {wrong}{also}. Er is niets opgeslagen. Verbeter"
            f" {'die' if errors == 1 else 'ze'} in het bestand en lever het opnieuw in; hieronder staat waar."
        )
    if questions:
        stands = "Lees haar na" if questions == 1 else "Lees ze na"
        return (
            f"{file} heeft geen fouten, wel {asked}. {stands} en vink aan wat zo klopt; daarna ziet u wat er"
            " zou veranderen."
        )
    return ""


def preview_sentence(file: str, region: str, *, new: int, replaced: int, unchanged: int) -> str:
    """
    Return how many observations of a file are new, replace one or are known already, before any is stored.

    >>> print(preview_sentence("limburg.csv", "Limburg", new=3, replaced=1, unchanged=0))
    limburg.csv, Limburg: drie waarnemingen zijn nieuw en één vervangt een eerdere. Er is nog niets
    opgeslagen: dat gebeurt pas met de knop onderaan.
    """
    if not new and not replaced:
        return f"Alles wat in {file} staat, is over {region} al zo bekend. Er valt niets op te slaan."
    seen = ("waarneming", "waarnemingen")
    counts = [
        f"{count_words(new, *seen, written=number)} {'is' if new == 1 else 'zijn'} nieuw" if new else "",
        (
            f"{number(replaced) if new else count_words(replaced, *seen, written=number)}"
            f" {'vervangt' if replaced == 1 else 'vervangen'} een eerdere"
            if replaced
            else ""
        ),
        f"{number(unchanged)} {'is' if unchanged == 1 else 'zijn'} al zo bekend" if unchanged else "",
    ]
    told = listed([count for count in counts if count])
    return f"{file}, {region}: {told}. Er is nog niets opgeslagen: dat gebeurt pas met de knop onderaan."


def new_table(changes: pd.DataFrame, definitions: Definitions, *, most: int) -> pd.DataFrame:
    """
    Return the observations that are new, in words; at most so many.
    """
    rows = changes[changes["change"] == NEW].head(most).to_dict("records")
    return pd.DataFrame(
        [
            {
                **unit_words(row, definitions),
                "Wordt": says(row, definitions),
                "Bevinding": given(row["finding"]) or "",
            }
            for row in rows
        ]
    )


def replaced_table(changes: pd.DataFrame, definitions: Definitions, *, most: int) -> pd.DataFrame:
    """
    Return the observations that replace one, in words: the old and the new side by side; at most so many.
    """
    return pd.DataFrame(
        [
            {
                **unit_words(row, definitions),
                "Is nu": says(row, definitions, old=True),
                "Wordt": says(row, definitions),
                "Bevinding nu": given(row["old_finding"]) or "",
                "Bevinding wordt": given(row["finding"]) or "",
            }
            for row in changes[changes["change"] == REPLACES].head(most).to_dict("records")
        ]
    )


def observation_words(row: Row, definitions: Definitions) -> str:
    """
    Return an observation in a line: action, indicator, what it says and when.

    >>> print(observation_words(observation, definitions))
    Acuut · Opzet: niveau 4 1, 2021
    """
    unit = unit_words(row, definitions)
    who = f" ({unit['Wie en waar']})" if unit["Wie en waar"] else ""
    return f"{unit['Verbeteractie']} · {unit['Indicator']}{who}: {says(row, definitions)}, {unit['Periode']}"


def standing_words(row: Row, definitions: Definitions) -> str:
    """
    Return an observation of an import in a line, and that it counts no more if another one superseded it; row
    as in intake.standing.

    >>> print(standing_words({**observation, "current": False}, definitions))
    Acuut · Opzet: niveau 4 1, 2021; inmiddels vervangen
    """
    return f"{observation_words(row, definitions)}{'' if row['current'] else '; inmiddels vervangen'}"


def withdrawn_sentence(words: str, *, counted: bool, erased: bool) -> str:
    """
    Return that something was withdrawn, and what the pages show now: counted is whether any of it still
    counted.

    >>> print(withdrawn_sentence("noord.csv van Noord", counted=True, erased=False))
    Ingetrokken: noord.csv van Noord. De pagina's tonen weer wat daarvoor gold.
    """
    shown = (
        "De pagina's tonen weer wat daarvoor gold."
        if counted
        else "Het telde al niet meer mee; de pagina's blijven zoals ze waren."
    )
    return f"Ingetrokken: {words}.{' De tekst is gewist.' if erased else ''} {shown}"


def unit_words(row: Row, definitions: Definitions) -> dict[str, str]:
    """
    Return what an observation is about, and who sees it so.
    """
    indicator = definitions.indicators[row["indicator"]]
    areas = definitions.regions[row["region"]].areas
    who = [
        areas[row["area"]].label if isinstance(row["area"], str) else "",
        definitions.partners[row["partner"]].label if isinstance(row["partner"], str) else "",
    ]
    start, end = int(row["start_year"]), int(row["end_year"])
    return {
        "Verbeteractie": definitions.actions[indicator.action].short_label,
        "Indicator": indicator.label,
        "Wie en waar": ", ".join(filter(None, who)),
        "Periode": str(end) if start == end else f"{start}–{end}",
    }


def says(row: Row, definitions: Definitions, *, old: bool = False) -> str:
    """
    Return what an observation says: its level and answer with how plausible it is, or why it is not known.

    >>> print(says(observation, definitions))
    niveau 4 1
    """
    of = "old_" if old else ""
    absence = row[f"{of}absence"]
    if isinstance(absence, str):
        return f"{UNKNOWN}: {definitions.absences[absence].label}"
    level = definitions.scales[definitions.indicators[row["indicator"]].scale].told(row[f"{of}score"])
    said = "; ".join(filter(None, [level.label if level else "", given(row[f"{of}answer"]) or ""]))
    sure = definitions.plausibility.told(row[f"{of}plausibility"])
    return f"{said} {sure.symbol}" if sure else said
