"""
The only cache: the open store, and answers to questions, kept per revision of the store and per selection.
"""

import gc
import os
from contextlib import closing
from datetime import datetime
from pathlib import Path

import streamlit as st

from vvmetrics.charts.board.effort_value import effort_value_board
from vvmetrics.meeting import screens
from vvmetrics.meeting.screens import Meeting
from vvmetrics.questions import metrics, search
from vvmetrics.reports.slides.template import new_presentation
from vvmetrics.reports.word.template import new_document
from vvmetrics.store.database import Store, open_store

# Streamlit hashes no argument whose name begins with _: the store is told by its path and revision.
# A page asks for a handful of answers per selection; old ones make room.
KEPT = 256
KEPT_SEARCHES = 32


def store() -> Store:
    """
    Return the store that all visitors share; the first call builds it if need be.
    """
    return _store(os.environ.get("VVMETRICS_DATABASE"), os.environ.get("VVMETRICS_DATA"))


def ask(question: str, store: Store, **conditions: object):
    """
    Return the answer (a DataFrame, the caller's own copy) to one of the questions in
    vvmetrics.questions.metrics.
    """
    return _ask(question, store, (str(store.path), store.revision), **conditions)


def meeting(store: Store, **conditions: object) -> Meeting:
    """
    Return the screens of a meeting, as vvmetrics.meeting.screens makes them.
    """
    return _meeting(store, (str(store.path), store.revision), **conditions)


def look_up(question: str, store: Store, *asked: str, **conditions: object):
    """
    Return the answer to one of the questions in vvmetrics.questions.search; kept apart, so that what is typed
    pushes out no other.
    """
    return _look_up(question, store, (str(store.path), store.revision), *asked, **conditions)


def ask_then(question: str, store: Store, moment: datetime, **conditions: object):
    """
    Return the answer to one of the questions in vvmetrics.questions.metrics as it was known at a moment;
    raises as store.as_known_on does.
    """
    return _ask_then(question, store, (str(store.path), store.revision), moment, **conditions)


@st.cache_resource(show_spinner="De gegevens worden klaargezet …")
def _store(database: str | None, data: str | None) -> Store:
    return open_store(Path(database) if database else None, data_dir=Path(data) if data else None)


@st.cache_data(max_entries=KEPT, show_spinner=False)
def _ask(question: str, _store: Store, version: tuple[str, int], **conditions: object):  # noqa: ARG001 - part of the key
    return getattr(metrics, question)(_store, **conditions)


@st.cache_data(max_entries=KEPT, show_spinner=False)
def _meeting(_store: Store, version: tuple[str, int], **conditions: object):  # noqa: ARG001 - part of the key
    return screens.meeting(_store, **conditions)


@st.cache_data(max_entries=KEPT, show_spinner="De stand van toen wordt opgezocht …")
def _ask_then(question: str, _store: Store, version: tuple[str, int], moment: datetime, **conditions: object):  # noqa: ARG001 - part of the key
    with closing(_store.as_known_on(moment)) as then:
        return getattr(metrics, question)(then, **conditions)


@st.cache_data(max_entries=KEPT_SEARCHES, show_spinner=False)
def _look_up(question: str, _store: Store, version: tuple[str, int], *asked: str, **conditions: object):  # noqa: ARG001 - part of the key
    return getattr(search, question)(_store, *asked, **conditions)


@st.cache_resource(show_spinner=False)
def warm_up() -> None:
    """
    Draw a board once, so that no visitor after the first waits for what loads on first use.

    Refuse a template of reports or slides that does not fit now, not at the first download. Then take all
    that is loaded out of Streamlit's garbage collection after each rerun, which costs more than most pages.
    """
    first = store()
    rows = metrics.summary(first, year=max(first.years, default=0))
    effort_value_board(rows, first.definitions, action=next(iter(first.definitions.actions))).to_json()
    new_document(None)
    new_presentation(None)
    gc.collect()
    gc.freeze()
