"""
How to read the picture, in four marks: shown on a first visit, until it is closed, and again whenever it is
asked for.
"""

from html import escape

import streamlit as st

from vvmetrics.charts.tables import overview
from vvmetrics.definitions.model import Definitions, Scale

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
    effort, work, value, sure = (
        scale["ontwikkeling"],
        scale["uitvoering"],
        scale["waarde"],
        definitions.plausibility,
    )
    boxes, squares = len(effort.levels[0].symbol), len(value.levels[-1].symbol)
    marks = [
        (
            _sign(effort.levels[-2].symbol, "vv-ontwikkeling") + _sign(value.levels[-2].symbol, "vv-waarde"),
            (
                f"Hoe meer vakjes gevuld, hoe meer: {boxes} vakjes voor wat het kostte, {squares} voor wat"
                " het bracht."
            ),
        ),
        (
            "".join(_sign(level.symbol, "vv-uitvoering") for level in reversed(work.levels)),
            f"{work.question} Omhoog is meer werk, omlaag minder, een stip hetzelfde; dubbel is duidelijk.",
        ),
        (
            _sign(sure.levels[1].symbol, "vv-pips"),
            f"{sure.question} Van {_step(sure, 0)} tot {_step(sure, -1)}.",
        ),
        (
            '<span class="vv-swatch" aria-hidden="true">?</span>',
            "Gearceerd: niet bekend. Dat is geen oordeel over de regio; de reden staat erbij.",
        ),
    ]
    words = "".join(f"<div><dt>{mark}</dt><dd>{escape(text)}</dd></div>" for mark, text in marks)
    return (
        '<section class="vv-overview" aria-label="Hoe lees ik dit?"><dl'
        f' class="vv-how">{words}</dl></section>'
    )


def _step(scale: Scale, place: int) -> str:
    level = scale.levels[place]
    return f"{level.symbol} {level.short_label}"


def _sign(symbol: str, style: str) -> str:
    return f'<span class="vv-symbol {style}" aria-hidden="true">{escape(symbol)}</span>'


def _turn() -> None:
    st.session_state[OPEN] = not st.session_state[OPEN]
