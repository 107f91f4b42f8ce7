"""
What a visitor takes home from Ontwikkeling: files that say the years that they hold, and whose sources are of
those years.
"""

import csv
import json
from io import BytesIO

import openpyxl
import pytest
import streamlit as st

PAGE = "pages/development.py"
CSV, EXCEL = "CSV: alleen de tabel", "Excel: tabel, toelichting en bronnen"
CHANGE = 0  # before the phases and the levels


@pytest.fixture
def taken(visit, monkeypatch):
    """
    A function that opens a link to the page and returns the files of each kind that it offers, in order:
    (name, content).
    """

    def take(**link):  # the start page, which is opened first, offers files too
        offered = []
        monkeypatch.setattr(
            st,
            "download_button",
            lambda label, make, *, file_name, **_: offered.append((label, file_name, make)),
        )
        app = visit(PAGE, **link)
        assert not app.exception
        files = {
            kind: [
                (name, make()) for label, name, make in offered if label == kind and "ontwikkeling" in name
            ]
            for kind in (CSV, EXCEL)
        }
        return files, [
            json.loads(one.proto.json) for one in app.get("bidi_component") if '"pictures"' in one.proto.json
        ]

    return take


def sheets(content):
    """
    The sheets of a workbook as rows, opened as a spreadsheet program would.
    """
    return {
        sheet.title: list(sheet.iter_rows(values_only=True))
        for sheet in openpyxl.load_workbook(BytesIO(content)).worksheets
    }


def explained(content):
    """
    What the sheet Toelichting says, by its topic; the sentences of a topic joined.
    """
    told, name = {}, ""
    for topic, words in sheets(content)["Toelichting"]:
        name = topic or name
        told[name] = f"{told[name]} {words}" if name in told else words
    return told


def test_a_change_is_named_by_its_years_and_not_by_the_year_of_the_page(taken):
    """
    Both files; the table has a column for each of the two years.
    """
    files, _ = taken(regio="noord-nederland", jaar="2025", van="2020", tot="2022")
    (csv_name, table), (excel_name, _) = (files[kind][CHANGE] for kind in (CSV, EXCEL))
    head, *rows = csv.reader(table.decode("utf-8-sig").splitlines(), delimiter=";")

    assert csv_name.startswith("veiligheid-voorop-ontwikkeling-verandering-noord-nederland-2020-2022-20")
    assert excel_name == csv_name.replace(".csv", ".xlsx")
    assert head[4:] == [
        "Verandering",
        *("2020", "Plausibiliteit 2020", "Beoordeeld door 2020"),
        *("2022", "Plausibiliteit 2022", "Beoordeeld door 2022"),
    ]
    assert len(rows) == 104


def test_a_change_explains_itself_with_the_sentences_of_the_page(taken):
    """
    Scope, years and the words that stand above the table.
    """
    files, _ = taken(regio="noord-nederland", jaar="2025", van="2020", tot="2022")
    told = explained(files[EXCEL][CHANGE][1])

    assert told["Titel"] == "Verandering tussen 2020 en 2022: Noord-Nederland"
    assert told["Gaat over"] == "Alle vijf verbeteracties, Noord-Nederland, 2020 tot en met 2022, stand 2022"
    assert told["Jaren"] == "2020 tot en met 2022: wat aan het eind van die jaren bekend is"
    assert "Jaar" not in told
    assert (
        "Noord-Nederland, tussen 2020 en 2022: één indicator is nu anders beoordeeld, door het netwerk"
        in told["Wat er staat"]
    )
    assert "Actie-overleg. Fase: nog steeds in uitvoering (2022)." in told["Wat er staat"]
    assert "**" not in told["Wat er staat"]
    assert "\\" not in told["Wat er staat"]
    assert {"Datum", "Revisie van de gegevens"} <= set(told)


def test_the_sources_of_a_change_are_the_same_whatever_year_the_page_is_of(taken):
    """
    What came after its last year is not behind it.
    """
    years = (
        {"jaar": "2025", "tot": "2022"},
        {"jaar": "2022", "tot": "2022"},
        {"jaar": "2025", "tot": "2025"},
    )
    taken_home = [taken(regio="noord-nederland", van="2020", **link)[0][EXCEL][CHANGE][1] for link in years]
    behind, same, until_later = (sheets(content)["Bronnen"] for content in taken_home)

    assert behind == same
    assert behind[0][-2:] == ("Aantal bevindingen", "Aantal fasen")
    assert behind[1][0] == "Indicatoren kwaliteit & impact, Noord-Nederland"
    assert len(behind) < len(until_later)


@pytest.mark.parametrize(
    "link", [{"regio": "noord-nederland"}, {"actie": "hg-zsm"}, {"eigen": "ja"}, {"jaar": "2015"}]
)
def test_every_file_opens_and_says_its_years(taken, link):
    """
    In its name and in its explanation; of a table that goes over years, no row is of any other year.
    """
    files, pictures = taken(**link)
    last = link.get("jaar", "2025")

    for (csv_name, table), (excel_name, book) in zip(files[CSV], files[EXCEL], strict=True):
        head, *rows = csv.reader(table.decode("utf-8-sig").splitlines(), delimiter=";")
        told = explained(book)
        first, until = told["Jaren"].partition(":")[0].split(" tot en met ")
        data = sheets(book)["Gegevens"]

        assert f"-{first}-{until}-" in csv_name
        assert excel_name == csv_name.replace(".csv", ".xlsx")
        assert f"{first} tot en met {until}, stand {until}" in told["Gaat over"]
        assert (list(data[0]), len(data)) == (head, len(rows) + 1)
        years = (
            {row[head.index("Jaar")] for row in rows}
            if "Jaar" in head
            else {name for name in head if name.isdigit()}
        )
        assert all(first <= year <= until for year in years)
    assert [f"-{last}-" in picture["file"] for picture in pictures] == [True, True]


def test_phases_are_not_said_to_be_chosen_by_plausibility(taken):
    """
    They have none; levels do, and only what a network reported itself holds for both.
    """
    _, (timeline, steps) = taken(actie="hg-zsm", plausibiliteit="3", eigen="ja")

    assert timeline["caption"][0].endswith(
        "2015 tot en met 2025, stand 2025, alleen wat het netwerk zelf meldde."
    )
    assert steps["caption"][0].endswith(
        "stand 2025, alleen wat het netwerk zelf meldde, alleen plausibiliteit 3 of hoger."
    )


def test_a_picture_carries_its_years_and_how_it_is_read(taken):
    """
    The timeline its phases and boxes, the steps their marks, as the captions on the page do.
    """
    _, (timeline, steps) = taken(regio="noord-nederland", actie="actie-overleg")

    assert "Noord-Nederland, 2015 tot en met 2025, stand 2025." in timeline["caption"][0]
    assert timeline["caption"][1].startswith("Fase: 1 verkenning · ")
    assert timeline["caption"][2].startswith("Vakken: vak: een bron vertelt over dat jaar · ")
    assert steps["caption"][1].startswith("In dat jaar waargenomen; vulling, plausibiliteit: ")
    assert steps["caption"][-2].startswith("Let op: een ander niveau kan ook komen doordat ")
