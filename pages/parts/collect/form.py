"""
The workbook of a region and a year, to take home and fill in.
"""

from functools import partial

import streamlit as st

from pages.frame.clock import today
from pages.frame.link import Choice, pick
from pages.frame.page import Context
from pages.frame.selection import as_list, pick_region
from pages.shared.downloads import XLSX
from vvmetrics.intake.form.workbook import form, form_name

YEARS_BACK = 9  # how long ago a network may still be asked about in a workbook; any year fits in its rows
NOBODY = "Er zijn nog geen waarnemingen: wat een netwerk inlevert, is het eerste dat hier te zien zal zijn. "
WHAT_NEXT = """
1. **Vul in wat u weet**, alleen of met partners. Bij elke vraag staan de keuzes in woorden en wat er het
   laatst bekend was. Niet weten is
   ook een antwoord: kies dan de reden, of laat de rij leeg.
2. **Lever het in bij Inleveren.** U ziet alle fouten en vragen op een rij, en daarna precies wat er zou
   veranderen.
3. **Pas met de knop Opslaan** komt het in de database en op alle pagina's. Intrekken kan altijd; het
   logboek onthoudt wat er was.
"""
OTHERWISE = (
    "Noem nergens personen: het bestand wordt daarop nagekeken. Een eigen lijst kan ook, als werkboek of CSV"
    " met dezelfde kolommen; die staan in het werkboek op het blad Lees mij."
)


def get_workbook(context: Context, *, answer) -> None:
    """
    Draw the choice of a region and a year with the download of their workbook, and say what happens next.
    """
    nobody = "" if context.store.years else NOBODY
    answer.info(
        f"{nobody}Een netwerk levert zijn eigen waarnemingen in met een werkboek: haal het op, vul het in en"
        " lever het in."
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="werkboek"):
        with st.container(width=260):
            region = pick_region(context.definitions, label="Werkboek van")
        with st.container(width=180):
            year = _pick_year()
        if region:
            _download(context, region, year)
    if not region:
        st.caption("Kies een regio: elk werkboek is van één netwerk, met wat er van die regio al bekend is.")
    st.header("Wat gebeurt er dan?")
    with st.container(width=860):
        st.markdown(WHAT_NEXT)
        st.caption(OTHERWISE)


def _pick_year() -> int:
    now = today().year
    years = {str(year): str(year) for year in range(now, now - YEARS_BACK - 1, -1)}
    return int(pick(Choice("werkboekjaar", "Jaar waarover het gaat", years, default=str(now)), as_list).word)


def _download(context: Context, region: str, year: int) -> None:
    """
    Draw the button; the workbook is made once it is pressed.
    """
    label = f"Werkboek {context.definitions.regions[region].label} {year} (Excel)"
    file = f"{'voorbeeld-' if context.watermark else ''}{form_name(region, year)}"
    look = {"icon": ":material/download:", "on_click": "ignore", "mime": XLSX, "key": "werkboek-ophalen"}
    st.download_button(label, partial(form, context.store, region, year), file_name=file, **look)
