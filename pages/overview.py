"""
Overzicht: ten regions × five actions, effort and value in one cell; a tile map as second view.
"""

from functools import partial

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_region, pick_view
from pages.frame.words import explain_terms
from pages.parts.overview.table import overview_rows
from pages.shared.boards import open_board, open_mark
from pages.shared.cell_table import cell_table
from pages.shared.figure import as_table, figure
from pages.shared.first_visit import how_to_read, how_to_read_button
from vvmetrics.charts.regions.tile_map import TileMap
from vvmetrics.charts.tables.overview import overview_html
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.board import overview_sentence

context = open_page("Overzicht")
selection, definitions = context.selection, context.definitions
scene, summary, phases = context.scene, context.summary(), context.phases()

sentence = overview_sentence(scene, summary)
st.info(sentence)
with st.container(horizontal=True, vertical_alignment="bottom"):
    view = pick_view("weergave", "Weergave", {"tabel": "Regio's × acties", "kaart": "Tegelkaart"})
    st.caption(f"Kies een {'vak' if view == 'tabel' else 'tegel'} om te lezen wat erachter zit.")
    how_to_read_button()
how_to_read(definitions)

if view == "tabel":
    html = overview_html(scene, summary, phases)
    cell_table(html, key="vakken")
    table = partial(overview_rows, scene, summary, phases)
    about = About("Overzicht: regio's × verbeteracties", tells=("findings", "phases"))
    as_table(context, table, name="overzicht", key="overzicht", text=sentence, about=about)
    explain_terms(definitions, [html])
else:
    labels = {element.id: element.label for element in definitions.elements.values()}
    element = pick_view("toon", "Wat de kaart toont", {"waarde": labels["waarde"], **labels})
    action = definitions.actions[selection.action]
    figure(
        context,
        TileMap(scene, summary, action.id, element),
        name=f"tegelkaart-{action.id}",
        key="tegelkaart",
        on_select=lambda: open_mark("tegelkaart"),
        about=About(f"Tegelkaart: {action.short_label}, {labels[element]}", action.id, element=element),
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=260):
            region = pick_region(definitions, label="Regio op de kaart")
        st.button(
            "Naar het bord",
            icon=":material/balance:",
            disabled=not region,
            on_click=open_board,
            args=(selection.action, region),
        )
