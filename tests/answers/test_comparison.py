"""
Regions side by side and what changed between years: when it may be called a difference, in tables and
sentences written out.
"""

import pandas as pd
import pytest

from tests.charts.rows import DEFINITIONS, scene, spots
from tests.conftest import TINY
from vvmetrics.answers.comparison import LABELS, compare, differences_first
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.narrative.comparison import all_actions_sentence, comparison_sentence, likewise_sentence

SMALL = load_definitions(TINY)
PAIR = ("rotterdam", "limburg")
LEVEL, WORDS = "samenhang-knelpunten-informatievoorziening", "actie-overleg-frequentie"


def indicator_rows(**told):
    """
    Return rows of metrics.indicators: rotterdam__indicator=(score or answer, plausibility), or the reason of
    absence.
    """
    rows = []
    for place, fact in told.items():
        region, _, name = place.partition("__")
        indicator = DEFINITIONS.indicators[name.replace("_", "-")]
        row = {
            "region": region,
            "indicator": indicator.id,
            "action": indicator.action,
            "status": fact,
            "score": pd.NA,
            "answer": None,
        }
        if isinstance(fact, tuple):
            row |= {
                "status": "known",
                "score" if isinstance(fact[0], int) else "answer": fact[0],
                "plausibility": fact[1],
            }
        rows.append({"plausibility": pd.NA, **row})
    return pd.DataFrame(
        rows, columns=["region", "indicator", "action", "status", "score", "answer", "plausibility"]
    )


def pair_rows(indicator, one, other):
    """
    Return rows of one indicator in Rotterdam and Limburg.
    """
    name = indicator.replace("-", "_")
    return indicator_rows(**{f"rotterdam__{name}": one, f"limburg__{name}": other})


@pytest.mark.parametrize(
    ("indicator", "one", "other", "called"),
    [
        (LEVEL, (1, 3), (2, 4), "DIFFERENCE verschil"),
        (LEVEL, (1, 3), (2, 2), "UNSURE verschil in wat bekend is"),
        (LEVEL, (1, 1), (2, 1), "UNSURE verschil in wat bekend is"),
        (LEVEL, (1, 4), (1, 1), "EQUAL gelijk"),
        (LEVEL, (1, 4), "niet_gestart", "PARTLY verschil in wat bekend is"),
        (LEVEL, "geen_zicht", "niet_gestart", "UNKNOWN hier niet bekend"),
        (WORDS, ("elke week", 4), ("elke maand", 4), "WORDS in woorden"),
        (WORDS, ("elke week", 4), "niet_gevonden", "PARTLY verschil in wat bekend is"),
    ],
)
def test_what_a_comparison_may_be_called(indicator, one, other, called):
    """
    A difference needs two levels that are not the same, both with plausibility 3 or more.
    """
    compared = {
        item.indicator: item
        for item in compare(spots(pair_rows(indicator, one, other)), [], DEFINITIONS, regions=PAIR)
    }

    assert f"{compared[indicator].outcome.name} {LABELS[compared[indicator].outcome]}" == called
    assert len(compared) == 104


def test_of_three_regions_two_strong_ones_make_a_difference():
    """
    A third one that is weak or not known takes nothing away; regions stand in their fixed order, the range is
    over all ten.
    """
    name = LEVEL.replace("-", "_")
    rows = indicator_rows(
        **{f"limburg__{name}": (2, 3), f"rotterdam__{name}": (0, 3), f"amsterdam__{name}": (-2, 1)}
    )
    rows = pd.concat([rows, indicator_rows(**{f"utrecht__{name}": (1, 1)}).assign(region="den-haag")])
    one = next(
        item
        for item in compare(spots(rows), [], DEFINITIONS, regions=["limburg", "rotterdam", "amsterdam"])
        if item.indicator == LEVEL
    )

    assert one.outcome.name == "DIFFERENCE"
    assert list(one.verdicts) == ["amsterdam", "rotterdam", "limburg"]
    assert (one.lowest.value, one.highest.value, one.known) == (-2, 2, 4)


def test_a_difference_is_told_apart_from_what_is_less_sure():
    """
    A level on weaker evidence is no part of it.
    """
    name = LEVEL.replace("-", "_")
    rows = indicator_rows(
        **{f"limburg__{name}": (2, 3), f"rotterdam__{name}": (0, 3), f"amsterdam__{name}": (1, 2)}
    )
    three = ["limburg", "rotterdam", "amsterdam"]
    compared = compare(spots(rows), [], DEFINITIONS, regions=three, action="samenhang")

    assert comparison_sentence(scene(), compared, regions=three, action="samenhang").endswith(
        "“Knelpunten informatievoorziening” (meer- of minderwerk) is gelijk (gedeeld) in Rotterdam en veel"
        " meer (gedeeld) in Limburg, en minder zeker meer (ervaren) in Amsterdam."
    )


def test_three_regions_differ_without_a_strong_pair():
    """
    Which of the regions is too weak is in the picture; "both" would be wrong.
    """
    name = LEVEL.replace("-", "_")
    rows = indicator_rows(
        **{f"limburg__{name}": (2, 3), f"rotterdam__{name}": (0, 1), f"amsterdam__{name}": (1, 2)}
    )
    three = ["limburg", "rotterdam", "amsterdam"]
    compared = compare(spots(rows), [], DEFINITIONS, regions=three, action="samenhang")

    assert "uiteen, maar niet tussen twee regio's met plausibiliteit 3 of meer: " in comparison_sentence(
        scene(), compared, regions=three, action="samenhang"
    )


def test_differences_first_keeps_the_order_of_the_report_among_equals():
    """
    A larger distance between two levels is no larger difference.
    """
    rows = pd.concat(
        [pair_rows("samenhang-meer-of-minderwerk", (0, 3), (1, 3)), pair_rows(LEVEL, (-2, 3), (2, 3))]
    )
    compared = compare(spots(rows), [], DEFINITIONS, regions=PAIR, action="samenhang")

    assert [one.indicator for one in differences_first(compared)][:2] == [
        "samenhang-meer-of-minderwerk",
        LEVEL,
    ]
    assert [one.indicator for one in compared] == [
        one.id for one in DEFINITIONS.indicators.values() if one.action == "samenhang"
    ]


@pytest.mark.parametrize(
    ("one", "other", "both", "answer", "rest"),
    [
        (
            (1, 3),
            (2, 4),
            1,
            (
                "Verschil, met plausibiliteit 3 of meer: “Knelpunten informatievoorziening” (meer- of"
                " minderwerk) is meer (gedeeld) in Rotterdam en veel meer (onderzocht) in Limburg."
            ),
            "",
        ),
        (
            (1, 3),
            (2, 1),
            1,
            (
                "Van een verschil is niet te spreken. Bij “Knelpunten informatievoorziening” lopen de niveaus"
                " uiteen, maar niet in beide regio's met plausibiliteit 3 of meer: een verschil in wat"
                " bekend is."
            ),
            "",
        ),
        (
            (1, 3),
            (1, 1),
            1,
            "Van een verschil is niet te spreken.",
            "Gelijk: “Knelpunten informatievoorziening”.",
        ),
        (
            (1, 3),
            "niet_gestart",
            "geen",
            "Er is dus niets naast elkaar te zetten.",
            (
                "Bij één indicator is maar in een deel van de regio's iets bekend: ook een verschil in wat"
                " bekend is."
            ),
        ),
        ("geen_zicht", "niet_gestart", "geen", "Er is dus niets naast elkaar te zetten.", ""),
    ],
    ids=["a strong difference", "a weak one", "equal", "one known", "none known"],
)
def test_sentence_above_a_comparison(one, other, both, answer, rest):
    """
    It speaks of a difference only where the evidence carries one.
    """
    compared = compare(spots(pair_rows(LEVEL, one, other)), [], DEFINITIONS, regions=PAIR, action="samenhang")

    head = (
        f"Samenhang, Rotterdam en Limburg, stand 2022: bij {both} van de 10 indicatoren is in meer dan één"
        " van deze regio's iets bekend."
    )

    assert comparison_sentence(scene(), compared, regions=PAIR, action="samenhang") == f"{head} {answer}"
    assert likewise_sentence(compared, DEFINITIONS) == rest


def test_many_differences_are_named_up_to_three_and_counted():
    """
    The rest is in the picture.
    """
    names = [
        one.id for one in DEFINITIONS.indicators.values() if one.action == "ssk" and one.element == "waarde"
    ][:5]
    compared = compare(
        spots(pd.concat([pair_rows(name, (1, 3), (2, 3)) for name in names])), [], DEFINITIONS, regions=PAIR
    )
    of_action = [one for one in compared if one.indicator.startswith("ssk")]

    assert "; en bij nog twee." in comparison_sentence(scene(), of_action, regions=PAIR, action="ssk")
    assert (
        all_actions_sentence(compared, DEFINITIONS)
        == "Over alle vijf verbeteracties samen zijn er verschillen die sterk genoeg onderbouwd zijn bij"
        " Strafbare kindermishandeling (vijf)."
    )
