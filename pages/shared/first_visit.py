"""
How to read the picture, in four marks: shown on a first visit, until it is closed, and again whenever it is
asked for.
"""

import streamlit as st

from vvmetrics.answers.known import CARRYING_OUT, SETTING_UP, VALUE
from vvmetrics.charts.html import rendered
from vvmetrics.charts.signs import UNKNOWN
from vvmetrics.charts.tables import overview
from vvmetrics.definitions.model import NOT_FOUND, Definitions

OPEN = "_how_to_read"  # whether the explanation is open in this session
SEEN = "uitleg"  # the cookie that remembers that it was closed: it says nothing about who did
BUTTON = "hoe-lees-ik-dit"
PLACE = '<div class="place"></div>'
STYLE = (
    overview.STYLE
    + """
.vv-how { display: grid; gap: 12px 32px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem),
    1fr)); margin: 0; }
.vv-how { padding: 10px 16px; border-left: 4px solid var(--vv-accent); background: var(--vv-cell);
    font-size: 14px; }
.vv-how dt { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: center; min-height: 24px; }
.vv-how dd { display: block; }
.vv-how .vv-pips { margin-left: 0; }
"""
)
# Who closes the explanation doesn't get it again in this browser.
SCRIPT = f"""
export default function ({{ data, parentElement }}) {{
    parentElement.querySelector(".place").innerHTML = data.html;
    const closed = (event) => {{
        if (event.target.closest?.(".st-key-{BUTTON}"))
            document.cookie = "{SEEN}=gezien; path=/; max-age=31536000; SameSite=Lax";
    }};
    document.addEventListener("click", closed, true);
    return () => document.removeEventListener("click", closed, true);
}}
"""


def how_to_read_button() -> None:
    """
    Draw the button that opens and closes the explanation.
    """
    if OPEN not in st.session_state:
        st.session_state[OPEN] = SEEN not in st.context.cookies
    label, icon = ("Sluit de uitleg", "close") if st.session_state[OPEN] else ("Hoe lees ik dit?", "help")
    st.button(label, icon=f":material/{icon}:", key=BUTTON, on_click=_turn)


def how_to_read(definitions: Definitions) -> None:
    """
    Draw the explanation, if it is open.
    """
    if st.session_state[OPEN]:
        panel = st.components.v2.component("how_to_read", html=PLACE, css=STYLE, js=SCRIPT)
        panel(key="uitleg", data={"html": how_to_read_html(definitions)})


def how_to_read_html(definitions: Definitions) -> str:
    """
    Return the four marks in HTML, with the symbols and words of the definitions.
    """
    scale = {element.id: definitions.scales[element.scale] for element in definitions.elements.values()}
    return rendered(
        __file__,
        effort=scale[SETTING_UP],
        work=scale[CARRYING_OUT],
        value=scale[VALUE],
        sure=definitions.plausibility,
        not_found=definitions.absences[NOT_FOUND],
        unknown=UNKNOWN,
    )


def _turn() -> None:
    st.session_state[OPEN] = not st.session_state[OPEN]
