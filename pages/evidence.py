"""
Onderbouwing: the findings and sources behind the selection, as cards and as a table, and what is not known.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import ALL, pick_view
from pages.frame.words import explain_terms
from pages.shared.evidence_link import of_indicator, pick_over, told_of
from pages.shared.figure import as_table
from pages.shared.findings import evidence_sentence, finding_cards, findings_table, unknown_table
from pages.shared.history import history_of
from vvmetrics.downloads.provenance import About

context = open_page("Onderbouwing")
selection, definitions = context.selection, context.definitions
elements = {ALL: "Alle elementen"} | {element.id: element.label for element in definitions.elements.values()}

sentence = st.container()
element = pick_view("element", "Element", elements)
indicator = pick_over(context, element=element)
found = of_indicator(context.findings(element=None if element == ALL else element), indicator)
indicators = of_indicator(context.indicators(element=None if element == ALL else element), indicator)
title = definitions.actions[selection.action].short_label + (
    f", {definitions.indicators[indicator].label}" if indicator else ""
)
chosen = {
    "action": selection.action,
    "regions": (selection.region,) if selection.region else (),
    "element": None if element == ALL else element,
}
sentence.info(told_of(context, indicator) + evidence_sentence(context, found, indicators))

if found.empty:
    st.markdown(
        "Bij deze keuze is er nog geen bevinding. Kies een andere regio, verbeteractie of plausibiliteit, of"
        " vul aan: een bevinding is één regel in `data/observations/`, zie `data/README.md`."
    )
finding_cards(context, found, key="onderbouwing")
history_of(context, indicator)

unknown = unknown_table(context, indicators)
if len(unknown):
    st.header("Niet bekend")
    words = "Indicatoren waarover niets bekend is, met de reden."
    as_table(
        context,
        lambda: unknown,
        name="niet-bekend",
        key="niet-bekend",
        text=words,
        about=About(f"Niet bekend: {title}", **chosen),
    )
if len(found):
    st.header("Alle bevindingen als tabel")
    words = "De bevindingen hierboven, een per rij, met hun bron."
    about = About(f"Bevindingen: {title}", **chosen)
    as_table(
        context,
        lambda: findings_table(context, found),
        name="bevindingen",
        key="bevindingen",
        text=words,
        about=about,
    )
explain_terms(
    definitions,
    [definitions.actions[context.selection.action].short_label, *found["finding"], *found["answer"]],
)
