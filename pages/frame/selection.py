"""
The selection that all pages share, and the widgets that pick it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

import streamlit as st

from pages.frame.link import ONLY_NO, YES_NO, Choice, pick, pick_all
from vvmetrics.answers.way import Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.unvalidated import desk_kinds
from vvmetrics.store.database import Store

ALL = "alle"
SELECTION = "_selection"
REGION_HERE = "_region_here"
ACTION_HERE = "_action_here"
OWN = "Laat weg wat uit {kinds} komt en niet door de regio is gevalideerd."
NO_OWN = "In de voorbeeldgegevens is niets door een netwerk zelf gemeld."


@dataclass(frozen=True)
class Selection:
    """
    What the visitor chose. region is None for all regions; way decides which observations count.
    """

    year: int
    action: str
    region: str | None
    way: Way

    @property
    def own_only(self) -> bool:
        """
        Whether only what the networks reported counts.
        """
        return self.way.own_only

    @property
    def min_plausibility(self) -> int:
        """
        The plausibility from which an observation counts; 1 leaves nothing out.
        """
        return self.way.min_plausibility

    @property
    def filters(self) -> dict[str, int | bool]:
        """
        The part that decides which observations count, as arguments of the questions in
        vvmetrics.questions.metrics.
        """
        return {"year": self.year, "own_only": self.own_only, "min_plausibility": self.min_plausibility}


def pick_selection(store: Store) -> None:
    """
    Draw the shared widgets and keep what is chosen; what the link asks in vain is said above the page.
    """
    year, action, region, own, plausibility = choices = _choices(store)
    pick_all(choices, _shared_widgets, definitions=store.definitions)
    st.session_state[SELECTION] = Selection(
        year=int(year.word),
        action=action.word,
        region=None if region.word == ALL else region.word,
        way=Way(own.word == "ja", int(plausibility.word), store.definitions.plausibility.highest),
    )


def selected() -> Selection:
    """
    The selection that pick_selection kept in this run.
    """
    return st.session_state[SELECTION]


def frame_is_drawn() -> bool:
    """
    Whether dashboard.py runs around the page, which Streamlit skips when a link is the first visit after a
    start.
    """
    return SELECTION in st.session_state


def leave_frame() -> None:
    """
    Forget at the end of a run what pick_selection kept: the widgets and the link know it.
    """
    st.session_state.pop(SELECTION, None)


def as_list(choice: Choice, *, label: str | None = None, placeholder: str | None = "Kies", **look) -> None:
    """
    Draw a choice as a list.
    """
    st.selectbox(
        label or choice.label,
        list(choice.options),
        key=choice.key,
        format_func=choice.options.get,
        placeholder=placeholder,
        **look,
    )


def as_buttons(choice: Choice, **look) -> None:
    """
    Draw a choice as buttons of which one is pressed.
    """
    st.segmented_control(
        choice.label,
        list(choice.options),
        key=choice.key,
        format_func=choice.options.get,
        required=True,
        persist_state="session",
        **look,
    )


def pick_view(key: str, label: str, options: dict[str, str]) -> str:
    """
    Draw a choice of one page as buttons, by default the first; it is in the link too. Returns the word of
    what is chosen.
    """
    return pick(Choice(key, label, options, default=next(iter(options))), as_buttons).word


def pick_element(definitions: Definitions) -> str | None:
    """
    Draw the three elements as buttons, and one for all of them; returns the element, None for all.
    """
    labels = {element.id: element.label for element in definitions.elements.values()}
    element = pick_view("element", "Element", {ALL: "Alle elementen"} | labels)
    return None if element == ALL else element


def pick_region(
    definitions: Definitions, *, label: str, everywhere: str = "Kies een regio", bare: bool = False
) -> str | None:
    """
    Draw a second list for the shared choice of a region, where it is needed; returns the region or None.

    everywhere is what it says while none is chosen; bare leaves out the label, but not for a screen reader.
    """
    regions = {ALL: everywhere} | {region.id: region.label for region in definitions.regions.values()}
    choice = Choice(REGION_HERE, label, regions, default=ALL)
    st.session_state[REGION_HERE] = selected().region or ALL
    as_list(choice, on_change=_region_here, label_visibility="collapsed" if bare else "visible")
    return selected().region


def pick_action(definitions: Definitions) -> None:
    """
    Draw the five actions as buttons: a second way to the shared choice of an action, one click each.
    """
    actions = definitions.actions
    st.session_state[ACTION_HERE] = selected().action
    st.pills(
        "Kies een verbeteractie",
        list(actions),
        key=ACTION_HERE,
        format_func=lambda action: actions[action].short_label,
        required=True,
        on_change=_action_here,
        label_visibility="collapsed",
    )


def _region_here() -> None:
    choose(region=st.session_state[REGION_HERE])


def _action_here() -> None:
    choose(action=st.session_state[ACTION_HERE])


def choose(*, region: str | None = None, action: str | None = None) -> None:
    """
    Choose a region, an action or both; for callbacks, which run before the widgets are drawn.
    """
    if region:
        st.session_state["regio"] = region
    if action:
        st.session_state["actie"] = action


def _shared_widgets(*choices: Choice, definitions: Definitions) -> None:
    *lists, own, plausibility = choices
    for choice in lists:
        as_list(choice)
    leaves = OWN.format(kinds=desk_kinds(definitions)) if own.options is YES_NO else NO_OWN
    st.toggle(own.label, key=own.key, disabled=own.options is ONLY_NO, help=leaves)
    as_list(plausibility, help=definitions.plausibility.question)


def _choices(store: Store) -> tuple[Choice, Choice, Choice, Choice, Choice]:
    definitions = store.definitions
    years = [str(year) for year in reversed(store.years)] or [str(datetime.now(UTC).year)]
    actions = {action.id: action.short_label for action in definitions.actions.values()}
    regions = {ALL: "Alle regio's"} | {region.id: region.label for region in definitions.regions.values()}
    own = ONLY_NO if store.watermark else YES_NO
    return (
        Choice("jaar", "Jaar", dict(zip(years, years, strict=True)), default=years[0]),
        Choice("actie", "Verbeteractie", actions, default=next(iter(actions))),
        Choice("regio", "Regio", regions, default=ALL),
        Choice("eigen", "Alleen wat het netwerk zelf meldde", own, default="nee"),
        Choice("plausibiliteit", "Minimale plausibiliteit", _thresholds(definitions), default="1"),
    )


def _thresholds(definitions: Definitions) -> dict[str, str]:
    return {
        str(level.value): f"{level.symbol} {level.short_label}" for level in definitions.plausibility.levels
    }
