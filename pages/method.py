"""
Verantwoording: every definition in use, how was coded, what was left out, and what is not good yet, printed from data/.
"""

import streamlit as st

from pages.shared import method_parts as parts
from pages.shared.frame import open_page
from pages.shared.selection import pick_view
from vvmetrics import narrative
from vvmetrics.method import load_method

PARTS = {
    "kader": "Kader",
    "indicatoren": "Indicatoren",
    "schalen": "Schalen en plausibiliteit",
    "codering": "Codering",
    "bronnen": "Bronnen",
    "toegankelijkheid": "Toegankelijkheid",
}

context = open_page("Verantwoording")
told = load_method()

st.info(narrative.method_sentence(context.definitions))
part = pick_view("deel", "Onderdeel", PARTS)

if part == "kader":
    parts.frame_part(context, told)
elif part == "indicatoren":
    parts.indicator_part(context)
elif part == "schalen":
    parts.scale_part(context)
elif part == "codering":
    parts.coding_part(context, told)
elif part == "bronnen":
    parts.source_part(context)
else:
    parts.section(told, "accessibility")
    parts.section(told, "faults")
