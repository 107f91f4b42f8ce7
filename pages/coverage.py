"""
Dekking: what is known and what is not, per indicator and region, with the reason; and which question would
add most.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.words import explain_terms, plain
from pages.parts.coverage.grid import coverage_grid, pick_shown
from pages.shared.figure import as_table
from vvmetrics.answers.tallies import tallies
from vvmetrics.charts.tables.coverage import coverage_html
from vvmetrics.charts.tables.coverage_words import coverage_table, gap_rule, gap_table
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.coverage import coverage_sentence
from vvmetrics.narrative.gaps import gap_sentence
from vvmetrics.questions import metrics

context = open_page("Dekking")
selection, definitions, way = context.selection, context.definitions, context.selection.way

answer = st.container()
action = pick_shown(context)
rows, counts, gaps = (
    context.ask(question, action=action)
    for question in (metrics.indicators, metrics.status_counts, metrics.gaps)
)

asked = {"action": action, "region": selection.region, "way": way}
told = tallies(counts, definitions)
sentence = coverage_sentence(told, definitions, **asked, year=selection.year)
answer.info(plain(sentence))
st.caption(
    "Elk vak opent zijn bevindingen of de reden: klik, of ga met Tab naar de tabel, met de pijltjes van vak"
    " naar vak en druk op Enter."
)
html = coverage_html(rows, told, definitions, **asked, watermark=context.watermark)
name = action or "alle"
coverage_grid(context, html, key=f"dekking-{'een' if action else 'alle'}")
title = definitions.actions[action].short_label if action else "alle verbeteracties"
drawn = {
    "name": f"dekking-{name}",
    "key": "dekking",
    "text": sentence,
    "about": About(f"Dekking: {title}", action),
}
as_table(context, lambda: coverage_table(rows, told, definitions, action=action, way=way), **drawn)

st.header("Welke vraag voegt het meest toe?")
first = [
    gap_sentence(gaps, definitions, action=id_, way=way)
    for id_ in ([action] if action else definitions.actions)
]
st.markdown("\n\n".join(plain(words) for words in first))
st.caption(gap_rule(definitions, way=way))
words = " ".join(first)
about = About(f"Vragen die het meest toevoegen: {title}", action)
as_table(
    context,
    lambda: gap_table(gaps, definitions, way=way),
    name=f"vragen-{name}",
    key="vragen",
    text=words,
    about=about,
)
explain_terms(definitions, [html, words])
