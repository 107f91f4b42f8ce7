"""
What people take home: the slides of the meeting, the report of a region, and the reports of all regions.
"""

from functools import partial

import streamlit as st

from pages.shared.copy_link import copy_link
from pages.shared.downloads import today
from pages.shared.frame import Context
from pages.shared.parking import parked_points
from vvmetrics.reports import all_reports, regional_report, slides
from vvmetrics.reports.files import FORMS, all_reports_name, report_name, slides_name
from vvmetrics.reports.screens import Meeting

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LABELS = {"pdf": "PDF om te lezen", "docx": "Word om te bewerken"}
KINDS = {"pdf": "application/pdf", "docx": DOCX}
MADE = "_all_reports"  # how was asked for all reports last, and the file


def take_home(context: Context, meeting: Meeting) -> None:
    """
    Draw the button with the link, slides and reports behind it; each file is made when somebody asks for it, and the page stays as it is.
    """
    with st.popover("Meenemen", icon=":material/download:", key="meenemen"):
        copy_link()
        make = partial(slides, context.store, meeting, parked_points())
        _download("Dia's: PowerPoint", make, file=slides_name(meeting.region, meeting.year), mime=PPTX, key="dias")
        _reports(context)


def report_menu(context: Context) -> None:
    """
    Draw the button with the reports behind it.
    """
    with st.popover("Rapport", icon=":material/description:", key="rapport"):
        _reports(context)


def _reports(context: Context) -> None:
    """
    Draw a download of the report of the chosen region per form, and those of all regions at once.
    """
    region = context.selection.region
    if region:
        label = context.definitions.regions[region].label
        for form in FORMS:
            file = report_name(region, context.selection.year, form)
            _download(
                f"Rapport {label}: {LABELS[form]}", partial(_report, context, form), file=file, mime=KINDS[form], key=f"rapport-{form}"
            )
    else:
        st.caption("Kies een regio voor haar rapport, of neem ze alle.")
    look = {"format_func": LABELS.get, "default": "pdf", "required": True}
    form = st.segmented_control("Alle regio's, als zip", list(FORMS), key="rapporten-vorm", **look)
    asked = (form, context.store.revision, today(), *context.selection.filters.items())
    if st.session_state.get(MADE, (None,))[0] == asked:
        made = st.session_state[MADE][1]
        _download("Bewaar de zip", made, file=all_reports_name(context.selection.year), mime="application/zip", key="rapporten-zip")
    elif st.button("Maak alle rapporten", icon=":material/folder_zip:", key="rapporten-maken", width="stretch"):
        _make_all(context, form, asked)


def _make_all(context: Context, form: str, asked: tuple) -> None:
    """
    Make all reports and keep them for this visit; any button, "Stop" among them, ends it between two reports and nothing is kept.
    """
    st.button("Stop", icon=":material/stop:", key="rapporten-stop")
    bar = st.progress(0.0, text="De rapporten worden gemaakt …")

    def tell(done: int, total: int, label: str) -> None:
        bar.progress(done / total, text=f"{label} ({done} van {total})")

    made = all_reports(context.store, **context.selection.filters, form=form, made_on=today(), made=tell)
    st.session_state[MADE] = (asked, made)
    st.rerun()


def _report(context: Context, form: str) -> bytes:
    region, filters = context.selection.region, context.selection.filters
    return FORMS[form](regional_report(context.store, region=region, **filters, made_on=today()))


def _download(label: str, data, *, file: str, mime: str, key: str) -> None:
    look = {"icon": ":material/download:", "width": "stretch", "on_click": "ignore"}
    st.download_button(label, data, file_name=file, mime=mime, key=key, **look)
