"""
How an action is done in the regions on a page: a card per region, or the answers of each characteristic side
by side.
"""

from functools import partial

import pandas as pd
import streamlit as st

from pages.frame.page import Context
from pages.frame.selection import pick_view
from pages.frame.words import plain
from pages.shared.box_findings import ask_findings
from pages.shared.figure import as_table
from vvmetrics.answers.known import Indicators
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.arrangement import (
    Arranged,
    arranged,
    effort_sentences,
    silence_sentences,
    telling_indicators,
)
from vvmetrics.narrative.words import UNKNOWN
from vvmetrics.questions import metrics

VIEWS = {"regio": "Per regio", "kenmerk": "Per kenmerk"}


def arrangement(context: Context, known: Indicators) -> None:
    """
    Draw how the chosen action is done and what it took, region by region or characteristic by characteristic,
    and the table of all ten.
    """
    selection, definitions = context.selection, context.definitions
    scene, summary, action = context.scene, context.summary(), selection.action
    observations = context.ask(metrics.observations, action=action)
    told = arranged(scene, summary, observations, known, context.phases(), action=action)
    sentences = [*effort_sentences(scene, summary, action=action), *silence_sentences(told, definitions)]
    st.markdown("  \n".join(plain(sentence) for sentence in sentences[:2]))
    table = arrangement_table(context, told)
    if pick_view("kenmerken", "Toon", VIEWS) == "regio":
        heard = [one for one in told if not one.silent]
        for column, one in zip(pairs(len(heard)), heard, strict=True):
            _card(context, column, one)
        st.markdown(plain(" ".join(sentences[2:])))
    else:
        for column, name in zip(pairs(len(table.columns) - 1), table.columns[1:], strict=True):
            column.table(_grouped(table, name).map(plain), hide_index=True)
    title = f"Kenmerken: {definitions.actions[selection.action].short_label}"
    about = About(title, selection.action, tells=("findings", "phases"))
    as_table(
        context,
        lambda: table,
        name=f"kenmerken-{selection.action}",
        key="kenmerken",
        text=" ".join(sentences),
        about=about,
    )


def arrangement_table(context: Context, told: list[Arranged]):
    """
    Return a row per region with a column for the phase, for each characteristic and for each effort, or why
    it is not known.
    """
    names = list(
        dict.fromkeys(
            name
            for one in told
            for name in (*one.known, *(name for some in one.unknown.values() for name in some))
        )
    )
    order = [one.label for one in telling_indicators(context.definitions, action=context.selection.action)]
    records = []
    for one in told:
        why = {name: f"{UNKNOWN}: {reason}" for reason, some in one.unknown.items() for name in some}
        words = {
            name: one.known.get(name) or why[name]
            for name in sorted(names, key=lambda name: (name not in order, names.index(name)))
        }
        phase = " ".join(one.phases) or _no_phase(context)
        records.append({"Regio": context.definitions.regions[one.region].label, "Fase": phase, **words})
    return pd.DataFrame(records)


def pairs(count: int) -> list:
    """
    Return as many columns, two beside each other, such that they are in order on a telephone too.
    """
    return [column for _ in range(0, count, 2) for column in st.columns(2)][:count]


def _card(context: Context, column, told: Arranged) -> None:
    """
    Draw the card of a region, with the way to its findings.
    """
    phases = told.phases or (_no_phase(context),)
    lines = [f"- **Fase:** {plain(phase)}" for phase in phases]
    lines += [f"- **{plain(name)}:** {plain(words)}" for name, words in told.known.items()]
    lines += [
        f"- **Niet bekend:** {plain(', '.join(names))} ({plain(reason)})"
        for reason, names in told.unknown.items()
    ]
    label = context.definitions.regions[told.region].label
    with column.container(border=True, height="stretch"):
        st.markdown(f"**{plain(label)}**\n\n" + "\n".join(lines))
        st.button(
            f"Bevindingen en bronnen van {label}",
            type="tertiary",
            icon=":material/library_books:",
            key=f"kaart-{told.region}",
            on_click=partial(ask_findings, told.region, None),
        )


def _no_phase(context: Context) -> str:
    why = context.selection.way.no_phase()
    return UNKNOWN if why == "onbekend" else f"{UNKNOWN}: {why}"


def _grouped(table, name: str):
    """
    Return one characteristic with a row per answer, and below them the regions of which it is not known, per
    reason in one cell.
    """
    grouped = table.groupby(name, sort=False)["Regio"].agg(", ".join).reset_index()[["Regio", name]]
    return grouped.sort_values(name, key=lambda words: words.str.startswith(UNKNOWN), kind="stable")
