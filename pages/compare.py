"""
Vergelijken: two to four regions, indicator by indicator, in the range of all; and whether the evidence is
enough to speak of a difference.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_view
from pages.frame.words import explain_terms, plain
from pages.parts.compare import side_by_side as parts
from pages.shared.box_findings import findings_window

context = open_page("Vergelijken")

answer = st.container()
alike = parts.likenesses(context)
regions = parts.pick_regions(context, alike)
parts.suggestions(context, regions, alike)
if len(regions) > 1:
    sentence, rest = parts.comparison_answer(context, regions)
    answer.info(plain(sentence))
    st.markdown(plain(rest))
    order = pick_view("volgorde", "Volgorde", parts.ORDERS)
    st.caption("Een klik op een vak opent zijn bevindingen; de tabel eronder zegt alles voluit.")
    parts.side_by_side(context, regions, differing_first=order == "verschil")
    parts.pick_box(context, regions)
    findings_window(context)
    explain_terms(context.definitions, [sentence, rest])
else:
    answer.info(
        "Kies twee tot vier regio's. U leest dan per indicator wat verschilt, wat gelijk is en wat niet"
        " bekend is."
    )
