"""
The only way a figure, a table or a download gets on a page: with its text alternative, and marked if the data
is made up.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from pages.frame.page import Context
from pages.shared.downloads import download_menu, mark
from vvmetrics.charts.signs import Legend, legend_text
from vvmetrics.downloads.provenance import About

# Each button of the toolbar is one more stop for the keyboard, and none does what a widget on the page does
# not do.
CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False}


def figure(  # noqa: PLR0913 - what a figure needs, all by name
    context: Context,
    chart,
    *,
    name: str,
    key: str,
    on_select: Callable[[], None] | None = None,
    about: About | None = None,
    explained: bool = True,
) -> None:
    """
    Draw a chart with its words as text alternative, and under it its legend (unless explained once for
    several), its table and its downloads.

    Raises ValueError without words: a figure that cannot be read aloud is not shown.
    """
    text = chart.words()
    draw(chart.figure(), text=text, key=key, on_select=on_select)
    legend = explain(chart.legend()) if explained else legend_text(chart.legend())
    told = replace(about or _as_chosen(context, name), legend=legend)
    as_table(context, chart.table, name=name, key=key, text=text, about=told, pictures={key: ""})


def explain(legend: Legend) -> str:
    """
    Draw a legend; returns it as text, which goes with the picture wherever it is taken.
    """
    text = legend_text(legend)
    st.caption(text)
    return text


def draw(
    drawn, *, text: str, key: str, on_select: Callable[[], None] | None = None, height: str = "content"
) -> None:
    """
    Draw a figure with its text alternative; the page says where the table is.
    """
    if not text.strip():
        message = f"The figure {key} has no text alternative."
        raise ValueError(message)
    st.plotly_chart(
        drawn,
        theme=None,
        key=key,
        alt=text,
        config=CONFIG,
        selection_mode="points",
        on_select=on_select or "ignore",
        height=height,
    )


def as_table(  # noqa: PLR0913 - what a table needs, all by name
    context: Context,
    table: Callable,
    *,
    name: str,
    key: str,
    text: str,
    about: About | None = None,
    pictures: Mapping[str, str] | None = None,
) -> None:
    """
    Offer a table behind a fold, and the downloads behind a button; table makes it, once somebody asks for
    either.

    about says what it tells of, by default the chosen action and region. pictures are the figures that show
    the same: the key of each and what stands above it on the page, if anything.
    """
    with st.container(horizontal=True, key=f"tabelrij-{key}"):
        fold = st.expander("Tabel", icon=":material/table:", key=f"tabel-{key}", on_change="rerun")
        if fold.open:
            fold.dataframe(mark(context, table()), hide_index=True, alt=text, height="content")
        told = about or _as_chosen(context, name)
        download_menu(context, table, about=told, text=text, name=name, key=key, pictures=pictures or {})


def _as_chosen(context: Context, name: str) -> About:
    selection = context.selection
    return About(
        name.replace("-", " ").capitalize(), selection.action, (selection.region,) if selection.region else ()
    )
