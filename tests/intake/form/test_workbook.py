"""
The workbook to fill in, opened again as a spreadsheet program would: what it asks, shows and takes, and what
comes back of it.
"""

import re
from contextlib import closing
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest

from tests.conftest import TINY, observations, sources, table, written
from vvmetrics.errors import QueryError
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.form.known import last_known
from vvmetrics.intake.form.sheets import AT, ENTRIES, FIRST, FREE, HEAD
from vvmetrics.intake.form.workbook import form, form_name, sheet_title
from vvmetrics.intake.reading.file import read
from vvmetrics.store.database import MADE_UP, open_store

ROW_OF = {
    "acuut-opzet": 5,
    "acuut-crisis": 7,
    "acuut-extra": 8,
    "acuut-snel": 10,
    "acuut-samen": 11,
}  # below the band of its element
FREE_ROWS = range(13, 13 + FREE)


@pytest.fixture(scope="module")
def content(tiny):
    """
    The workbook of Noord over 2021, as bytes.
    """
    return form(tiny, "noord", 2021)


@pytest.fixture
def book(content):
    """
    The workbook of Noord over 2021, to look at or to fill in.
    """
    return openpyxl.load_workbook(BytesIO(content))


def told(sheet, row, *columns):
    """
    What stands in cells of a row, by column.
    """
    return tuple(sheet[f"{AT[column]}{row}"].value for column in columns)


def test_a_sheet_per_action_between_instructions_and_definitions(book):
    """
    The lists and the stamp stand behind them, out of sight.
    """
    assert [(sheet.title, sheet.sheet_state) for sheet in book.worksheets] == [
        ("Lees mij", "visible"),
        ("Acuut", "visible"),
        ("ZSM", "visible"),
        ("Definities", "visible"),
        ("Keuzelijsten", "hidden"),
        ("_stempel", "veryHidden"),
    ]
    assert (book.active.title, book.security.lockStructure, book.properties.language) == (
        "Lees mij",
        True,
        "nl-NL",
    )


def test_headings_are_the_labels_of_the_columns_in_one_row(book):
    """
    Beside them what is only shown; the id and the action stand out of sight.
    """
    sheet = book["Acuut"]
    headings = [cell.value for cell in sheet[HEAD]]

    assert headings[:4] == ["Stand", "Indicator", "Vraag", "Laatst bekend"]
    assert headings[4:-1] == [BY_ID[column].label for column in (*ENTRIES, "action")]
    assert headings[-1] == "Indicator-id"
    assert [letter for letter, column in sheet.column_dimensions.items() if column.hidden] == [
        AT["action"],
        AT["id"],
    ]
    assert sheet["A1"].value == "Samen op in Acuut · Noord · 2021"


def test_indicators_stand_by_element_in_report_order_with_what_was_last_known(book):
    """
    Of the newest that counts for the whole network: of two of one period the more plausible one; else who
    told something.
    """
    sheet = book["Acuut"]
    rows = [
        (row, *told(sheet, row, "indicator", "id"), " / ".join(told(sheet, row, "last")[0].split("\n")))
        for row in ROW_OF.values()
    ]

    assert (told(sheet, 4, "state"), told(sheet, 6, "state"), told(sheet, 9, "state")) == (
        ("Ontwikkelinspanningen · Wat kostte het om op te zetten?",),
        ("Meer- en minderwerk · Geeft het meer of minder werk?",),
        ("Waarde · Wat bracht het?",),
    )
    assert table(pd.DataFrame(rows)) == written("""
        5  Opzet  acuut-opzet  niveau 4 / 2021 · 1 indirect / Bericht in de krant
        7  Crisis acuut-crisis wekelijks / 2020 · 3 gedeeld / Rapport van Noord, § 1
        8  Extra  acuut-extra  niet van het hele netwerk; wel van: / Veilig Thuis
        10 Snel   acuut-snel   niveau 2 / 2020 · 4 onderzocht / Onderzoek van buiten
        11 Samen  acuut-samen  niet bekend: nog geen zicht / 2020 / Rapport van Noord, § 1
        """)
    assert sheet[f"{AT['last']}10"].comment.text == "Bevinding toen: Gemeten sneller."
    assert told(book["ZSM"], 5, "last") == ("nog niets bekend",)


def test_what_came_after_the_year_is_not_yet_known(tiny):
    """
    The workbook of an earlier year shows what was known then.
    """
    early = openpyxl.load_workbook(BytesIO(form(tiny, "noord", 2020)))["Acuut"]

    assert told(early, 5, "last", "end_year") == (
        "niet van het hele netwerk; wel van:\nFries gebied, Drents gebied",
        2020,
    )


def test_only_cells_to_fill_in_are_open(book):
    """
    All sheets are locked without a password; a question without levels takes none; widths and filters are the
    reader's own.
    """
    sheet = book["Acuut"]
    open_in = {
        row: [column for column, at in AT.items() if not sheet[f"{at}{row}"].protection.locked]
        for row in range(1, FREE_ROWS[-1] + 1)
    }

    assert {row: columns for row, columns in open_in.items() if columns} == {
        **{row: [*ENTRIES] for row in ROW_OF.values()},
        ROW_OF["acuut-crisis"]: [column for column in ENTRIES if column != "score"],
        **{row: ["indicator", *ENTRIES] for row in FREE_ROWS},
    }
    assert all(one.protection.sheet and one.protection.password is None for one in book.worksheets)
    assert {one.protection.formatColumns or one.protection.autoFilter for one in book.worksheets} == {False}


def test_the_years_are_filled_in_already(book):
    assert {told(book["Acuut"], row, "start_year", "end_year") for row in (*ROW_OF.values(), *FREE_ROWS)} == {
        (2021, 2021)
    }


def test_texts_are_taken_as_they_are_typed(book):
    """
    A spreadsheet makes no date of "5-10" where the cell holds text; years stay numbers.
    """
    looks = {
        column: book["Acuut"][f"{AT[column]}{row}"].number_format for row in (5, 13) for column in ENTRIES
    }

    assert [column for column, look in looks.items() if look == "@"] == [
        "answer",
        "finding",
        "source",
        "locator",
        "recorded_by",
    ]
    assert {look for look in looks.values() if look != "@"} == {"General"}


def test_what_partners_see_differently_is_told_beside_what_was_last_known(fresh):
    """
    Of the network as a whole, or where only partners told something.
    """
    seen = [
        ("acuut-snel", "politie", -1),
        ("acuut-extra", "vt", 1),
        ("acuut-extra", "politie", -1),
        ("zsm-beeld", "vt", 1),
    ]
    rows = [
        {
            "id": f"t-{n}",
            "region": "noord",
            "indicator": indicator,
            "partner": partner,
            "score": score,
            "end_year": 2021,
        }
        for n, (indicator, partner, score) in enumerate(seen)
    ]
    fresh.add(observations(*rows), by="toets", reason="toets")
    known = last_known(fresh, region="noord", year=2021)

    assert {id_: one.lines[-1] == "hier verschilt het beeld" for id_, one in known.items()} == {
        "acuut-opzet": False,
        "acuut-crisis": False,
        "acuut-extra": True,
        "acuut-snel": True,
        "acuut-samen": False,
        "zsm-beeld": False,
    }


def test_a_sheet_scrolls_and_prints_with_its_head(book):
    """
    Lying, as wide as the paper, with title and headings on each page.
    """
    for name in ("Acuut", "ZSM"):
        sheet = book[name]
        assert (sheet.freeze_panes, sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == (
            f"{AT['last']}{FIRST}",
            "landscape",
            1,
        )
        assert (sheet.print_title_rows, sheet.sheet_properties.pageSetUpPr.fitToPage) == (f"$1:${HEAD}", True)
        assert sheet.auto_filter.ref == f"A{HEAD}:{AT['recorded_by']}{sheet.max_row}"


def test_rows_grow_with_what_is_typed(content):
    """
    A height to begin with, which no person chose: a spreadsheet may change it.
    """
    with ZipFile(BytesIO(content)) as parts:
        rows = dict(re.findall(r'<row r="(\d+)"([^>]*)>', parts.read("xl/worksheets/sheet2.xml").decode()))

    assert {rows[str(row)] for row in (*ROW_OF.values(), *FREE_ROWS)} == {' ht="29"', ' ht="30"', ' ht="43"'}


def test_the_instructions_say_how_what_then_and_what_never(book):
    """
    In the order in which they are needed; each action is a link.
    """
    lines = [(row[0].value, row[1].value) for row in book["Lees mij"].iter_rows(max_col=2)]
    heads = [topic for topic, _ in lines if topic]

    assert heads[0] == "Werkboek Veiligheid Voorop · Noord · 2021"
    order = [
        "Zo vult u het in",
        "Nooit over personen",
        "Wat er met dit bestand gebeurt",
        "De bladen",
        "Hoe goed is het onderbouwd?",
    ]
    assert [head for head in heads if head in order] == order
    assert any(words and words.startswith("Schrijf geen namen, geboortedata, adressen") for _, words in lines)
    assert any(
        words and words.startswith("Een jaar dat nog niet begonnen is, wordt niet aangenomen")
        for _, words in lines
    )
    assert [cell.hyperlink.location for row in book["Lees mij"] for cell in row if cell.hyperlink] == [
        "'Acuut'!A1",
        "'ZSM'!A1",
    ]


def test_the_definitions_tell_every_question_level_reason_and_term(book, tiny):
    """
    A row each, with what it belongs to.
    """
    rows = [tuple(cell.value for cell in row) for row in book["Definities"].iter_rows(min_row=2)]
    found = {
        sort: [row[2] for row in rows if row[0] == sort] for sort in dict.fromkeys(row[0] for row in rows)
    }

    assert list(found) == ["Schaal", "Plausibiliteit", "Reden van niet weten", "Vraag", "Afkorting"]
    assert found["Vraag"] == [one.label for one in tiny.definitions.indicators.values()]
    assert found["Reden van niet weten"] == [one.label for one in tiny.definitions.absences.values()]
    assert len(found["Plausibiliteit"]) == 4
    assert ("Vraag", "Samen op in Acuut · Waarde", "Snel", "Hoe is het?\nHoe het is.") in rows
    assert ("Schaal", "Waarde", "-1 · niveau -1", "Zoveel.") in rows
    alone = (
        "Wat één partner alleen ziet, is hoogstens “niveau 1”. Laat de partner leeg bij wat meer partners"
        " zien."
    )
    assert [row[1:] for row in rows if row[2] == "één partner"] == [("Waarde", "één partner", alone)]


def test_words_of_a_source_are_never_a_formula(fresh):
    """
    What was handed in once is shown as it is.
    """
    fresh.add(
        observations({"region": "noord", "indicator": "zsm-beeld", "finding": "=1+1", "locator": "=A1"}),
        by="toets",
        reason="toets",
    )
    sheet = openpyxl.load_workbook(BytesIO(form(fresh, "noord", 2021)))["ZSM"]

    assert sheet[f"{AT['last']}5"].data_type == "s"
    assert {cell.coordinate[0] for row in sheet for cell in row if cell.data_type == "f"} == {"A", "C"}


def test_made_up_data_says_so_and_is_stamped_so(tmp_path):
    """
    On every sheet, on paper, and for the one who reads it back.
    """
    with closing(open_store(tmp_path / "voorbeeld.duckdb", data_dir=TINY, nature="voorbeeld")) as store:
        store.add(
            observations({"source": "nieuw"}), sources("nieuw", kind="voorbeeld"), by="toets", reason="toets"
        )
        made = form(store, "west", 2021)
        stamped = read(made, "werkboek.xlsx", store.definitions).stamp
    sheets = openpyxl.load_workbook(BytesIO(made)).worksheets[:4]

    assert [MADE_UP in sheet["A1"].value for sheet in sheets] == [True, True, True, False]
    assert all(MADE_UP in sheet.oddFooter.left.text for sheet in sheets)
    assert stamped.nature == "voorbeeld"


@pytest.mark.parametrize(
    ("region", "year", "said"),
    [
        ("nord", 2021, 'Regio "nord" bestaat niet. Bedoeld: "noord"?'),
        ("noord", 21, "een jaar van 1990 tot en met 2100, niet over 21."),
    ],
)
def test_an_unknown_region_or_year_is_refused(tiny, region, year, said):
    with pytest.raises(QueryError) as refusal:
        form(tiny, region, year)

    assert said in str(refusal.value)


def test_names_fit_where_they_stand():
    """
    A spreadsheet takes no colon in the title of a sheet, and no more than 31 characters.
    """
    assert (sheet_title("HG: VT & ZSM"), sheet_title("Een heel lang label van een verbeteractie")) == (
        "HG VT & ZSM",
        "Een heel lang label van een ver",
    )
    assert form_name("limburg", 2025) == "werkboek-limburg-2025.xlsx"
