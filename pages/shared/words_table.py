"""
A table in words on Gegevens: short ones wrap so that each word is read, in a narrow place as cards; long ones
scroll.
"""

import streamlit as st

from vvmetrics.charts.html import rendered
from vvmetrics.narrative.words import count_words

SHORT = 25  # rows that can be read on a page
MOST = 1000  # rows that a browser is sent
HIGH = 420  # pixels of a table that scrolls
WIDTHS = {
    "Verbeteractie": st.column_config.Column(width=200)
}  # the longest; left alone it is as wide as the first few rows ask
# The roles say again what the elements are: shown as blocks, a table is none to a screen reader.
STYLE = """
<style>
.vv-place { container-type: inline-size; }
.vv-words { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.5; }
.vv-words th { text-align: left; font-weight: 600; }
.vv-words th, .vv-words td { padding: 0.3rem 0.5rem; vertical-align: top; overflow-wrap: anywhere; }
.vv-words th, .vv-words td { border: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
.vv-words td { min-width: 6.4rem; } /* a word as long as Plausibiliteit stays whole */
.vv-words td[data-label=Rij] { min-width: 2.5rem; white-space: nowrap; }
.vv-words caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@container (max-width: 41rem) {
  .vv-words thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .vv-words, .vv-words tbody, .vv-words tr, .vv-words td { display: block; }
  .vv-words tr { margin-bottom: 0.75rem; border: 1px solid color-mix(in srgb, currentColor 30%,
      transparent); border-radius: 4px; }
  .vv-words td { border: 0; padding: 0.15rem 0.5rem; }
  .vv-words td:empty { display: none; }
  .vv-words td::before { content: attr(data-label) ": "; font-weight: 600; }
}
</style>
"""


def words_table(table, *, text: str, total: int | None = None) -> None:
    """
    Draw a table of texts, without the columns that are empty throughout.

    text says what it shows to who does not see it, total how many rows there are if not all are given.
    """
    total = total or len(table)
    shown = table.head(MOST).loc[:, lambda rows: (rows != "").any()]
    if len(shown) <= SHORT:
        st.html(STYLE + words_html(shown, text=text))
    else:
        st.dataframe(shown, hide_index=True, alt=text, height=HIGH, column_config=WIDTHS)
    if total > MOST:
        st.caption(f"De eerste {count_words(MOST, 'rij', 'rijen')} van {count_words(total, 'rij', 'rijen')}.")


def words_html(table, *, text: str) -> str:
    """
    Return a table of texts in HTML, each cell with the name of its column.
    """
    return rendered(__file__, names=list(table.columns), rows=table.to_dict("records"), text=text)
