"""
What was found on Zoeken, by kind and the best first: each with what was asked marked in it, and the way to
its place.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import streamlit as st

from pages.frame import data
from pages.frame.page import Context, ask_page
from pages.frame.selection import ALL, choose
from pages.frame.words import missing
from pages.shared.box_findings import INDICATOR
from pages.shared.downloads import download_menu
from pages.shared.findings import finding_cards
from vvmetrics.charts.html import rendered
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.findings import NOT_VALIDATED, level_words, period_words
from vvmetrics.narrative.search import KINDS, Asked, Piece, marked, passage, search_table
from vvmetrics.narrative.unvalidated import validated_nowhere
from vvmetrics.narrative.words import count_words
from vvmetrics.questions import metrics, search

FIRST = 5  # of each kind, where all kinds are shown
CARDS = 25  # the most hits that a page draws at once
# The mark has fixed colours, in light and in dark: dark ink on yellow is 11 : 1. A link is as the text, for
# st.html knows no theme.
STYLE = """<style>
.vv-hit p { margin: 0 0 0.35rem; overflow-wrap: anywhere; }
.vv-hit p:last-child { margin-bottom: 0; }
.vv-hit a { color: inherit; }
.vv-hit small { font-size: 0.875rem; }
.vv-hit mark { padding: 0 0.15em; border-radius: 2px; background: #ffe08a; color: #17293d; }
@media print { .vv-hit mark { outline: 1px solid #17293d; } }
</style>"""


class Detail(NamedTuple):
    """
    What stands under a hit: words, as a link if they have an address; caution: that no region validated it,
    or "".
    """

    text: str
    before: str = ""
    url: str = ""
    caution: str = ""


def look_for(context: Context, asked: Asked):
    """
    Return what is found, and what is found without any choice of region, action or sources.
    """
    chosen = {"own_only": asked.way.own_only, "min_plausibility": asked.way.min_plausibility}
    hits = data.look_up(
        search.search,
        context.store,
        asked.text,
        region=asked.region,
        action=asked.action,
        parts=asked.parts,
        **chosen,
    )
    return hits, (
        data.look_up(search.search, context.store, asked.text, parts=asked.parts) if asked.limited else hits
    )


def draw_hits(context: Context, asked: Asked, hits, *, kind: str) -> None:
    """
    Draw the first hits of each kind, or all of one kind, a page of at most 25 at a time.
    """
    st.html(STYLE)
    for one, (_, many) in KINDS.items():
        found = hits[hits["kind"] == one]
        if found.empty or kind not in {ALL, one}:
            continue
        st.header(f"{many.capitalize()} ({len(found)})")
        shown = found.head(FIRST) if kind == ALL else _page(found, kind=one)
        for row in shown.to_dict("records"):
            with st.container(border=True, gap="small"):
                CARD[one](context, row)
                _citing(context, asked, row)
        if len(shown) < len(found) and kind == ALL:
            label = f"Toon alle {count_words(len(found), *KINDS[one])}"
            st.button(
                label, icon=":material/expand_more:", key=f"alle-{one}", on_click=_show_all, args=(one,)
            )
    if kind != ALL and hits[hits["kind"] == kind].empty:
        st.markdown(
            f"Onder de {KINDS[kind][1]} is er geen vondst, wel onder de rest: kies bij Toon voor Alles."
        )


def hits_download(context: Context, asked: Asked, hits, *, text: str) -> None:
    """
    Offer all that was found as a table, with where was looked: in all years, whatever year is chosen.
    """
    where = f"Alle jaren, {', '.join(asked.limits(context.definitions))}."
    caution = validated_nowhere(context.definitions, hits["source_kind"].to_list())
    about = About(f"Zoeken: {asked.text}", tells=(), chosen=f"{where} {caution}".strip())
    table = partial(search_table, hits, context.definitions)
    download_menu(context, table, about=about, text=text, name="zoeken", key="vondsten", pictures={})


def _page(found, *, kind: str):
    pages = -(-len(found) // CARDS)
    number = st.pagination(pages, key=f"blad-zoeken-{kind}-{pages}") if pages > 1 else 1
    return found.iloc[(number - 1) * CARDS : number * CARDS]


def _finding(context: Context, row: dict) -> None:
    definitions = context.definitions
    region, action = definitions.regions[row["region"]].label, definitions.actions[row["action"]].short_label
    indicators = [definitions.indicators[id_].label for id_ in row["indicators"]]
    about = ", ".join(indicators) if indicators else definitions.phase.label
    step = row["plausibility"]
    sure = "" if missing(step) else level_words(definitions.plausibility, int(step))
    source = (
        Detail("meer dan één bron", before="Bron: ")
        if missing(row["source_title"])
        else Detail(row["source_title"], before="Bron: ", url=_address(row))
    )
    years = Detail(period_words(row["start_year"], row["end_year"]))
    _text(
        row,
        [(f"{region} · {action}", False)],
        about=about,
        answer=[] if missing(row["title"]) else _marked(row),
        details=[Detail(sure), years, source, _kind(context, row)],
    )
    page = "Onderbouwing" if indicators else "Ontwikkeling"
    st.button(
        f"{page}: {region}, {action}",
        icon=":material/arrow_forward:",
        key=f"naar-{row['id']}",
        on_click=_to_finding,
        args=(context, row),
    )


def _indicator(context: Context, row: dict) -> None:
    definitions, indicator = context.definitions, context.definitions.indicators[row["id"]]
    place = (
        f"{definitions.actions[indicator.action].short_label} ·"
        f" {definitions.elements[indicator.element].label}"
    )
    _text(row, _marked(row), details=[Detail(place)])
    st.button(
        f"Verbeteractie: {indicator.label}",
        icon=":material/arrow_forward:",
        key=f"naar-{row['id']}",
        on_click=_to_indicator,
        args=(row,),
    )


def _source(context: Context, row: dict) -> None:
    _text(row, _marked(row), url=_address(row), details=[_kind(context, row)])


def _citing(context: Context, asked: Asked, row: dict) -> None:
    """
    Draw a fold with the findings that rest on a source, if there are any.
    """
    if row["findings"]:
        label = f"{count_words(row['findings'], 'bevinding steunt', 'bevindingen steunen')} hierop"
        fold = st.expander(
            label, icon=":material/library_books:", key=f"steunt-{row['id']}", on_change="rerun"
        )
        if fold.open:
            chosen = {"own_only": asked.way.own_only, "min_plausibility": asked.way.min_plausibility}
            found = data.look_up(
                search.findings_of_source,
                context.store,
                row["id"],
                region=asked.region,
                action=asked.action,
                **chosen,
            )
            with fold:
                if len(found) < row["findings"]:
                    st.caption(f"De nieuwste {len(found)} staan hieronder.")
                finding_cards(context, found, key=f"bron-{row['id']}", views=False)


CARD = {"bevinding": _finding, "indicator": _indicator, "bron": _source}


def _text(  # noqa: PLR0913 - the parts of a hit, by name
    row: dict, head: list[Piece], *, url: str = "", about: str = "", answer: Sequence[Piece] = (), details
) -> None:
    """
    Draw a hit to read: its head, as a link if it has an address, an answer and the passage that was found.
    """
    found = passage(row["text"], list(row["words"]))
    told = [detail for detail in details if detail.text]
    st.html(rendered(__file__, head=head, url=url, about=about, answer=answer, passage=found, details=told))


def _marked(row: dict) -> list[Piece]:
    return marked(row["title"], list(row["words"]))


def _address(row: dict) -> str:
    """
    Return the address of a source that a browser can open, or "".
    """
    url = "" if missing(row["url"]) else row["url"]
    return url if url.startswith(("https://", "http://")) else ""


def _kind(context: Context, row: dict) -> Detail:
    if missing(row["source_kind"]):
        return Detail("")
    kind = context.definitions.source_kinds[row["source_kind"]]
    return Detail(kind.label, caution="" if kind.validated else NOT_VALIDATED)


def _show_all(kind: str) -> None:
    st.session_state["vondsten"] = kind


def _to_indicator(row: dict) -> None:
    """
    Go to the indicator on Verbeteractie; in the link too, for there stands the indicator of the action that
    was chosen before.
    """
    choose(action=row["action"])
    st.session_state[INDICATOR] = st.query_params[INDICATOR] = row["id"]
    ask_page("Verbeteractie")


def _to_finding(context: Context, row: dict) -> None:
    """
    Go to where a finding stands: on Onderbouwing its element, and if it counts no more in the chosen year,
    its own year.
    """
    choose(region=row["region"], action=row["action"])
    if not len(row["indicators"]):
        ask_page("Ontwikkeling")
        return
    elements = {context.definitions.indicators[id_].element for id_ in row["indicators"]}
    st.session_state["element"] = elements.pop() if len(elements) == 1 else ALL
    counting = context.ask(metrics.observations, region=row["region"], action=row["action"])
    if row["text"] not in set(counting["finding"]):
        st.session_state["jaar"] = str(row["end_year"])
    ask_page("Onderbouwing")
