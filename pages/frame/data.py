"""
The only cache: the open store, and answers to questions, kept per revision of the store and per selection.
"""

import gc
import os
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import streamlit as st

from vvmetrics.answers.known import Indicators, Summary, read_indicators, read_summary
from vvmetrics.answers.phases import Phases, read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.meeting import screens
from vvmetrics.meeting.screens import Meeting
from vvmetrics.questions import metrics
from vvmetrics.reports.content.report import Report, regional_report
from vvmetrics.reports.slides.template import new_presentation
from vvmetrics.reports.word.template import new_document
from vvmetrics.store.database import Store, open_store

# Streamlit hashes no argument whose name begins with _: a question is told by its name, the store by its path
# and revision. A page asks for a handful of answers per selection; old ones make room.
KEPT = 256
KEPT_SEARCHES = KEPT_REPORTS = 32


def store() -> Store:
    """
    Return the store that all visitors share; the first call builds it if need be.
    """
    return _store(os.environ.get("VVMETRICS_DATABASE"), os.environ.get("VVMETRICS_DATA"))


def ask(question: Callable, store: Store, **conditions: object):
    """
    Return the answer (a DataFrame, the caller's own copy) to a question of vvmetrics.questions.metrics.
    """
    return _ask(question.__name__, question, store, _version(store), **conditions)


def summary(store: Store, **conditions: object) -> Summary:
    """
    Return what is known of each place: the answer to metrics.summary, read once for all who ask the same.
    """
    return _summary(store, _version(store), **conditions)


def indicators(store: Store, **conditions: object) -> Indicators:
    """
    Return what is known of each indicator in each region: the answer to metrics.indicators, read once.
    """
    return _indicators(store, _version(store), **conditions)


def phases(question: Callable, store: Store, **conditions: object) -> Phases:
    """
    Return the phases that sources tell of: the answer to metrics.phases or metrics.phase_history, read once.
    """
    return _phases(question.__name__, question, store, _version(store), **conditions)


def meeting(store: Store, **conditions: object) -> Meeting:
    """
    Return the screens of a meeting, as vvmetrics.meeting.screens makes them.
    """
    return _meeting(store, _version(store), **conditions)


def report(store: Store, **conditions: object) -> Report:
    """
    Return the report of a region, as vvmetrics.reports.content.report makes it.
    """
    return _report(store, _version(store), **conditions)


def look_up(question: Callable, store: Store, *asked: str, **conditions: object):
    """
    Return the answer to a question of vvmetrics.questions.search; kept apart, so that what is typed pushes
    out no other.
    """
    return _look_up(question.__name__, question, store, _version(store), *asked, **conditions)


def ask_then(question: Callable, store: Store, moment: datetime, **conditions: object):
    """
    Return the answer to a question of vvmetrics.questions.metrics as it was known at a moment; raises as
    store.as_known_on does.
    """
    return _ask_then(question.__name__, question, store, _version(store), moment, **conditions)


def _version(store: Store) -> tuple[str, int]:
    return str(store.path), store.revision


@st.cache_resource(show_spinner="De gegevens worden klaargezet …")
def _store(database: str | None, data: str | None) -> Store:
    return open_store(Path(database) if database else None, data_dir=Path(data) if data else None)


@st.cache_data(max_entries=KEPT, show_spinner=False)
def _ask(name, _question, _store, version, **conditions):  # noqa: ARG001 - parts of the key
    return _question(_store, **conditions)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _summary(_store, version, **conditions):  # noqa: ARG001 - part of the key
    return read_summary(metrics.summary(_store, **conditions), _store.definitions)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _indicators(_store, version, **conditions):  # noqa: ARG001 - part of the key
    return read_indicators(metrics.indicators(_store, **conditions), _store.definitions)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _phases(name, _question, _store, version, **conditions):  # noqa: ARG001 - parts of the key
    return read_phases(_question(_store, **conditions))


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _meeting(_store, version, *, region, made_on, **conditions):  # noqa: ARG001 - part of the key
    read = summary(_store, **conditions)
    return screens.meeting(_store, region=region, made_on=made_on, summary=read, **conditions)


@st.cache_resource(max_entries=KEPT_REPORTS, show_spinner=False)
def _report(_store, version, *, region, made_on, **conditions):  # noqa: ARG001 - part of the key
    read = summary(_store, **conditions)
    return regional_report(_store, region=region, made_on=made_on, summary=read, **conditions)


@st.cache_data(max_entries=KEPT, show_spinner="De stand van toen wordt opgezocht …")
def _ask_then(name, _question, _store, version, moment, **conditions):  # noqa: ARG001 - parts of the key
    with closing(_store.as_known_on(moment)) as then:
        return _question(then, **conditions)


@st.cache_data(max_entries=KEPT_SEARCHES, show_spinner=False)
def _look_up(name, _question, _store, version, *asked, **conditions):  # noqa: ARG001 - parts of the key
    return _question(_store, *asked, **conditions)


@st.cache_resource(show_spinner=False)
def warm_up(_packages: Iterable[ModuleType]) -> None:
    """
    Draw a board once, and load all modules of packages, so that no visitor after the first waits for it.

    Refuse a template of reports or slides that does not fit now, not at the first download. Then take all
    that is loaded out of garbage collection, which costs more than most pages if it looks at it each time.
    """
    first = store()
    year = max(first.years, default=0)
    known = summary(first, year=year, own_only=False, min_plausibility=1)
    scene = Scene(first.definitions, year)
    EffortValueBoard(scene, known, next(iter(first.definitions.actions))).figure().to_json()
    new_document(None)
    new_presentation(None)
    for package in _packages:
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    gc.collect()
    gc.freeze()
