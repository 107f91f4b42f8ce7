"""
Ontwikkeling: phases and levels over the years, and what changed between two of them, in sentences.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.words import explain_terms
from pages.parts.development.changes import (
    levels_over_the_years,
    parts,
    phases_over_the_years,
    pick_years,
    subject,
    tell_changes,
)
from vvmetrics.narrative.development import development_sentence

context = open_page("Ontwikkeling")
selection, definitions = context.selection, context.definitions

answer = st.container()
years = pick_years(context)
said = []
if years is None:
    answer.info(
        f"Vóór {selection.year} is er niets om mee te vergelijken. Kies links een later jaar om te zien wat"
        " er veranderde."
    )
else:
    start, end = years
    found = parts(context, years=years)
    changes = {part.label: part.change for part in found}
    asked = {"start": start, "end": end, "way": selection.way, "per_region": not selection.region}
    sentence = development_sentence(changes, definitions, subject=subject(context), **asked)
    answer.info(sentence)
    st.header(f"Wat veranderde er tussen {start} en {end}?")
    said = tell_changes(context, found, years=years, answer=sentence)

st.header("Fase door de jaren")
phases_over_the_years(context)

st.header(f"Niveaus door de jaren: {definitions.actions[selection.action].short_label}")
levels_over_the_years(context)
explain_terms(definitions, [subject(context), definitions.actions[selection.action].short_label, *said])
