"""
A development on a page: the earlier year to compare with, what changed since, the phases and the levels over
the years.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

import streamlit as st

from pages.frame import data
from pages.frame.link import Choice, pick_all, put_right
from pages.frame.page import Context, ask_page
from pages.frame.selection import as_list, choose, pick_view
from pages.frame.words import plain
from pages.shared.boards import open_mark
from pages.shared.figure import as_table, figure
from vvmetrics.answers.changes import Change, Standing, change, last_told, most_told
from vvmetrics.answers.known import EFFORTS, VALUE
from vvmetrics.charts.years.change_table import change_table
from vvmetrics.charts.years.level_steps import LevelSteps
from vvmetrics.charts.years.phase_timeline import PhaseTimeline
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.development import NOTHING_NEW, change_sentence, development_sentence, told_years
from vvmetrics.narrative.words import listed
from vvmetrics.questions import metrics

BACK = 2  # years to look back as long as nobody chose
GIVEN = "_years_given"  # the years that nobody chose, by their key: they go along with what the page is about
YEAR = 140  # pixels
HOW_TO_READ = (
    "Ander niveau: wie eerder oordeelde, oordeelt nu anders. Nu anders beoordeeld: er oordeelt een ander (het"
    " netwerk, een partner, een openbare bron), of over een ander gebied; dat zegt niet dat er iets"
    " veranderde. Tussen haakjes: het niveau en hoe zeker het is, bij een fase het jaar. De tabel noemt elke"
    " indicator, en wie oordeelde."
)


@dataclass(frozen=True)
class Part:
    """
    What changed in one row of the page: an action of the chosen region, or a region for the chosen action.
    """

    region: str
    action: str
    label: str
    change: Change


def pick_years(context: Context) -> tuple[int, int] | None:
    """
    Draw the choice of two years to compare, both in the link; returns None if the chosen year has no earlier
    one.

    As long as nobody chose, the later is the year that most is known of, for there is most to compare, and
    the earlier lies before it.
    """
    years = [year for year in context.store.years if year <= context.selection.year]
    if len(years) == 1:
        return None
    known = {str(year) for year in context.store.years}
    now = _standing(context, context.selection.year)
    most = most_told(now, **_about(context)) or 0
    latest = max((year for year in years[1:] if year <= most), default=years[-1])
    later = _years_choice("tot", "Tot en met", years[1:], default=latest, known=known)
    put_right(*later.follow())  # here already: the years before it depend on it
    earlier_years = [year for year in years if year < int(later.word)]
    before = max((year for year in earlier_years if year <= int(later.word) - BACK), default=earlier_years[0])
    earlier = _years_choice("van", "Van", earlier_years, default=before, known=known)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pick_all([earlier, later], _year_lists)
        told = told_years(subject(context), most=most or None, newest=last_told(now, **_about(context)))
        st.caption(told, width="content")
    return int(earlier.word), int(later.word)


def what_changed(context: Context, years: tuple[int, int] | None, *, answer) -> list[str]:
    """
    Say in the place for the answer what changed between two years (None: there are none to compare), and
    below it in which rows; returns what it says there.
    """
    selection = context.selection
    if years is None:
        answer.info(
            f"Vóór {selection.year} is er niets om mee te vergelijken. Kies links een later jaar om te zien"
            " wat er veranderde."
        )
        return []
    start, end = years
    found = parts(context, years=years)
    changes = {part.label: part.change for part in found}
    asked = {"subject": subject(context), "years": years, "per_region": not selection.region}
    sentence = development_sentence(context.scene, changes, **asked)
    answer.info(sentence)
    st.header(f"Wat veranderde er tussen {start} en {end}?")
    return tell_changes(context, found, years=years, answer=sentence)


def parts(context: Context, *, years: tuple[int, int]) -> list[Part]:
    """
    Return what changed between two years: per action in the chosen region, or per region in the chosen
    action.
    """
    selection, definitions = context.selection, context.definitions
    before, after = (_standing(context, year) for year in years)
    if selection.region:
        places = [
            (selection.region, action.id, action.short_label) for action in definitions.actions.values()
        ]
    else:
        places = [(region.id, selection.action, region.label) for region in definitions.regions.values()]
    return [
        Part(region, action, label, change(before, after, definitions, region=region, action=action))
        for region, action, label in places
    ]


def subject(context: Context) -> str:
    """
    Return what the page is about: the chosen region, or the chosen action in all regions.
    """
    selection, definitions = context.selection, context.definitions
    if selection.region:
        return definitions.regions[selection.region].label
    return f"{definitions.actions[selection.action].short_label}, alle regio's"


def tell_changes(context: Context, found: list[Part], *, years: tuple[int, int], answer: str) -> list[str]:
    """
    Say what changed in each part; parts of which nothing new is known share one sentence. Returns the
    sentences.

    answer stands above them on the page, and goes along with them in a download.
    """
    start, end = years
    told = [
        (part.label, change_sentence(context.scene, part.change, region=part.region))
        for part in found
        if part.change.any
    ]
    silent = [part.label for part in found if not part.change.any]
    if silent:
        told.append((listed(silent), NOTHING_NEW))
    st.markdown("\n".join(f"- **{plain(label)}.** {plain(sentence)}" for label, sentence in told))
    st.caption(HOW_TO_READ)
    changes = [(part.region, part.change) for part in found]
    table = partial(change_table, context.scene, changes, years=years)
    name = f"verandering-{context.selection.region or context.selection.action}"
    chosen = _about(context)
    regions = (chosen["region"],) if chosen["region"] else ()
    about = About(
        f"Verandering tussen {start} en {end}: {subject(context)}",
        chosen["action"],
        regions,
        since=start,
        until=end,
        tells=("findings", "phases"),
    )
    said = [f"{label}. {sentence}" for label, sentence in told]
    table_text = f"De tabel noemt per indicator wat bekend was in {start} en in {end}."
    as_table(
        context, table, name=name, key="verandering", text=" ".join([answer, *said, table_text]), about=about
    )
    _lead_on(context)
    return said


def phases_over_the_years(context: Context) -> None:
    """
    Draw the phases as a timeline; a click on a box opens the story of its region.
    """
    selection, chosen = context.selection, _about(context)
    phases = data.phases(
        metrics.phase_history, context.store, year=selection.year, own_only=selection.own_only, **chosen
    )
    years = (min([min(context.store.years), *(one.year for one in phases.told)]), selection.year)
    regions = (selection.region,) if selection.region else ()
    chart = PhaseTimeline(context.scene, phases, years, **chosen)
    about = {"since": years[0], "tells": ("phases",)}
    figure(
        context,
        chart,
        name=f"fase-{selection.region or selection.action}",
        key="tijdlijn",
        on_select=_open_story,
        about=About(f"Fasen: {subject(context)}", chosen["action"], regions, **about),
    )


def levels_over_the_years(context: Context) -> None:
    """
    Draw the levels of the chosen action as steps: all elements of the chosen region, or one element of all; a
    click opens the board.
    """
    selection, definitions = context.selection, context.definitions
    action, years = definitions.actions[selection.action], (min(context.store.years), selection.year)
    element = None
    if not selection.region:
        labels = {element: definitions.elements[element].short_label for element in (VALUE, *EFFORTS)}
        element = pick_view("stappen", "Toon", labels)
    rows = context.ask(metrics.history, action=action.id)
    chart = LevelSteps(context.scene, rows, action.id, years, selection.region, element)
    key = f"stappen-{element or 'alle'}"
    regions = (selection.region,) if selection.region else ()
    title = f"Niveaus: {action.short_label}"
    figure(
        context,
        chart,
        name=f"niveaus-{action.id}",
        key=key,
        on_select=partial(open_mark, key),
        about=About(title, action.id, regions, element, years[0]),
    )


def _about(context: Context) -> dict[str, str | None]:
    """
    Return the region that the page is about, or else the action.
    """
    selection = context.selection
    return {"region": selection.region, "action": None if selection.region else selection.action}


def _standing(context: Context, year: int) -> Standing:
    """
    Return what is known at the end of a year, from the chosen sources.
    """
    own, store = {"own_only": context.selection.own_only}, context.store
    asked = {"year": year, "min_plausibility": context.selection.min_plausibility} | own
    return Standing(
        year,
        data.indicators(store, **asked),
        data.phases(metrics.phases, store, year=year, **own),
        data.ask(metrics.observations, store, **asked),
    )


def _years_choice(key: str, label: str, years: list[int], *, default: int, known: Collection[str]) -> Choice:
    """
    Return the choice of a year; as long as nobody chose, it has the default of now.

    A known year that is none of the years to choose from is put right with other words than one that does not
    exist.
    """
    choice = Choice(key, label, {str(year): str(year) for year in reversed(years)}, default=str(default))
    given = st.session_state.setdefault(GIVEN, {})
    chosen = st.session_state.get(key, st.query_params.get(key))
    if chosen == given.get(key, ""):
        choice.choose(choice.default)
    elif chosen in known and chosen not in choice.options:
        st.query_params[key] = choice.default
        choice.choose(choice.default)
        put_right(_misfit(key, chosen, shown=choice.default))
    given[key] = choice.default
    return choice


def _year_lists(*choices: Choice) -> None:
    for choice in choices:
        with st.container(width=YEAR):
            as_list(choice)


def _misfit(key: str, chosen: str, *, shown: str) -> str:
    """
    Return why a known year cannot begin or end the comparison, and which year does instead.
    """
    if key == "van":
        return (
            f"De vergelijking begint nu in {shown}, want het beginjaar {chosen} ligt niet vóór het eindjaar."
        )
    reason = (
        f"het eindjaar {chosen} ligt na het gekozen jaar"
        if chosen > shown
        else f"vóór het eindjaar {chosen} is er niets bekend"
    )
    return f"De vergelijking loopt nu tot en met {shown}, want {reason}."


def _lead_on(context: Context) -> None:
    """
    Offer the findings behind the sentences.
    """
    where = "Regio" if context.selection.region else "Onderbouwing"
    st.button(
        f"Bevindingen en bronnen: {where}",
        icon=":material/library_books:",
        key="naar-bevindingen",
        on_click=ask_page,
        args=(where,),
    )


def _open_story() -> None:
    for mark in st.session_state["tijdlijn"].selection.points[:1]:
        region, action = mark["customdata"]
        choose(region=region, action=action)
        ask_page("Regio")
