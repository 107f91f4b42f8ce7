"""
The commands `check`, `import`, `withdraw` and `log`, as a person uses them.
"""

import openpyxl
import pytest

from tests.conftest import TINY
from tests.intake.handed_in import csv_of
from vvmetrics.__main__ import main

WHY = ("--by", "netwerk", "--reason", "opgave")
GOOD = "acuut-opzet;;;2022;niveau 4;;;3;Half af.;Verslag\n acuut-samen;;;2022;niveau 1;;;4;Samen.;Telling"
ASKED = "acuut-samen;;;2022;niveau 1;;;4;;Telling"
WRONG = "acuut-opzet;;;2022;veel;;;3;;Verslag\n acuut-samen;;;2022;1;;;;Samen.;Telling"
NO_FINDING = (
    "- Vraag · rij 2, Bevinding: Er staat geen bevinding bij: waaruit blijkt het? Wat te doen: Schrijf in één"
    " zin wat er gezien is.\n"
)


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


@pytest.fixture
def file(tmp_path):
    """
    A function that writes a CSV file with these rows and returns its name.
    """

    def write(lines, name="opgave.csv"):
        (tmp_path / name).write_bytes(csv_of(lines))
        return name

    return write


def test_check_says_what_a_file_would_change_and_stores_nothing(said, file):
    code, out, err = said("check", file(GOOD), "--region", "noord")

    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "opgave.csv: 2 nieuw, 0 vervangt, 0 al zo bekend; zou opgeslagen worden.",
        (
            "In de stand 2022 van Noord veranderen twee samenvattingen, op elke pagina die ze toont: Acuut"
            " (ontwikkelinspanningen en waarde)."
        ),
        (
            "- Acuut, Ontwikkelinspanningen: 3 niveau 3; 2; 1 van 1 bekend; nieuwste bevinding 2021 → "
            "3 niveau 3; 3; 1 van 1 bekend; nieuwste bevinding 2022"
        ),
        (
            "- Acuut, Waarde: 1 niveau 1; 2; 1 van 2 bekend; nieuwste bevinding 2020; 1 niet gestart → "
            "1 niveau 1; 2; 2 van 2 bekend; nieuwste bevinding 2022"
        ),
    ]
    assert "opgave.csv" not in said("log")[1]


def test_check_says_all_problems_at_once_errors_first(said, file, tmp_path):
    """
    On stderr, with exit code 1; a marked copy if that was asked, never over a file that is there.
    """
    code, out, err = said("check", file(WRONG), "--region", "noord", "--marked", "gemerkt.xlsx")

    assert (code, out) == (1, "gemerkt.xlsx\n")
    assert err == (
        "opgave.csv heeft 2 fouten; er is niets opgeslagen.\n- Fout · rij 2, Niveau: “veel” is hier niet"
        " bekend als niveau. Toegestaan: 0 niveau 0; 1 niveau 1; 2 niveau 2; 3 niveau 3; 4 niveau 4.\n- Fout"
        " · rij 3, Plausibiliteit: Er staat niet bij hoe goed dit oordeel onderbouwd is. Wat te doen: Kies"
        " een trede van de ladder. Toegestaan: 1 niveau 1; 2 niveau 2; 3 niveau 3; 4 niveau 4.\n" + NO_FINDING
    )
    assert openpyxl.load_workbook(tmp_path / "gemerkt.xlsx").sheetnames[:2] == ["Problemen", "Ingeleverd"]
    again = said("check", "opgave.csv", "--region", "noord", "--marked", "gemerkt.xlsx")
    assert again == (
        1,
        "",
        "gemerkt.xlsx bestaat al. Kies met --marked een andere naam, of verwijder het eerst.\n" + err,
    )
    nothing = "Er is niets te merken: opgave.csv heeft geen fouten of vragen.\n"
    assert said("check", file(GOOD), "--region", "noord", "--marked", "nieuw.xlsx")[2] == nothing


def test_import_stores_once_and_asks_for_a_confirmation(said, file):
    """
    The questions are asked on stderr; the same file a second time changes nothing.
    """
    asked = said("import", file(ASKED), "--region", "noord", *WHY)
    stored = said("import", "opgave.csv", "--region", "noord", *WHY, "--confirm")
    again = said("import", "opgave.csv", "--region", "noord", *WHY)

    assert asked == (1, "", "opgave.csv heeft nog 1 open vraag; er is niets opgeslagen.\n" + NO_FINDING)
    assert (stored[0], stored[2]) == (0, "")
    assert stored[1].startswith(
        "opgave.csv: 1 nieuw, 0 vervangt, 0 al zo bekend; opgeslagen als revisie 2.\n"
    )
    assert (again[0], again[1]) == (1, "")
    assert again[2].startswith("opgave.csv is al ingeleverd, op ")


def test_check_tells_the_questions_and_still_what_would_change(said, file):
    code, out, err = said("check", file(ASKED), "--region", "noord")

    assert code == 0
    assert err == "Vragen (klopt het zo, geef dan bij import --confirm mee):\n" + NO_FINDING
    assert out.startswith("opgave.csv: 1 nieuw")


def test_withdraw_takes_a_file_or_an_observation_back(said, file):
    """
    A second time there is nothing to take back; the log tells of all.
    """
    said("import", file(GOOD), "--region", "noord", *WHY)
    one = said("withdraw", "n-0002-0001", *WHY)
    rest = said("withdraw", "2", "--by", "netwerk", "--reason", "te vroeg")
    again = said("withdraw", "2", *WHY)
    unknown = said("withdraw", "n-0002-0009", *WHY)
    lines = [line.split() for line in said("log")[1].splitlines()]

    assert one == (0, "n-0002-0001: ingetrokken, als revisie 3.\n", "")
    assert rest == (0, "2: ingetrokken, als revisie 4.\n", "")
    assert again == (1, "", "Dit is intussen al ingetrokken.\n")
    assert (
        said("withdraw", "1", *WHY)[2]
        == "Bij revisie 1 hoort geen inlevering waarvan nog iets in te trekken is.\n"
    )
    assert (
        unknown[2] == 'Intrekken kan niet; er is niets gewijzigd:\n- waarneming "n-0002-0009" bestaat niet.\n'
    )
    assert [line[0] for line in lines] == ["revision", "4", "3", "2", "1"]
    assert lines[3][4:] == ["netwerk", "opgave", "opgave.csv", "noord", *"2002", *"0000"]
    assert said("log", "--format", "csv")[1].startswith(
        "revision,at,by,reason,file,digest,region,new,replaced,unchanged,"
    )


def test_what_can_not_be_read_or_found_is_named(said, file):
    assert said("check", "weg.csv", "--region", "noord") == (1, "", "weg.csv bestaat niet.\n")
    assert said("check", ".", "--region", "noord")[2] == ". is niet te lezen: het is een map.\n"
    assert said("check", file(GOOD), "--region", "nord")[2].endswith(
        'Regio "nord" bestaat niet. Bedoeld: "noord"?\n'
    )


def test_nobody_is_named_in_the_log(said, file):
    code, _, err = said(
        "import", file(GOOD), "--region", "noord", "--by", "mevrouw De Vries", "--reason", "opgave"
    )

    assert code == 1
    assert err.startswith("Noem in het logboek een rol en een reden, geen personen; er is niets gewijzigd:")


def test_erase_wipes_the_texts_of_observations_and_refuses_what_is_bundled(said, file):
    """
    The judgement stays; a second time there is nothing to erase.
    """
    said("import", file(GOOD), "--region", "noord", *WHY)
    done = said("erase", "n-0002-0001", "n-0002-0002", *WHY)
    again = said("erase", "n-0002-0001", "n-0001", *WHY)
    out = said("observations", "--indicator", "acuut-opzet", "--format", "csv")[1]

    assert done == (0, "n-0002-0001, n-0002-0002: tekst gewist, als revisie 3.\n", "")
    assert (again[0], again[1]) == (1, "")
    assert 'waarneming "n-0001" komt uit data/' in again[2]
    assert 'waarneming "n-0002-0001" is al gewist.' in again[2]
    assert "Half af." not in out
    assert "Gewist omdat er iets over een persoon in stond." in out
    assert said("erase", "n-0002-0001", "--by", "mevrouw De Vries", "--reason", "opgave")[2].startswith(
        "Noem in het logboek een rol"
    )
