"""
The two looks of Overzicht: the table of regions by actions, and the tile map.
"""

from functools import partial

import streamlit as st

from pages.frame.page import Context
from pages.frame.selection import pick_region, pick_view
from pages.frame.words import explain_terms
from pages.parts.overview.cell_table import cell_table
from pages.parts.overview.table import overview_rows
from pages.shared.boards import open_board, open_mark
from pages.shared.figure import as_table, figure
from vvmetrics.answers.known import VALUE, Summary
from vvmetrics.charts.regions.tile_map import TileMap
from vvmetrics.charts.tables.overview import overview_html
from vvmetrics.downloads.provenance import About

PICK = 260  # pixels: the list of regions under the map


def table_of_all(context: Context, summary: Summary, *, sentence: str) -> None:
    """
    Draw ten regions by five actions; a click opens the board.
    """
    scene, phases = context.scene, context.phases()
    html = overview_html(scene, summary, phases)
    cell_table(html, key="vakken")
    table = partial(overview_rows, scene, summary, phases)
    about = About("Overzicht: regio's × verbeteracties", tells=("findings", "phases"))
    as_table(context, table, name="overzicht", key="overzicht", text=sentence, about=about)
    explain_terms(context.definitions, [html])


def map_of_one(context: Context, summary: Summary) -> None:
    """
    Draw the map of one element of the chosen action, and the way to the board of a region.
    """
    definitions, action = context.definitions, context.definitions.actions[context.selection.action]
    labels = {element.id: element.label for element in definitions.elements.values()}
    element = pick_view("toon", "Wat de kaart toont", {VALUE: labels[VALUE], **labels})
    figure(
        context,
        TileMap(context.scene, summary, action.id, element),
        name=f"tegelkaart-{action.id}",
        key="tegelkaart",
        on_select=partial(open_mark, "tegelkaart"),
        about=About(f"Tegelkaart: {action.short_label}, {labels[element]}", action.id, element=element),
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=PICK):
            region = pick_region(definitions, label="Regio op de kaart")
        pressed = {"disabled": not region, "on_click": open_board, "args": (action.id, region)}
        st.button("Naar het bord", icon=":material/balance:", **pressed)
