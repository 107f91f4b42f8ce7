"""
Verbeteractie: one action, where and how it is done and what it took, what was expected of it, its indicators
by region.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_action
from pages.frame.words import explain_terms
from pages.parts.action.characteristics import arrangement
from pages.parts.action.indicators import action_texts, expectations, indicators_and_findings, purpose
from vvmetrics.narrative.arrangement import practice_sentence

context = open_page("Verbeteractie")
scene, definitions, known = context.scene, context.definitions, context.known()
action = definitions.actions[context.selection.action]

pick_action(definitions)
st.info(practice_sentence(scene, context.phases(), action=action.id))
st.subheader(action.label)
purpose(context)

st.header("Kenmerken naast elkaar, en wat het kostte")
arrangement(context, known)

st.header("Verwacht en gezien")
expectations(context, known)

st.header("Indicatoren per regio")
indicators_and_findings(context, known)
explain_terms(definitions, action_texts(context, known))
