"""
What people take home from a meeting: the slides that were shown, and the report of their region.
"""

import streamlit as st

from pages.shared.downloads import today
from pages.shared.frame import Context
from pages.shared.parking import parked_points
from vvmetrics.reports import regional_report, report_docx, report_pdf, slides
from vvmetrics.reports.files import report_name
from vvmetrics.reports.screens import Meeting

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMS = {"pdf": ("PDF, om te lezen", "application/pdf", report_pdf), "docx": ("Word, om te bewerken", DOCX, report_docx)}


def take_home(context: Context, meeting: Meeting) -> None:
    """
    Draw the button with the downloads behind it; each file is made when somebody asks for it, and the page stays as it is.
    """
    with st.popover("Meenemen", icon=":material/download:", key="meenemen"):
        points = parked_points()
        name = f"veiligheid-voorop-{meeting.region or 'alle-regios'}-{meeting.year}{'-voorbeeld' if meeting.watermark else ''}"
        st.download_button(
            "Dia's (PowerPoint)", lambda: slides(meeting, points), file_name=f"{name}.pptx", mime=PPTX, on_click="ignore", key="dias"
        )
        report_buttons(context)


def report_buttons(context: Context) -> None:
    """
    Draw a download of the report of the chosen region per form, or say that a region has to be chosen first.
    """
    selection, store = context.selection, context.store
    if selection.region is None:
        st.caption("Kies een regio voor haar rapport.")
        return
    for form, (label, mime, make) in FORMS.items():
        st.download_button(
            f"Rapport: {label}",
            lambda make=make: make(regional_report(store, region=selection.region, made_on=today(), **selection.filters)),
            file_name=report_name(selection.region, selection.year, form),
            mime=mime,
            on_click="ignore",
            key=f"rapport-{form}",
        )
