"""
The table of Overzicht as a Streamlit component: HTML that the library drew, whose buttons say which region
and action were chosen.
"""

import streamlit as st

from pages.frame.page import ask_page
from pages.frame.selection import choose
from pages.shared.boards import open_board
from vvmetrics.charts.tables import overview

STYLE = overview.STYLE
PLACE = """
<div class="place">
</div>
"""
SCRIPT = """
export default function ({ data, parentElement, setTriggerValue }) {
    const place = parentElement.querySelector(".place");
    if (place.dataset.drawn !== data.html) {
        place.innerHTML = data.html;
        place.dataset.drawn = data.html;
    }
    place.onclick = (event) => {
        const button = event.target.closest("button[data-region], button[data-action]");
        if (button) setTriggerValue("opened", { region: button.dataset.region ?? null, action:
            button.dataset.action ?? null });
    };
}
"""


def cell_table(html: str, *, key: str) -> None:
    """
    Draw the table; a click or Enter on a cell opens the board of its action with its region chosen, on a head
    the page of that alone.
    """

    def opened() -> None:
        asked = st.session_state[key].opened
        if not asked:
            return
        if asked["region"] and asked["action"]:
            open_board(asked["action"], asked["region"])
        else:
            choose(region=asked["region"], action=asked["action"])
            ask_page("Regio" if asked["region"] else "Verbeteractie")

    table = st.components.v2.component("cell_table", html=PLACE, css=STYLE, js=SCRIPT)
    table(key=key, data={"html": html}, on_opened_change=opened)
