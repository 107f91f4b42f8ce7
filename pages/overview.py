"""
Overzicht: ten regions × five actions, effort and value in one cell; a tile map as second view.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_view
from pages.parts.overview.looks import map_of_one, table_of_all
from pages.shared.first_visit import how_to_read, how_to_read_button
from vvmetrics.narrative.board import overview_sentence

context = open_page("Overzicht")
summary = context.summary()

sentence = overview_sentence(context.scene, summary)
st.info(sentence)
with st.container(horizontal=True, vertical_alignment="bottom"):
    view = pick_view("weergave", "Weergave", {"tabel": "Regio's × acties", "kaart": "Tegelkaart"})
    st.caption(f"Kies een {'vak' if view == 'tabel' else 'tegel'} om te lezen wat erachter zit.")
    how_to_read_button()
how_to_read(context.definitions)

if view == "tabel":
    table_of_all(context, summary, sentence=sentence)
else:
    map_of_one(context, summary)
