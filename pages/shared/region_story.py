"""
A region's story on a page: a chapter per action with its place in the range of all, its findings as running text, and the sources.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from pages.shared import data
from pages.shared.boards import open_board
from pages.shared.figure import figure
from pages.shared.frame import Context, ask_page
from pages.shared.region_text import cite, differences, told_text, unknown_text
from pages.shared.selection import ALL, choose, pick_view
from pages.shared.words import count_words, level_words, missing, plain
from vvmetrics import charts, narrative
from vvmetrics.definitions import Definitions

HOW_TO_READ = "**Bereik:** ◆ deze regio · ● een andere regio, elk op een vaste plek in het vak, zonder rangorde. Een klik opent die regio."
STRIPS = 400  # pixels: beside the text on a laptop, above it on a telephone


@dataclass(frozen=True)
class Story:
    """
    All that is told of a region: answers of vvmetrics.metrics, and the numbers of the sources in the list at the end.
    """

    rows: object  # of all regions, for the range
    phases: object
    found: object
    indicators: object
    sources: object
    numbers: dict[str, int]


def choose_a_region(definitions: Definitions) -> None:
    """
    Ask for a region, with a button for each.
    """
    st.info("Kies een regio. U leest dan per verbeteractie wat het kostte, wat het bracht, hoe zeker dat is en wat nog niet bekend is.")
    places = st.container(horizontal=True)
    for region in definitions.regions.values():
        places.button(region.label, key=f"kies-{region.id}", on_click=partial(choose, region=region.id))


def read_story(context: Context) -> Story:
    """
    Return all that is known of the chosen region; only sources that are cited get a number.
    """
    region = context.selection.region
    phases, found = context.phases(), context.ask("observations", region=region)
    phases = phases[phases["region"] == region]
    sources = data.ask("cited_sources", context.store, region=region)
    sources = sources[sources["source"].isin({*found["source"], *phases["source"]})]
    numbers = {source: number for number, source in enumerate(sources["source"], start=1)}
    return Story(context.ask("summary"), phases, found, context.ask("indicators", region=region), sources, numbers)


def opening(context: Context, story: Story) -> None:
    """
    Say how the region is doing, and what to do where nothing is known of it.
    """
    selection = context.selection
    st.info(narrative.region_sentence(story.rows, story.phases, context.definitions, region=selection.region, year=selection.year))
    if not story.found.empty:
        return
    narrowed = selection.own_only or selection.min_plausibility > 1 or selection.year < max(context.store.years)
    wider = "Kies een later jaar of een lagere plausibiliteit, of toon ook wat het netwerk niet zelf meldde. " if narrowed else ""
    st.markdown(
        f"Bij deze keuze is er nog geen bevinding. {wider}Of vul aan: een bevinding is één regel in "
        f"`data/observations/{selection.region}.csv`; zie `data/README.md`."
    )


def pick_chapters(definitions: Definitions) -> dict[str, str]:
    """
    Draw the choice of a chapter or all; returns the actions to tell of, each with the number and title of its chapter.
    """
    numbered = list(enumerate(definitions.actions.values(), start=1))
    labels = {action.id: f"{number}. {action.short_label}" for number, action in numbered}
    chosen = pick_view("hoofdstuk", "Hoofdstuk", {ALL: "Alle"} | labels)
    st.caption(HOW_TO_READ)
    return {action.id: f"{number}. {action.label}" for number, action in numbered if chosen in {ALL, action.id}}


def tell(context: Context, story: Story, *, action: str, title: str) -> None:
    """
    Draw a chapter: its sentences, the place of the region in the range of all, and per element what is told and what is not known.
    """
    region, definitions = context.selection.region, context.definitions
    st.header(title)
    st.markdown(plain(narrative.chapter_sentence(story.rows, story.phases, definitions, region=region, action=action)))
    both = st.container(horizontal=True, gap="large")
    with both.container(width=STRIPS):
        _strips(context, story, action=action)
        with st.container(horizontal=True):
            st.button("Bord", icon=":material/balance:", key=f"naar-bord-{action}", on_click=open_board, args=(action, region))
            st.button("Onderbouwing", icon=":material/library_books:", key=f"naar-bron-{action}", on_click=_open_evidence, args=(action,))
    with both.container(width="stretch"):
        _phase(context, story, action=action)
        for element in definitions.elements.values():
            st.subheader(element.label)
            _element(context, story, action=action, element=element.id)


def sources_list(context: Context, story: Story, *, actions: Iterable[str]) -> None:
    """
    List the sources that the chapters cite, by their number.
    """
    cited = {source for rows in (story.found, story.phases) for source in rows[rows["action"].isin(list(actions))]["source"]}
    if cited:
        st.header("Bronnen")
    lines = []
    for row in story.sources[story.sources["source"].isin(cited)].to_dict("records"):
        title = plain(row["title"])
        linked = title if missing(row["url"]) else f"[{title}](<{row['url']}>)"
        parts = [linked, plain(row["publisher"]), "" if missing(row["year"]) else str(row["year"])]
        kind = context.definitions.source_kinds[row["kind"]]
        lines.append(f"\\[{story.numbers[row['source']]}\\] {', '.join(filter(None, parts))} · {plain(kind.label)}: {plain(kind.meaning)}")
    st.markdown("  \n".join(lines))
    reasons = " ".join(f"**{plain(absence.label)}:** {plain(absence.meaning)}" for absence in context.definitions.absences.values())
    st.caption(f"**Waarom iets niet bekend is.** {reasons}")


def _strips(context: Context, story: Story, *, action: str) -> None:
    selection, definitions = context.selection, context.definitions
    chosen = {"action": action, "region": selection.region}
    key = f"bereik-{action}-{selection.region}"
    figure(
        context,
        charts.region_strips(story.rows, definitions, **chosen, dark=context.dark, watermark=context.watermark),
        text=charts.region_strips_text(story.rows, definitions, **chosen, year=selection.year),
        table=partial(charts.region_strips_table, story.rows, definitions, **chosen),
        name=f"bereik-{selection.region}-{action}",
        key=key,
        on_select=partial(_region_of_mark, key),
    )


def _region_of_mark(key: str) -> None:
    for mark in st.session_state[key].selection.points:
        choose(region=mark["customdata"][0])


def _open_evidence(action: str) -> None:
    choose(action=action)
    ask_page("Onderbouwing")


def _phase(context: Context, story: Story, *, action: str) -> None:
    lines = []
    for row in story.phases[story.phases["action"] == action].to_dict("records"):
        area = "" if missing(row["area"]) else f" in {context.definitions.regions[row['region']].areas[row['area']].label}"
        words = context.definitions.phase.level(row["phase"]).label.capitalize()
        lines.append(f"**{words}{plain(area)}** ({row['year']}). {plain(row['finding'])} {cite(context, story, row)}")
    if lines:
        st.markdown("\n\n".join(lines))


def _element(context: Context, story: Story, *, action: str, element: str) -> None:
    found, indicators = (rows[(rows["action"] == action) & (rows["element"] == element)] for rows in (story.found, story.indicators))
    told = narrative.readings(story.rows, context.definitions)[context.selection.region, action, element]
    scale = context.definitions.scales[context.definitions.elements[element].scale]
    head = level_words(scale, told.level.value) if told.level else "Geen niveau bekend"
    sure = f" · {level_words(context.definitions.plausibility, told.plausibility.value)}" if told.plausibility else ""
    counted = f"{told.known} van {count_words(told.applicable, 'indicator', 'indicatoren')} bekend"
    parts = [f"**{plain(head)}**{plain(sure)} · {counted}", differences(context, found)]
    st.markdown("\n\n".join(filter(None, [*parts, *told_text(context, story, found), *unknown_text(context, story, found, indicators)])))
