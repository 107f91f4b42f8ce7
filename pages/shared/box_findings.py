"""
The findings behind a box of a grid: narrowed on the page, or in a window over it.
"""

import streamlit as st

from pages.frame.link import WRITTEN, Choice, pick
from pages.frame.page import Context
from pages.frame.selection import ALL, as_list, choose
from pages.frame.words import plain
from pages.shared.evidence_link import open_evidence
from pages.shared.findings import finding_cards
from vvmetrics.answers.known import KNOWN
from vvmetrics.questions import metrics

INDICATOR = "indicator"  # in link and session: the id of the indicator that findings are narrowed to
OPENED = "_opened_box"  # the region and indicator whose findings are asked for in this run


def pick_indicator(context: Context) -> str | None:
    """
    Draw the choice of an indicator of the chosen action; it is in the link too. Returns its id or None for
    all.
    """
    definitions, action = context.definitions, context.selection.action
    options = {ALL: "Alle indicatoren"} | {
        one.id: one.label for one in definitions.indicators.values() if one.action == action
    }
    _leave_other_action(options)
    choice = Choice(INDICATOR, "Indicator", options, default=ALL)
    word = pick(choice, as_list, label="Van indicator", persist_state="session").word
    return None if word == ALL else word


def choose_box(region: str | None, indicator: str | None) -> None:
    """
    Choose the box of a region and an indicator, None for all of them; for callbacks.
    """
    choose(region=region or ALL)
    st.session_state[INDICATOR] = indicator or ALL


def indicator_findings(context: Context, indicator: str, *, region: str | None, key: str) -> None:
    """
    Draw what is known of an indicator in a region, or in all: where it is not known and why, the findings, or
    else the question.
    """
    definitions = context.definitions
    action = definitions.indicators[indicator].action
    rows = context.ask(metrics.indicators, action=action, region=region)
    rows = rows[(rows["indicator"] == indicator) & (rows["status"] != KNOWN)]
    for status, here in rows.groupby("status", sort=False):
        labels = ", ".join(definitions.regions[id_].label for id_ in here["region"])
        way, absence = context.selection.way, definitions.absences[status]
        st.markdown(
            f"**{plain(labels)}:** niet bekend, {plain(way.label(absence))}. {plain(way.meaning(absence))}"
        )
    found = context.ask(metrics.observations, action=action, region=region, indicator=indicator)
    if found.empty:
        st.markdown(f"**De vraag is:** {plain(definitions.indicators[indicator].question)}")
    finding_cards(context, found, key=key)


def action_findings(context: Context, region: str, *, element: str | None = None, key: str) -> None:
    """
    Draw the findings of the chosen action, or of one element of it, in a region, under how many are known and
    why others are not.
    """
    place = {"region": region, "action": context.selection.action}
    found, rows = (
        context.ask(metrics.observations, **place, element=element),
        context.ask(metrics.indicators, **place),
    )
    counts = rows[rows["element"] == (element or rows["element"])]["status"].value_counts()
    reasons = [
        f"{context.selection.way.label(absence)} ({counts[id_]})"
        for id_, absence in context.definitions.absences.items()
        if id_ in counts
    ]
    part = f" ({context.definitions.elements[element].label.lower()})" if element else ""
    known = f"Bekend: {counts.get('known', 0)} van {counts.sum()} indicatoren{part}."
    st.markdown(plain(f"{known} Niet bekend: {', '.join(reasons)}." if reasons else known))
    finding_cards(context, found, key=key)


def ask_findings(region: str | None, indicator: str | None) -> None:
    """
    Ask for a window with the findings of an indicator, of a region, or of both; for callbacks.
    """
    st.session_state[OPENED] = (region, indicator)


def findings_window(context: Context) -> None:
    """
    Open the window that was asked for in this run, if one was.
    """
    region, indicator = st.session_state.pop(OPENED, (None, None))
    if region or indicator:
        definitions = context.definitions
        where = definitions.regions[region].label if region else "alle regio's"
        what = (
            definitions.indicators[indicator].label
            if indicator
            else definitions.actions[context.selection.action].short_label
        )
        st.dialog(f"{plain(what)} · {plain(where)}", width="medium")(_window)(context, region, indicator)


def _window(context: Context, region: str | None, indicator: str | None) -> None:
    action = context.definitions.indicators[indicator].action if indicator else context.selection.action
    if indicator:
        indicator_findings(context, indicator, region=region, key="venster")
    else:
        action_findings(context, region, key="venster")
    place = {"region": region, "action": action, "element": None, "indicator": indicator}
    if st.button(
        "Naar de onderbouwing", icon=":material/library_books:", on_click=open_evidence, kwargs=place
    ):
        st.rerun()  # the window runs by itself: the frame has to run for another page


def _leave_other_action(options: dict[str, str]) -> None:
    """
    Forget the indicator of the action that was chosen before: that it is gone from the list is no problem of
    the link.
    """
    written = st.session_state.get(WRITTEN, {})
    if written.get(INDICATOR, ALL) not in options and st.query_params.get(INDICATOR) == written[INDICATOR]:
        st.session_state[INDICATOR] = st.query_params[INDICATOR] = ALL
        st.session_state[WRITTEN] = {**written, INDICATOR: ALL}
