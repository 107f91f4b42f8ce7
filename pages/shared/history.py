"""
The history of an indicator in a region: on Onderbouwing all that was ever recorded of it, and the way there from the log.
"""

import streamlit as st

from pages.shared import data
from pages.shared.collect_stored import local
from pages.shared.collect_table import words_table
from pages.shared.downloads import mark
from pages.shared.evidence_link import open_evidence
from pages.shared.frame import Context
from pages.shared.words import plain
from vvmetrics import narrative
from vvmetrics.intake import storing

OPEN = "_history_open"  # of which region and indicator somebody came to see it


def history_of(context: Context, indicator: str | None) -> None:
    """
    Draw the history of an indicator in the chosen region, folded; without an indicator nothing, without a region where to find it.
    """
    region = context.selection.region
    if indicator is None:
        return
    if region is None:
        st.caption("Kies een regio: dan staat hier ook de geschiedenis, met wat er eerder stond en wat vervangen of ingetrokken is.")
        return
    place = {"region": region, "indicator": indicator}
    rows = local(data.ask("observation_history", context.store, **place), "stored_at", "ended_at")
    with st.expander("Geschiedenis", icon=":material/history:", expanded=st.session_state.get(OPEN) == place):
        st.markdown(plain(narrative.history_sentence(rows, context.definitions, **place)))
        if len(rows):
            text = "De geschiedenis van een indicator: wat er stond, wanneer, door wie en waarom het kwam en ging"
            words_table(mark(context, narrative.history_table(rows, context.definitions)), text=text)


def history_from_log(context: Context) -> None:
    """
    Draw the choice of an indicator of which something was handed in or withdrawn, and the button to its history; nothing if there is none.
    """
    changed = storing.changed_places(context.store)
    if changed.empty:
        return
    labels = {_key(row["region"], row["indicator"]): _label(context, row) for row in changed.to_dict("records")}
    st.header("Geschiedenis")
    st.markdown("Van elke indicator waarvan iets is ingeleverd of ingetrokken, is te zien wat er eerder stond.")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        look = {"width": 560, "placeholder": "Kies", "persist_state": "session"}
        chosen = st.selectbox("Van indicator", list(labels), key="geschiedenis-van", format_func=labels.get, **look)
        pressed = {"on_click": _open, "args": (context, chosen)}
        st.button("Bekijk de geschiedenis", icon=":material/history:", key="naar-geschiedenis", **pressed)


def _open(context: Context, chosen: str) -> None:
    region, indicator = chosen.split("/")
    action = context.definitions.indicators[indicator].action
    st.session_state[OPEN] = {"region": region, "indicator": indicator}
    open_evidence(region=region, action=action, element=None, indicator=indicator)


def _key(region: str, indicator: str) -> str:
    return f"{region}/{indicator}"


def _label(context: Context, row: dict) -> str:
    definitions, indicator = context.definitions, context.definitions.indicators[row["indicator"]]
    return f"{definitions.regions[row['region']].label}: {definitions.actions[indicator.action].short_label} · {indicator.label}"
