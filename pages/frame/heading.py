"""
The first row of every page: its title, the field that searches from anywhere, and the button that copies its
link.
"""

import streamlit as st

from pages.frame.copy_link import copy_link
from pages.frame.link import current_link
from vvmetrics.questions.search import LONGEST

SEARCH_TITLE = "Zoeken"
WORDS = "zoek"  # the key of the words in the link


def heading(title: str) -> None:
    """
    Draw the title of a page, beside it "Kopieer link", and beside that, on a telephone under it, the field to
    search.

    Zoeken has its own field. Where each stands is in browser.css.
    """
    with st.container(
        key="kop",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        gap="small",
    ):
        st.title(title, anchor=False, width="content")
        copy_link()
        if title != SEARCH_TITLE:
            _search_field()


def _search_field() -> None:
    """
    Draw the field; Enter or the button goes to Zoeken with the words in the link.

    A form, for without one leaving the field with Tab would go there too.
    """
    field, row = (
        st.container(key="zoekveld", width=300),
        {"horizontal": True, "vertical_alignment": "bottom", "gap": "xxsmall"},
    )
    with field, st.form("zoeken", border=False), st.container(**row):
        words = st.text_input(
            "Zoeken in bevindingen, indicatoren en bronnen",
            type="search",
            placeholder="Zoek …",
            label_visibility="collapsed",
            max_chars=LONGEST,
        )
        asked = st.form_submit_button("Zoek", icon=":material/search:")
    if asked and words.strip():
        st.switch_page("pages/search.py", query_params={**current_link(), WORDS: words.strip()})
