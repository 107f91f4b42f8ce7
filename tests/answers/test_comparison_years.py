"""
Of which years and areas the sides of a difference are, in words written out.
"""

import pandas as pd
import pytest

from tests.answers.test_comparison import LEVEL, PAIR, pair_rows
from tests.charts.rows import DEFINITIONS, scene, spots
from vvmetrics.answers.comparison import compare
from vvmetrics.narrative.comparison import all_actions_sentence, comparison_sentence

STRONG = {"one": (1, 3), "other": (2, 4)}
WEAK = {"one": (1, 3), "other": (2, 1)}


def observed(*told, indicator=LEVEL):
    """
    Return rows of metrics.observations of one indicator: (region, area or None, first year, last year, what
    was told).
    """
    rows = pd.DataFrame(
        told, columns=["region", "area", "start_year", "end_year", "told"], dtype=object
    ).assign(indicator=indicator)
    scored = rows["told"].map(lambda one: isinstance(one, int))
    spoken = ~scored & ~rows["told"].isin(DEFINITIONS.absences)
    return rows.assign(score=rows["told"].where(scored, pd.NA), answer=rows["told"].where(spoken, None))


@pytest.mark.parametrize(
    ("levels", "told", "called", "answer"),
    [
        (
            STRONG,
            [("rotterdam", None, 2022, 2022, 1), ("limburg", None, 2022, 2022, 2)],
            "verschil",
            "is meer (gedeeld, 2022) in Rotterdam en veel meer (onderzocht, 2022) in Limburg.",
        ),
        (
            STRONG,
            [("rotterdam", None, 2018, 2019, 1), ("limburg", "zuid-limburg", 2022, 2022, 2)],
            "verschil, niet over dezelfde jaren",
            (
                "is meer (gedeeld, 2018–2019) in Rotterdam en veel meer (onderzocht, 2022, alleen"
                " Zuid-Limburg) in Limburg, niet over dezelfde jaren."
            ),
        ),
        (
            WEAK,
            [("rotterdam", None, 2022, 2022, 1), ("limburg", None, 2022, 2022, 2)],
            "verschil in wat bekend is",
            (
                "Bij “Knelpunten informatievoorziening” (Rotterdam en Limburg, 2022) lopen de niveaus uiteen,"
                " maar niet in beide regio's met plausibiliteit 3 of meer: een verschil in wat bekend is."
            ),
        ),
        (
            WEAK,
            [("rotterdam", "rotterdam-rijnmond", 2018, 2019, 1), ("limburg", None, 2022, 2022, 2)],
            "verschil in wat bekend is, niet over dezelfde jaren",
            (
                "Bij “Knelpunten informatievoorziening” (Rotterdam, 2018–2019, alleen Rotterdam-Rijnmond;"
                " Limburg, 2022; niet over dezelfde jaren) lopen de niveaus uiteen, maar niet in beide"
                " regio's met plausibiliteit 3 of meer: een verschil in wat bekend is."
            ),
        ),
    ],
    ids=["strong", "strong, other years and an area", "weak", "weak, other years and an area"],
)
def test_a_difference_says_of_which_years_and_area_each_side_is(levels, told, called, answer):
    """
    And that it is not between the same years, if it is not.
    """
    compared = compare(
        spots(pair_rows(LEVEL, **levels)), [observed(*told)], DEFINITIONS, regions=PAIR, action="samenhang"
    )

    assert next(one.called for one in compared if one.indicator == LEVEL) == called
    assert comparison_sentence(scene(), compared, regions=PAIR, action="samenhang").endswith(answer)


@pytest.mark.parametrize(
    ("told", "period", "areas"),
    [
        (
            [("rotterdam", None, 2018, 2019, 1), ("rotterdam", "zuid-holland-zuid", 2021, 2021, 2)],
            (2018, 2021),
            (),
        ),
        (
            [
                ("rotterdam", "rotterdam-rijnmond", 2021, 2021, 1),
                ("rotterdam", "zuid-holland-zuid", 2021, 2021, 2),
            ],
            (2021, 2021),
            (),
        ),
        (
            [
                ("rotterdam", "zuid-holland-zuid", 2020, 2020, 1),
                ("rotterdam", None, 2022, 2022, "geen_zicht"),
                ("rotterdam", None, 2023, 2023, "soms"),
            ],
            (2020, 2020),
            ("Zuid-Holland Zuid",),
        ),
    ],
    ids=["also of the whole region", "all areas", "a reason and an answer do not date a level"],
)
def test_the_years_and_areas_of_a_level_are_those_of_what_told_it(told, period, areas):
    """
    From the first year to the last; areas only if nothing speaks of the whole region.
    """
    compared = compare(spots(pair_rows(LEVEL, (1, 3), (2, 3))), [observed(*told)], DEFINITIONS, regions=PAIR)
    verdict = next(one.verdicts["rotterdam"] for one in compared if one.indicator == LEVEL)

    assert (verdict.period, verdict.areas) == (period, areas)


@pytest.mark.parametrize(
    ("apart", "words"),
    [(1, "(twee, waarvan één niet over dezelfde jaren)"), (2, "(twee, niet over dezelfde jaren)")],
)
def test_differences_over_all_actions_are_counted_with_those_between_other_years(apart, words):
    """
    For what differs between years need not differ between regions.
    """
    names = [
        one.id for one in DEFINITIONS.indicators.values() if one.action == "ssk" and one.element == "waarde"
    ][:2]
    rows = pd.concat([pair_rows(name, (1, 3), (2, 3)) for name in names])
    told = [
        observed(
            ("rotterdam", None, 2022, 2022, 1),
            ("limburg", None, 2022 - (place < apart), 2022, 2),
            indicator=name,
        )
        for place, name in enumerate(names)
    ]

    assert all_actions_sentence(compare(spots(rows), told, DEFINITIONS, regions=PAIR), DEFINITIONS).endswith(
        f" bij Strafbare kindermishandeling {words}."
    )
