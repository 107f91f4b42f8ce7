"""
A download as a workbook, opened again as a spreadsheet program would: sheets and cells written out, and
nothing that is a formula.
"""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from tests.conftest import TINY
from vvmetrics.answers.way import Way
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.downloads.provenance import About, Provenance, sources_behind
from vvmetrics.downloads.workbook import harmless, workbook

DEFINITIONS = load_definitions(TINY)
TOLD = Provenance(
    about=About("Wat bekend is: Acuut", "acuut"),
    text="Er is veel bekend. Een deel is niet bekend.",
    year=2021,
    way=Way(),
    region=None,
    day=date(2026, 11, 24),
    revision=3,
    watermark=None,
)
TABLE = pd.DataFrame(
    {
        "Regio": ["Noord", "Zuid"],
        "Bekend": pd.array([5, None], dtype="Int64"),
        "Deel": [0.5, float("nan")],
        "Welke": [["Noord", "West"], []],
    }
)
FORMULAS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "#N/A"]


def opened(table, told, sources=None):
    """
    The workbook of a table as openpyxl reads it.
    """
    found = pd.DataFrame() if sources is None else sources
    return openpyxl.load_workbook(BytesIO(workbook(table, told, found, DEFINITIONS)))


def cells(sheet):
    """
    What stands in a sheet, row by row.
    """
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.fixture
def book(tiny):
    """
    The workbook of the table with the sources behind it.
    """
    return opened(TABLE, TOLD, sources_behind(tiny, TOLD.about, year=2021, way=TOLD.way))


def test_the_table_stands_on_the_first_sheet_with_numbers_as_numbers(book):
    """
    What is not known is an empty cell, several words are one text; the head stays in sight and filters.
    """
    assert book.sheetnames == ["Gegevens", "Toelichting", "Bronnen"]
    assert cells(book["Gegevens"]) == [
        ["Regio", "Bekend", "Deel", "Welke"],
        ["Noord", 5, 0.5, "Noord, West"],
        ["Zuid", None, None, None],
    ]
    assert (book["Gegevens"].freeze_panes, book["Gegevens"].auto_filter.ref) == ("A2", "A1:D3")


def test_the_explanation_gives_selection_day_revision_and_meanings(book):
    """
    A sentence per line, under its topic.
    """
    lines = cells(book["Toelichting"])

    assert lines[:12] == [
        ["Onderwerp", "Toelichting"],
        ["Titel", "Wat bekend is: Acuut"],
        ["Gaat over", "Acuut, alle drie regio's, stand 2021"],
        ["Wat er staat", "Er is veel bekend."],
        [None, "Een deel is niet bekend."],
        ["Jaar", "2021: wat aan het eind van dat jaar bekend is"],
        ["Verbeteractie", DEFINITIONS.actions["acuut"].label],
        ["Gekozen regio", "geen: alle regio's"],
        ["Alleen zelf gemeld", "nee: alle soorten bronnen"],
        [
            "Minimale plausibiliteit",
            (
                f"1 {DEFINITIONS.plausibility.level(1).symbol} {DEFINITIONS.plausibility.level(1).label}:"
                " niets weggelaten"
            ),
        ],
        ["Datum", "24 november 2026"],
        ["Revisie van de gegevens", "3"],
    ]
    assert lines[12] == [
        "Validatie",
        "2 van de 4 bronnen zijn openbare bronnen: bureauonderzoek, niet door de regio gevalideerd.",
    ]
    topics = [topic for topic, _ in lines]
    assert [
        f"{DEFINITIONS.plausibility.label} {level.value} {level.symbol}" in topics
        for level in DEFINITIONS.plausibility.levels
    ] == [True] * 4
    assert lines[-2:] == [
        ["Licentie", "CC BY 4.0 (Creative Commons Naamsvermelding)."],
        [None, "Noem als bron het dashboard Veiligheid Voorop, met de datum."],
    ]


def test_each_source_has_a_row_with_its_address_as_a_link(book):
    """
    The networks' own first, with how many findings came from each.
    """
    head, *rows = cells(book["Bronnen"])

    assert head == ["Titel", "Soort", "Uitgever", "Jaar", "Adres", "Opmerking", "Aantal bevindingen"]
    assert [(row[0], row[2], row[3], row[6]) for row in rows] == [
        ("Rapport van Noord", "Netwerk Noord", 2021, 6),
        ("Opgave van het netwerk", "Netwerk Zuid", None, 3),
        ("Bericht in de krant", "Krant", 2021, 5),
        ("Onderzoek van buiten", "Universiteit", None, 1),
    ]
    assert [cell.coordinate for row in book["Bronnen"] for cell in row if cell.hyperlink] == ["E4"]
    assert book["Bronnen"]["E4"].hyperlink.target == "https://krant.example/bericht"


def test_a_filter_is_told_and_what_it_hides_is_not_called_absent():
    """
    In the choices and in the meanings of what is not known.
    """
    told = replace(TOLD, region="zuid", way=Way(own_only=True, min_plausibility=2))
    lines = dict(cells(opened(TABLE, told, pd.DataFrame({"kind": []}))["Toelichting"]))

    assert lines["Gekozen regio"] == DEFINITIONS.regions["zuid"].label
    assert lines["Alleen zelf gemeld"] == "ja: alleen wat het netwerk zelf meldde"
    assert lines["Minimale plausibiliteit"].startswith("2 ")
    assert "niets weggelaten" not in lines["Minimale plausibiliteit"]
    assert "Niet bekend: niet met deze plausibiliteit door het netwerk zelf gemeld" in lines


def test_definitions_hang_on_no_choice_and_have_no_sheet_of_sources():
    """
    As a table of Verantwoording: it says that no choice changes it.
    """
    book = opened(TABLE, replace(TOLD, about=About("Indicatoren", tells=())))

    assert book.sheetnames == ["Gegevens", "Toelichting"]
    assert dict(cells(book["Toelichting"]))["Keuze"].startswith("Deze tabel hangt niet af van een keuze")


def test_a_table_with_a_choice_of_its_own_says_which():
    """
    As the hits of Zoeken, which are of all years whatever year is chosen.
    """
    book = opened(TABLE, replace(TOLD, about=About("Zoeken: krant", tells=(), chosen="Alle jaren, Limburg.")))

    assert dict(cells(book["Toelichting"]))["Keuze"] == "Alle jaren, Limburg."


def test_what_goes_over_years_says_which(tiny):
    """
    The first and the last; the chosen year of the page is not among them if it ends before that.
    """
    about = About("Verandering", regions=("noord",), since=2018, until=2019, tells=("findings", "phases"))
    lines = dict(
        cells(
            opened(TABLE, replace(TOLD, about=about), sources_behind(tiny, about, year=2021, way=TOLD.way))[
                "Toelichting"
            ]
        )
    )

    assert lines["Gaat over"] == "Alle twee verbeteracties, Noord, 2018 tot en met 2019, stand 2019"
    assert lines["Jaren"] == "2018 tot en met 2019: wat aan het eind van die jaren bekend is"
    assert "Jaar" not in lines


def test_made_up_data_says_so_on_every_sheet_and_every_printed_page(tiny):
    """
    First line of the explanation, first column of the sources, and the foot of each page.
    """
    sources = sources_behind(tiny, TOLD.about, year=2021, way=TOLD.way)
    book = opened(TABLE, replace(TOLD, watermark="VOORBEELD – verzonnen"), sources)

    assert cells(book["Toelichting"])[1] == ["Let op", "VOORBEELD – verzonnen."]
    assert {row[0] for row in cells(book["Bronnen"])[1:]} == {"VOORBEELD – verzonnen"}
    assert all("VOORBEELD" in sheet.oddFooter.left.text for sheet in book.worksheets)


def test_no_cell_is_a_formula_whatever_it_begins_with():
    """
    In the head, the table and the explanation; the words stay as they are.
    """
    table = pd.DataFrame({"=Kop": FORMULAS})
    book = opened(table, replace(TOLD, text="=HYPERLINK(1)", about=About("=1+1", "acuut", tells=())))

    assert [row[0] for row in cells(book["Gegevens"])] == [
        "=Kop",
        *(words.replace("\r", "\n") for words in FORMULAS),
    ]
    assert {cell.data_type for sheet in book.worksheets for row in sheet for cell in row} <= {"s", "n"}
    assert all(cell.quotePrefix for cell in book["Gegevens"]["A"])


def test_a_csv_gets_an_apostrophe_where_words_would_be_a_formula():
    """
    Numbers stay what they are, also those that stand as words, and so does what is not known.
    """
    table = pd.DataFrame(
        {
            "=Kop": [*FORMULAS[:4], "-2", "+1,5", "Limburg", None],
            "Getal": pd.array([-1, 2, 3, 4, 5, 6, 7, None], dtype="Int64"),
        }
    )
    safe = harmless(table)

    assert list(safe.columns) == ["'=Kop", "Getal"]
    assert list(safe["'=Kop"])[:7] == [*(f"'{words}" for words in FORMULAS[:4]), "-2", "+1,5", "Limburg"]
    assert safe["'=Kop"].isna().sum() == 1
    assert safe["Getal"].equals(table["Getal"])


def test_characters_that_no_workbook_can_hold_are_left_out():
    """
    A stray control character in a finding does not make the file unreadable.
    """
    assert cells(
        opened(pd.DataFrame({"Bevinding": ["Een\x0b proef"]}), TOLD, pd.DataFrame({"kind": []}))["Gegevens"]
    )[1] == ["Een proef"]
