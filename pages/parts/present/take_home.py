"""
What people take home from a meeting: its link, the slides, and the reports.
"""

from functools import partial

import streamlit as st

from pages.frame.copy_link import copy_link
from pages.frame.page import Context
from pages.parts.present.parking import parked_points
from pages.shared.report_menu import download, reports
from vvmetrics.meeting.screens import Meeting
from vvmetrics.reports.files import slides_name
from vvmetrics.reports.slides.presentation import slides

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def take_home(context: Context, meeting: Meeting) -> None:
    """
    Draw the button with the link, slides and reports behind it; each file is made when somebody asks for it,
    and the page stays as it is.
    """
    with st.popover("Meenemen", icon=":material/download:", key="meenemen"):
        copy_link()
        make = partial(slides, context.store, meeting, parked_points())
        download(
            "Dia's: PowerPoint",
            make,
            file=slides_name(meeting.scene.region, meeting.scene.year),
            mime=PPTX,
            key="dias",
        )
        reports(context)
