"""
Leeragenda: who can tell and who would listen, per indicator, with the reason, what it took and the source; open questions; an agenda.
"""

import streamlit as st

from pages.shared.frame import open_page
from pages.shared.learning_agenda import agenda
from pages.shared.learning_list import AGENDA, pick_element, pick_kind, suggestions

context = open_page("Leeragenda")

answer = st.container()
kind = pick_kind(context)
if kind == AGENDA:
    agenda(context, answer=answer)
else:
    suggestions(context, kind, element=pick_element(context), answer=answer)
