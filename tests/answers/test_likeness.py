"""
Which regions have a setting like that of another, and why, in words written out.
"""

from tests.charts.rows import DEFINITIONS, phases
from vvmetrics.answers.comparison import likenesses_of
from vvmetrics.narrative.comparison import likeness_sentence, likenesses_sentence


def of_action(*told):
    """
    Return phases of Actie-overleg: (region, area, year, phase).
    """
    return phases(*((region, area, "actie-overleg", year, phase) for region, area, year, phase in told))


def test_regions_with_a_like_setting_are_suggested_with_the_reason():
    """
    Areas, phase, and the year in which that phase began: those like in most ways first.
    """
    told = of_action(
        ("rotterdam", None, 2018, 3),
        ("rotterdam", None, 2019, 4),
        ("rotterdam", None, 2022, 4),
        ("amsterdam", None, 2019, 4),
        ("limburg", None, 2020, 4),
        ("noord-nederland", "drenthe", 2022, 4),
        ("noord-nederland", "friesland", 2022, 5),
    )
    found = likenesses_of(told, DEFINITIONS, region="rotterdam", action="actie-overleg")

    assert [likeness_sentence(one, DEFINITIONS) for one in found] == [
        "Limburg: ook 2 Veilig Thuis-gebieden, ook in uitvoering, en die fase sinds 2020, hier sinds 2019.",
        "Amsterdam: ook in uitvoering, en die fase ook sinds 2019.",
        "Noord-Nederland: ook in uitvoering.",
        "Den Haag: ook 2 Veilig Thuis-gebieden.",
        "Oost-Brabant: ook 2 Veilig Thuis-gebieden.",
    ]


def test_likeness_is_called_one_for_the_action_only_if_each_reason_is_about_it():
    """
    The number of Veilig Thuis areas says nothing of an action.
    """
    told = of_action(("rotterdam", None, 2019, 4), ("amsterdam", None, 2019, 4), ("limburg", None, 2020, 4))
    found = likenesses_of(told, DEFINITIONS, region="rotterdam", action="actie-overleg")

    assert (
        likenesses_sentence(found[:2], DEFINITIONS) == "Vergelijkbare situatie, voor deze verbeteractie. "
        "Limburg: ook 2 Veilig Thuis-gebieden, ook in uitvoering, en die fase sinds 2020, hier sinds 2019. "
        "Amsterdam: ook in uitvoering, en die fase ook sinds 2019."
    )
    assert likenesses_sentence(found[:3], DEFINITIONS).startswith("Vergelijkbare situatie. Limburg: ")
    assert (
        likenesses_sentence(found[2:3], DEFINITIONS)
        == "Vergelijkbare situatie. Den Haag: ook 2 Veilig Thuis-gebieden."
    )
