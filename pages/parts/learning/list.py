"""
The list of Leeragenda on a page: who can be asked, who can be helped, what nobody can tell, what is old;
narrowed and ticked.
"""

from functools import partial

import streamlit as st

from pages.frame.page import Context
from pages.frame.selection import pick_view
from pages.frame.words import explain_terms, plain
from pages.parts.learning.agenda import add_to_agenda, agenda_size, tick_box
from pages.parts.learning.text import about, exchange_on, point_text
from pages.shared.box_findings import ask_findings, findings_window
from pages.shared.figure import as_table
from vvmetrics.narrative.agenda import Point, points
from vvmetrics.narrative.agenda_table import agenda_table
from vvmetrics.narrative.exchange import Exchange, phase_words, took_sentence
from vvmetrics.narrative.learning import (
    LEARNING_RULE,
    ask_sentence,
    everyone_sentence,
    help_sentence,
    open_sentence,
    stale_sentence,
)
from vvmetrics.narrative.words import count_words

AGENDA = "agenda"  # the word in the link for the list that the visitor made
POINTS = 25  # the most points that a page draws at once
EMPTY = {
    "vragen": "Kijk bij Open vragen wat er dan wel te doen is, of kies links een andere verbeteractie.",
    "helpen": (
        "Een regio kan helpen met een duidelijke of goed onderbouwde bevinding, of met een uit een gebied"
        " waar de actie al liep."
    ),
    "open": "Kies een andere verbeteractie of een ander element om verder te kijken.",
    "verouderd": "Kies een later jaar of een andere verbeteractie om verder te kijken.",
}


def pick_kind(context: Context) -> str:
    """
    Draw the choice of what to see; it is in the link too. Returns its word.
    """
    own = context.selection.region
    asks = ("Vragen aan een regio", "U kunt helpen") if own else ("Per indicator", "Per regio")
    kinds = dict(zip(("vragen", "helpen"), asks, strict=True))
    return pick_view(
        "soort",
        "Wat u wilt zien",
        {**kinds, "open": "Open vragen", "verouderd": "Verouderd", AGENDA: "Mijn agenda"},
    )


def suggestions(context: Context, kind: str, *, element: str | None, answer) -> None:
    """
    Draw the answer, in its place, and the points of a kind for the chosen action and region, to put on the
    agenda.
    """
    selection, definitions = context.selection, context.definitions
    exchange = exchange_on(context, selection.action)
    sentence = _answer(exchange, kind, selection.region)
    answer.info(plain(sentence))
    found = points(exchange, kind=kind, region=selection.region)
    shown = [point for point in found if element in {None, definitions.indicators[point.indicator].element}]
    if not selection.region:
        st.caption("Kies links een regio, om te zien wie zij kan vragen en helpen.")
    if shown:
        _tick_all(shown)
        _draw(context, exchange, shown)
        told = [(exchange, point) for point in shown]
        name, table = f"leeragenda-{kind}-{selection.action}", partial(agenda_table, told)
        as_table(context, table, name=name, key="leerlijst", text=sentence, about=about(told))
    else:
        st.markdown(f"Bij deze keuze staat hier niets. {EMPTY[kind]}")
    st.caption(LEARNING_RULE)
    findings_window(context)
    labels = [definitions.indicators[point.indicator].label for point in shown]
    explain_terms(definitions, [sentence, *labels, *(point.reason for point in shown)])


def _answer(exchange: Exchange, kind: str, region: str | None) -> str:
    if kind == "open":
        return open_sentence(exchange, region=region)
    if kind == "verouderd":
        return stale_sentence(exchange, region=region)
    if region is None:
        return everyone_sentence(exchange)
    return (ask_sentence if kind == "vragen" else help_sentence)(exchange, region=region)


def _tick_all(shown: list[Point]) -> None:
    on_it = count_words(agenda_size(), "punt", "punten")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            f"**{count_words(len(shown), 'punt', 'punten')}.** Vink aan wat op uw agenda moet; daarop staan"
            f" nu {on_it}."
        )
        ids = [point.id for point in shown]
        st.button(
            "Alles op de agenda",
            icon=":material/playlist_add:",
            on_click=add_to_agenda,
            args=(ids,),
            key="alles-op-agenda",
        )


def _draw(context: Context, exchange: Exchange, shown: list[Point]) -> None:
    """
    Draw points, at most 25 at a time: those of one region in a box under its phase and what the action took
    it, others by element.
    """
    pages = -(-len(shown) // POINTS)
    page = st.pagination(pages, key=f"blad-leeragenda-{pages}") if pages > 1 else 1
    boxes: dict[str, list[Point]] = {}
    for point in shown[(page - 1) * POINTS : page * POINTS]:
        boxes.setdefault(point.group, []).append(point)
    for region, inside in boxes.items():
        with st.container(border=bool(region)):
            if region:
                _region_head(exchange, region)
            _points(context, exchange, inside)


def _region_head(exchange: Exchange, region: str) -> None:
    name = exchange.name(region)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(name, width="content")
        label, icon = f"Bevindingen van {name}", ":material/library_books:"
        st.button(label, icon=icon, key=f"bevindingen-{region}", on_click=ask_findings, args=(region, None))
    phase = f"**Fase daar:** {plain(phase_words(exchange, region))}."
    st.markdown(f"{phase}  \n{plain(took_sentence(exchange, region))}")


def _points(context: Context, exchange: Exchange, inside: list[Point]) -> None:
    element = ""
    for point in inside:
        indicator = context.definitions.indicators[point.indicator]
        if indicator.element != element:
            element = indicator.element
            st.markdown(f"**{plain(context.definitions.elements[element].label)}**")
        with st.container(gap="xxsmall"):
            tick_box(point.id, f"**{plain(indicator.label)}**")
            st.markdown(point_text(exchange, point))
