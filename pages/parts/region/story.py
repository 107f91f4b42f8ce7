"""
A region's story on a page: a chapter per action with its place in the range of all, its findings as running
text, and the sources.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from pages.frame import data
from pages.frame.link import Choice, follow_link, put_right, write_link
from pages.frame.page import Context, ask_page
from pages.frame.selection import ALL, choose
from pages.frame.words import count_words, level_words, missing, plain
from pages.parts.region.text import cite, differences, told_text, unknown_text
from pages.shared.boards import open_board
from pages.shared.figure import figure
from pages.shared.views import differing_text, views_of
from vvmetrics.answers.known import Summary
from vvmetrics.answers.views import Views
from vvmetrics.charts.regions.strips import RegionStrips
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.region import chapter_sentence, offer_words, region_sentence
from vvmetrics.questions import metrics

HOW_TO_READ = (
    "**Bereik:** ◆ deze regio · ● een andere regio, elk op een vaste plek in het vak, zonder rangorde. Een"
    " klik opent die regio."
)
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


@dataclass(frozen=True)
class Story:
    """
    All that is told of a region: answers of vvmetrics.questions.metrics, and the numbers of the sources in
    the list at the end.
    """

    summary: Summary  # of all regions, for the range
    phases: object
    found: object
    indicators: object
    sources: object
    numbers: dict[str, int]
    views: list[Views]


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
        write_link(_chapter_choice(context))  # kept for the region that is chosen next, or put right
    scene, summary = context.scene, context.summary()
    for region in definitions.regions.values():
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.button(
                region.label, key=f"kies-{region.id}", width=OFFER, on_click=partial(choose, region=region.id)
            )
            st.markdown(plain(offer_words(scene, summary, region=region.id)), width="content")


def read_story(context: Context) -> Story:
    """
    Return all that is known of the chosen region; only sources that are cited get a number.
    """
    region = context.selection.region
    phases, found = context.phases(), context.ask(metrics.observations, region=region)
    phases = phases[phases["region"] == region]
    sources = data.ask(metrics.cited_sources, context.store, region=region)
    sources = sources[sources["source"].isin({*found["source"], *phases["source"]})]
    numbers = {source: number for number, source in enumerate(sources["source"], start=1)}
    views = views_of(context, region=region)
    return Story(
        context.summary(),
        phases,
        found,
        context.ask(metrics.indicators, region=region),
        sources,
        numbers,
        views,
    )


def opening(context: Context, story: Story) -> None:
    """
    Say how the region is doing, and what to do where nothing is known of it.
    """
    selection = context.selection
    told = region_sentence(context.scene, story.summary, story.phases, region=selection.region)
    st.info(told)
    if not story.found.empty:
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


def pick_chapters(context: Context) -> dict[str, str]:
    """
    Draw the choice of a chapter or all; returns the actions to tell of, each with the number and title of its
    chapter.
    """
    choice = _chapter_choice(context)
    look = {"format_func": choice.options.get, "required": True, "persist_state": "session"}
    st.segmented_control(
        choice.label, list(choice.options), key=CHAPTER, on_change=_choose_action_of_chapter, **look
    )
    write_link(choice)
    st.caption(HOW_TO_READ)
    st.html(STICKY)
    numbered = enumerate(context.definitions.actions.values(), start=1)
    return {
        action.id: f"{number}. {action.label}"
        for number, action in numbered
        if choice.word in {ALL, action.id}
    }


def _chapter_choice(context: Context) -> Choice:
    """
    Return the choice of a chapter, which has its value: what the link or the visitor chose.

    Chapter and chosen action follow each other, so that the list of actions beside every page does here what
    it says.
    """
    actions = context.definitions.actions
    labels = {
        action.id: f"{number}. {action.short_label}"
        for number, action in enumerate(actions.values(), start=1)
    }
    choice = Choice(CHAPTER, "Hoofdstuk", {ALL: "Alle"} | labels, default=ALL)
    _follow_action(context.selection.action, first=next(iter(actions)))
    put_right(*follow_link(choice))
    return choice


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


def tell(context: Context, story: Story, *, action: str, title: str) -> None:
    """
    Draw a chapter: its sentences, the place of the region in the range of all, and per element what is told
    and what is not known.
    """
    region, definitions = context.selection.region, context.definitions
    st.header(title)
    sentence = chapter_sentence(context.scene, story.summary, story.phases, region=region, action=action)
    st.markdown(plain(sentence))
    both = st.container(horizontal=True, gap="large")
    with both.container(width=STRIPS, key=f"vak-bereik-{action}"):
        _strips(context, story, action=action)
        with st.container(horizontal=True):
            st.button(
                "Bord",
                icon=":material/balance:",
                key=f"naar-bord-{action}",
                on_click=open_board,
                args=(action, region),
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
    with both.container(width="stretch"):
        _phase(context, story, action=action)
        for element in definitions.elements.values():
            st.subheader(element.label)
            _element(context, story, action=action, element=element.id)


def sources_list(context: Context, story: Story, *, actions: Iterable[str]) -> None:
    """
    List the sources that the chapters cite, by their number.
    """
    cited = {
        source
        for rows in (story.found, story.phases)
        for source in rows[rows["action"].isin(list(actions))]["source"]
    }
    if cited:
        st.header("Bronnen")
    lines = []
    for row in story.sources[story.sources["source"].isin(cited)].to_dict("records"):
        title = plain(row["title"])
        linked = title if missing(row["url"]) else f"[{title}](<{row['url']}>)"
        parts = [linked, plain(row["publisher"]), "" if missing(row["year"]) else str(row["year"])]
        kind = context.definitions.source_kinds[row["kind"]]
        lines.append(
            f"\\[{story.numbers[row['source']]}\\] {', '.join(filter(None, parts))} · {plain(kind.label)}:"
            f" {plain(kind.meaning)}"
        )
    st.markdown("  \n".join(lines))
    way, absences = context.selection.way, context.definitions.absences.values()
    reasons = " ".join(
        f"**{plain(way.label(absence))}:** {plain(way.meaning(absence))}" for absence in absences
    )
    st.caption(f"**Waarom iets niet bekend is.** {reasons}")


def _strips(context: Context, story: Story, *, action: str) -> None:
    region, definitions = context.selection.region, context.definitions
    key = f"bereik-{action}-{region}"
    title = f"{definitions.regions[region].label} in het bereik: {definitions.actions[action].short_label}"
    figure(
        context,
        RegionStrips(context.scene, story.summary, action, region),
        name=f"bereik-{region}-{action}",
        key=key,
        on_select=partial(_region_of_mark, key),
        about=About(title, action),
    )


def _region_of_mark(key: str) -> None:
    for mark in st.session_state[key].selection.points:
        choose(region=mark["customdata"][0])


def _open(action: str, page: str) -> None:
    choose(action=action)
    ask_page(page)


def _phase(context: Context, story: Story, *, action: str) -> None:
    lines = []
    for row in story.phases[story.phases["action"] == action].to_dict("records"):
        area = (
            ""
            if missing(row["area"])
            else f" in {context.definitions.regions[row['region']].areas[row['area']].label}"
        )
        words = context.definitions.phase.level(row["phase"]).label.capitalize()
        lines.append(
            f"**{words}{plain(area)}** ({row['year']}). {plain(row['finding'])} {cite(context, story, row)}"
        )
    if lines:
        st.markdown("\n\n".join(lines))


def _element(context: Context, story: Story, *, action: str, element: str) -> None:
    found, indicators = (
        rows[(rows["action"] == action) & (rows["element"] == element)]
        for rows in (story.found, story.indicators)
    )
    told = story.summary[context.selection.region, action, element]
    scale = context.definitions.scales[context.definitions.elements[element].scale]
    head = level_words(scale, told.level.value) if told.level else "Geen niveau bekend"
    sure = (
        f" · {level_words(context.definitions.plausibility, told.plausibility.value)}"
        if told.plausibility
        else ""
    )
    counted = f"{told.known} van {count_words(told.applicable, 'indicator', 'indicatoren')} bekend"
    several = [one for one in story.views if one.indicator in set(found["indicator"])]
    parts = [
        f"**{plain(head)}**{plain(sure)} · {counted}",
        differences(context, found),
        differing_text(context, several),
    ]
    st.markdown(
        "\n\n".join(
            filter(
                None,
                [*parts, *told_text(context, story, found), *unknown_text(context, story, found, indicators)],
            )
        )
    )
