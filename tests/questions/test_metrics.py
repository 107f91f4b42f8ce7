"""
The questions, against tables written out by hand from tests/fixtures/tiny/.
"""

import pandas as pd
import pytest

from tests.conftest import absent, observations, sources, table, written
from vvmetrics.errors import QueryError
from vvmetrics.questions import metrics

LEVELS = (
    "region",
    "action",
    "element",
    "indicators",
    "applicable",
    "known",
    "coverage",
    "q1",
    "median",
    "q3",
    "plausibility",
)
REASONS = (
    "niet_gestart",
    "geen_zicht",
    "niet_gevonden",
    "niet_van_toepassing",
    "vertrouwelijk",
    "sources",
    "newest",
)


def test_summary_gives_levels_per_region_action_and_element(tiny):
    """
    Every region, action and element has a row; levels are discrete quantiles, and where nothing is known they
    are missing.
    """
    assert table(metrics.summary(tiny, year=2020), *LEVELS) == written("""
        noord acuut ontwikkeling 1 1 1 1.0 1 1 1 2
        noord acuut uitvoering   2 2 2 1.0 2 2 2 2
        noord acuut waarde       2 2 1 0.5 1 1 1 2
        noord zsm   ontwikkeling 0 0 0 -   - - - -
        noord zsm   uitvoering   0 0 0 -   - - - -
        noord zsm   waarde       1 1 0 0.0 - - - -
        zuid  acuut ontwikkeling 1 0 0 -   - - - -
        zuid  acuut uitvoering   2 2 0 0.0 - - - -
        zuid  acuut waarde       2 2 1 0.5 2 2 2 1
        zuid  zsm   ontwikkeling 0 0 0 -   - - - -
        zuid  zsm   uitvoering   0 0 0 -   - - - -
        zuid  zsm   waarde       1 1 0 0.0 - - - -
        west  acuut ontwikkeling 1 1 0 0.0 - - - -
        west  acuut uitvoering   2 2 0 0.0 - - - -
        west  acuut waarde       2 2 0 0.0 - - - -
        west  zsm   ontwikkeling 0 0 0 -   - - - -
        west  zsm   uitvoering   0 0 0 -   - - - -
        west  zsm   waarde       1 1 0 0.0 - - - -
    """)


def test_summary_counts_reasons_and_sources(tiny):
    """
    What is not known is counted by its reason; sources and the newest year are over absences too.
    """
    rows = metrics.summary(tiny, year=2020).query("action == 'acuut'")
    assert table(rows, "region", "element", *REASONS) == written("""
        noord ontwikkeling 0 0 0 0 0 1 2020
        noord uitvoering   0 0 0 0 0 1 2020
        noord waarde       1 0 0 0 0 3 2020
        zuid  ontwikkeling 0 0 0 1 0 1 2020
        zuid  uitvoering   0 0 2 0 0 0 -
        zuid  waarde       0 0 0 0 1 2 2020
        west  ontwikkeling 0 0 1 0 0 0 -
        west  uitvoering   0 0 2 0 0 0 -
        west  waarde       0 0 2 0 0 0 -
    """)


def test_summary_follows_the_year(tiny):
    """
    A year takes what ended in or before it: in 2019 only the earlier periods, in 2021 the region-wide one
    beside those of its areas.
    """
    levels = {year: _levels(tiny, year=year) for year in (2017, 2018, 2019, 2020, 2021, 2030)}

    # development, execution and value of noord, zuid and west
    assert levels[2017] == levels[2018] == "- - -  - - -  - - -"
    assert levels[2019] == "- 2 0  - - -  - - -"
    assert levels[2020] == "1 2 1  - - 2  - - -"
    assert levels[2021] == levels[2030] == "3 2 1  - - 2  - - 0"


def test_summary_in_own_view_leaves_out_what_the_network_did_not_report(tiny):
    """
    With own_only an older observation of the network itself counts where a newer one comes from a public
    source.
    """
    rows = metrics.summary(tiny, year=2021, own_only=True).query("action == 'acuut'")
    assert table(
        rows, "region", "element", "known", "median", "plausibility", "geen_zicht", "niet_gevonden", "newest"
    ) == written(
        """
        noord ontwikkeling 1 1 2 0 0 2020
        noord uitvoering   2 2 2 0 0 2020
        noord waarde       1 1 2 1 0 2020
        zuid  ontwikkeling 0 - - 0 0 2020
        zuid  uitvoering   0 - - 0 2 -
        zuid  waarde       0 - - 1 0 2020
        west  ontwikkeling 0 - - 0 1 -
        west  uitvoering   0 - - 0 2 -
        west  waarde       1 3 3 0 1 2021
    """
    )


def test_summary_with_a_threshold_keeps_absences(tiny):
    """
    A threshold drops judgements that are less plausible, and an older one or a reason of absence takes their
    place.
    """
    rows = metrics.summary(tiny, year=2021, min_plausibility=3).query("action == 'acuut'")
    assert table(
        rows, "region", "element", "known", "median", "plausibility", "niet_gestart", "geen_zicht", "newest"
    ) == written(
        """
        noord ontwikkeling 1 3 3 0 0 2020
        noord uitvoering   2 -2 3 0 0 2020
        noord waarde       1 2 4 1 0 2020
        zuid  ontwikkeling 0 - - 0 0 2020
        zuid  uitvoering   0 - - 0 0 -
        zuid  waarde       0 - - 0 1 2020
        west  ontwikkeling 0 - - 0 0 -
        west  uitvoering   0 - - 0 0 -
        west  waarde       1 3 3 0 0 2021
    """
    )


def test_quartiles_are_levels_that_exist(tiny):
    """
    Of two levels the median is the lower one: the smallest whose cumulative share is at least a half.
    """
    row = metrics.summary(tiny, year=2021).query(
        "region == 'west' and element == 'waarde' and action == 'acuut'"
    )
    assert table(row, "q1", "median", "q3", "plausibility") == "0 0 3 2"


def test_summary_numbers_are_whole_and_missing_where_unknown(tiny):
    """
    Counts and levels are nullable integers, coverage is a nullable float.
    """
    kinds = metrics.summary(tiny, year=2020).dtypes.astype(str).to_dict()
    assert list(kinds) == [*LEVELS, *REASONS]
    assert {kinds.pop(name) for name in ("region", "action", "element")} == {"str"}
    assert kinds.pop("coverage") == "Float64"
    assert set(kinds.values()) == {"Int64"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"start_year": 2019, "score": 1}, {"start_year": 2018, "score": 3}], "known 1"),
        ([{"start_year": 2018, "end_year": 2021, "score": 3}, {"start_year": 2019, "score": 1}], "known 3"),
        ([{"score": 1}, {"score": 3, "supersedes": "t-0000"}], "known 3"),
        ([{"score": 1}, {"score": 3}], "known 1"),
        ([{"score": 1}, {"score": 3}, {"score": 2}], "known 2"),
        (
            [{"area": "zee", "score": 1}, {"area": "zee", "start_year": 2021, "end_year": 2021, "score": 3}],
            "known 3",
        ),
        (
            [
                {"partner": "vt", "score": 1},
                {"partner": "politie", "start_year": 2021, "end_year": 2021, "score": 3},
            ],
            "known 1",
        ),
        ([{"score": 2}, absent("vertrouwelijk", start_year=2021, end_year=2021)], "vertrouwelijk -"),
        ([{"score": 2}, absent("vertrouwelijk", area="zee", start_year=2021, end_year=2021)], "known 2"),
        ([absent("niet_van_toepassing"), absent("niet_van_toepassing", area="zee")], "niet_van_toepassing -"),
        (
            [
                absent("niet_van_toepassing", start_year=2021, end_year=2021),
                absent("niet_gevonden", area="zee"),
            ],
            "niet_gevonden -",
        ),
        ([absent("vertrouwelijk"), absent("geen_zicht")], "geen_zicht -"),
        (
            [absent("vertrouwelijk", start_year=2020), absent("geen_zicht", area="zee", start_year=2019)],
            "vertrouwelijk -",
        ),
        ([absent("vertrouwelijk", end_year=2021), absent("geen_zicht", area="zee")], "vertrouwelijk -"),
    ],
    ids=[
        "of equal end years the later start wins",
        "the later end year wins, whenever it starts",
        "a correction takes the place of what it corrects",
        "sources of one period all stay",
        "the median of three is the middle one",
        "a later period of the same area replaces the earlier",
        "partners are units of their own",
        "a later absence replaces a score",
        "an absence of another area does not",
        "not applicable if all say so",
        "not applicable gives way to any other reason, however old",
        "of one period the first in the codebook's order",
        "of equal end years the reason with the later start",
        "the reason with the later end year",
    ],
)
def test_state_of_an_indicator(empty, rows, expected):
    """
    What is known of an indicator in a region follows from its units, their latest periods and the reasons.
    """
    defaults = {"region": "zuid", "indicator": "acuut-snel"}
    empty.add(
        observations(*({"id": f"t-{n:04}", **defaults, **row} for n, row in enumerate(rows))),
        by="toets",
        reason="toets",
    )

    states = metrics.indicators(empty, year=2022, region="zuid").query("indicator == 'acuut-snel'")
    assert table(states, "status", "score") == expected


def test_superseded_observations_do_not_count(fresh):
    """
    A correction that moves an observation to another year takes it away from its own.
    """
    fresh.add(
        observations(
            {
                "id": "t-0001",
                "region": "noord",
                "indicator": "acuut-snel",
                "supersedes": "n-0008",
                "end_year": 2022,
            }
        ),
        by="toets",
        reason="toets",
    )
    assert list(metrics.observations(fresh, year=2021, indicator="acuut-snel", region="noord")["id"]) == [
        "n-0007"
    ]
    assert list(metrics.observations(fresh, year=2022, indicator="acuut-snel", region="noord")["id"]) == [
        "t-0001"
    ]


def test_a_summary_is_the_same_between_years_with_observations(fresh):
    """
    A year in which nothing ends looks like the last one before it.
    """
    fresh.add(observations({"start_year": 2030, "end_year": 2030}), by="toets", reason="toets")

    pd.testing.assert_frame_equal(metrics.summary(fresh, year=2025), metrics.summary(fresh, year=2021))


@pytest.mark.parametrize("threshold", [0, 5])
def test_a_threshold_that_does_not_exist_is_refused(tiny, threshold):
    """
    Plausibility goes from 1 to 4.
    """
    with pytest.raises(QueryError, match="toegestaan: 1, 2, 3, 4"):
        metrics.summary(tiny, year=2020, min_plausibility=threshold)


def test_sources_are_counted_once(empty):
    """
    A source that speaks of several indicators is one source of the element.
    """
    rows = [
        {"id": f"t-{n:04}", "indicator": indicator, "source": source}
        for n, (indicator, source) in enumerate(
            [("acuut-snel", "a"), ("acuut-samen", "a"), ("acuut-samen", "b")]
        )
    ]
    empty.add(observations(*rows), sources("a", "b"), by="toets", reason="toets")

    row = metrics.summary(empty, year=2020).query(
        "region == 'west' and action == 'acuut' and element == 'waarde'"
    )
    assert table(row, "known", "sources") == "2 2"


def _levels(store, *, year):
    rows = metrics.summary(store, year=year).query("action == 'acuut'")
    return "  ".join(
        table(of_region, "median").replace("\n", " ") for _, of_region in rows.groupby("region", sort=False)
    )
