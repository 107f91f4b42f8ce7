"""
Overzicht: ten regions × five actions, effort and value in one cell; a tile map as second view.
"""

import streamlit as st

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

sentence = narrative.overview_sentence(rows, definitions, year=selection.year)
st.info(sentence)
view = pick_view("weergave", "Weergave", {"tabel": "Regio's × acties", "kaart": "Tegelkaart"})

if view == "tabel":
    st.caption("Kies een vak om de bevindingen erachter te openen.")
    html = charts.overview_html(rows, phases, definitions, region=selection.region, watermark=context.watermark)
    cell_table(html, key="vakken")
    table = overview_rows(rows, phases, definitions)
    as_table(context, table, name="overzicht", key="overzicht", text=sentence)
    explain_terms(definitions, [html])
else:
    labels = {element.id: element.label for element in definitions.elements.values()}
    element = pick_view("element", "Wat de kaart toont", {"waarde": labels.pop("waarde"), **labels})
    chosen = {"action": selection.action, "element": element}
    figure(
        context,
        charts.tile_map(rows, definitions, **chosen, region=selection.region, dark=context.dark, watermark=context.watermark),
        text=charts.tile_map_text(rows, definitions, **chosen, year=selection.year),
        table=charts.tile_map_table(rows, definitions, **chosen),
        name=f"tegelkaart-{selection.action}",
        key="tegelkaart",
    )
