"""
The command `workbook`, as a person uses it.
"""

import openpyxl
import pytest

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
        code = main(["workbook", *argv, "--data", str(TINY), "--database", "tiny.duckdb"])
        return code, *capsys.readouterr()

    return run


def test_a_workbook_is_named_by_region_and_year(said, tmp_path):
    """
    Of the newest year, if none is named.
    """
    assert said("west", "--year", "2024") == (0, "werkboek-west-2024.xlsx\n", "")
    assert said("west") == (0, "werkboek-west-2021.xlsx\n", "")
    assert (
        openpyxl.load_workbook(tmp_path / "werkboek-west-2024.xlsx").properties.title
        == "Werkboek Veiligheid Voorop: West · 2024"
    )


def test_no_workbook_is_written_over(said, tmp_path):
    """
    A network may have worked in it.
    """
    (tmp_path / "eigen.xlsx").write_text("bewerkt")

    assert said("west", "--out", "eigen.xlsx") == (
        1,
        "",
        "eigen.xlsx bestaat al. Kies met --out een andere naam, of verwijder het eerst.\n",
    )
    assert (tmp_path / "eigen.xlsx").read_text() == "bewerkt"


def test_an_unknown_region_and_a_place_that_is_not_there_are_named(said):
    assert said("wets") == (
        1,
        "",
        'Deze vraag kan niet beantwoord worden:\n- Regio "wets" bestaat niet. Bedoeld: "west"?\n',
    )
    code, out, err = said("west", "--out", "nergens/hier.xlsx")
    assert (code, out) == (1, "")
    assert err == "nergens/hier.xlsx is niet te schrijven: die map of dat bestand is er niet.\n"
