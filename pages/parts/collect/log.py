"""
The log of the store, and withdrawing a file or a single observation: first what and why, then once more
whether it is meant.
"""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from pages.frame.page import Context
from pages.frame.words import plain
from pages.parts.collect.file import pick_role
from pages.parts.collect.preview import PREVIEW
from pages.parts.collect.store import ask_reason
from pages.parts.collect.stored import STORED, log_lines
from pages.shared.words_table import words_table
from vvmetrics.errors import VVMetricsError
from vvmetrics.intake.storing import changes, log
from vvmetrics.narrative.intake import standing_words, withdrawn_sentence
from vvmetrics.narrative.intake_log import import_words, log_sentence, log_table
from vvmetrics.narrative.words import count_words, listed

ASKED, DONE, REFUSED = "_withdrawal_asked", "_withdrawal_done", "_withdrawal_refused"
REASON, ERASE = "reden-intrekken", "wis-tekst"
WHOLE, ONE = "geheel", "een"
WHAT = {WHOLE: "De hele inlevering", ONE: "Eén waarneming"}


@dataclass(frozen=True)
class Withdrawal:
    """
    What somebody asked to withdraw: an import by its revision, or one observation of it, in words, by whom
    and why, and whether to erase.

    counted: whether any of it still counted.
    """

    revision: int
    observation: str | None
    words: str
    by: str
    reason: str
    erase: bool
    counted: bool


def log_and_withdraw(context: Context, *, answer) -> None:
    """
    Draw the log, and the two steps of withdrawing something that was handed in.
    """
    lines = log_lines(context)
    if done := st.session_state.pop(DONE, None):
        answer.success(plain(done))
    answer.info(plain(log_sentence(lines, context.definitions, anything=bool(context.store.years))))
    text = "Het logboek: wanneer, wie, wat, waarom en hoeveel er nog van geldt, het nieuwste eerst"
    words_table(log_table(lines, context.definitions), text=text)
    standing = lines[lines["file"].notna() & (lines["standing"] > 0)].set_index("revision")
    if len(standing):
        st.header("Intrekken")
        asked = st.session_state.get(ASKED)
        if asked and asked.revision in standing.index:
            _confirm(context, asked)
        else:
            _choose(context, standing)


def _choose(context: Context, standing: pd.DataFrame) -> None:
    """
    Draw the first step: what, by whom and why.
    """
    st.markdown(
        "Wat u intrekt, telt niet meer mee; wat het verving, geldt dan weer. Het blijft in de geschiedenis"
        " staan."
    )
    labels = {revision: import_words(line, context.definitions) for revision, line in standing.iterrows()}
    with st.container(horizontal=True, vertical_alignment="top"):
        look = {"placeholder": "Kies", "persist_state": "session"}
        revision = st.selectbox(
            "Inlevering", list(labels), key="in-te-trekken", format_func=labels.get, width=480, **look
        )
        whole = {"default": WHOLE, "required": True, "persist_state": "session"}
        what = st.segmented_control("Wat", list(WHAT), key="intrekken-wat", format_func=WHAT.get, **whole)
    line = standing.loc[revision]
    counted = bool(line["current"])
    observation, words = (
        None,
        f"{line['file']} ({count_words(line['standing'], 'waarneming', 'waarnemingen')})",
    )
    if what == ONE:
        rows = {row["id"]: row for row in log.standing(context.store, int(revision)).to_dict("records")}
        brought = {id_: standing_words(row, context.definitions) for id_, row in rows.items()}
        observation = st.selectbox(
            "Waarneming", list(brought), key="in-te-trekken-een", format_func=brought.get, **look
        )
        words, counted = (
            brought.get(observation, ""),
            observation in rows and bool(rows[observation]["current"]),
        )
    with st.container(width=340):
        role = pick_role()
    ask_reason("Waarom trekt u dit in? Dit komt in het logboek.", key=REASON)
    if what == ONE:
        st.checkbox("Wis ook de tekst: er staat iets over een persoon in", key=ERASE)
    args = (int(revision), observation, words, role, counted)
    st.button("Intrekken …", icon=":material/undo:", key="intrekken-knop", on_click=_ask, args=args)
    _say_refused()


def _ask(revision: int, observation: str | None, words: str, role: str | None, counted: bool) -> None:  # noqa: FBT001 - of a callback
    reason = st.session_state[REASON].strip()
    needed = {"kies een waarneming": words, "kies uw rol": role, "schrijf waarom": reason}
    missing = [asked for asked, there in needed.items() if not there]
    if missing:
        st.session_state[REFUSED] = f"Er is nog niets ingetrokken: {listed(missing)}."
    else:
        erase = observation is not None and st.session_state.get(ERASE, False)
        st.session_state[ASKED] = Withdrawal(revision, observation, words, role, reason, erase, counted)


def _confirm(context: Context, asked: Withdrawal) -> None:
    """
    Draw the second step: once more what is withdrawn, with yes and no.
    """
    erased = " De tekst wordt gewist en komt nooit terug." if asked.erase else ""
    st.warning(f"U trekt in: {plain(asked.words)}. Reden: {plain(asked.reason)}.{erased} Klopt dat?")
    with st.container(horizontal=True):
        st.button(
            "Ja, trek in",
            icon=":material/undo:",
            key="intrekken-ja",
            on_click=_withdraw,
            args=(context, asked),
        )
        st.button("Nee, laat staan", key="intrekken-nee", on_click=_let_it_stand)


def _withdraw(context: Context, asked: Withdrawal) -> None:
    _let_it_stand()
    try:
        if asked.observation and asked.erase:
            changes.erase(context.store, [asked.observation], by=asked.by, reason=asked.reason, withdraw=True)
        elif asked.observation:
            changes.withdraw(context.store, [asked.observation], by=asked.by, reason=asked.reason)
        else:
            changes.withdraw_import(context.store, asked.revision, by=asked.by, reason=asked.reason)
    except VVMetricsError as error:
        st.session_state[REFUSED] = plain(str(error))
        return
    for key in (
        STORED,
        PREVIEW,
    ):  # what a file would change is told anew, and not as if somebody else had been here
        st.session_state.pop(key, None)
    st.session_state[REASON] = ""
    st.session_state[DONE] = withdrawn_sentence(asked.words, counted=asked.counted, erased=asked.erase)


def _say_refused() -> None:
    if refused := st.session_state.pop(REFUSED, None):
        st.error(refused)


def _let_it_stand() -> None:
    st.session_state.pop(ASKED, None)
