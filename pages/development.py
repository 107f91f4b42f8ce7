"""
Ontwikkeling: phases and levels over the years, and what changed between two of them, in sentences.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.words import explain_terms
from pages.parts.development.changes import (
    levels_over_the_years,
    phases_over_the_years,
    pick_years,
    subject,
    what_changed,
)

context = open_page("Ontwikkeling")
action = context.definitions.actions[context.selection.action]

answer = st.container()
said = what_changed(context, pick_years(context), answer=answer)

st.header("Fase door de jaren")
phases_over_the_years(context)

st.header(f"Niveaus door de jaren: {action.short_label}")
levels_over_the_years(context)
explain_terms(context.definitions, [subject(context), action.short_label, *said])
