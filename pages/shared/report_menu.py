"""
The reports behind one button: that of the chosen region, and those of all regions at once.
"""

from functools import partial

import streamlit as st

from pages.frame.clock import today
from pages.frame.page import Context
from vvmetrics.reports.files import all_reports, all_reports_name, report_file, report_name

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LABELS = {"pdf": "PDF om te lezen", "docx": "Word om te bewerken"}
KINDS = {"pdf": "application/pdf", "docx": DOCX}
MADE = "_all_reports"  # how was asked for all reports last, and the file


def report_menu(context: Context) -> None:
    """
    Draw the button with the reports behind it.
    """
    with st.popover("Rapport", icon=":material/description:", key="rapport"):
        reports(context)


def reports(context: Context) -> None:
    """
    Draw a download of the report of the chosen region per form, and those of all regions at once.
    """
    region = context.selection.region
    if region:
        label = context.definitions.regions[region].label
        for form, words in LABELS.items():
            file = report_name(region, context.selection.year, form)
            download(
                f"Rapport {label}: {words}",
                partial(_report, context, form),
                file=file,
                mime=KINDS[form],
                key=f"rapport-{form}",
            )
    else:
        st.caption("Kies een regio voor haar rapport, of neem ze alle.")
    look = {"format_func": LABELS.get, "default": "pdf", "required": True}
    form = st.segmented_control("Alle regio's, als zip", list(LABELS), key="rapporten-vorm", **look)
    asked = (form, context.store.revision, today(), *context.selection.filters.items())
    if st.session_state.get(MADE, (None,))[0] == asked:
        made = st.session_state[MADE][1]
        download(
            "Bewaar de zip",
            made,
            file=all_reports_name(context.selection.year),
            mime="application/zip",
            key="rapporten-zip",
        )
    elif st.button(
        "Maak alle rapporten", icon=":material/folder_zip:", key="rapporten-maken", width="stretch"
    ):
        _make_all(context, form, asked)


def _make_all(context: Context, form: str, asked: tuple) -> None:
    """
    Make all reports and keep them for this visit; any button, "Stop" among them, ends it between two reports
    and nothing is kept.
    """
    st.button("Stop", icon=":material/stop:", key="rapporten-stop")
    bar = st.progress(0.0, text="De rapporten worden gemaakt …")

    def tell(done: int, total: int, label: str) -> None:
        bar.progress(done / total, text=f"{label} ({done} van {total})")

    made = all_reports(context.store, **context.selection.filters, form=form, made_on=today(), made=tell)
    st.session_state[MADE] = (asked, made)
    st.rerun()


def _report(context: Context, form: str) -> bytes:
    return report_file(context.report(), form)


def download(label: str, data, *, file: str, mime: str, key: str) -> None:
    """
    Draw a button that offers a file; data is its content or makes it once asked for, and the page stays as it
    is.
    """
    look = {"icon": ":material/download:", "width": "stretch", "on_click": "ignore"}
    st.download_button(label, data, file_name=file, mime=mime, key=key, **look)
