"""
The problems of a file that was handed in, by what is wrong: errors first, then questions with a tick each.
"""

from functools import partial

import pandas as pd
import streamlit as st

from pages.shared.downloads import XLSX, csv
from pages.shared.words_table import words_table
from vvmetrics.intake.checking.check import Checked
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.marking.copy import marked, marked_name
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.narrative.words import count_words

# What problems of one rule have in common; of a rule that is not here, that it is about a row or about the
# whole file.
RULES = {
    "unknown-word": "Woord of waarde die hier niet bestaat",
    "which-action": "Indicator van meer dan één verbeteractie",
    "other-action": "Indicator van een andere verbeteractie",
    "no-levels": "Niveau bij een vraag zonder niveaus",
    "year": "Geen jaartal",
    "future": "Jaar dat nog niet begonnen is",
    "empty": "Leeg wat ingevuld moet zijn",
    "other-region": "Een andere regio",
    "period": "Periode die na haar eind begint",
    "both": "Oordeel én reden van niet weten",
    "neither": "Geen oordeel en geen reden",
    "plausibility-missing": "Oordeel zonder plausibiliteit",
    "plausibility-extra": "Plausibiliteit zonder oordeel",
    "answer-long": "Te lang antwoord",
    "duplicate": "Dubbel ingevuld",
    "stamp-region": "Werkboek van een andere regio",
    "stamp-made-up": "Werkboek met verzonnen gegevens",
    "stamp-real": "Werkboek met echte gegevens",
    "stamp-definitions": "Werkboek van vóór een wijziging",
    "privacy": "Gegevens over een persoon",
    "privacy-likely": "Misschien gegevens over een persoon",
    "small-count": "Aantal onder de tien",
    "jump": "Groot verschil met eerder",
    "no-finding": "Oordeel zonder bevinding",
    "no-source": "Cijfers zonder bron",
    "alone": "Niveau dat meer dan één partner ziet",
    "answer-only": "Antwoord zonder niveau",
    "formula": "Formule",
    "error-value": "Fout van het rekenblad",
    "moved-cells": "Verschoven cellen",
    "merged-cells": "Samengevoegde cellen",
    "repeated-heading": "Koppen die midden in het blad staan",
    "no-heading": "Kolom zonder kop",
    "unknown-heading": "Onbekende kop",
    "double-heading": "Dubbele kop",
    "missing-column": "Ontbrekende kolom",
    "unread-column": "Kolom die niet wordt gelezen",
    "unread-sheet": "Blad dat niet wordt gelezen",
    "external-links": "Verwijzing naar andere bestanden",
    "mixed-encoding": "Tekens in een andere codering",
    "no-rows": "Niets ingevuld",
}
SIGNS = {Weight.ERROR: ":material/error:", Weight.QUESTION: ":material/help:"}
COUNTED = {Weight.ERROR: ("fout", "fouten"), Weight.QUESTION: ("vraag", "vragen")}
LOOK_AGAIN = "Deze vragen kunt u beantwoorden als de fouten verbeterd zijn."


def show_problems(checked: Checked, *, content: bytes) -> bool:
    """
    Draw all problems with their downloads; returns whether nothing stands in the way: no errors, and each
    group of questions ticked.
    """
    if not checked.problems:
        return True
    _downloads(checked, content)
    ticked = []
    for (weight, rule), problems in _groups(checked).items():
        label = f"{RULES.get(rule, 'Over een rij' if problems[0].row else 'Over het hele bestand')}: "
        with st.container(border=True):
            st.subheader(
                f"{SIGNS[weight]} {label}{count_words(len(problems), *COUNTED[weight])}", anchor=False
            )
            words_table(_table(problems), text=f"{label}waar het staat, wat er staat en wat er hoort")
            if weight is Weight.QUESTION and not checked.errors:
                # What was ticked holds for these questions, of this region
                key = f"klopt-{checked.region}-{hash(tuple(problems))}"
                ticked.append(
                    st.checkbox(
                        f"Dit klopt zo ({label.rstrip(': ').lower()})", key=key, persist_state="session"
                    )
                )
    if checked.errors and checked.questions:
        st.caption(LOOK_AGAIN)
    return not checked.errors and all(ticked)


def unread(checked: Checked) -> bool:
    """
    Return whether no row of a file could be read, and nothing that is wrong with it has a place in it.
    """
    return checked.given.rows.empty and not any(problem.row for problem in checked.problems)


def _groups(checked: Checked) -> dict[tuple[Weight, str], list[Problem]]:
    groups: dict[tuple[Weight, str], list[Problem]] = {}
    for problem in (*checked.errors, *checked.questions):
        groups.setdefault((problem.weight, problem.rule), []).append(problem)
    return groups


def _downloads(checked: Checked, content: bytes) -> None:
    """
    Draw the two files to mend by; each is made once it is asked for.
    """
    file, problems = checked.given.file, [*checked.errors, *checked.questions]
    look = {"icon": ":material/download:", "on_click": "ignore"}
    with st.container(horizontal=True):
        if not unread(checked):  # else there is no cell to mark
            make, name = partial(marked, content, checked.given, problems), marked_name(file)
            st.download_button(
                "Kopie met de cellen gemerkt (Excel)",
                make,
                file_name=name,
                mime=XLSX,
                key="problemen-gemerkt",
                **look,
            )
        name = f"{file.rpartition('.')[0] or file}-fouten-en-vragen.csv"
        make = partial(_list, problems)
        st.download_button(
            "Lijst van fouten en vragen (CSV)",
            make,
            file_name=name,
            mime="text/csv",
            key="problemen-csv",
            **look,
        )


def _list(problems: list[Problem]) -> bytes:
    return csv(_table(problems, weight=True))


def _table(problems: list[Problem], *, weight: bool = False) -> pd.DataFrame:
    """
    Return problems as a table; weight adds whether each is an error or a question.
    """
    rows = [
        {
            "Fout of vraag": problem.weight.value,
            "Blad": problem.sheet,
            "Rij": str(problem.row) if problem.row else "",
            "Kolom": BY_ID[problem.column].label if problem.column in BY_ID else problem.column,
            "Gevonden": problem.found,
            "Wat is er": problem.message,
            "Toegestaan": problem.allowed,
            "Wat te doen": problem.meant,
        }
        for problem in problems
    ]
    return pd.DataFrame(rows).drop(columns=[] if weight else "Fout of vraag")
