"""
The table of Overzicht as a Streamlit component: HTML that the library drew, whose buttons say which region and action were chosen.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from vvmetrics import charts

STYLE = (Path(charts.__file__).parent / "overview_table.css").read_text(encoding="utf-8")
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
        const button = event.target.closest("button[data-region]");
        if (button) setTriggerValue("opened", { region: button.dataset.region, action: button.dataset.action });
    };
}
"""


def cell_table(html: str, *, key: str, on_open: Callable[[str, str], None]) -> bool:
    """
    Draw the table; a click or Enter on a cell calls on_open(region, action) before the page runs again, and True is returned then.
    """

    def opened() -> None:
        asked = st.session_state[key].opened
        if asked:
            on_open(asked["region"], asked["action"])

    table = st.components.v2.component("cell_table", html=PLACE, css=STYLE, js=SCRIPT)
    return bool(table(key=key, data={"html": html}, on_opened_change=opened).opened)
