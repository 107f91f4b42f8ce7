"""
Leeragenda: who can tell and who would listen, per indicator, with the reason, what it took and the source;
open questions; an agenda.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_element
from pages.parts.learning.agenda import agenda
from pages.parts.learning.list import AGENDA, pick_kind, suggestions

context = open_page("Leeragenda")

answer = st.container()
kind = pick_kind(context)
if kind == AGENDA:
    agenda(context, answer=answer)
else:
    suggestions(context, kind, element=pick_element(context.definitions), answer=answer)
