"""
The parking list of a meeting: points raised at the table, kept for the visit and never stored.
"""

import streamlit as st

from pages.frame.words import plain
from vvmetrics.narrative.words import count_words

PARKED = "_parked"  # the points, in the order in which they were raised
LONGEST = 500  # characters of a point


def parked_points() -> list[str]:
    """
    Return what was parked, in the order in which it was raised.
    """
    return list(st.session_state.get(PARKED, []))


def parking() -> None:
    """
    Draw the button with the list behind it: add a point, take one off, and all of them as text.
    """
    points = parked_points()
    label = f"Parkeerlijst ({len(points)})" if points else "Parkeerlijst"
    with st.popover(label, icon=":material/local_parking:", key="parkeerlijst"):
        with st.form("parkeren", clear_on_submit=True, border=False):
            st.text_area("Punt om later op terug te komen", key="_raised", max_chars=LONGEST, height=80)
            st.form_submit_button("Parkeer", icon=":material/add:", on_click=_park)
        st.caption(
            "Noem geen personen. De lijst blijft bewaard zolang deze pagina open is, en gaat mee in de dia's."
        )
        for place, point in enumerate(points):
            row = st.container(horizontal=True, vertical_alignment="center")
            row.markdown(f"{place + 1}. {plain(point)}", width="stretch")
            row.button(
                "Weg",
                key=f"weg-{place}",
                help=f"Haal punt {place + 1} van de lijst",
                on_click=_take_off,
                args=(place,),
            )
        if points:
            text = "\r\n".join(["Parkeerlijst", "", *(f"- {point}" for point in points), ""])
            st.download_button(
                f"Als tekst: {count_words(len(points), 'punt', 'punten')}",
                ("\ufeff" + text).encode(),
                file_name="parkeerlijst.txt",
                mime="text/plain",
                on_click="ignore",
                key="parkeerlijst-tekst",
            )


def _park() -> None:
    point = " ".join(st.session_state["_raised"].split())
    if point:
        st.session_state[PARKED] = [*parked_points(), point]


def _take_off(place: int) -> None:
    points = parked_points()
    st.session_state[PARKED] = points[:place] + points[place + 1 :]
