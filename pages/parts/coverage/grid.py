"""
The coverage table as a Streamlit component, the buttons that choose what is in it, and the window behind the
cell that was opened.
"""

import streamlit as st

from pages.frame.link import Choice, pick
from pages.frame.page import Context
from pages.frame.selection import ALL, choose
from pages.frame.words import plain
from pages.shared.evidence_link import open_evidence
from pages.shared.findings import finding_cards
from vvmetrics.charts.tables.coverage import STYLE
from vvmetrics.narrative.words import number
from vvmetrics.questions import metrics

OPENED = "_opened_cell"  # the cell whose findings are asked for in this run
SHOWN = "_coverage_shown"  # the button that is pressed: an action, or all
VIEW = Choice(
    "dekking", "Wat weten we, wat niet?", {"een": "Eén actie", ALL: "Alle verbeteracties"}, default="een"
)
PLACE = '<div class="place"></div>'
# One button is a stop for Tab; the arrow keys, Home and End go on from there, as in any grid.
SCRIPT = """
export default function ({ data, parentElement, setTriggerValue }) {
    const place = parentElement.querySelector(".place");
    if (place.dataset.drawn !== data.html) {
        place.innerHTML = data.html;
        place.dataset.drawn = data.html;
        place.querySelectorAll("button:not([tabindex])").forEach((button) => { button.tabIndex = -1; });
    }
    const rows = () => [...place.querySelectorAll("tr")].map((row) =>
        [...row.querySelectorAll("button")]).filter((row) => row.length);
    const stop = (button) => {
        place.querySelector("button[tabindex='0']").tabIndex = -1;
        button.tabIndex = 0;
    };
    // Streamlit leaves the focus nowhere when the window closes: give it back to the cell.
    const comeBack = (button) => {
        let shown = false;
        place.watch?.disconnect();
        place.watch = new MutationObserver(() => {
            const open = Boolean(document.querySelector("[role=dialog]"));
            shown ||= open;
            if (!shown || open) return;
            place.watch.disconnect();
            button.focus();
        });
        place.watch.observe(document.body, { childList: true, subtree: true });
    };
    place.onkeydown = (event) => {
        const grid = rows();
        const row = grid.findIndex((cells) => cells.includes(event.target));
        if (row < 0) return;
        const column = grid[row].indexOf(event.target);
        const next = {
            ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], ArrowUp: [row - 1, column],
                ArrowDown: [row + 1, column],
            Home: [row, 0], End: [row, grid[row].length - 1],
        }[event.key];
        if (!next) return;
        event.preventDefault();
        const button = grid[next[0]]?.[next[1]];
        if (button) {
            stop(button);
            button.focus();
        }
    };
    place.onclick = (event) => {
        const button = event.target.closest("button[data-region]");
        if (!button) return;
        stop(button);
        comeBack(button);
        setTriggerValue("opened", { ...button.dataset });
    };
}
"""


def pick_shown(context: Context) -> str | None:
    """
    Draw a button for each action, which is the shared choice, and one for all as sums. Returns the action, or
    None for all.
    """
    view = pick(VIEW, _buttons, context=context)
    return None if view.word == ALL else context.selection.action


def _buttons(view: Choice, *, context: Context) -> None:
    actions = context.definitions.actions
    labels = {action.id: action.short_label for action in actions.values()} | {
        ALL: f"Alle {number(len(actions))}, als sommen"
    }
    st.session_state[SHOWN] = ALL if view.word == ALL else context.selection.action
    st.segmented_control(
        view.label, list(labels), key=SHOWN, format_func=labels.get, required=True, on_change=_shown
    )


def coverage_grid(context: Context, html: str, *, key: str) -> None:
    """
    Draw the table; a click or Enter on a cell opens a window with its findings.
    """

    def opened() -> None:
        if st.session_state[key].opened:
            st.session_state[OPENED] = st.session_state[key].opened

    table = st.components.v2.component("coverage_grid", html=PLACE, css=STYLE, js=SCRIPT)
    table(key=key, data={"html": html}, on_opened_change=opened)
    cell = st.session_state.pop(OPENED, None)
    if cell:
        title = f"{_label(context, cell)} · {context.definitions.regions[cell['region']].label}"
        st.dialog(plain(title), width="medium")(_findings)(context, cell)


def _shown() -> None:
    chosen = st.session_state[SHOWN]
    VIEW.choose(ALL if chosen == ALL else "een")
    if chosen != ALL:
        choose(action=chosen)


def _findings(context: Context, cell: dict[str, str]) -> None:
    """
    Draw the way to the cell on Onderbouwing, and what is known of it, or why it is not known and what to do
    about it.
    """
    place = {"region": cell["region"], "action": cell["action"]}
    indicators = context.ask(metrics.indicators, **place)
    part = indicators[
        (
            indicators["indicator"] == cell["indicator"]
            if cell["indicator"]
            else indicators["element"] == cell["element"]
        )
    ]
    found = context.ask(
        metrics.observations, **place, element=cell["element"], indicator=cell["indicator"] or None
    )
    if st.button("Open in Onderbouwing", icon=":material/library_books:", on_click=_evidence, args=(cell,)):
        st.rerun()  # the window runs by itself: the frame has to run for another page
    _reasons(context, part)
    if found.empty:
        if cell["indicator"]:
            st.markdown(
                f"**De vraag is:** {plain(context.definitions.indicators[cell['indicator']].question)}"
            )
        if not context.selection.way.narrowed:
            st.markdown(
                "Weet u het antwoord? Een bevinding is één regel met een bron, in `data/observations/`; zie"
                " `data/README.md`."
            )
    finding_cards(context, found, key="dekking")


def _reasons(context: Context, part) -> None:
    """
    Say per reason which of the indicators are not known.
    """
    way = context.selection.way
    for absence in context.definitions.absences.values():
        unknown = part[part["status"] == absence.id]
        if unknown.empty:
            continue
        labels = [context.definitions.indicators[id_].label for id_ in unknown["indicator"]]
        which = (
            f" {len(labels)} van {len(part)} indicatoren: {plain(' · '.join(labels))}."
            if len(part) > 1
            else ""
        )
        st.info(f"**Niet bekend: {plain(way.label(absence))}.** {plain(way.meaning(absence))}{which}")


def _evidence(cell: dict[str, str]) -> None:
    open_evidence(
        region=cell["region"], action=cell["action"], element=cell["element"], indicator=cell["indicator"]
    )


def _label(context: Context, cell: dict[str, str]) -> str:
    definitions = context.definitions
    if cell["indicator"]:
        return definitions.indicators[cell["indicator"]].label
    return f"{definitions.actions[cell['action']].short_label}, {definitions.elements[cell['element']].label}"
