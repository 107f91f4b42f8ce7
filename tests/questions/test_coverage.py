"""
How much is known and what to ask first, against tables written out by hand from tests/fixtures/tiny/.
"""

import pytest

from tests.conftest import table, written
from vvmetrics.errors import QueryError
from vvmetrics.questions import metrics


def test_status_counts_sum_per_indicator(tiny):
    """
    Answers over the three regions, with the reason of the rest and the newest year of what is known.
    """
    rows = metrics.status_counts(tiny, year=2020, action="acuut")
    columns = (
        "indicator",
        "answers",
        "applicable",
        "known",
        "plausibility",
        "newest",
        "geen_zicht",
        "niet_gestart",
        "niet_gevonden",
    )

    assert table(rows[rows["indicator"].notna()], *columns) == written("""
        acuut-opzet  3 2 1 2 2020 0 0 1
        acuut-crisis 3 3 1 3 2020 0 0 2
        acuut-extra  3 3 1 2 2019 0 0 2
        acuut-snel   3 3 2 1 2020 0 0 1
        acuut-samen  3 3 0 - -    0 1 1
    """)


def test_status_counts_add_up(tiny):
    """
    Per region, per element and over all the same answers are counted; each has exactly one status.
    """
    rows = metrics.status_counts(tiny, year=2020)
    whole = rows[rows[["action", "element", "indicator", "region"]].isna().all(axis=1)].iloc[0]
    reasons = ["niet_gestart", "geen_zicht", "niet_gevonden", "niet_van_toepassing", "vertrouwelijk"]
    per_region = rows[rows["region"].notna() & rows["action"].isna()]

    assert (rows["known"] + rows[reasons].sum(axis=1) == rows["answers"]).all()
    assert whole["answers"] == 18
    assert per_region["known"].sum() == whole["known"] == metrics.coverage(tiny, year=2020)["known"].sum()


def test_gaps_ask_in_the_least_known_element_first_where_most_can_be_asked(tiny):
    """
    In 2020 of acuut: development 1 of 2, execution 2 of 6, value 2 of 6; execution comes first in the report.
    """
    rows = metrics.gaps(tiny, year=2020)

    assert table(
        rows, "action", "element", "element_known", "element_applicable", "indicator", "unknown"
    ) == written(
        """
        acuut uitvoering 2 6 acuut-crisis 2
        acuut uitvoering 2 6 acuut-extra  2
        zsm   waarde     0 3 zsm-beeld    3
    """
    )
    assert [list(regions) for regions in rows["regions"]] == [
        ["zuid", "west"],
        ["zuid", "west"],
        ["noord", "zuid", "west"],
    ]


def test_an_action_that_does_not_exist_is_refused(tiny):
    """
    As every question does.
    """
    for question in (metrics.status_counts, metrics.gaps):
        with pytest.raises(QueryError):
            question(tiny, year=2020, action="niets")
