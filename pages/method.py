"""
Verantwoording: every definition in use, how was coded, what was left out, and what is not good yet, printed
from data/.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_view
from pages.parts.method import sections as parts
from vvmetrics.definitions.method import load_method

PARTS = {
    "kader": ("Kader", parts.frame_part),
    "indicatoren": ("Indicatoren", parts.indicator_part),
    "schalen": ("Plausibiliteit en schalen", parts.scale_part),
    "codering": ("Codering", parts.coding_part),
    "bronnen": ("Bronnen", parts.source_part),
    "toegankelijkheid": ("Toegankelijkheid", parts.access_part),
}

context = open_page("Verantwoording")
part = pick_view("deel", "Onderdeel", {name: label for name, (label, _) in PARTS.items()})
st.caption("Hier staat alles wat in gebruik is; de keuzes in de zijbalk veranderen op deze pagina niets.")
with st.container(width=parts.READING):
    PARTS[part][1](context, load_method())
