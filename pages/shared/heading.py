"""
The first row of every page: its title, the field that searches from anywhere, and the button that copies its link.
"""

import streamlit as st

from pages.shared.copy_link import copy_link
from pages.shared.link import current_link

SEARCH_TITLE = "Zoeken"
WORDS = "zoek"  # the key of the words in the link

# Streamlit's hint under a field of a form is English ("Press Enter to submit form"); the button beside it says the same.
STYLE = '<style>.st-key-zoekveld [data-testid="InputInstructions"] { display: none; }</style>'


def heading(title: str) -> None:
    """
    Draw the title of a page and beside it, on a telephone under it, the field to search and "Kopieer link"; Zoeken has its own field.
    """
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.title(title, width="content")
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
            if title != SEARCH_TITLE:
                _search_field()
            copy_link()


def _search_field() -> None:
    """
    Draw the field; Enter or the button goes to Zoeken with the words in the link.

    A form, for without one leaving the field with Tab would go there too.
    """
    with st.container(key="zoekveld", width=340):
        st.html(STYLE)
        with st.form("zoeken", border=False), st.container(horizontal=True, vertical_alignment="bottom", gap="xxsmall"):
            words = st.text_input(
                "Zoeken in bevindingen, indicatoren en bronnen",
                type="search",
                placeholder="Zoek …",
                label_visibility="collapsed",
                max_chars=200,
            )
            asked = st.form_submit_button("Zoek", icon=":material/search:")
    if asked and words.strip():
        st.switch_page("pages/search.py", query_params={**current_link(), WORDS: words.strip()})
