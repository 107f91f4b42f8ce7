"""
The reason and the button that store a file as its preview shows.
"""

from collections.abc import Callable
from contextlib import suppress

import streamlit as st

from pages.frame.page import Context
from pages.frame.words import plain
from pages.parts.collect.stored import keep_stored
from vvmetrics.errors import VVMetricsError
from vvmetrics.intake.storing.changes import store_import
from vvmetrics.intake.storing.preview import Preview
from vvmetrics.narrative.words import listed

REFUSED = "_handed_in_refused"
REASON = "reden-opslaan"
LONGEST_REASON = 200


def store_button(context: Context, made: Preview, role: str | None, *, stored: Callable[[], None]) -> None:
    """
    Draw the field for the reason and the button; stored forgets the file.
    """
    st.header("Opslaan")
    ask_reason(
        "Waarom levert u dit in? Dit komt in het logboek.",
        key=REASON,
        example="bijvoorbeeld: jaarlijkse opgave",
    )
    pressed = {"on_click": _store, "args": (context, made, role, stored)}
    st.button("Opslaan in de database", icon=":material/save:", key="opslaan-knop", **pressed)
    if refused := st.session_state.pop(REFUSED, None):
        st.error(refused)


def ask_reason(label: str, *, key: str, example: str | None = None) -> None:
    """
    Draw the field for a reason, kept as it is typed: a form forgets on another page what was not sent yet.

    Sent when the field is left, it would come together with the click on a link to another page, and that
    click would be lost.
    """
    kept = {"live": True, "persist_state": "session"}
    st.text_input(label, placeholder=example, max_chars=LONGEST_REASON, key=key, width=640, **kept)


def _store(context: Context, made: Preview, role: str | None, stored: Callable[[], None]) -> None:
    """
    Store what was shown, and nothing else: after a change by somebody else the page shows anew what the file
    would do.
    """
    reason = st.session_state[REASON].strip()
    if not role or not reason:
        missing = [
            words
            for words, there in {
                "kies bovenaan uw rol": role,
                "schrijf waarom u dit inlevert": reason,
            }.items()
            if not there
        ]
        st.session_state[REFUSED] = (
            f"Er is nog niets opgeslagen: {listed(missing)}, en druk dan opnieuw op Opslaan."
        )
        return
    try:
        revision = store_import(context.store, made, by=role, reason=reason, confirmed=True)
    except VVMetricsError as error:
        if not _changed_since(context, made):
            st.session_state[REFUSED] = plain(str(error))
        return
    stored()
    st.session_state[REASON] = ""
    keep_stored(made, revision)


def _changed_since(context: Context, made: Preview) -> bool:
    """
    Return whether the store changed since the preview; not if it can't be asked, as on a full disk.
    """
    with suppress(VVMetricsError):
        return context.store.revision != made.revision
    return False
