"""
A region's story on a page: a chapter per action with its place in the range of all, its findings as running
text, and the sources.
"""

from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from pages.frame.link import Choice, pick
from pages.frame.page import Context, ask_page
from pages.frame.selection import ALL, as_buttons, choose
from pages.frame.words import plain
from pages.parts.region.text import cited_numbers, element_text, phase_text, source_text
from pages.shared.boards import open_board
from pages.shared.figure import explain, figure
from pages.shared.views import differing_text
from vvmetrics.answers.views import Views
from vvmetrics.charts.regions.strips import RegionStrips, strips_legend
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.region import offer_words
from vvmetrics.questions import metrics
from vvmetrics.reports.content.model import Chapter, Report

OFFER = 210  # pixels: the longest name of a region
STRIPS = 400  # pixels: beside the text on a laptop, above it on a telephone
CHAPTER = "hoofdstuk"
FOLLOWED = "_chapter_action"  # the action that was chosen when the chapters were last drawn
# Beside a long chapter its picture stays in sight; without this it leaves the left half of the screen empty.
STICKY = """
<style>
@media (min-width: 1100px) {
    [class*="st-key-vak-bereik-"] { position: sticky; top: 4rem; align-self: flex-start; }
}
</style>
"""


def choose_a_region(context: Context) -> None:
    """
    Ask for a region: a button for each in their fixed order, and what may be read of it.
    """
    way, definitions = context.selection.way, context.definitions
    standing = way.standing(context.selection.year).capitalize()
    what = (
        "U leest dan per verbeteractie wat het kostte, wat het bracht, hoe zeker dat is en wat niet"
        " bekend is."
    )
    st.info(f"Kies een regio. {what} {standing}.")
    if CHAPTER in st.query_params:
        _pick_chapter(context)  # kept for the region that is chosen next, or put right
    scene, summary = context.scene, context.summary()
    for region in definitions.regions.values():
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.button(
                region.label, key=f"kies-{region.id}", width=OFFER, on_click=partial(choose, region=region.id)
            )
            st.markdown(plain(offer_words(scene, summary, region=region.id)), width="content")


def opening(context: Context, report: Report) -> None:
    """
    Say how the region is doing, and what to do where nothing is known of it.
    """
    selection = context.selection
    st.info(report.summary)
    if not context.ask(metrics.observations, region=selection.region).empty:
        return
    wider = {
        "Kies een later jaar.": selection.year < max(context.store.years),
        "Kies een lagere plausibiliteit.": selection.min_plausibility > 1,
        "Toon ook wat het netwerk niet zelf meldde.": selection.own_only,
    }
    advice = [sentence for sentence, hides in wider.items() if hides]
    add = (
        f"Vul aan: een bevinding is één regel in `data/observations/{selection.region}.csv`; zie"
        " `data/README.md`."
    )
    st.markdown(" ".join(["Bij deze keuze is er nog geen bevinding.", *advice, add]))


def pick_chapters(context: Context, report: Report) -> list[Chapter]:
    """
    Draw the choice of a chapter or all; returns those to tell.
    """
    word = _pick_chapter(context, as_buttons, on_change=_choose_action_of_chapter)
    chapters = [chapter for chapter in report.chapters if word in {ALL, chapter.action}]
    explain(strips_legend([_chart(context, chapter.action) for chapter in chapters]))
    st.caption("Een klik op een teken opent die regio.")
    st.html(STICKY)
    return chapters


def _pick_chapter(context: Context, widget: Callable[..., None] | None = None, **look) -> str:
    """
    Return the word of the chapter that the link or the visitor chose.

    Chapter and chosen action follow each other, so that the list of actions beside every page does here what
    it says.
    """
    actions = context.definitions.actions
    labels = {
        action.id: f"{number}. {action.short_label}"
        for number, action in enumerate(actions.values(), start=1)
    }
    _follow_action(context.selection.action, first=next(iter(actions)))
    return pick(Choice(CHAPTER, "Hoofdstuk", {ALL: "Alle"} | labels, default=ALL), widget, **look).word


def _follow_action(action: str, *, first: str) -> None:
    """
    Show the chapter of an action that was chosen elsewhere since the chapters were last drawn; the first one
    is nobody's choice.
    """
    if action != st.session_state.get(FOLLOWED, first):
        st.session_state[CHAPTER] = action
    st.session_state[FOLLOWED] = action


def _choose_action_of_chapter() -> None:
    chapter = st.session_state[CHAPTER]
    if chapter != ALL:
        choose(action=chapter)
        st.session_state[FOLLOWED] = chapter


def tell(context: Context, report: Report, chapter: Chapter, views: list[Views]) -> None:
    """
    Draw a chapter: its sentence, the place of the region in the range of all, and per element what is told
    and what is not known.
    """
    st.header(title(chapter))
    st.markdown(plain(chapter.sentence))
    both = st.container(horizontal=True, gap="large")
    with both.container(width=STRIPS, key=f"vak-bereik-{chapter.action}"):
        _strips(context, action=chapter.action)
        with st.container(horizontal=True):
            _ways_on(context, action=chapter.action)
    with both.container(width="stretch"):
        if chapter.phases:
            st.markdown(phase_text(report, chapter))
        for part in chapter.elements:
            st.subheader(part.title)
            within = (chapter.action, part.element)
            here = [one for one in views if _place(context, one.indicator) == within]
            st.markdown(element_text(report, part, differing_text(context, here)))


def sources_list(context: Context, report: Report, chapters: Iterable[Chapter]) -> None:
    """
    List the sources that the chapters cite, by their number.
    """
    cited = set[int]().union(*map(cited_numbers, chapters))
    if cited:
        st.header("Bronnen")
    st.markdown("  \n".join(source_text(source) for source in report.sources if source.number in cited))
    way, absences = context.selection.way, context.definitions.absences.values()
    reasons = " ".join(
        f"**{plain(way.label(absence))}:** {plain(way.meaning(absence))}" for absence in absences
    )
    st.caption(f"**Waarom iets niet bekend is.** {reasons}")


def title(chapter: Chapter) -> str:
    """
    Return the number and title of a chapter.
    """
    return f"{chapter.number}. {chapter.title}"


def _place(context: Context, indicator: str) -> tuple[str, str]:
    defined = context.definitions.indicators[indicator]
    return defined.action, defined.element


def _ways_on(context: Context, *, action: str) -> None:
    st.button(
        "Bord",
        icon=":material/balance:",
        key=f"naar-bord-{action}",
        on_click=open_board,
        args=(action, context.selection.region),
    )
    for page, key, icon in (
        ("Onderbouwing", "bron", "library_books"),
        ("Ontwikkeling", "jaren", "timeline"),
    ):
        st.button(
            page,
            icon=f":material/{icon}:",
            key=f"naar-{key}-{action}",
            on_click=_open,
            args=(action, page),
        )


def _strips(context: Context, *, action: str) -> None:
    region, definitions = context.selection.region, context.definitions
    key = f"bereik-{action}-{region}"
    label = f"{definitions.regions[region].label} in het bereik: {definitions.actions[action].short_label}"
    figure(
        context,
        _chart(context, action),
        name=f"bereik-{region}-{action}",
        key=key,
        on_select=partial(_region_of_mark, key),
        about=About(label, action),
        explained=False,
    )


def _chart(context: Context, action: str) -> RegionStrips:
    return RegionStrips(context.scene, context.summary(), action, context.selection.region)


def _region_of_mark(key: str) -> None:
    for mark in st.session_state[key].selection.points:
        choose(region=mark["customdata"][0])


def _open(action: str, page: str) -> None:
    choose(action=action)
    ask_page(page)
