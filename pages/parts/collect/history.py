"""
The way from the log to the history of an indicator.
"""

import streamlit as st

from pages.frame.page import Context
from pages.shared.evidence_link import open_evidence
from pages.shared.history import OPEN
from vvmetrics.intake.storing.log import changed_places


def history_from_log(context: Context) -> None:
    """
    Draw the choice of an indicator of which something was handed in or withdrawn, and the button to its
    history; nothing if there is none.
    """
    changed = changed_places(context.store)
    if changed.empty:
        return
    labels = {
        _key(row["region"], row["indicator"]): _label(context, row) for row in changed.to_dict("records")
    }
    st.header("Geschiedenis")
    st.markdown(
        "Van elke indicator waarvan iets is ingeleverd of ingetrokken, is te zien wat er eerder stond."
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        look = {"width": 560, "placeholder": "Kies", "persist_state": "session"}
        chosen = st.selectbox(
            "Van indicator", list(labels), key="geschiedenis-van", format_func=labels.get, **look
        )
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
    return (
        f"{definitions.regions[row['region']].label}: {definitions.actions[indicator.action].short_label} ·"
        f" {indicator.label}"
    )
