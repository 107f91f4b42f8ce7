"""
Overzicht: ten regions × five actions, effort and value in one cell; a tile map as second view.
"""

import streamlit as st

from pages.shared.boards import open_mark
from pages.shared.cell_table import cell_table
from pages.shared.figure import as_table, figure
from pages.shared.frame import open_page
from pages.shared.overview_rows import overview_rows
from pages.shared.selection import pick_view
from pages.shared.words import explain_terms
from vvmetrics import charts, narrative

context = open_page("Overzicht")
selection, definitions = context.selection, context.definitions
rows, phases = context.ask("summary"), context.phases()

sentence = narrative.overview_sentence(rows, definitions, year=selection.year, way=selection.way)
st.info(sentence)
with st.container(horizontal=True, vertical_alignment="bottom"):
    view = pick_view("weergave", "Weergave", {"tabel": "Regio's × acties", "kaart": "Tegelkaart"})
    st.caption("Kies een vak of tegel om te lezen wat erachter zit.")

if view == "tabel":
    look = {"way": selection.way, "region": selection.region, "watermark": context.watermark}
    html = charts.overview_html(rows, phases, definitions, **look)
    cell_table(html, key="vakken")
    as_table(context, lambda: overview_rows(rows, phases, definitions, way=selection.way), name="overzicht", key="overzicht", text=sentence)
    explain_terms(definitions, [html])
else:
    labels = {element.id: element.label for element in definitions.elements.values()}
    element = pick_view("toon", "Wat de kaart toont", {"waarde": labels.pop("waarde"), **labels})
    chosen = {"action": selection.action, "element": element, "way": selection.way}
    figure(
        context,
        charts.tile_map(rows, definitions, **chosen, region=selection.region, dark=context.dark, watermark=context.watermark),
        text=charts.tile_map_text(rows, definitions, **chosen, year=selection.year),
        table=lambda: charts.tile_map_table(rows, definitions, **chosen),
        name=f"tegelkaart-{selection.action}",
        key="tegelkaart",
        on_select=lambda: open_mark("tegelkaart"),
    )
