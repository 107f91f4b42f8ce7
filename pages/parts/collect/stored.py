"""
That a file was stored: what it became, the line in the log, and the way to the pages that show it.
"""

from dataclasses import dataclass

import streamlit as st

from pages.frame.clock import local
from pages.frame.page import Context
from pages.frame.words import plain
from pages.shared.boards import open_board
from vvmetrics.intake.checking.check import Checked
from vvmetrics.intake.storing.log import earlier, log
from vvmetrics.intake.storing.preview import SAME, Preview
from vvmetrics.narrative.intake_log import import_words, log_table

STORED = "_handed_in_stored"


@dataclass(frozen=True)
class Stored:
    """
    What was stored last in this visit: the revision it became, the region, the year in which it counts and
    the indicators it is about.
    """

    revision: int
    region: str
    year: int
    indicators: tuple[str, ...]


def keep_stored(made: Preview, revision: int) -> None:
    """
    Keep for the visit that a file was stored, and choose the year in which it counts: the pages show it then.
    For callbacks.
    """
    indicators = made.changes[made.changes["change"] != SAME]["indicator"].unique()
    st.session_state[STORED] = Stored(revision, made.checked.region, made.year, tuple(indicators))
    st.session_state["jaar"] = str(made.year)


def stored_before(context: Context, *, answer) -> bool:
    """
    Say what was stored last in this visit, if anything, with a button per action to see it; returns whether
    there is.
    """
    stored = st.session_state.get(STORED)
    if stored is None:
        return False
    lines = log_lines(context)
    told = log_table(lines[lines["revision"] == stored.revision], context.definitions).iloc[0]
    answer.success(f"Opgeslagen: {plain(told['Wat'])}. De pagina's tonen het nu, in de stand {stored.year}.")
    line = f"{told['Wanneer']}, {told['Wie']}. {told['Wat']}. Reden: {told['Waarom']}"
    st.markdown(f"**In het logboek, als revisie {stored.revision}.** {plain(line)}")
    indicators = context.definitions.indicators
    with st.container(horizontal=True):
        for action in dict.fromkeys(indicators[id_].action for id_ in stored.indicators):
            label = f"Bekijk {context.definitions.actions[action].short_label}"
            args = (action, stored.region, stored.year)
            st.button(label, icon=":material/balance:", on_click=_open, args=args, key=f"bekijk-{action}")
        st.button("Naar het logboek", icon=":material/history:", on_click=_open_log, key="naar-logboek")
    return True


def earlier_import(context: Context, checked: Checked, *, answer) -> bool:
    """
    Say that the very same file was handed in before and still stands, if so; returns whether it was.
    """
    lines = local(earlier(context.store, checked))
    if lines.empty:
        return False
    words = import_words(lines.iloc[0], context.definitions)
    answer.info(f"Dit bestand is al ingeleverd ({plain(words)}) en geldt nog. Er verandert niets.")
    st.button("Naar het logboek", icon=":material/history:", on_click=_open_log, key="naar-logboek")
    return True


def log_lines(context: Context):
    """
    Return the log, newest first, with its moments as the clock on the wall tells them here.
    """
    return local(log(context.store))


def _open(action: str, region: str, year: int) -> None:
    st.session_state["jaar"] = str(year)
    open_board(action, region)


def _open_log() -> None:
    st.session_state["onderdeel"] = "logboek"
