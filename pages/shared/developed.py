"""
A development on a page: the earlier year to compare with, what changed since, the phases and the levels over the years.
"""

from dataclasses import dataclass
from functools import partial

import streamlit as st

from pages.shared import data
from pages.shared.boards import open_mark
from pages.shared.figure import figure
from pages.shared.frame import Context, ask_page
from pages.shared.link import Choice, follow_link, write_link
from pages.shared.selection import choose, pick_from_list, pick_view
from pages.shared.words import plain
from vvmetrics import charts, narrative
from vvmetrics.changes import Change, change

BACK = 2  # years to look back as long as nobody chose


@dataclass(frozen=True)
class Part:
    """
    What changed in one row of the page: an action of the chosen region, or a region for the chosen action.
    """

    region: str
    action: str
    label: str
    change: Change


def pick_start(context: Context) -> int | None:
    """
    Draw the choice of the year to compare the chosen year with; it is in the link too. Returns None if there is no earlier year.
    """
    end = context.selection.year
    years = [year for year in context.store.years if year < end]
    if not years:
        return None
    default = max((year for year in years if year <= end - BACK), default=years[0])
    words = {str(year): str(year) for year in reversed(years)}
    choice = Choice("vanaf", "Wat veranderde er sinds", words, default=str(default))
    for problem in follow_link(choice):
        st.info(problem)
    with st.container(width=240):
        start = int(pick_from_list(choice))
    write_link(choice)
    return start


def parts(context: Context, *, start: int) -> list[Part]:
    """
    Return what changed since a year: per action in the chosen region, or per region in the chosen action.
    """
    selection, definitions = context.selection, context.definitions
    filters = {"own_only": selection.own_only, "min_plausibility": selection.min_plausibility}
    before, after = (data.ask("indicators", context.store, year=year, **filters) for year in (start, selection.year))
    earlier, later = (data.ask("phases", context.store, year=year, own_only=selection.own_only) for year in (start, selection.year))
    if selection.region:
        places = [(selection.region, action.id, action.short_label) for action in definitions.actions.values()]
    else:
        places = [(region.id, selection.action, region.label) for region in definitions.regions.values()]
    return [
        Part(region, action, label, change(before, after, earlier, later, definitions, region=region, action=action))
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


def tell_changes(context: Context, found: list[Part]) -> list[str]:
    """
    Say what changed in each part; parts of which nothing new is known share one sentence. Returns the sentences.
    """
    said = [
        f"**{plain(part.label)}.** {plain(narrative.change_sentence(part.change, context.definitions, region=part.region))}"
        for part in found
        if part.change.any
    ]
    silent = [part.label for part in found if not part.change.any]
    if silent:
        said.append(f"**{plain(narrative.listed(silent))}.** {narrative.NOTHING_NEW}")
    st.markdown("\n".join(f"- {sentence}" for sentence in said))
    return said


def phases_over_the_years(context: Context) -> None:
    """
    Draw the phases as a timeline; a click on a box opens the story of its region.
    """
    selection, definitions = context.selection, context.definitions
    chosen = {"region": selection.region, "action": None if selection.region else selection.action}
    rows = data.ask("phase_history", context.store, year=selection.year, own_only=selection.own_only, **chosen)
    years = (min([min(context.store.years), *rows["year"]]), selection.year)
    figure(
        context,
        charts.phase_timeline(rows, definitions, years=years, **chosen, way=selection.way, dark=context.dark, watermark=context.watermark),
        text=charts.phase_timeline_text(rows, definitions, years=years, **chosen, way=selection.way),
        table=partial(charts.phase_timeline_table, rows, definitions, **chosen),
        name=f"fase-{selection.region or selection.action}",
        key="tijdlijn",
        on_select=_open_story,
    )
    st.caption(charts.phase_timeline_legend(definitions))


def levels_over_the_years(context: Context) -> None:
    """
    Draw the levels of the chosen action as steps: all elements of the chosen region, or one element of all; a click opens the board.
    """
    selection, definitions = context.selection, context.definitions
    chosen = {"action": selection.action, "years": (min(context.store.years), selection.year), "region": selection.region}
    if not selection.region:
        labels = {"waarde": "Waarde", "ontwikkeling": "Opzetten", "uitvoering": "Uitvoeren"}
        chosen["element"] = pick_view("stappen", "Toon", labels)
    rows = context.ask("history", action=selection.action)
    key = f"stappen-{chosen.get('element', 'alle')}"
    figure(
        context,
        charts.level_steps(rows, definitions, **chosen, dark=context.dark, watermark=context.watermark),
        text=charts.level_steps_text(rows, definitions, **chosen),
        table=partial(charts.level_steps_table, rows, definitions, **chosen),
        name=f"niveaus-{selection.action}",
        key=key,
        on_select=partial(open_mark, key),
    )
    st.caption(charts.level_steps_legend(definitions, way=selection.way))


def _open_story() -> None:
    for mark in st.session_state["tijdlijn"].selection.points[:1]:
        region, action = mark["customdata"]
        choose(region=region, action=action)
        ask_page("Regio")
