"""
Regions side by side on a page: which are compared, which have a like setting, and the way from a box to its
findings.
"""

from functools import partial

import streamlit as st

from pages.frame import data
from pages.frame.link import ManyChoice, pick
from pages.frame.page import Context
from pages.frame.selection import pick_region
from pages.frame.words import plain
from pages.shared.box_findings import ask_findings
from pages.shared.figure import figure
from pages.shared.views import differing
from vvmetrics.answers.comparison import Likeness, compare, differences_first, likenesses_of
from vvmetrics.charts.grids.comparison import ComparisonGrid
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.comparison import (
    all_actions_sentence,
    comparison_sentence,
    likenesses_sentence,
    likewise_sentence,
)
from vvmetrics.narrative.words import number
from vvmetrics.questions import metrics

MOST = 4  # regions beside each other: as many as a telephone has room for
MET = "met"  # the other regions, in link and session: ids with commas, in their fixed order
# The number of the grid: a new one after a click, so that the same box can be clicked again
DRAWN = "_compared_drawn"
SUGGESTED = 3
ORDERS = {"verschil": "Verschillen eerst", "rapport": "Volgorde van het rapport"}
BOX = ("_box_region", "_box_indicator")  # the lists that do what a click on a box does


def pick_regions(context: Context, alike: list[Likeness]) -> list[str]:
    """
    Draw the choice of the regions to compare with that of the frame; it is in the link too. Returns all of
    them in their fixed order.

    As long as nobody chose, the region whose setting is most like that of the frame's region is taken.
    """
    own, choice = context.selection.region, _choice(context, default=alike[0].region if alike else "")
    many = number(choice.most)
    label = f"{choice.options[own]} met (hoogstens {many})" if own else f"(twee tot {many})"
    pick(choice, ManyChoice.draw, label=f"Vergelijk {label}")
    return [region for region in choice.options if region in {own, *choice.words}]


def likenesses(context: Context) -> list[Likeness]:
    """
    Return the regions with a setting like that of the frame's region, for the chosen action; none if that is
    all regions.
    """
    selection = context.selection
    if not selection.region:
        return []
    told = data.phases(metrics.phase_history, context.store, year=selection.year, own_only=selection.own_only)
    return likenesses_of(told, context.definitions, region=selection.region, action=selection.action)


def suggestions(context: Context, regions: list[str], alike: list[Likeness]) -> None:
    """
    Suggest regions with a like setting, each with the reason and a button that puts it beside the others.
    """
    own, definitions, choice = context.selection.region, context.definitions, _choice(context)
    if not own:
        pick_region(definitions, label="Uw eigen regio")
        st.caption("Met uw eigen regio staan hier ook regio's met een vergelijkbare situatie, en waarom.")
        return
    found = alike[:SUGGESTED]
    if not found:
        st.caption(
            "Geen regio heeft evenveel Veilig Thuis-gebieden of dezelfde fase als"
            f" {definitions.regions[own].label}."
        )
        return
    alike_for, because = likenesses_sentence(found, definitions).split(". ", 1)
    st.markdown(f"**{plain(alike_for)}.** {plain(because)}")
    with st.container(horizontal=True):
        for likeness in [
            likeness for likeness in found if likeness.region not in regions and len(regions) < MOST
        ]:
            label = f"{definitions.regions[likeness.region].label} erbij"
            added = [*(region for region in regions if region != own), likeness.region]
            st.button(
                label,
                icon=":material/add:",
                key=f"erbij-{likeness.region}",
                on_click=choice.keep,
                args=(added,),
            )


def side_by_side(context: Context, regions: list[str], *, differing_first: bool) -> None:
    """
    Draw the indicators of the chosen action in the regions; a click on a box opens a window with its
    findings.
    """
    selection, definitions = context.selection, context.definitions
    found = _observations(context, regions)
    compared = compare(context.known(), found, definitions, regions=regions, action=selection.action)
    if differing_first:
        compared = differences_first(compared)
    key = f"naast-elkaar-{'-'.join(regions)}-{selection.action}-{st.session_state.setdefault(DRAWN, 1)}"
    title = f"Vergelijken: {definitions.actions[selection.action].short_label}"
    figure(
        context,
        ComparisonGrid(context.scene, compared, regions, differing(context)),
        name=f"vergelijking-{selection.action}",
        key=key,
        on_select=partial(_box_chosen, key),
        about=About(title, selection.action, tuple(regions)),
    )


def pick_box(context: Context, regions: list[str]) -> None:
    """
    Draw lists and a button that do what a click on a box does.
    """
    definitions, action = context.definitions, context.selection.action
    indicators = {one.id: one.label for one in definitions.indicators.values() if one.action == action}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Bevindingen van",
            regions,
            key=BOX[0],
            format_func=lambda id_: definitions.regions[id_].label,
            placeholder="Kies",
        )
        st.selectbox(
            "Over indicator", list(indicators), key=BOX[1], format_func=indicators.get, placeholder="Kies"
        )
        st.button(
            "Lees de bevindingen",
            icon=":material/library_books:",
            on_click=lambda: ask_findings(*(st.session_state[key] for key in BOX)),
        )


def comparison_answer(context: Context, regions: list[str]) -> tuple[str, str]:
    """
    Return the sentences above the comparison of the chosen action, and those that tell the rest: what else it
    shows, and on all actions.
    """
    selection, definitions = context.selection, context.definitions
    everything = compare(context.known(), _observations(context, regions), definitions, regions=regions)
    here = [one for one in everything if definitions.indicators[one.indicator].action == selection.action]
    first = comparison_sentence(context.scene, here, regions=regions, action=selection.action)
    rest = f"{likewise_sentence(here, definitions)} {all_actions_sentence(everything, definitions)}"
    return first, rest.strip()


def _observations(context: Context, regions: list[str]) -> list:
    """
    Return the observations of each of the compared regions, of all actions.
    """
    return [context.ask(metrics.observations, region=region) for region in regions]


def _choice(context: Context, *, default: str = "") -> ManyChoice:
    """
    Return the choice of the regions beside that of the frame.
    """
    own = context.selection.region
    labels = {region.id: region.label for region in context.definitions.regions.values()}
    most = MOST - 1 if own else MOST
    named = ("regio", "regio's", "om mee te vergelijken")
    return ManyChoice(MET, "Vergelijken met", labels, default, most=most, without=own, named=named)


def _box_chosen(key: str) -> None:
    for mark in st.session_state[key].selection.points[:1]:
        region, _, indicator = mark["customdata"]
        ask_findings(region, indicator)
        st.session_state[DRAWN] += 1
