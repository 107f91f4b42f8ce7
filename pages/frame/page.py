"""
What surrounds every page: the first lines, the notice on made-up data, and the way from page to page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from pages.frame import data
from pages.frame.clock import today
from pages.frame.heading import heading
from pages.frame.link import current_link
from pages.frame.selection import Selection, frame_is_drawn, selected
from vvmetrics.answers.known import Indicators, Summary
from vvmetrics.answers.phases import Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import Definitions
from vvmetrics.questions import metrics
from vvmetrics.reports.content.model import Report
from vvmetrics.store.database import Store

ASKED_PAGE = "_asked_page"
PAGE_BEFORE = "_page_before"  # where somebody was before presenting
# The same in the link of a presentation, by the address of the page: a reload begins a new session
WAY_BACK = "terug"
PRESENTING, START = "Presenteren", "Overzicht"


@dataclass(frozen=True)
class Context:
    """
    What a page works with.
    """

    store: Store
    selection: Selection
    scene: Scene
    title: str = ""

    @property
    def definitions(self) -> Definitions:
        """
        The definitions in use.
        """
        return self.store.definitions

    @property
    def watermark(self) -> str | None:
        """
        The words over every picture and in every download, if the data is made up.
        """
        return self.scene.watermark

    @property
    def dark(self) -> bool:
        """
        Whether the visitor's theme is dark.
        """
        return self.scene.dark

    def ask(self, question: Callable, **conditions: object):
        """
        Return the answer to a question of vvmetrics.questions.metrics for this selection.
        """
        return data.ask(question, self.store, **self.selection.filters, **conditions)

    def summary(self) -> Summary:
        """
        Return what is known of each place for this selection, read once.
        """
        return data.summary(self.store, **self.selection.filters)

    def known(self) -> Indicators:
        """
        Return what is known of each indicator in each region for this selection, read once.
        """
        return data.indicators(self.store, **self.selection.filters)

    def report(self) -> Report:
        """
        Return the report of the chosen region for this selection, as made today.
        """
        selection = self.selection
        return data.report(self.store, region=selection.region, made_on=today(), **selection.filters)

    def findings(self, *, element: str | None = None):
        """
        Return the observations behind the chosen action and region, in the order of the indicators and then
        of the regions.
        """
        order = {indicator: place for place, indicator in enumerate(self.definitions.indicators)}
        rows = self.ask(
            metrics.observations, region=self.selection.region, action=self.selection.action, element=element
        )
        return rows.sort_values("indicator", key=lambda ids: ids.map(order), kind="stable")

    def indicators(self, *, element: str | None = None):
        """
        Return what is known per indicator of the chosen action and region.
        """
        rows = self.ask(metrics.indicators, region=self.selection.region, action=self.selection.action)
        return rows if element is None else rows[rows["element"] == element]

    def phases(self) -> Phases:
        """
        Return the phases as known in the chosen year, from the chosen sources, read once.
        """
        return data.phases(
            metrics.phases, self.store, year=self.selection.year, own_only=self.selection.own_only
        )


def open_page(title: str, *, bare: bool = False, fills: bool = False) -> Context:
    """
    Draw the title of a page and return what it works with; ends the page with a sentence if there are no
    observations at all.

    A page that fills the store goes on without them.

    A bare page with observations gets neither title nor notice: it has its own, and marks what is made up
    itself.

    A link that is the first visit after a start reaches a page without dashboard.py around it (Streamlit's
    legacy discovery of pages/); that visitor is sent through the frame and on to the page that the link asks
    for.
    """
    if not frame_is_drawn():
        st.session_state.setdefault(ASKED_PAGE, title)
        st.switch_page("dashboard.py", query_params=current_link())
    context = _context(data.store(), selected(), title)
    if context.store.years and bare:
        return context
    heading(title)
    if context.watermark:
        st.warning(
            "**Voorbeeldgegevens.** Alles op deze pagina is verzonnen, om te oefenen. Het zegt niets over een"
            " regio."
        )
    if not context.store.years and not fills:
        st.info(
            "Er zijn nog geen waarnemingen: in deze gegevens staat van geen regio iets, dus er is niets om te"
            " tonen. Lever ze in op de pagina Gegevens, of zet ze als CSV in `data/observations/`, één"
            " bestand per regio (de kolommen staan in `data/README.md`), en start het dashboard opnieuw."
        )
        st.stop()
    return context


def _context(store: Store, selection: Selection, title: str) -> Context:
    look = {"watermark": store.watermark, "dark": st.context.theme.type == "dark"}
    scene = Scene(store.definitions, selection.year, selection.way, selection.region, **look)
    return Context(store, selection, scene, title)


def ask_page(title: str) -> None:
    """
    Ask for another page; for callbacks.
    """
    st.session_state[ASKED_PAGE] = title


def go_where_asked(page: st.Page, pages: list[st.Page]) -> None:
    """
    Go on to the page that a button, or a link from before the frame was there, asked for.
    """
    title = st.session_state.pop(ASKED_PAGE, page.title)
    if title != page.title:
        link = {key: word for key, word in current_link().items() if key != WAY_BACK or title == PRESENTING}
        st.switch_page(next(other for other in pages if other.title == title), query_params=link)
    if title != PRESENTING:
        st.session_state[PAGE_BEFORE] = title
    else:
        _keep_way_back({other.url_path: other.title for other in pages if other.title != PRESENTING})


def _keep_way_back(titles: Mapping[str, str]) -> None:
    """
    Hold on to the page to go back to: in the link what this session knows, and in this session what the link
    knows.
    """
    address = st.query_params.get(WAY_BACK, "")
    before = st.session_state.setdefault(PAGE_BEFORE, titles.get(address, START))
    known = next(path for path, title in titles.items() if title == before)
    if known != address and known:
        st.query_params[WAY_BACK] = known
    elif known != address:
        del st.query_params[WAY_BACK]


def page_before() -> str:
    """
    Return the title of the page to go back to after presenting.
    """
    return st.session_state.get(PAGE_BEFORE, START)
