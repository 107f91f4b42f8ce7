"""
A table in words on Gegevens: short ones wrap so that each word is read, long ones scroll.
"""

import streamlit as st

from pages.shared.words import count_words, plain

SHORT = 25  # rows that can be read on a page
MOST = 1000  # rows that a browser is sent
HIGH = 420  # pixels of a table that scrolls


def words_table(table, *, text: str, total: int | None = None) -> None:
    """
    Draw a table of texts, without the columns that are empty throughout.

    text says what it shows to who does not see it, total how many rows there are if not all are given.
    """
    total = total or len(table)
    shown = table.head(MOST).loc[:, lambda rows: (rows != "").any()]
    if len(shown) <= SHORT:
        st.table(shown.map(plain), hide_index=True, alt=text)
    else:
        st.dataframe(shown, hide_index=True, alt=text, height=HIGH)
    if total > MOST:
        st.caption(f"De eerste {count_words(MOST, 'rij', 'rijen')} van {count_words(total, 'rij', 'rijen')}.")
