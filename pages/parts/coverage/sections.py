"""
The two sections of Dekking: what is known and what is not, and which question would add most.
"""

from functools import partial

import streamlit as st

from pages.frame.page import Context
from pages.frame.words import plain
from pages.parts.coverage.grid import coverage_grid
from pages.shared.figure import as_table
from vvmetrics.answers.tallies import tallies
from vvmetrics.charts.tables.coverage import coverage_html
from vvmetrics.charts.tables.coverage_words import coverage_table, gap_rule, gap_table
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.coverage import coverage_sentence
from vvmetrics.narrative.gaps import gap_sentence
from vvmetrics.questions import metrics


def what_is_known(context: Context, action: str | None, *, answer) -> str:
    """
    Say in the place for the answer how much is known of an action (None: of all), and draw the table of it;
    returns its HTML.
    """
    scene = context.scene
    rows = context.ask(metrics.indicators, action=action)
    told = tallies(context.ask(metrics.status_counts, action=action), scene.definitions)
    sentence = coverage_sentence(scene, told, action=action)
    answer.info(plain(sentence))
    st.caption(
        "Elk vak opent zijn bevindingen of de reden: klik, of ga met Tab naar de tabel, met de pijltjes van"
        " vak naar vak en druk op Enter."
    )
    html = coverage_html(scene, rows, told, action=action)
    coverage_grid(context, html, key=f"dekking-{'een' if action else 'alle'}")
    table = partial(coverage_table, scene, rows, told, action=action)
    about = About(f"Dekking: {_title(context, action)}", action)
    as_table(context, table, name=f"dekking-{action or 'alle'}", key="dekking", text=sentence, about=about)
    return html


def what_to_ask(context: Context, action: str | None) -> str:
    """
    Say which question would add most about an action (None: about each), and offer them all as a table;
    returns what it says.
    """
    scene = context.scene
    gaps = context.ask(metrics.gaps, action=action)
    actions = [action] if action else scene.definitions.actions
    first = [gap_sentence(scene, gaps, action=id_) for id_ in actions]
    st.header("Welke vraag voegt het meest toe?")
    st.markdown("\n\n".join(plain(words) for words in first))
    st.caption(gap_rule(scene))
    table, words = partial(gap_table, scene, gaps), " ".join(first)
    about = About(f"Vragen die het meest toevoegen: {_title(context, action)}", action)
    as_table(context, table, name=f"vragen-{action or 'alle'}", key="vragen", text=words, about=about)
    return words


def _title(context: Context, action: str | None) -> str:
    return context.definitions.actions[action].short_label if action else "alle verbeteracties"
