"""
The tables of Onderbouwing: of what nothing is known, and all findings.
"""

from functools import partial

import streamlit as st

from pages.frame.page import Context
from pages.shared.figure import as_table
from pages.shared.findings import findings_table, unknown_table
from vvmetrics.downloads.provenance import About


def evidence_tables(
    context: Context, found, indicators, *, element: str | None, indicator: str | None
) -> None:
    """
    Draw the table of the indicators of which nothing is known and that of the findings, each where it has a
    row.
    """
    selection, definitions = context.selection, context.definitions
    about = definitions.indicators[indicator].label if indicator else ""
    title = ", ".join(filter(None, [definitions.actions[selection.action].short_label, about]))
    regions = (selection.region,) if selection.region else ()
    unknown = unknown_table(context, indicators)
    if len(unknown):
        st.header("Niet bekend")
        as_table(
            context,
            lambda: unknown,
            name="niet-bekend",
            key="niet-bekend",
            text="Indicatoren waarover niets bekend is, met de reden.",
            about=About(f"Niet bekend: {title}", selection.action, regions, element),
        )
    if len(found):
        st.header("Alle bevindingen als tabel")
        as_table(
            context,
            partial(findings_table, context, found),
            name="bevindingen",
            key="bevindingen",
            text="De bevindingen hierboven, een per rij, met hun bron.",
            about=About(f"Bevindingen: {title}", selection.action, regions, element),
        )
