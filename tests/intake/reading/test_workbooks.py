"""
A workbook is read as people see it: values of formulas, dates, merged headings; and one of ours by its stamp.
"""

from datetime import date, datetime, time
from io import BytesIO

import pandas as pd
import pytest
from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from tests.conftest import TINY, table, written
from tests.intake.making import HEAD, ROW, SHEET, book, changed, rezipped, saved
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake import stamp
from vvmetrics.intake.problems import Weight
from vvmetrics.intake.reading.file import read
from vvmetrics.intake.stamp import Stamp

DEFINITIONS = load_definitions(TINY)
OURS = Stamp("abc", "noord", 2025)


def given(made, name="opgave.xlsx"):
    return read(made if isinstance(made, bytes) else saved(made), name, DEFINITIONS)


def rules(result):
    return [problem.rule for problem in result.problems]


def form(*rows, on_sheet=True):
    """
    Return a workbook as ours is: stamped, with sheets to read only, and on the sheet of an action more
    columns than are handed in.
    """
    made = Workbook()
    made.active.title = stamp.INSTRUCTIONS
    made.active.append(["Vul in wat u weet. Niveau: kies uit de lijst."])
    sheet = made.create_sheet("Samen op in Acuut")
    sheet.append(["Samen op in Acuut"])
    sheet.append(
        [
            stamp.STATE,
            "Indicator",
            stamp.QUESTION,
            stamp.LAST_KNOWN,
            "Niveau",
            "Reden van niet weten",
            "Plausibiliteit",
        ]
    )
    for place, words in zip("HIJ", ("Bevinding", "Tot en met jaar", stamp.ID), strict=True):
        sheet[f"{place}2"] = words
    for row in rows:
        sheet.append(row)
    made.create_sheet(stamp.LISTS).sheet_state = "hidden"
    made[stamp.LISTS].append(["Indicator", "Niveau"])
    made[stamp.LISTS].append(["Snel", "niveau 1"])
    if on_sheet:
        made.create_sheet(stamp.STAMP).sheet_state = "veryHidden"
        for pair in stamp.write(OURS):
            made[stamp.STAMP].append(pair)
    else:
        for key, value in stamp.write(OURS):
            made.custom_doc_props.append(StringProperty(name=key, value=value))
    return made


FILLED = (
    "ingevuld",
    "Snel",
    "Hoe is het?",
    "niveau 2",
    "niveau 1",
    None,
    "2",
    "Soms sneller.",
    2025,
    "acuut-snel",
)
LEFT = ("open", "Samen", "Hoe is het?", None, None, None, None, None, 2025, "acuut-samen")


def test_a_plain_workbook_is_read_with_the_rows_it_shows():
    result = given(
        book(
            HEAD,
            ROW,
            (None,),
            ("noord", "acuut-snel", date(2025, 12, 31), "niveau 1", "3,0", " Sneller.\n", None),
        )
    )

    assert table(
        result.rows, "sheet", "row", "indicator", "end_year", "score", "plausibility", "finding"
    ) == written(
        """
        Acuut 2 acuut-opzet 2025 3 2 Drie bijeenkomsten gehouden.
        Acuut 4 acuut-snel 2025 niveau 1 3 Sneller.
    """
    )
    assert result.problems == ()


@pytest.mark.parametrize("on_sheet", [True, False], ids=["on its sheet", "in its properties"])
def test_our_own_workbook_is_known_by_its_stamp(on_sheet):
    """
    Only what was filled in is handed in; sheets and columns to read only are passed over without a word.
    """
    result = given(form(FILLED, LEFT, on_sheet=on_sheet))

    assert result.stamp == OURS
    assert result.problems == ()
    assert (
        table(result.rows, "sheet", "row", "action", "indicator", "end_year", "score", "plausibility")
        == "Samen op in Acuut 3 acuut acuut-snel 2025 niveau 1 2"
    )


def test_our_own_workbook_with_nothing_filled_in_says_so():
    assert rules(given(form(LEFT))) == ["no-rows"]


def test_a_row_of_ours_without_an_id_is_read_by_its_name():
    """
    In the rows for further views a name is chosen.
    """
    result = given(form((*FILLED[:9], None)))

    assert table(result.rows, "action", "indicator") == "acuut Snel"


def test_a_row_whose_name_and_id_differ_has_been_shifted():
    """
    Sorting some of the columns would otherwise put an answer under another question.
    """
    problems = given(form((*FILLED[:9], "acuut-samen"))).problems

    assert [(problem.rule, problem.row, problem.column, problem.found) for problem in problems] == [
        ("moved-cells", 3, "indicator", "Snel")
    ]


def test_a_heading_of_ours_that_was_changed_is_told():
    made = form(FILLED)
    made["Samen op in Acuut"]["E2"] = "Nivo"
    problems = given(made).problems

    assert [(problem.rule, problem.found, problem.meant) for problem in problems] == [
        ("unknown-heading", "Nivo", "Bedoelt u “Niveau”?")
    ]


def test_a_damaged_stamp_makes_it_a_workbook_as_any_other():
    made = form(FILLED)
    made[stamp.STAMP]["B3"] = "volgend jaar"

    assert given(made).stamp is None


def test_a_formula_is_read_as_its_value_and_named():
    result = given(changed('<c r="D2" t="n"><v>3</v>', '<c r="D2"><f>1+2</f><v>3</v>'))

    assert table(result.rows, "score", "formulas") == "3 score"
    assert result.problems == ()


def test_a_formula_that_gives_an_empty_text_is_an_empty_cell():
    result = given(changed('<c r="D2" t="n"><v>3</v>', '<c r="D2" t="str"><f>""</f><v></v>'))

    assert (result.rows["score"][0], result.rows["formulas"][0]) == ("", "score")
    assert result.problems == ()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        *[
            (0.25, "0,25"),
            (True, "WAAR"),
            (date(2025, 3, 1), "2025-03-01"),
            (datetime(2025, 3, 1, 9, 20), "2025-03-01 09:20"),  # noqa: DTZ001 - cells have no time zone
        ],
        *[(time(9, 0), "09:00"), (time(0, 0), "00:00"), (time(17, 20), "17:20")],
        *[("regel\r\neen", "regel\neen"), ("_x000D_", ""), (12345678901, "12345678901"), (1e-3, "0,001")],
    ],
)
def test_other_cells_are_read_as_they_show(cell, text):
    assert given(book((*HEAD, "Plaats in de bron"), (*ROW, cell))).rows["locator"][0] == text


def test_what_a_spreadsheet_made_a_date_or_a_time_of_is_asked_about():
    """
    "5-10" and "9:00" were typed as text; in a column of years a date is a year.
    """
    heads = (*HEAD, "Plaats in de bron", "In woorden")
    result = given(
        book(
            heads,
            (*ROW[:2], date(2025, 12, 31), *ROW[3:], date(2026, 10, 5), time(9, 0)),
            (*ROW, "5-10", None),
        )
    )

    assert table(result.rows, "end_year", "locator", "answer") == "2025 2026-10-05 09:00\n2025 5-10 "
    assert [
        (problem.rule, problem.weight, problem.row, problem.column, problem.found)
        for problem in result.problems
    ] == [
        ("date-in-text", Weight.QUESTION, 2, "locator", "2026-10-05"),
        ("date-in-text", Weight.QUESTION, 2, "answer", "09:00"),
    ]
    assert (
        result.problems[0].message
        == "Het rekenblad heeft hier een datum of tijd van gemaakt: zo wordt “2026-10-05” bewaard."
    )


def test_a_percentage_and_a_date_of_old_macintoshes_are_read_as_they_show():
    made = book((*HEAD, "Plaats in de bron"), (*ROW, 0.4))
    made.active["H2"].number_format = "0.0%"
    made.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 - days of a spreadsheet have no time zone
    made.active["C2"] = date(2025, 12, 31)

    assert table(given(made).rows, "end_year", "locator") == "2025 40%"


def test_headings_merged_over_rows_and_columns_are_read():
    """
    "Periode" stands above its two years, the others beside it over both rows.
    """
    made = book(
        ("Opgave van Noord",),
        (),
        ("Indicator", "Periode", None, "Niveau", "Plausibiliteit"),
        (None, "van", "tot en met"),
    )
    made.active.append(["acuut-snel", 2024, 2025, 1, 2])
    for cells in ("A1:E1", "A3:A4", "B3:C3", "D3:D4", "E3:E4"):
        made.active.merge_cells(cells)
    result = given(made)

    assert (
        table(result.rows, "row", "indicator", "start_year", "end_year", "score")
        == "5 acuut-snel 2024 2025 1"
    )
    assert result.problems == ()


def test_a_question_about_one_sheet_leaves_the_rows_of_the_others():
    made = book()
    made.create_sheet("Kladje").append(["nog", "navragen"])
    result = given(made)

    assert [(problem.rule, problem.weight, problem.sheet) for problem in result.problems] == [
        ("unread-sheet", Weight.QUESTION, "Kladje")
    ]
    assert len(result.rows) == 1


def test_a_workbook_of_another_program_is_read_too():
    """
    Names with a prefix, texts shared and in runs, cells and rows without their places.
    """
    cells = "".join(f'<x:c t="s"><x:v>{number}</x:v></x:c>' for number in range(len(HEAD)))
    row = "".join(f'<x:c t="s"><x:v>{number + len(HEAD)}</x:v></x:c>' for number in range(len(ROW)))
    main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    texts = "".join(
        f"<x:si><x:r><x:t>{str(text)[:2]}</x:t></x:r><x:r><x:t>{str(text)[2:]}</x:t></x:r></x:si>"
        for text in (*HEAD, *ROW)
    )
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    parts = {
        SHEET: (
            "<x:worksheet"
            f' xmlns:x="{main}"><x:sheetData><x:row>{cells}</x:row>'
            f"<x:row>{row}</x:row></x:sheetData></x:worksheet>"
        ),
        "xl/sharedStrings.xml": f'<x:sst xmlns:x="{main}">{texts}</x:sst>',
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships><Relationship Id="rId1" Type="{kind}/worksheet"'
            f' Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{kind}/sharedStrings"'
            ' Target="/xl/sharedStrings.xml"/></Relationships>'
        ),
    }
    result = given(rezipped(saved(book()), parts))

    assert (
        table(result.rows, "row", "indicator", "end_year", "score", "finding")
        == "2 acuut-opzet 2025 3 Drie bijeenkomsten gehouden."
    )


def test_what_pandas_writes_is_read():
    stream = BytesIO()
    pd.DataFrame([ROW], columns=list(HEAD)).to_excel(stream, index=False, engine="openpyxl")

    assert table(given(stream.getvalue()).rows, "indicator", "score") == "acuut-opzet 3"
