"""
Gegevens: the workbook to fill in, handing it in with a preview, the log with withdrawing, and everything as files.
"""

import streamlit as st

from pages.shared.collect_export import all_data
from pages.shared.collect_file import hand_in
from pages.shared.collect_form import get_workbook
from pages.shared.collect_log import log_and_withdraw
from pages.shared.collect_then import then_and_now
from pages.shared.frame import open_page
from pages.shared.history import history_from_log
from pages.shared.selection import pick_view

context = open_page("Gegevens", fills=True)

answer = st.container()
part = pick_view(
    "onderdeel", "Onderdeel", {"ophalen": "Werkboek ophalen", "inleveren": "Inleveren", "logboek": "Logboek", "uitvoer": "Uitvoer"}
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
