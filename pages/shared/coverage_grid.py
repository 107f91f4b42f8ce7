"""
The coverage table as a Streamlit component, and the window with the findings behind the cell that was opened.
"""

import streamlit as st

from pages.shared.findings import finding_cards
from pages.shared.frame import Context, ask_page
from pages.shared.selection import choose
from pages.shared.words import plain
from vvmetrics import charts

OPENED = "_opened_cell"  # the cell whose findings are asked for in this run
STYLE = charts.COVERAGE_CSS.read_text(encoding="utf-8")
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
    const rows = () => [...place.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("button")]).filter((row) => row.length);
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
            ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], ArrowUp: [row - 1, column], ArrowDown: [row + 1, column],
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


def _findings(context: Context, cell: dict[str, str]) -> None:
    """
    Draw what is known of a cell, or why it is not known and what to do about it, and the way to Onderbouwing.
    """
    place = {"region": cell["region"], "action": cell["action"]}
    indicators = context.ask("indicators", **place)
    part = indicators["indicator"] == cell["indicator"] if cell["indicator"] else indicators["element"] == cell["element"]
    found = context.ask("observations", **place, element=cell["element"], indicator=cell["indicator"] or None)
    counts = indicators[part]["status"].value_counts()
    for status, count in counts.items():
        if status != "known":
            absence = context.definitions.absences[status]
            many = f" ({count} van {int(part.sum())} indicatoren)" if part.sum() > 1 else ""
            st.info(f"**Niet bekend: {plain(absence.label)}**{many}. {plain(absence.meaning)}")
    if found.empty:
        if cell["indicator"]:
            st.markdown(f"**De vraag is:** {plain(context.definitions.indicators[cell['indicator']].question)}")
        st.markdown("Weet u het antwoord? Een bevinding is één regel met een bron, in `data/observations/`; zie `data/README.md`.")
    finding_cards(context, found, key="dekking")
    if st.button("Naar de onderbouwing", icon=":material/library_books:", on_click=_evidence, args=(cell,)):
        st.rerun()  # the window runs by itself: the frame has to run for another page


def _evidence(cell: dict[str, str]) -> None:
    choose(region=cell["region"], action=cell["action"])
    st.session_state["element"] = cell["element"]
    ask_page("Onderbouwing")


def _label(context: Context, cell: dict[str, str]) -> str:
    definitions = context.definitions
    if cell["indicator"]:
        return definitions.indicators[cell["indicator"]].label
    return f"{definitions.actions[cell['action']].short_label}, {definitions.elements[cell['element']].label}"
