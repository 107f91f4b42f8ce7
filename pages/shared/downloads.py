"""
The downloads of a figure or table behind one button: the data as CSV and workbook, the picture as SVG and
PNG; made once asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from pages.frame.clock import today
from pages.frame.page import Context
from pages.shared.picture_file import picture_buttons
from vvmetrics.downloads.provenance import About, Provenance, sources_behind
from vvmetrics.downloads.withheld import cleared
from vvmetrics.downloads.workbook import harmless, workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def download_menu(  # noqa: PLR0913 - what a download needs, all by name
    context: Context,
    table: Callable,
    *,
    about: About,
    text: str,
    name: str,
    key: str,
    pictures: Mapping[str, str],
) -> None:
    """
    Draw the button and what it opens. pictures: the key of each figure that goes with the table and what
    stands above it, if anything.

    A text of the table that certainly is about a person does not leave: on the screen it can be seen and
    mended, in a file it can't.
    """
    told = provenance(context, about, text)
    file = told.file_name(page=context.title, name=name)

    def rows():
        return cleared(table(), context.definitions).rows

    with st.popover("Download", icon=":material/download:", key=f"menu-{key}"):
        _button(
            "CSV: alleen de tabel",
            lambda: csv(mark(context, rows())),
            file=f"{file}.csv",
            mime="text/csv",
            key=f"csv-{key}",
        )
        _button(
            "Excel: tabel, toelichting en bronnen",
            lambda: xlsx(context, rows(), told),
            file=f"{file}.xlsx",
            mime=XLSX,
            key=f"xlsx-{key}",
        )
        if pictures:
            picture_buttons(context, pictures, provenance=told, file=file, key=f"beeld-{key}")


def provenance(context: Context, about: About, text: str) -> Provenance:
    """
    Return what a download of this page says of itself today.
    """
    selection = context.selection
    way = (
        selection.way if "findings" in about.tells else replace(selection.way, min_plausibility=1)
    )  # phases have no plausibility
    return Provenance(
        about=about,
        text=text,
        year=selection.year,
        way=way,
        region=selection.region,
        day=today(),
        revision=context.store.revision,
        watermark=context.watermark,
    )


def xlsx(context: Context, table, told: Provenance) -> bytes:
    """
    Return a table as a workbook with its explanation and sources.
    """
    sources = sources_behind(context.store, told.about, year=told.year, way=told.way)
    fit = cleared(sources, context.definitions, columns=("title", "publisher", "note")).rows
    return workbook(mark(context, table), told, fit, context.definitions)


def csv(table) -> bytes:
    """
    Return a table as CSV with semicolons, decimal commas and a byte order mark; words that begin like a
    formula get an apostrophe.
    """
    return ("\ufeff" + harmless(table).to_csv(index=False, sep=";", decimal=",")).encode()


def mark(context: Context, table):
    """
    Return the table with a first column that says that the data is made up, if it is.
    """
    if not context.watermark:
        return table
    marked = table.copy()
    marked.insert(0, "Let op", context.watermark)
    return marked


def _button(label: str, make: Callable[[], bytes], *, file: str, mime: str, key: str) -> None:
    look = {"icon": ":material/table:", "width": "stretch", "on_click": "ignore"}
    st.download_button(label, make, file_name=file, mime=mime, key=key, **look)
