"""
The least that Streamlit can do with a pick: the same list in the sidebar as on every page, and one line that
says what was picked.
"""

import sys

import streamlit as st

st.write("gekozen:", st.sidebar.selectbox("Verbeteractie", sys.argv[1:]))
