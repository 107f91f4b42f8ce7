"""
The name of a file in the log: never that of a person.
"""

import pytest

from tests.conftest import TINY
from tests.intake.handed_in import GOOD, checked, stored
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.file_names import kept_name
from vvmetrics.intake.storing.log import log
from vvmetrics.store.database import Import

DEFINITIONS = load_definitions(TINY)
NAMES = {
    "Opgave Petra Hendriks bsn 123456782.csv": "noord.csv",
    "Opgave_Petra_Hendriks.XLSX": "noord.xlsx",
    "opgave-PetraHendriks.xlsx": "noord.xlsx",
    "bsn123456782.csv": "noord.csv",
    "mevrouw De Vries": "noord",
    "opgave.csv": "opgave.csv",
    "werkboek-noord-2022.xlsx": "werkboek-noord-2022.xlsx",
    "Opgave Noord 2025 (versie 2).xlsx": "Opgave Noord 2025 (versie 2).xlsx",
    "andere naam.csv": "andere naam.csv",
}


@pytest.mark.parametrize(("name", "kept"), NAMES.items())
def test_a_name_in_which_a_person_may_stand_becomes_that_of_the_region(name, kept):
    assert kept_name(name, "noord", DEFINITIONS) == kept


def test_the_log_keeps_the_safe_name_and_problems_the_one_that_was_given(fresh):
    """
    Who hands it in sees their own file named; everybody after sees the region and the digest.
    """
    name = "Opgave Petra Hendriks bsn 123456782.csv"
    stored(fresh, GOOD, name=name)

    assert fresh.query("questions/log").iloc[0]["file"] == "noord.csv", "also in the database"
    assert {
        problem.file for problem in checked(fresh, "acuut-opzet;;;2022;veel;;;3;;Verslag", name=name).problems
    } == {name}


def test_a_name_that_was_stored_before_is_not_shown(fresh):
    fresh.add(
        fresh.query("export/observations").head(0),
        by="netwerk",
        reason="opgave",
        imported=Import("Opgave Petra Hendriks.csv", "0", "noord", "krant", new=0, replaced=0, unchanged=0),
    )
    assert log(fresh).iloc[0]["file"] == "noord.csv"
