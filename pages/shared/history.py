"""
The history of an indicator in a region: all that was ever recorded of it.
"""

import streamlit as st

from pages.frame import data
from pages.frame.clock import local
from pages.frame.page import Context
from pages.frame.words import plain
from pages.shared.downloads import mark
from pages.shared.words_table import words_table
from vvmetrics.narrative.history import history_sentence, history_table
from vvmetrics.questions import metrics

OPEN = "_history_open"  # of which region and indicator somebody came to see it


def history_of(context: Context, indicator: str | None) -> None:
    """
    Draw the history of an indicator in the chosen region, folded; without an indicator nothing, without a
    region where to find it.
    """
    region = context.selection.region
    if indicator is None:
        return
    if region is None:
        st.caption(
            "Kies een regio: dan staat hier ook de geschiedenis, met wat er eerder stond en wat vervangen of"
            " ingetrokken is."
        )
        return
    place = {"region": region, "indicator": indicator}
    rows = local(data.ask(metrics.observation_history, context.store, **place), "stored_at", "ended_at")
    with st.expander("Geschiedenis", icon=":material/history:", expanded=st.session_state.get(OPEN) == place):
        st.markdown(plain(history_sentence(rows, context.definitions, **place)))
        if len(rows):
            text = (
                "De geschiedenis van een indicator: wat er stond, wanneer, door wie en waarom het kwam en"
                " ging"
            )
            words_table(mark(context, history_table(rows, context.definitions)), text=text)
