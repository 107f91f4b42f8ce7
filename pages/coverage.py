"""
Dekking: what is known and what is not, per indicator and region, with the reason; and which question would add most.
"""

import streamlit as st

from pages.shared.coverage_grid import coverage_grid
from pages.shared.figure import as_table
from pages.shared.frame import open_page
from pages.shared.selection import pick_view
from pages.shared.words import explain_terms
from vvmetrics import charts, narrative

context = open_page("Dekking")
selection, definitions = context.selection, context.definitions

answer = st.container()
view = pick_view("dekking", "Wat weten we, wat niet?", {"een": "Eén actie", "alle": "Alle vijf, als sommen"})
action = selection.action if view == "een" else None
rows, counts, gaps = (context.ask(question, action=action) for question in ("indicators", "status_counts", "gaps"))

sentence = narrative.coverage_sentence(counts, definitions, action=action, year=selection.year)
answer.info(sentence)
st.caption("Elk vak opent zijn bevindingen: klik, of ga met Tab naar de tabel, met de pijltjes van vak naar vak en druk op Enter.")
html = charts.coverage_html(rows, counts, definitions, action=action, region=selection.region, watermark=context.watermark)
coverage_grid(context, html, key=f"dekking-{view}")
name = action or "alle"
as_table(context, lambda: charts.coverage_table(counts, definitions, action=action), name=f"dekking-{name}", key="dekking", text=sentence)

st.header("Welke vraag voegt het meest toe?")
first = [narrative.gap_sentence(gaps, definitions, action=id_) for id_ in ([action] if action else definitions.actions)]
st.markdown("\n\n".join(first))
st.caption(charts.GAP_RULE)
words = " ".join(first)
as_table(context, lambda: charts.gap_table(gaps, definitions), name=f"vragen-{name}", key="vragen", text=words)
explain_terms(definitions, [html, words])
