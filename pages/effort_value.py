"""
Inspanning & waarde: the effort-value board of one action, or of all five, and the findings behind a chip.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_region, pick_view
from pages.frame.words import explain_terms
from pages.shared.boards import chosen_board, pick_effort, small_boards
from pages.shared.findings import region_findings
from pages.shared.first_visit import how_to_read, how_to_read_button
from vvmetrics.narrative.board import board_sentence, overview_sentence

context = open_page("Inspanning & waarde")
selection, definitions = context.selection, context.definitions
scene, summary = context.scene, context.summary()

answer = st.container()
with st.container(horizontal=True, vertical_alignment="bottom"):
    view = pick_view("bord", "Bord", {"een": "Eén actie", "alle": "Alle vijf"})
    x_element = pick_effort(definitions)
    how_to_read_button()
how_to_read(definitions)

if view == "alle":
    answer.info(overview_sentence(scene, summary))
    small_boards(context, summary, x_element=x_element)
    explain_terms(definitions, [action.label for action in definitions.actions.values()])
else:
    answer.info(board_sentence(scene, summary, action=selection.action, x_element=x_element))
    chosen_board(context, summary, x_element=x_element)
    st.header("Bevindingen")
    if pick_region(definitions, label="Toon bevindingen van"):
        region_findings(context)
    else:
        st.caption("Klik op een regio in het bord of kies er een in de lijst, om te lezen wat erachter zit.")
