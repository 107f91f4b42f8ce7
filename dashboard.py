"""
The frame around every page: navigation, the shared selection, and the one error message.
"""

import streamlit as st

import vvmetrics
from pages import frame, parts, shared
from pages.frame import data
from pages.frame.browser import say_what_is_shown, set_browser
from pages.frame.link import begin_run, shown_words
from pages.frame.page import go_where_asked
from pages.frame.selection import leave_frame, pick_selection
from vvmetrics.errors import VVMetricsError

PAGES = [
    st.Page("pages/overview.py", title="Overzicht", icon=":material/grid_view:", default=True),
    st.Page("pages/effort_value.py", title="Inspanning & waarde", icon=":material/balance:"),
    st.Page("pages/action.py", title="Verbeteractie", icon=":material/flag:"),
    st.Page("pages/region.py", title="Regio", icon=":material/location_on:"),
    st.Page("pages/compare.py", title="Vergelijken", icon=":material/compare_arrows:"),
    st.Page("pages/development.py", title="Ontwikkeling", icon=":material/timeline:"),
    st.Page("pages/evidence.py", title="Onderbouwing", icon=":material/library_books:"),
    st.Page("pages/coverage.py", title="Dekking", icon=":material/checklist:"),
    st.Page("pages/learning.py", title="Leeragenda", icon=":material/school:"),
    st.Page("pages/present.py", title="Presenteren", icon=":material/slideshow:"),
    st.Page("pages/collect.py", title="Gegevens", icon=":material/upload_file:"),
    st.Page("pages/method.py", title="Verantwoording", icon=":material/fact_check:"),
    st.Page("pages/search.py", title="Zoeken", icon=":material/search:"),
]

# Before the navigation: without an icon of our own, each page's is fetched from Google for the tab of the
# browser.
st.set_page_config(page_icon="⚖️", layout="wide")
page = st.navigation(PAGES, expanded=True)  # folded, it says "View more" in English
st.set_page_config(page_title=f"{page.title} · Veiligheid Voorop")
set_browser()
go_where_asked(page, PAGES)
begin_run()

try:
    data.warm_up((frame, shared, parts, vvmetrics))
    with st.sidebar:
        pick_selection(data.store())
    page.run()
    say_what_is_shown(shown_words(page.title))
except VVMetricsError as error:
    st.error(str(error))
finally:
    leave_frame()
