"""
Verbeteractie: one action, what was expected of it against what has been seen, its indicators by region, its characteristics.
"""

import streamlit as st

from pages.shared.actions import characteristics, expectations, grid, purpose
from pages.shared.findings import region_findings
from pages.shared.frame import open_page
from pages.shared.selection import pick_region, pick_view
from pages.shared.words import explain_terms
from vvmetrics import narrative

context = open_page("Verbeteractie")
selection, definitions = context.selection, context.definitions
action = definitions.actions[selection.action]
everywhere, rows = context.ask("indicators"), context.ask("indicators", action=selection.action)

st.info(narrative.action_sentence(everywhere, definitions, action=selection.action, year=selection.year))
st.subheader(action.label)
purpose(context)

st.header("Verwacht en gezien")
expectations(context, everywhere)

st.header("Kenmerken naast elkaar")
characteristics(context, rows)

st.header("Indicatoren per regio")
views = {"waarde": "Waarde", "ontwikkeling": "Opzetten", "uitvoering": "Uitvoeren", "alles": "Alles"}
view = pick_view("indicatoren", "Toon", views)
grid(context, rows, element=None if view == "alles" else view)

st.header("Bevindingen")
if pick_region(definitions, label="Toon bevindingen van"):
    region_findings(context)
else:
    st.caption("Klik op een vak in het raster of kies een regio in de lijst, om te lezen wat erachter zit.")
if not selection.region:
    explain_terms(definitions, [action.label, action.description, action.purpose, action.occasion, action.form])
