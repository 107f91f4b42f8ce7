"""
A reason of absence, a level of plausibility and a kind of source that are added to the definitions: every
question, page, report and workbook takes them without a change of code.
"""

import io
import shutil
from contextlib import closing
from datetime import UTC, datetime
from zipfile import ZipFile

import docx
import openpyxl
import pandas as pd
import pptx
import pytest
from pypdf import PdfReader

from tests.conftest import ROOT, TINY
from tests.intake.handed_in import checked
from tests.pages.conftest import open_link, said
from vvmetrics.__main__ import main
from vvmetrics.answers.known import read_summary
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.way import Way
from vvmetrics.charts.tables.overview_legend import legend_html
from vvmetrics.downloads.export import export_zip
from vvmetrics.downloads.provenance import About, Provenance, sources_behind
from vvmetrics.downloads.workbook import workbook
from vvmetrics.intake.form.workbook import form
from vvmetrics.meeting.screens import meeting
from vvmetrics.questions import metrics, search
from vvmetrics.reports.content.report import regional_report
from vvmetrics.reports.pdf.report import report_pdf
from vvmetrics.reports.slides.presentation import slides
from vvmetrics.reports.word.report import report_docx
from vvmetrics.store.database import open_store

ADDED = """
[absences.geheim_gehouden]
label = "nog niet vrijgegeven"
short_label = "niet vrij"
sign = "¤"
meaning = "Bekend, maar nog niet vrijgegeven."
askable = true
learns = true

[source_kinds.dagboek]
label = "dagboek"
plural = "dagboeken"
meaning = "Door iemand bijgehouden."
own = false
validated = false
made_up = false
"""
LEVEL = (
    '    { value = 5, label = "bewezen in een proef", short_label = "bewezen", meaning = "Zo.",'
    ' color = "#555555", symbol = "5" },\n'
)
SOURCE = '\n[dagboek]\nlabel = "Dagboek"\nkind = "dagboek"\npublisher = "Netwerk West"\nyear = 2021\n'
ROWS = (
    "w-9001,west,,,acuut-opzet,2021,2021,2,,,5,In een proef gezien.,dagboek,,2026-11-24T00:00:00,codering,\n"
    "w-9004,west,,vt,acuut-opzet,2021,2021,2,,,5,Dat zag ook VT.,dagboek,,2026-11-24T00:00:00,codering,\n"
    "w-9002,west,,,acuut-samen,2022,2022,,,geheim_gehouden,,,dagboek,,2026-11-24T00:00:00,codering,\n"
    "w-9003,west,,,zsm-beeld,2021,2021,,,geheim_gehouden,,Nog even.,dagboek,,2026-11-24T00:00:00,codering,\n"
)
PAGES = sorted(f"pages/{path.name}" for path in (ROOT / "pages").glob("*.py"))
YEAR = 2022


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """
    The tiny data directory with what is added, and observations that use it.
    """
    data = shutil.copytree(TINY, tmp_path_factory.mktemp("added") / "data")
    shutil.copy(ROOT / "data" / "method.toml", data)
    shutil.copytree(ROOT / "data" / "coding", data / "coding")
    scales = (data / "scales.toml").read_text(encoding="utf-8")
    first, rest = scales.split("[plausibility]")
    head, tail = rest.split("]\n", 1)
    (data / "scales.toml").write_text(f"{first}[plausibility]{head}{LEVEL}]\n{tail}{ADDED}", encoding="utf-8")
    for name, more in (("sources.toml", SOURCE), ("observations/zuid-west.csv", ROWS)):
        with (data / name).open("a", encoding="utf-8") as file:
            file.write(more)
    return data


# Other words for an element, each where the old one stood.
WORDS = {
    'subject = "Wat het bracht"': 'subject = "Wat het opleverde"',
    'brief = "wat het bracht"': 'brief = "wat het opleverde"',
    'name = "waarde"': 'name = "opbrengst"',
    'letter = "W"': 'letter = "O"',
}


@pytest.fixture(scope="module")
def store(data):
    """
    A store of it, to ask and not to change.
    """
    store = open_store(data / "toets.duckdb", data_dir=data)
    yield store
    store.close()


@pytest.mark.parametrize("threshold", [1, 5])
def test_every_question_takes_them(store, threshold):
    """
    The reason is counted in a column of its own, last; the level is a threshold, and what is known at it.
    """
    way = {"year": YEAR, "min_plausibility": threshold}
    summary, national, counts, history = (
        ask(store, **way)
        for ask in (metrics.summary, metrics.national, metrics.status_counts, metrics.history)
    )
    west = summary.query("region == 'west' and action == 'acuut'").set_index("element")

    assert west.loc["ontwikkeling", ["median", "plausibility"]].tolist() == [2, 5]
    assert west.loc["waarde", "geheim_gehouden"] == 1
    assert [rows["geheim_gehouden"].max() for rows in (national, counts, history)] == [1, 2, 1]
    assert "zsm-beeld" in set(metrics.gaps(store, **way)["indicator"])
    others = (metrics.indicators, metrics.observations, metrics.coverage, metrics.views, metrics.told_sources)
    assert all(len(ask(store, **way)) for ask in others)
    assert "dagboek" in set(search.search(store, "proef")["source_kind"])


def test_the_command_line_takes_the_level(data, capsys):
    """
    As a threshold, and no level above it.
    """
    place = ["--data", str(data), "--database", str(data / "opdracht.duckdb")]

    assert main(["coverage", "--min-plausibility", "5", *place]) == 0
    with pytest.raises(SystemExit):
        main(["coverage", "--min-plausibility", "6", *place])
    assert "kies uit 1, 2, 3, 4, 5" in capsys.readouterr().err


@pytest.mark.parametrize("path", PAGES)
def test_every_page_takes_them(data, monkeypatch, path):
    """
    Of the region that uses them, at every level and only at the new one.
    """
    monkeypatch.setenv("VVMETRICS_DATA", str(data))
    monkeypatch.setenv("VVMETRICS_DATABASE", str(data / "scherm.duckdb"))
    apps = [
        open_link(path, regio="west", actie=action, jaar=str(YEAR), plausibiliteit=level)
        for action, level in (("acuut", "1"), ("zsm", "5"))
    ]

    assert not [error for app in apps for error in (*app.exception, *app.error)]
    assert path != "pages/evidence.py" or "nog niet vrijgegeven" in said(apps[0])


def test_reports_slides_workbooks_and_exports_take_them(store):
    """
    In words, with the caution that the region did not validate the source; how to read counts the new level.
    """
    report = regional_report(store, region="west", year=YEAR, made_on=datetime.now(UTC).date())
    pages = "".join(page.extract_text() for page in PdfReader(io.BytesIO(report_pdf(report))).pages)
    document = docx.Document(io.BytesIO(report_docx(report)))
    shown = meeting(store, region="west", year=YEAR, made_on=datetime.now(UTC).date())
    told = "\n".join(paragraph.text for paragraph in document.paragraphs)
    sheets = openpyxl.load_workbook(io.BytesIO(form(store, "west", YEAR)))
    offered = {cell.value for sheet in sheets for row in sheet.iter_rows() for cell in row}
    introduction = " ".join(text for section in report.introduction for text in section.paragraphs)
    names = ZipFile(io.BytesIO(export_zip(store, year=YEAR))).namelist()

    assert "nog niet vrijgegeven" in pages
    assert "nog niet vrijgegeven" in told
    assert "bewezen in een proef" in told
    assert "in vijf treden" in introduction
    assert "Een vol vak is plausibiliteit 3, 4 of 5" in introduction
    assert "niet door de regio gevalideerd" in told
    assert len(pptx.Presentation(io.BytesIO(slides(store, shown))).slides)
    assert {"nog niet vrijgegeven"} <= offered
    assert any(name.endswith("summary.csv") for name in names)


def test_a_workbook_and_captions_name_the_kind_of_source_that_was_not_validated(store):
    """
    By its own name, each kind for what it is; only the workbook knows which were cited.
    """
    about, way = About("Opzet", "acuut", regions=("west",)), Way()
    sources = sources_behind(store, about, year=YEAR, way=way)
    told = Provenance(about, "Tekst.", YEAR, way, None, datetime.now(UTC).date(), 1, None)
    book = openpyxl.load_workbook(
        io.BytesIO(workbook(pd.DataFrame({"Regio": ["West"]}), told, sources, store.definitions))
    )
    explained = " ".join(str(cell) for row in book["Toelichting"].iter_rows(values_only=True) for cell in row)
    report = regional_report(store, region="west", year=YEAR, made_on=told.day)

    assert "bronnen is een dagboek: niet door de regio gevalideerd." in explained
    assert "openbare bron: bureauonderzoek, niet door de regio gevalideerd." in explained
    assert "Openbare bronnen en dagboeken zijn niet door de regio" in " ".join(
        told.caption(store.definitions)
    )
    assert "it openbare bronnen of dagboeken, niet door de regio gevalideerd" in report.caution


def test_only_the_highest_level_asks_for_a_source_when_it_is_handed_in(store):
    """
    The level that was added, no longer the one below it.
    """
    told = checked(store, "acuut-snel;;;2022;1;;;4;Iets.;\nacuut-opzet;;;2022;1;;;5;Iets.;", region="west")

    assert not told.errors
    assert [(one.row, one.rule) for one in told.questions if one.rule == "no-source"] == [(3, "no-source")]


def test_other_words_for_an_element_stand_wherever_it_is_named(data, tmp_path):
    """
    They are in framework.toml only: in the report, at a meeting, on slides and in the legend.
    """
    shutil.copytree(data, tmp_path / "data", ignore=shutil.ignore_patterns("*.duckdb*", "*.lock"))
    framework = tmp_path / "data" / "framework.toml"
    text = framework.read_text(encoding="utf-8")
    for old, new in WORDS.items():
        text = text.replace(old, new)
    framework.write_text(text, encoding="utf-8")
    with closing(open_store(tmp_path / "woorden.duckdb", data_dir=tmp_path / "data")) as store:
        today = datetime.now(UTC).date()
        report = regional_report(store, region="west", year=YEAR, made_on=today)
        shown = meeting(store, region="west", year=YEAR, made_on=today)
        summary = read_summary(metrics.summary(store, year=YEAR), store.definitions)
        legend = legend_html(Scene(store.definitions, YEAR), summary)
    told = legend + " ".join(chapter.sentence + chapter.board.alt for chapter in report.chapters)
    titles = " ".join(screen.title for screen in shown.screens)

    assert "Wat het opleverde" in told
    assert "; opbrengst" in told
    assert ": opbrengst " in titles
    assert "O: wat het opleverde" in told
    assert [old for old in ("Wat het bracht", "wat het bracht", "; waarde") if old in told + titles] == []
