"""
Which observation a row that is handed in takes the place of: that of the same unit and the same period, and
no other.
"""

import pytest

from tests.conftest import table, written
from tests.intake.handed_in import NOW, of_file, stored
from vvmetrics.intake.storing.preview import preview

HEADS = (
    "Indicator;Gebied;Partner;Van jaar;Tot en met jaar;Niveau;Plausibiliteit;Bevinding;Bron;Plaats in de bron"
)
# Known of Noord: acuut-opzet of Fries gebied (n-0001: 2018–2020), of Drents gebied (n-0002: 2019–2020) and of
# the region (n-0003: 2021); acuut-extra as VT sees it (n-0005: 2019, n-0006: 2018–2019).
CASES = [
    ("acuut-opzet;Fries gebied;;2018;2020;2;3;Iets.;;", "vervangt n-0001"),
    ("acuut-opzet;Fries gebied;;2019;2020;2;3;Iets.;;", "nieuw -"),
    ("acuut-opzet;Fries gebied;;2018;2021;2;3;Iets.;;", "nieuw -"),
    ("acuut-opzet;Drents gebied;;2019;2020;2;3;Iets.;;", "vervangt n-0002"),
    ("acuut-opzet;Drents gebied;;2018;2020;2;3;Iets.;;", "nieuw -"),
    ("acuut-opzet;;;2018;2020;2;3;Iets.;;", "nieuw -"),
    ("acuut-opzet;;;2021;2021;2;3;Iets.;;", "vervangt n-0003"),
    ("acuut-opzet;Fries gebied;Politie;2018;2020;2;3;Iets.;;", "nieuw -"),
    ("acuut-extra;;VT;2019;2019;1;3;Iets.;;", "vervangt n-0005"),
    ("acuut-extra;;VT;2018;2019;1;3;Iets.;;", "vervangt n-0006"),
    ("acuut-extra;;;2019;2019;1;3;Iets.;;", "nieuw -"),
    ("acuut-extra;;Politie;2019;2019;1;3;Iets.;;", "nieuw -"),
    # The same in every respect is not stored again; another place in the source, finding or plausibility is
    # another observation.
    ("acuut-opzet;Fries gebied;;2018;2020;3;3;Twee jaar werk.;;§ 1", "gelijk n-0001"),
    ("acuut-opzet;Fries gebied;;2018;2020;3;3;Twee jaar werk.;rapport;§ 1", "gelijk n-0001"),
    ("acuut-opzet;Fries gebied;;2018;2020;3;3;Twee jaar werk.;krant;§ 1", "vervangt n-0001"),
    ("acuut-opzet;Fries gebied;;2018;2020;3;3;Twee jaar werk.;;§ 2", "vervangt n-0001"),
    ("acuut-opzet;Fries gebied;;2018;2020;3;3;Drie jaar werk.;;§ 1", "vervangt n-0001"),
    ("acuut-opzet;Fries gebied;;2018;2020;3;2;Twee jaar werk.;;§ 1", "vervangt n-0001"),
    # Of acuut-snel in 2020 two sources speak: n-0007 the report, n-0008 research.
    ("acuut-snel;;;2020;2020;1;2;Soms sneller.;rapport;§ 1", "gelijk n-0007"),
    ("acuut-snel;;;2020;2020;2;4;Gemeten sneller.;onderzoek;", "gelijk n-0008"),
    ("acuut-snel;;;2020;2020;2;2;Vaker sneller.;rapport;§ 1", "vervangt n-0007"),
    ("acuut-snel;;;2020;2020;2;2;Vaker sneller.;onderzoek;", "vervangt n-0008"),
    ("acuut-snel;;;2020;2020;2;2;Vaker sneller.;Telling;", "vervangt n-0008"),
]


def _changes(store, *lines):
    found = of_file(store, "\n".join([HEADS, *lines]).encode(), "opgave.csv")
    assert found.errors == ()
    return preview(store, found, now=NOW).changes


@pytest.mark.parametrize(("line", "change"), CASES, ids=[line for line, _ in CASES])
def test_a_row_replaces_what_is_known_of_the_same_unit_and_period(fresh, line, change):
    """
    Of the same area and seen by the same partner; of several sources the one that says the same, or the same
    source, or the newest.
    """
    assert table(_changes(fresh, line), "change", "older") == change


def test_what_was_handed_in_last_is_what_is_replaced(fresh):
    """
    A correction of a correction; and the rows of one file each replace their own.
    """
    revision = stored(fresh, "acuut-crisis;;;2020;;elke dag;;3;Elke dag nu.;")
    rows = (
        "acuut-crisis;;;2020;2020;;3;Iets.;;",
        "acuut-opzet;;;2021;2021;2;3;Iets.;;",
        "acuut-opzet;;;2022;2022;2;3;Iets.;;",
    )
    heads = HEADS.replace("Niveau", "In woorden")
    found = of_file(
        fresh, "\n".join([heads, rows[0].replace(";;3;", ";elke week;3;", 1)]).encode(), "opgave.csv"
    )

    assert (
        table(preview(fresh, found, now=NOW).changes, "change", "older") == f"vervangt n-{revision:04d}-0001"
    )
    assert table(_changes(fresh, *rows[1:]), "indicator", "end_year", "change", "older") == written("""
        acuut-opzet 2021 vervangt n-0003
        acuut-opzet 2022 nieuw    -
    """)
