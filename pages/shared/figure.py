"""
The only way a figure, a table or a download gets on a page: with its text alternative, and marked if the data is made up.
"""

from collections.abc import Callable

import streamlit as st

from pages.shared.frame import Context

# Each button of the toolbar is one more stop for the keyboard, and none does what a widget on the page does not do.
CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False}


def figure(  # noqa: PLR0913 - what a figure needs, all by name
    context: Context, drawn, *, text: str, table: Callable, name: str, key: str, on_select: Callable[[], None] | None = None
) -> None:
    """
    Draw a figure with its text alternative, and beside it the same as a table and as a download.

    Raises ValueError without a text: a figure that cannot be read aloud is not shown.
    """
    draw(drawn, text=text, key=key, on_select=on_select)
    as_table(context, table, name=name, key=key, text=text)


def draw(drawn, *, text: str, key: str, on_select: Callable[[], None] | None = None) -> None:
    """
    Draw a figure with its text alternative; the page says where the table is.
    """
    if not text.strip():
        message = f"The figure {key} has no text alternative."
        raise ValueError(message)
    st.plotly_chart(drawn, theme=None, key=key, alt=text, config=CONFIG, selection_mode="points", on_select=on_select or "ignore")


def as_table(context: Context, table: Callable, *, name: str, key: str, text: str) -> None:
    """
    Offer a table behind a fold, and its download; table makes it, once somebody asks for either.
    """
    with st.container(horizontal=True):
        fold = st.expander("Tabel", icon=":material/table:", key=f"tabel-{key}", on_change="rerun")
        if fold.open:
            fold.dataframe(mark(context, table()), hide_index=True, alt=text, height="content")
        st.download_button(
            "Download als CSV",
            lambda: csv(mark(context, table())),
            file_name=f"veiligheid-voorop-{name}-{context.selection.year}{'-voorbeeld' if context.watermark else ''}.csv",
            mime="text/csv",
            icon=":material/download:",
            key=f"download-{key}",
            on_click="ignore",
        )


def mark(context: Context, table):
    """
    Return the table with a first column that says that the data is made up, if it is.
    """
    if not context.watermark:
        return table
    marked = table.copy()
    marked.insert(0, "Let op", context.watermark)
    return marked


def csv(table) -> bytes:
    """
    Return a table as CSV with semicolons, decimal commas and a byte order mark.
    """
    return ("\ufeff" + table.to_csv(index=False, sep=";", decimal=",")).encode()
