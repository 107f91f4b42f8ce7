"""
The least that Streamlit can do with a pick: the same buttons as on Inspanning & waarde, and one line that says what was picked.
"""

import streamlit as st

PICKS = {"ontwikkeling": "om op te zetten", "uitvoering": "bij het uitvoeren"}
st.write("gekozen:", st.segmented_control("Inspanning", list(PICKS), format_func=PICKS.get, default="ontwikkeling", required=True))
