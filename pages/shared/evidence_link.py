"""
The way to Onderbouwing of one indicator: the link to it, and the choice that it makes there.
"""

import streamlit as st

from pages.frame.link import WRITTEN, Choice, pick
from pages.frame.page import Context, ask_page
from pages.frame.selection import ALL, as_list, choose
from pages.frame.words import plain

OVER = "over"  # in link and session: the id of the indicator that Onderbouwing tells of


def open_evidence(*, region: str | None, action: str, element: str | None, indicator: str | None) -> None:
    """
    Go to what supports an indicator in a region, None for all of them; for callbacks. In the link too, for an
    old one may stand there.
    """
    choose(region=region or ALL, action=action)
    st.session_state["element"] = element or ALL
    st.session_state[OVER] = st.query_params[OVER] = indicator or ALL
    ask_page("Onderbouwing")


def pick_over(context: Context, *, element: str | None) -> str | None:
    """
    Draw the choice of an indicator of the chosen action and element; it is in the link too. Returns its id or
    None for all.

    It is for one visit: who leaves and comes back by another way, to other findings, sees all of them.
    """
    here = [one for one in context.definitions.indicators.values() if one.action == context.selection.action]
    options = {ALL: "Alle indicatoren"} | {
        one.id: one.label for one in here if element in {None, one.element}
    }
    asked = st.query_params.get(OVER)
    if asked and OVER not in st.session_state and asked == st.session_state.get(WRITTEN, {}).get(OVER):
        st.query_params[OVER] = ALL
    choice = Choice(OVER, "Indicator", options, default=ALL)
    word = pick(choice, as_list, label="Van indicator").word
    return None if word == ALL else word


def of_indicator(rows, indicator: str | None):
    """
    Return the rows of an indicator, or all if None is chosen.
    """
    return rows if indicator is None else rows[rows["indicator"] == indicator]


def told_of(context: Context, indicator: str | None) -> str:
    """
    Return which indicator is told of, to stand before what is told; nothing if none is chosen.
    """
    return f"Alleen “{plain(context.definitions.indicators[indicator].label)}”. " if indicator else ""
