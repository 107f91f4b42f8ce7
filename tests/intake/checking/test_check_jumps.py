"""
A level that differs much from the one before is asked about, whether that one is known already or stands in
the same file.
"""

import pytest

from tests.intake.handed_in import checked


def test_a_jump_inside_the_file_is_asked_too(tiny):
    """
    Since the newest one before of the same unit, in the store or in the file; what replaces a known level
    counts in its place.
    """
    found = checked(
        tiny,
        """
        acuut-opzet;;VT;2024;4;;;3;Iets.;
        acuut-opzet;;VT;2023;0;;;3;Iets.;
        acuut-opzet;;politie;2023;3;;;3;Iets.;
        acuut-opzet;;;2021;1;;;3;Iets.;
        acuut-opzet;;;2022;1;;;3;Iets.;
        acuut-snel;;;2022;2;;;3;Iets.;
        acuut-snel;;;2023;-1;;;3;Iets.;
        """,
    )

    assert [(problem.row, problem.rule, problem.message) for problem in found.problems] == [
        (2, "jump", "Het niveau gaat van “niveau 0” (2023) naar “niveau 4”: twee of meer niveaus verschil."),
        (8, "jump", "Het niveau gaat van “niveau 2” (2022) naar “niveau -1”: twee of meer niveaus verschil."),
    ]
    assert [problem.found for problem in found.problems] == ["4", "-1"]


def test_a_jump_is_found_across_the_parts_in_which_a_large_file_is_judged(tiny, monkeypatch):
    monkeypatch.setattr("vvmetrics.intake.checking.check.BATCH", 1)
    found = checked(tiny, "acuut-extra;;;2019;-1;;;3;Iets.;\nacuut-extra;;;2022;2;;;3;Iets.;")

    assert [(problem.row, problem.rule) for problem in found.problems] == [(3, "jump")]


@pytest.mark.parametrize(
    "who", ["Fries gebied;", "Drents gebied;VT", ";VT"], ids=["an area", "a partner there", "a partner"]
)
def test_another_unit_is_no_jump(tiny, who):
    """
    Of the network as a whole level 4 is known over 2021.
    """
    assert checked(tiny, f"acuut-opzet;{who};2022;2;;;3;Iets.;").problems == ()
