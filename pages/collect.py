"""
Gegevens: the workbook to fill in, handing it in with a preview, the log with withdrawing, and everything as
files.
"""

import streamlit as st

from pages.frame.page import open_page
from pages.frame.selection import pick_view
from pages.parts.collect.export import all_data
from pages.parts.collect.file import hand_in
from pages.parts.collect.form import get_workbook
from pages.parts.collect.history import history_from_log
from pages.parts.collect.log import log_and_withdraw
from pages.parts.collect.then import then_and_now

context = open_page("Gegevens", fills=True)

answer = st.container()
part = pick_view(
    "onderdeel",
    "Onderdeel",
    {"ophalen": "Werkboek ophalen", "inleveren": "Inleveren", "logboek": "Logboek", "uitvoer": "Uitvoer"},
)
if part == "ophalen":
    get_workbook(context, answer=answer)
elif part == "inleveren":
    hand_in(context, answer=answer)
elif part == "uitvoer":
    all_data(context, answer=answer)
else:
    log_and_withdraw(context, answer=answer)
    history_from_log(context)
    then_and_now(context)
