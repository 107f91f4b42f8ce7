"""
What certainly is about a person leaves in no file: export, report, slides or download.
"""

from datetime import date
from io import BytesIO

import docx
import pandas as pd
import pptx
import pytest

from tests.conftest import TINY, observations, sources
from tests.questions import reference
from vvmetrics.__main__ import main
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.downloads.export import export
from vvmetrics.downloads.withheld import WITHHELD, cleared, cleared_text
from vvmetrics.intake.form.known import last_known
from vvmetrics.meeting.screens import meeting
from vvmetrics.reports.content.report import regional_report
from vvmetrics.reports.slides.presentation import slides
from vvmetrics.reports.word.report import report_docx
from vvmetrics.store.database import open_store
from vvmetrics.store.statements import ERASED

BY = {"by": "toets", "reason": "toets"}
BSN = "Kind met BSN 123456782 was er."
LIKELY = "Volgens Petra liep het goed."
DEFINITIONS = load_definitions(TINY)
DAY = date(2026, 11, 24)


@pytest.fixture
def leaky(fresh):
    """
    A store with a text that the guard of now would have refused, a superseded one, and one that only may be
    about a person.
    """
    rows = [
        {"id": "t-0001", "finding": BSN, "locator": "Dossier van mevrouw De Vries"},
        {"id": "t-0002", "finding": BSN, "supersedes": "t-0001", "source": "nieuw"},
        {"id": "t-0003", "finding": LIKELY, "indicator": "acuut-snel"},
    ]
    fresh.add(observations(*rows), sources("nieuw"), **BY)
    return fresh


def test_only_the_cells_with_something_certain_change():
    """
    The rows stay, others untouched; what was withheld is named by its key.
    """
    rows = pd.DataFrame(
        {"id": ["a", "b", "c"], "finding": [BSN, LIKELY, None], "note": ["Goed.", "Goed.", BSN]}
    )
    seen = cleared(rows, DEFINITIONS, columns=("finding",), key="id")

    assert seen.rows["finding"].tolist()[:2] == [WITHHELD, LIKELY]
    assert seen.rows["note"].tolist() == rows["note"].tolist(), "it was not asked to look there"
    assert seen.withheld.to_numpy().tolist() == [["a", "finding", "bsn"]]
    assert seen.likely.to_numpy().tolist() == [["b", "finding", "name"]]
    assert cleared(rows, DEFINITIONS).rows["note"].tolist() == ["Goed.", "Goed.", WITHHELD]
    assert rows["finding"][0] == BSN, "the rows that were given stay as they are"


def test_a_frame_without_rows_or_texts_comes_back():
    """
    Numbers and empty columns hold nothing to look at.
    """
    rows = pd.DataFrame({"year": [2020], "finding": [None]})

    assert cleared(rows, DEFINITIONS).rows.equals(rows)
    assert cleared(rows.head(0), DEFINITIONS).rows.empty
    assert cleared_text("Goed.", DEFINITIONS) == "Goed."


def test_an_export_withholds_what_it_may_not_tell_and_says_so(leaky, tmp_path):
    """
    Superseded rows too; after erasing there is nothing left to withhold.
    """
    said = []
    export(leaky, tmp_path / "out", year=2021, tell=said.append)

    found = {row["id"]: row for row in reference.read(tmp_path / "out", "observations")}
    assert (found["t-0001"]["finding"], found["t-0001"]["locator"], found["t-0002"]["finding"]) == (
        WITHHELD,
    ) * 3
    assert (found["t-0003"]["finding"], found["t-0001"]["score"]) == (LIKELY, "1")
    told = (tmp_path / "out" / "LEESMIJ.txt").read_text(encoding="utf-8").splitlines()[-2:]
    assert told == said
    assert told[0].startswith(
        "Achtergehouden: 3 teksten, want er staat iets over een persoon in: observations t-0001 (finding), "
        "observations t-0002 (finding), observations t-0001 (locator)."
    )
    assert (
        told[1]
        == "Kijk na: in 1 tekst staat misschien iets over een persoon; niet achtergehouden: observations"
        " t-0003 (finding)."
    )

    leaky.erase(["t-0001", "t-0002", "t-0003"], **BY)
    said.clear()
    export(leaky, tmp_path / "out", year=2021, tell=said.append)
    assert said == []
    assert {
        row["finding"]
        for row in reference.read(tmp_path / "out", "observations")
        if row["id"].startswith("t-")
    } == {ERASED}


def test_the_commands_withhold_and_say_what(data_dir, tmp_path, capsys):
    """
    On stderr, with exit code 0: an export is never stuck.
    """
    store = open_store(data_dir=data_dir)
    store.add(observations({"finding": BSN}), **BY)
    store.close()

    assert main(["export", "--out", str(tmp_path / "out"), "--data", str(data_dir)]) == 0
    assert (
        "Achtergehouden: 1 tekst, want er staat iets over een persoon in: observations t-0001 (finding)."
        in capsys.readouterr().err
    )
    assert main(["observations", "--format", "csv", "--region", "west", "--data", str(data_dir)]) == 0
    out = capsys.readouterr().out
    assert WITHHELD in out
    assert "123456782" not in out


def test_a_report_tells_that_a_text_was_withheld(leaky):
    """
    Each time anew: withheld texts are not the same text.
    """
    document = docx.Document(
        BytesIO(report_docx(regional_report(leaky, region="west", year=2022, made_on=DAY)))
    )
    words = "\n".join(node.text or "" for node in document.element.iter() if node.tag.endswith("}t"))

    assert WITHHELD in words
    assert "123456782" not in words


def test_slides_withhold_sources_and_parked_points(leaky):
    """
    What somebody noted during the meeting leaves in a file too.
    """
    leaky.add(
        observations({"id": "t-0009", "source": "lek", "end_year": 2021}),
        sources("lek").assign(label=BSN),
        **BY,
    )
    made = meeting(leaky, year=2022, made_on=DAY)
    deck = pptx.Presentation(
        BytesIO(slides(leaky, made, ["Bel mevrouw De Vries terug", "Nog eens bekijken"]))
    )
    shown = [shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    words = "\n".join(
        [*shown, *(slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide)]
    )

    assert WITHHELD in words
    assert "Nog eens bekijken" in words
    assert not {part for part in ("123456782", "De Vries") if part in words}


def test_a_workbook_to_fill_in_shows_no_text_about_a_person(leaky):
    """
    What was last known stands beside the cells; the file goes to all who fill it in.
    """
    assert last_known(leaky, region="west", year=2022)["zsm-beeld"].finding == WITHHELD
