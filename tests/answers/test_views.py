"""
Several views on one indicator: kept apart, said to differ where they do, and agreement only from three
partners on.
"""

import pytest

from tests.conftest import absent, observations, table, written
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.views import read_views
from vvmetrics.errors import QueryError
from vvmetrics.narrative import views
from vvmetrics.narrative.views import differing_sentence, differing_words, views_sentence
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

WHO = ("partner", "outside", "start_year", "end_year", "levels", "answer", "absence", "sources")
ALL_OF_THEM = ("views", "lowest", "highest", "differs", "partners", "alike", "alike_level")
FIVE = """
[partners.om]
label = "Openbaar Ministerie"
code = "OM"

[partners.rvdk]
label = "Raad voor de Kinderbescherming"
code = "RvdK"

[partners.3ro]
label = "Drie reclasseringsorganisaties"
code = "3RO"
"""


@pytest.fixture
def five(data_dir):
    """
    A store of its own without observations, with five partners.
    """
    for file in (data_dir / "observations").glob("*.csv"):
        file.unlink()
    framework = data_dir / "framework.toml"
    framework.write_text(framework.read_text(encoding="utf-8") + FIVE, encoding="utf-8")
    store = open_store(data_dir=data_dir)
    yield store
    store.close()


def look(store, *rows, year=2022, **way):
    """
    Store what several see of `acuut-extra` in `west` and return the answer.
    """
    defaults = {"region": "west", "indicator": "acuut-extra", "source": "opgave"}
    store.add(
        observations(*({"id": f"t-{n:04}", **defaults, **row} for n, row in enumerate(rows))),
        by="toets",
        reason="toets",
    )
    return metrics.views(store, year=year, **way)


def seen(**scores):
    """
    Return an observation per partner, with its level; that of `netwerk` is of no partner.
    """
    return [{"partner": None if who == "netwerk" else who, "score": score} for who, score in scores.items()]


def said(store, rows):
    """
    Return the sentence of each place.
    """
    return [
        views_sentence(Scene(store.definitions, 2022), views) for views in read_views(rows, store.definitions)
    ]


def test_two_that_see_the_same_stand_beside_each_other_and_are_no_agreement_yet(five):
    """
    Two equal levels do not differ; below three partners nothing is said of agreement.
    """
    rows = look(five, *seen(vt=1, politie=1))

    assert table(rows, *WHO) == written("""
        politie - 2020 2020 [1] - - 1
        vt      - 2020 2020 [1] - - 1
    """)
    assert table(rows.head(1), *ALL_OF_THEM) == "2 1 1 False 2 - -"
    assert said(five, rows) == [
        "Meer dan één blik: politie ziet “niveau 1” (2020), VT ziet “niveau 1” (2020)."
    ]


def test_two_that_differ_are_kept_apart_with_the_range(five):
    """
    Both levels stand, no level is made of them, and none comes first for being higher.
    """
    rows = look(five, *seen(vt=-2, politie=1))

    assert table(rows.head(1), *ALL_OF_THEM) == "2 -2 1 True 2 - -"
    assert said(five, rows) == [
        "Hier verschilt het beeld: politie ziet “niveau 1” (2020), VT ziet “niveau -2” (2020)."
    ]


@pytest.mark.parametrize(
    ("scores", "alike", "sentence"),
    [
        ({"vt": 1, "politie": 1, "om": 1}, "3 1", "Alle drie de partners zien hetzelfde niveau: “niveau 1”."),
        (
            {"vt": 1, "politie": 2, "om": 1, "rvdk": 1},
            "3 1",
            "Drie van de vier partners zien hetzelfde niveau: “niveau 1”.",
        ),
        (
            {"vt": 1, "politie": 2, "om": 1, "rvdk": 2},
            "2 -",
            "Hoogstens twee van de vier partners zien hetzelfde niveau.",
        ),
        ({"vt": 1, "politie": 2, "om": 0}, "1 -", "Geen twee van de drie partners zien hetzelfde niveau."),
        (
            {"vt": 1, "politie": 1, "om": 1, "rvdk": 1, "3ro": 0},
            "4 1",
            "Vier van de vijf partners zien hetzelfde niveau: “niveau 1”.",
        ),
        ({"netwerk": 1, "politie": 1, "om": 1}, "- -", ""),
    ],
    ids=[
        "all",
        "three of four",
        "as many at two levels",
        "none",
        "four of five",
        "the network is no partner",
    ],
)
def test_agreement_is_said_from_three_partners_on(five, scores, alike, sentence):
    """
    As how many see the level that most see, of all that see one; the network as a whole is not one of those
    that agree.
    """
    rows = look(five, *seen(**scores))

    assert table(rows.head(1), "alike", "alike_level") == alike
    assert views.agreement_sentence(*read_views(rows, five.definitions)) == sentence


def test_views_of_different_years_are_each_the_latest_of_its_partner(five):
    """
    An older view counts as long as its partner gives no newer one, and the years are said to be a reason to
    differ.
    """
    older = [
        {"partner": "vt", "score": 2, "start_year": 2018, "end_year": 2018},
        {"partner": "vt", "score": 0, "start_year": 2019, "end_year": 2019},
    ]
    newer = [{"partner": "politie", "score": 1, "start_year": 2021, "end_year": 2021}]
    rows = look(five, *older, *newer)

    assert table(rows, "partner", "end_year", "levels", "differs") == written("""
        politie 2021 [1] True
        vt      2019 [0] True
    """)
    assert said(five, rows)[0].endswith(
        "Zij spreken niet over dezelfde jaren; ook dat kan het verschil zijn."
    )
    assert metrics.views(five, year=2020).empty, "the year before, only one looked"


def test_an_absence_beside_a_level_is_no_difference(five):
    """
    Who cannot tell is named with the reason, and is no view.
    """
    rows = look(five, {"partner": "vt", "score": 2}, absent("geen_zicht", partner="politie"))

    assert table(rows, "partner", "levels", "absence") == "politie - geen_zicht\nvt [2] -"
    assert table(rows.head(1), *ALL_OF_THEM) == "1 2 2 - 1 - -"
    assert said(five, rows) == [
        "Meer dan één blik: politie: nog geen zicht (2020), VT ziet “niveau 2” (2020)."
    ]


def test_a_partner_whose_sources_differ_sees_no_level_for_certain(five):
    """
    Both its levels stand, it is no part of who agree, and it is counted among those that look.
    """
    rows = look(five, *seen(vt=1, politie=1, om=1), {"partner": "om", "score": 2, "source": "rapport"})

    assert table(rows, "partner", "levels", "sources") == "politie [1] 1\nvt [1] 1\nom [1 2] 2"
    assert table(rows.head(1), *ALL_OF_THEM) == "3 1 2 True 3 2 1"
    assert "OM ziet per bron anders “niveau 1” of “niveau 2” (2020)" in said(five, rows)[0]


def test_a_source_from_outside_is_not_called_the_network(five):
    """
    What no partner said is the network's own word only if the network itself reported it.
    """
    rows = look(five, {"partner": "vt", "score": 2}, {"score": 0, "source": "krant"}, {"score": 1})

    assert table(rows, "partner", "outside", "levels") == "- - [1]\nvt - [2]\n- openbare_bron [0]"
    assert "een openbare bron ziet “niveau 0” (2020)" in said(five, rows)[0]


def test_areas_and_answers_in_words_are_not_compared(five):
    """
    A partner in an area and the network in the whole region look at something else; two answers in words both
    stand.
    """
    places = [
        {"region": "noord", "partner": "vt", "area": "fries", "score": 2},
        {"region": "noord", "score": 0},
    ]
    words = [
        {"indicator": "acuut-crisis", "partner": who, "score": None, "answer": answer}
        for who, answer in (("vt", "wekelijks"), (None, "soms"))
    ]
    rows = look(five, *places, *words)

    assert (
        table(rows, "indicator", "partner", "answer", "views", "differs")
        == "acuut-crisis - soms 2 -\nacuut-crisis vt wekelijks 2 -"
    )
    assert said(five, rows) == [""]


def test_the_rule_for_one_partner_is_no_difference_in_what_is_seen(five):
    """
    One partner alone gives at most the level below a shared change, so the network above it says nothing
    against it; below it does.
    """
    capped = look(five, *({**row, "indicator": "acuut-snel"} for row in seen(netwerk=2, vt=1)))
    words = said(five, capped)[0]
    assert words.startswith("Meer dan één blik: het netwerk ziet ")
    assert words.endswith("dit hoeft dus geen verschil in beeld te zijn.")

    five.add(
        observations(
            {"id": "t-0009", "region": "zuid", "indicator": "acuut-snel", "partner": "vt", "score": 1},
            {"id": "t-0010", "region": "zuid", "indicator": "acuut-snel", "score": 0, "source": "opgave"},
        ),
        by="toets",
        reason="toets",
    )
    assert said(five, metrics.views(five, year=2022, region="zuid"))[0].startswith(
        "Hier verschilt het beeld: "
    )


def test_the_way_of_asking_decides_whose_view_counts(five):
    """
    What a public source says and what is less plausible can be left out, and then nothing is left to stand
    beside it.
    """
    rows = look(
        five,
        {"partner": "vt", "score": 2, "plausibility": 3},
        {"partner": "om", "score": 1, "source": "krant"},
    )

    assert len(rows) == 2
    assert metrics.views(five, year=2022, own_only=True).empty
    assert metrics.views(five, year=2022, min_plausibility=3).empty
    assert metrics.views(five, year=2022, region="noord").empty
    assert metrics.views(five, year=2022, action="zsm").empty
    with pytest.raises(QueryError, match="toegestaan: 1, 2, 3, 4"):
        metrics.views(five, year=2022, min_plausibility=0)


def test_what_was_withdrawn_is_no_view(five):
    """
    A withdrawn view is gone from beside the others, and so is the difference.
    """
    assert len(look(five, *seen(vt=2, om=0))) == 2
    five.withdraw(["t-0001"], by="toets", reason="vergissing")

    assert metrics.views(five, year=2022).empty


def test_a_sentence_names_some_indicators_and_counts_the_rest(five):
    """
    For a page that does not show them one by one; and by region and indicator for the grids.
    """
    four = ("acuut-opzet", "acuut-extra", "acuut-snel", "acuut-samen")
    rows = look(five, *({**row, "indicator": indicator} for indicator in four for row in seen(vt=0, om=1)))
    views = read_views(rows, five.definitions)

    assert (
        differing_sentence(views, five.definitions)
        == "Bij vier indicatoren verschilt het beeld tussen wie ernaar kijkt: “Opzet”, “Extra”, “Snel” en nog"
        " één."
    )
    assert differing_sentence([], five.definitions) == ""
    assert list(differing_words(Scene(five.definitions, 2022), views)) == [
        ("west", indicator) for indicator in four
    ]
    assert differing_words(Scene(five.definitions, 2022), views)["west", "acuut-extra"].startswith(
        "hier verschilt het beeld: VT ziet "
    )


def test_nothing_is_said_where_one_looks(tiny):
    """
    In the tiny data no partner speaks of what another speaks of too.
    """
    assert metrics.views(tiny, year=2021).empty
    assert read_views(metrics.views(tiny, year=2021), tiny.definitions) == []
