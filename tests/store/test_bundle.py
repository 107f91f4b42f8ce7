"""
Rows from CSV: what breaks the codebook is refused with file, line and reason, all of it at once.
"""

import pytest

from tests.conftest import FIXTURES, TINY
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.errors import DataError
from vvmetrics.store import bundle

REFUSED = {
    "answer_too_long": "noord.csv, regel 2: answer heeft 81 tekens; hoogstens 80.",
    "area_of_another_region": (
        'noord.csv, regel 2: area: waarde "zee" bestaat niet. Toegestaan: drents, fries.'
    ),
    "cell_too_many": "noord.csv, regel 2: 18 cellen in plaats van 17.",
    "duplicate_observation": 'observations: id "n-0001" staat er meer dan eens.',
    "kenmerk_with_score": 'noord.csv, regel 2: score "1" kan hier niet: dit kenmerk heeft alleen een answer.',
    "made_up_in_real": (
        'sources.toml [verzonnen]: soort "voorbeeld" is verzonnen en hoort in een eigen database, niet tussen'
        " wat echt is."
    ),
    "missing_finding": "noord.csv, regel 2: finding is leeg: zeg in één tot drie zinnen wat er gezien is.",
    "missing_plausibility": (
        "noord.csv, regel 2: plausibility hoort er te staan bij een score of answer, en alleen dan."
    ),
    "score_and_absence": "noord.csv, regel 2: vul óf score/answer in, óf absence; precies één van beide.",
    "score_off_scale": (
        'noord.csv, regel 2: score "4" is geen niveau van de schaal; toegestaan: -1, 0, 1, 2, 3.'
    ),
    "unknown_indicator": (
        'noord.csv, regel 2: indicator: waarde "acuut-snell" bestaat niet. Bedoeld: "acuut-snel"?'
    ),
    "year_reversed": "noord.csv, regel 2: de periode 2021–2019 begint na haar eind.",
}


def test_clean_rows_become_frames_with_their_types():
    """
    Numbers are nullable integers, an empty cell is missing, and a moment is a moment.
    """
    rows = bundle.load(TINY, load_definitions(TINY)).observations.set_index("id")

    assert len(rows) == 20
    assert rows.loc["n-0001", "score"] == 3
    assert rows.loc["n-0006", "score"] == -2
    assert rows.loc["n-0011", ["score", "plausibility", "finding", "supersedes"]].isna().all()
    assert rows["recorded_at"].notna().all()


@pytest.mark.parametrize("defect", REFUSED)
def test_a_row_that_breaks_the_codebook_is_refused(with_defect, defect):
    """
    Each defect is named by file, line and what is allowed, and by nothing else.
    """
    assert _problems(with_defect(defect)) == (REFUSED[defect],)


def test_all_problems_of_all_files_are_said_at_once(with_defect):
    """
    Problems in observations and phases stand in one message.
    """
    assert _problems(with_defect("several_at_once")) == (
        'noord.csv, regel 2: region: waarde "noordd" bestaat niet. Bedoeld: "noord"?',
        "noord.csv, regel 3: source is leeg.",
        'phases.csv, regel 2: phase "6" is geen niveau van de schaal; toegestaan: 1, 2, 3, 4, 5.',
    )


def test_other_columns_are_refused(with_defect):
    """
    A file with other columns is not read by guessing.
    """
    (problem,) = _problems(with_defect("other_columns"))
    assert problem.startswith(
        "noord.csv: de kolommen zijn id, region, area, partner, indicator, period, score,"
    )


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("n-0001", "1", 'id "1" heeft niet de vorm code-0001.'),
        ("2018,2020,3", "2018,later,3", 'end_year "later" is geen jaartal van 1990 tot en met 2100.'),
        ("2018,2020,3", "218,2020,3", 'start_year "218" is geen jaartal van 1990 tot en met 2100.'),
        (
            "2020,3,,,3",
            "2020,3.5,,,3",
            'score "3.5" is geen niveau van de schaal; toegestaan: 0, 1, 2, 3, 4.',
        ),
        (
            "2020,3,,,3",
            "2020,3,,,5",
            'plausibility "5" is geen niveau van de schaal; toegestaan: 1, 2, 3, 4.',
        ),
        ("rapport,§ 1", ",§ 1", "source is leeg."),
        (
            "2026-11-24T00:00:00",
            "gisteren",
            'recorded_at "gisteren" is geen tijdstip als 2026-11-24T00:00:00.',
        ),
        (
            "2026-11-24T00:00:00",
            "2026-13-24T00:00:00",
            'recorded_at "2026-13-24T00:00:00" is geen tijdstip als 2026-11-24T00:00:00.',
        ),
        (",codering,", ",,", "recorded_by is leeg: noem de rol van wie dit vastlegde."),
    ],
)
def test_a_cell_that_is_not_what_it_must_be_is_refused(data_dir, old, new, problem):
    """
    The first row of noord.csv, with one cell changed.
    """
    path = data_dir / "observations" / "noord.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    assert _problems(data_dir) == (f"noord.csv, regel 2: {problem}",)


def test_a_date_may_stand_without_a_time(data_dir):
    """
    Moments of different precision in one file are all read.
    """
    path = data_dir / "observations" / "noord.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("T00:00:00", "", 3), encoding="utf-8")

    assert bundle.load(data_dir, load_definitions(data_dir)).observations["recorded_at"].nunique() == 1


def test_a_file_in_another_encoding_is_refused(data_dir):
    """
    A file saved in an old encoding is named, instead of read with wrong letters.
    """
    (data_dir / "phases.csv").write_bytes("id,région".encode("latin-1"))

    (problem,) = _problems(data_dir)
    assert problem.startswith("phases.csv: geen CSV in UTF-8")


def test_a_missing_file_is_named(data_dir):
    """
    A data directory without phases says so.
    """
    (data_dir / "phases.csv").unlink()

    assert _problems(data_dir) == ("phases.csv: het bestand ontbreekt.",)


def test_every_defect_is_tested():
    """
    Each directory in tests/fixtures with a data directory that is wrong is used by a test; the others hold no
    such directory.
    """
    elsewhere = {
        "tiny",
        "several_at_once",
        "other_columns",
        "unknown_scale",
        "unknown_key",
        "broken_in_several_ways",
        "scale_of_another_element",
    }
    of_the_store = {"supersedes_nothing", "supersedes_another_indicator", "supersedes_in_a_circle"}
    of_networks = {"intake", "privacy.csv"}
    assert {path.name for path in FIXTURES.iterdir()} == {*REFUSED, *elsewhere, *of_the_store, *of_networks}


def _problems(data_dir):
    with pytest.raises(DataError) as refusal:
        bundle.load(data_dir, load_definitions(data_dir))
    return refusal.value.problems
