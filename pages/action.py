"""
Verbeteractie: one action, where and how it is done and what it took, what was expected of it, its indicators
by region.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_action, pick_region, pick_view
from pages.frame.words import explain_terms
from pages.parts.action.characteristics import arrangement
from pages.parts.action.indicators import chosen_findings, expectations, grid, purpose
from pages.shared.box_findings import findings_window, pick_indicator
from vvmetrics.narrative.arrangement import practice_sentence

context = open_page("Verbeteractie")
selection, definitions = context.selection, context.definitions
action = definitions.actions[selection.action]
known = context.known()

pick_action(definitions)
asked = {"action": selection.action, "year": selection.year, "way": selection.way}
st.info(practice_sentence(context.phases(), definitions, **asked))
st.subheader(action.label)
purpose(context)

st.header("Kenmerken naast elkaar, en wat het kostte")
arrangement(context, known)

st.header("Verwacht en gezien")
expectations(context, known)

st.header("Indicatoren per regio")
left, right = st.columns([3, 2], gap="medium")
with left:
    views = {"waarde": "Waarde", "ontwikkeling": "Opzetten", "uitvoering": "Uitvoeren", "alles": "Alles"}
    view = pick_view("indicatoren", "Toon", views)
    element = None if view == "alles" else view
with right:
    st.subheader("Bevindingen")
    pick_region(definitions, label="Toon bevindingen van")
    indicator = pick_indicator(context)
    chosen_findings(context, indicator, element=element)
with left:
    grid(context, known, element=element, indicator=indicator)
findings_window(context)
expected = [one.label for one in definitions.expectations.values() if one.action == action.id]
explain_terms(
    definitions,
    [
        action.label,
        action.description,
        action.purpose,
        action.occasion,
        action.form,
        *expected,
        *(one.answer for spot, one in known.items() if definitions.indicators[spot[1]].action == action.id),
    ],
)
