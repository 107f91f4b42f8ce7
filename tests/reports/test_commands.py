"""
The commands `report` and `slides`, as a person uses them.
"""

import errno
import io
from pathlib import Path
from zipfile import ZipFile

import docx
import pptx
import pytest
from pypdf import PdfReader

from tests.conftest import TINY
from vvmetrics.__main__ import main


@pytest.fixture
def said(capsys, tmp_path, monkeypatch):
    """
    A function that runs a command in an empty folder, on the tiny data, and returns its exit code and what it
    said.
    """
    monkeypatch.chdir(tmp_path)

    def run(*argv):
        code = main([*argv, "--data", str(TINY), "--database", "tiny.duckdb"])
        return code, *capsys.readouterr()

    return run


def test_a_report_is_a_pdf_named_by_region_and_year(said, tmp_path):
    """
    Of the newest year, if none is named.
    """
    assert said("report", "west") == (0, "rapport-west-2021.pdf\n", "")
    assert (
        PdfReader(tmp_path / "rapport-west-2021.pdf").metadata.title
        == "Veiligheid Voorop: inspanning en waarde in West"
    )


def test_or_a_word_file_where_it_was_asked(said, tmp_path):
    code, out, _ = said(
        "report", "west", "--year", "2020", "--own-only", "--format", "docx", "--out", "hier.docx"
    )

    assert (code, out) == (0, "hier.docx\n")
    assert docx.Document(tmp_path / "hier.docx").core_properties.subject.endswith(
        "stand 2020, alleen wat het netwerk zelf meldde"
    )


def test_a_template_is_for_word_and_is_told_what_it_lacks(said, tmp_path):
    docx.Document().save(tmp_path / "huis.docx")
    code, out, told = said("report", "west", "--format", "docx", "--template", "huis.docx")

    assert said("report", "west", "--template", "huis.docx") == (
        1,
        "",
        "Een sjabloon is er alleen voor Word: zet er --format docx bij.\n",
    )
    assert (code, out) == (1, "")
    assert 'De alineastijl "Kader" ontbreekt.' in told
    assert not list(tmp_path.glob("rapport-*"))


def test_all_reports_are_a_zip_and_it_says_how_far_it_is(said, tmp_path):
    assert said("report", "--all", "--format", "docx") == (
        0,
        "rapporten-2021.zip\n",
        "1/3 Noord\n2/3 Zuid\n3/3 West\n",
    )
    with ZipFile(tmp_path / "rapporten-2021.zip") as zipped:
        assert zipped.namelist() == [f"rapport-{region}-2021.docx" for region in ("noord", "zuid", "west")]


@pytest.mark.parametrize(
    ("argv", "name"), [(["west"], "presentatie-west-2021.pptx"), ([], "presentatie-alle-regios-2021.pptx")]
)
def test_slides_are_of_a_region_or_of_all(said, tmp_path, argv, name):
    assert said("slides", *argv) == (0, f"{name}\n", "")
    assert len(pptx.Presentation(io.BytesIO((tmp_path / name).read_bytes())).slides) > 5


@pytest.mark.parametrize("command", ["report", "slides"])
def test_an_unknown_region_is_told_what_was_meant_and_what_there_is(said, command):
    assert said(command, "wets") == (
        1,
        "",
        'Regio "wets" bestaat niet. Bedoeld: "west"?\n- Toegestaan: noord, zuid, west.\n',
    )
    assert said(command, "qqq") == (1, "", 'Regio "qqq" bestaat niet. Toegestaan: noord, west, zuid.\n')


@pytest.mark.parametrize("argv", [["report", "west"], ["report", "--all"], ["slides"]], ids=" ".join)
def test_no_file_is_written_over(said, tmp_path, argv):
    """
    A network may have worked in it.
    """
    (tmp_path / "eigen").write_text("bewerkt")

    assert said(*argv, "--out", "eigen") == (
        1,
        "",
        "eigen bestaat al. Kies met --out een andere naam, of verwijder het eerst.\n",
    )
    assert (tmp_path / "eigen").read_text() == "bewerkt"


@pytest.mark.parametrize("argv", [["report", "west"], ["report", "--all"], ["slides"]], ids=" ".join)
def test_a_place_that_is_not_there_is_named_before_anything_is_made(said, argv):
    told = "nergens/hier.pdf is niet te schrijven: nergens is geen map.\n"

    assert said(*argv, "--out", "nergens/hier.pdf") == (1, "", told)


def test_a_folder_is_not_something_to_remove(said, tmp_path):
    (tmp_path / "map").mkdir()

    told = "map is een map. Noem met --out een bestand, bijvoorbeeld map/rapport-west-2021.pdf.\n"
    assert said("report", "west", "--out", "map") == (1, "", told)


@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.ENOSPC, "de schijf is vol"), (errno.EIO, f"het systeem meldt fout {errno.EIO}")],
    ids=["known", "other"],
)
def test_what_the_system_refuses_is_said_in_dutch(said, monkeypatch, number, why):
    def refuse(*_):
        raise OSError(number, "No such luck")

    monkeypatch.setattr(Path, "write_bytes", refuse)

    assert said("slides", "--out", "hier.pptx") == (1, "", f"hier.pptx is niet te schrijven: {why}.\n")


@pytest.mark.parametrize("argv", [["report", "west"], ["report", "--all"], ["slides"]], ids=" ".join)
@pytest.mark.parametrize("year", ["1900", "2099"])
def test_a_year_before_or_after_all_data_is_refused_with_the_years_there_are(said, tmp_path, argv, year):
    told = f"Over {year} is er niets bekend. Er zijn gegevens over 2018, 2019, 2020 en 2021.\n"

    assert said(*argv, "--year", year) == (1, "", told)
    assert list(tmp_path.glob("*-[12]*")) == []


@pytest.mark.parametrize(
    ("argv", "told"),
    [([], "noem een REGIO, of --all"), (["west", "--all"], "--all kan niet samen met REGIO")],
    ids=["neither", "both"],
)
def test_it_is_one_region_or_all(said, capsys, argv, told):
    with pytest.raises(SystemExit) as stopped:
        said("report", *argv)

    assert stopped.value.code == 2
    assert told in capsys.readouterr().err
