"""
The questions beside the summary, against tables written out by hand from tests/fixtures/tiny/.
"""

import pytest

from tests.conftest import absent, observations, table, written
from vvmetrics.errors import QueryError
from vvmetrics.questions import metrics

LEVELS = ("level_minus_2", "level_minus_1", "level_0", "level_1", "level_2", "level_3", "level_4")
REASONS = (
    "only_answers",
    "niet_gestart",
    "geen_zicht",
    "niet_gevonden",
    "niet_van_toepassing",
    "vertrouwelijk",
)


def test_national_counts_regions_per_level_and_reason(tiny):
    """
    Each region is counted once per action and element: at its level, or by why it has none.
    """
    rows = metrics.national(tiny, year=2020)
    assert list(rows.columns) == [
        "action",
        "element",
        "regions",
        "known",
        "lowest",
        "median",
        "highest",
        *LEVELS,
        *REASONS,
    ]
    assert table(rows) == written("""
        acuut ontwikkeling 3 1 1 1 1  0 0 0 1 0 0 0  0  0 0 1 1 0
        acuut uitvoering   3 1 2 2 2  0 0 0 0 1 0 0  0  0 0 2 0 0
        acuut waarde       3 2 1 1 2  0 0 0 1 1 0 0  0  0 0 1 0 0
        zsm   ontwikkeling 3 0 - - -  0 0 0 0 0 0 0  0  0 0 0 3 0
        zsm   uitvoering   3 0 - - -  0 0 0 0 0 0 0  0  0 0 0 3 0
        zsm   waarde       3 0 - - -  0 0 0 0 0 0 0  0  0 0 3 0 0
    """)


def test_national_keeps_a_region_with_only_characteristics_apart(empty):
    """
    A region of which only an answer in words is known has no level, and is not unknown either.
    """
    empty.add(
        observations({"indicator": "acuut-crisis", "score": None, "answer": "wekelijks"}),
        by="toets",
        reason="toets",
    )

    row = metrics.national(empty, year=2020).query("action == 'acuut' and element == 'uitvoering'")
    assert table(row, "known", "only_answers", "niet_gevonden") == "0 1 2"


@pytest.mark.parametrize(
    ("reasons", "counted"),
    [
        (("geen_zicht", "geen_zicht"), "geen_zicht"),
        (("vertrouwelijk", "geen_zicht"), "geen_zicht"),
        (("vertrouwelijk", "niet_van_toepassing"), "vertrouwelijk"),
        (("niet_van_toepassing", "niet_van_toepassing"), "niet_van_toepassing"),
    ],
)
def test_national_counts_the_reason_of_most_indicators(empty, reasons, counted):
    """
    Of as many indicators the first reason in the codebook's order counts; not applicable only if nothing else
    is said.
    """
    rows = [
        absent(reason, id=f"t-{n:04}", indicator=indicator)
        for n, (reason, indicator) in enumerate(zip(reasons, ("acuut-snel", "acuut-samen"), strict=True))
    ]
    empty.add(observations(*rows), by="toets", reason="toets")

    row = metrics.national(empty, year=2020).query("action == 'acuut' and element == 'waarde'")
    assert [reason for reason in REASONS if row[reason].item() == 1] == [counted]


def test_indicators_give_level_answer_or_reason(tiny):
    """
    Every region and indicator has a row, in the order of the definitions, also where nothing was observed.
    """
    rows = metrics.indicators(tiny, year=2021)
    columns = (
        "region",
        "indicator",
        "status",
        "score",
        "answer",
        "plausibility",
        "observations",
        "sources",
        "newest",
    )
    assert list(rows.columns) == [*columns[:2], "action", "element", "scale", *columns[2:]]
    assert table(rows, *columns) == written("""
        noord acuut-opzet  known               3 -         2 3 2 2021
        noord acuut-crisis known               - wekelijks 3 1 1 2020
        noord acuut-extra  known               2 -         2 1 1 2019
        noord acuut-snel   known               1 -         2 2 2 2020
        noord acuut-samen  niet_gestart        - -         - 2 2 2020
        noord zsm-beeld    niet_gevonden       - -         - 0 0 -
        zuid  acuut-opzet  niet_van_toepassing - -         - 1 1 2020
        zuid  acuut-crisis niet_gevonden       - -         - 0 0 -
        zuid  acuut-extra  niet_gevonden       - -         - 0 0 -
        zuid  acuut-snel   known               2 -         1 1 1 2020
        zuid  acuut-samen  vertrouwelijk       - -         - 2 2 2020
        zuid  zsm-beeld    known              -1 -         4 1 1 2021
        west  acuut-opzet  niet_gevonden       - -         - 0 0 -
        west  acuut-crisis niet_gevonden       - -         - 0 0 -
        west  acuut-extra  niet_gevonden       - -         - 0 0 -
        west  acuut-snel   known               0 -         2 1 1 2021
        west  acuut-samen  known               3 -         3 1 1 2021
        west  zsm-beeld    niet_gevonden       - -         - 0 0 -
    """)


def test_answers_of_several_sources_stand_side_by_side(empty):
    """
    Different answers for one indicator are all given, each once, with a dot between.
    """
    rows = [
        {"id": f"t-{n:04}", "indicator": "acuut-crisis", "score": None, "answer": answer, "area": None}
        for n, answer in enumerate(["wekelijks", "dagelijks", "wekelijks"])
    ]
    empty.add(observations(*rows), by="toets", reason="toets")

    assert (
        table(metrics.indicators(empty, year=2020, region="west").query("status == 'known'"), "answer")
        == "dagelijks · wekelijks"
    )


def test_indicators_of_one_region_and_action(tiny):
    """
    A choice of region and action leaves the rows of both.
    """
    rows = metrics.indicators(tiny, year=2021, region="zuid", action="zsm")
    assert table(rows, "region", "indicator", "score") == "zuid zsm-beeld -1"


def test_observations_are_those_that_count_in_the_summary(tiny):
    """
    Behind a selection stand the current observations of the latest periods, region by region, indicator by
    indicator.
    """
    rows = metrics.observations(tiny, year=2021)
    assert table(
        rows, "id", "start_year", "end_year", "score", "answer", "absence", "source_kind"
    ) == written(
        """
        n-0003 2021 2021 4 - - openbare_bron
        n-0001 2018 2020 3 - - regiorapportage
        n-0002 2019 2020 1 - - regiorapportage
        n-0004 2020 2020 - wekelijks - regiorapportage
        n-0005 2019 2019 2 - - regiorapportage
        n-0007 2020 2020 1 - - regiorapportage
        n-0008 2020 2020 2 - - openbare_bron
        n-0011 2020 2020 - - geen_zicht regiorapportage
        n-0012 2020 2020 - - niet_gestart openbare_bron
        z-0001 2020 2020 - - niet_van_toepassing eigen_opgave
        z-0004 2019 2020 2 - - openbare_bron
        z-0002 2020 2020 - - niet_van_toepassing eigen_opgave
        z-0003 2019 2019 - - vertrouwelijk openbare_bron
        z-0006 2021 2021 -1 - - openbare_bron
        w-0001 2021 2021 0 - - openbare_bron
        w-0002 2021 2021 3 - - eigen_opgave
    """
    )


def test_observations_say_what_was_found_and_where(tiny):
    """
    A row carries its finding and its source with title, address and year, for whoever wants to check it.
    """
    row = metrics.observations(tiny, year=2021, region="noord", indicator="acuut-opzet", own_only=False).iloc[
        [0]
    ]
    assert table(
        row,
        "region",
        "area",
        "action",
        "element",
        "scale",
        "finding",
        "source",
        "source_title",
        "source_url",
        "source_year",
        "locator",
    ) == written(
        """
        noord - acuut ontwikkeling ontwikkelinspanning Men verwacht meer. krant Bericht in de krant https://krant.example/bericht 2021 -
    """  # noqa: E501 - a table
    )


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        ({"region": "west"}, ["w-0001", "w-0002"]),
        ({"action": "zsm"}, ["z-0006"]),
        ({"element": "uitvoering"}, ["n-0004", "n-0005"]),
        ({"region": "zuid", "indicator": "acuut-snel", "own_only": True}, ["z-0005"]),
        ({"region": "noord", "indicator": "acuut-snel", "min_plausibility": 3}, ["n-0008"]),
        ({"region": "noord", "element": "uitvoering", "min_plausibility": 4}, ["n-0006"]),
    ],
)
def test_observations_of_a_selection(tiny, chosen, ids):
    """
    A selection narrows the rows; the way of asking decides which of them count.
    """
    assert list(metrics.observations(tiny, year=2021, **chosen)["id"]) == ids


def test_phases_give_the_newest_per_region_area_and_action(tiny):
    """
    An area has its own phase, and two sources that disagree about one year both stand.
    """
    rows = metrics.phases(tiny, year=2020)
    assert list(rows.columns) == ["region", "area", "action", "year", "phase", "finding", "source", "locator"]
    assert table(rows, "region", "area", "action", "year", "phase", "source") == written("""
        noord -     acuut 2020 3 rapport
        noord -     acuut 2020 4 krant
        noord fries acuut 2019 5 rapport
    """)
    assert table(metrics.phases(tiny, year=2018), "region", "phase") == "noord 2"
    assert table(metrics.phases(tiny, year=2021, region="zuid", action="zsm"), "region", "phase") == "zuid 1"


def test_phases_that_a_network_itself_reported(tiny):
    """
    What a public source says is left out before the newest is chosen.
    """
    assert table(
        metrics.phases(tiny, year=2021, own_only=True), "region", "area", "phase", "source"
    ) == written(
        """
        noord -     3 rapport
        noord fries 5 rapport
    """
    )


def test_coverage_is_the_known_share_of_what_applies(tiny):
    """
    Indicators that do not apply are not asked for; a region of which nothing is known has a coverage of 0.
    """
    assert table(metrics.coverage(tiny, year=2021)) == written("""
        noord acuut 5 4 0.8
        noord zsm   1 0 0.0
        zuid  acuut 4 1 0.25
        zuid  zsm   1 1 1.0
        west  acuut 5 2 0.4
        west  zsm   1 0 0.0
    """)


@pytest.mark.parametrize(
    ("chosen", "hint"),
    [
        ({"region": "noordd"}, 'Regio "noordd" bestaat niet. Bedoeld: "noord"?'),
        ({"action": "akuut"}, 'Verbeteractie "akuut" bestaat niet. Bedoeld: "acuut"?'),
        ({"element": "x"}, 'Element "x" bestaat niet. Toegestaan: ontwikkeling, uitvoering, waarde.'),
        ({"indicator": "zsm-beld"}, 'Indicator "zsm-beld" bestaat niet. Bedoeld: "zsm-beeld"?'),
    ],
)
def test_a_choice_that_does_not_exist_is_refused_with_a_hint(tiny, chosen, hint):
    """
    An unknown id is an error for people, not an empty answer.
    """
    with pytest.raises(QueryError) as refusal:
        metrics.observations(tiny, year=2021, **chosen)

    assert refusal.value.problems == (hint,)
