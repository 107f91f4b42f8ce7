"""
Zoeken: what is said about some words, in findings, indicators and sources of all years, each hit with the way
to its place.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.words import explain_terms, plain
from pages.parts.search.results import draw_hits, hits_download, look_for
from pages.parts.search.words import RULE, everywhere_button, explain, pick_kind, pick_question, try_otherwise
from vvmetrics.narrative.search import search_sentence

context = open_page("Zoeken")
asked = pick_question(context)
if not asked.text:
    explain()
else:
    hits, wider = look_for(context, asked)
    sentence = search_sentence(hits, wider, context.definitions, asked=asked)
    st.info(plain(sentence))
    if asked.limited and len(wider) > len(hits):
        everywhere_button()
    if hits.empty:
        try_otherwise(context, asked)
    else:
        kind = pick_kind()
        draw_hits(context, asked, hits, kind=kind)
        hits_download(context, asked, hits, text=sentence)
    explain_terms(context.definitions, [*hits["title"], *hits["text"]] if len(hits) else [])
st.caption(RULE)
