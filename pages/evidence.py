"""
Onderbouwing: the findings and sources behind the selection, as cards and as a table, and what is not known.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_element
from pages.frame.words import explain_terms
from pages.parts.evidence.tables import evidence_tables
from pages.shared.evidence_link import of_indicator, pick_over, told_of
from pages.shared.findings import evidence_sentence, finding_cards
from pages.shared.history import history_of

context = open_page("Onderbouwing")
definitions = context.definitions

sentence = st.container()
element = pick_element(definitions)
indicator = pick_over(context, element=element)
found = of_indicator(context.findings(element=element), indicator)
indicators = of_indicator(context.indicators(element=element), indicator)
sentence.info(told_of(context, indicator) + evidence_sentence(context, found, indicators))
if found.empty:
    st.markdown(
        "Bij deze keuze is er nog geen bevinding. Kies een andere regio, verbeteractie of plausibiliteit, of"
        " vul aan: een bevinding is één regel in `data/observations/`, zie `data/README.md`."
    )
finding_cards(context, found, key="onderbouwing")
history_of(context, indicator)
evidence_tables(context, found, indicators, element=element, indicator=indicator)
action = definitions.actions[context.selection.action]
explain_terms(definitions, [action.short_label, *found["finding"], *found["answer"]])
