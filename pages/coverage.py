"""
Dekking: what is known and what is not, per indicator and region, with the reason; and which question would
add most.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.words import explain_terms
from pages.parts.coverage.grid import pick_shown
from pages.parts.coverage.sections import what_is_known, what_to_ask

context = open_page("Dekking")

answer = st.container()
action = pick_shown(context)
html = what_is_known(context, action, answer=answer)
words = what_to_ask(context, action)
explain_terms(context.definitions, [html, words])
