"""
The least that Streamlit can do with a pick: the same list in the sidebar as on every page, and one line that says what was picked.
"""

import streamlit as st

from vvmetrics.definitions import load_definitions
from vvmetrics.store import DATA_DIR

LABELS = [action.short_label for action in load_definitions(DATA_DIR).actions.values()]
st.write("gekozen:", st.sidebar.selectbox("Verbeteractie", LABELS))
