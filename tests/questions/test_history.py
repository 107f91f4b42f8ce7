"""
The questions on development, against tables written out by hand from tests/fixtures/tiny/.
"""

import pandas as pd
import pytest

from tests.conftest import table, written
from vvmetrics.errors import QueryError
from vvmetrics.questions import metrics


def test_history_gives_the_levels_of_every_year_and_what_was_observed_in_it(tiny):
    """
    A level goes on to count; observed says in which year anything was seen.
    """
    rows = metrics.history(tiny, year=2021, action="acuut", region="noord")

    assert table(
        rows, "year", "element", "known", "median", "plausibility", "geen_zicht", "newest", "observed"
    ) == written(
        """
        2018 ontwikkeling 0 - - 0 -    0
        2019 ontwikkeling 0 - - 0 -    0
        2020 ontwikkeling 1 1 2 0 2020 1
        2021 ontwikkeling 1 3 2 0 2021 1
        2018 uitvoering   0 - - 0 -    0
        2019 uitvoering   1 2 2 0 2019 1
        2020 uitvoering   2 2 2 0 2020 0
        2021 uitvoering   2 2 2 0 2020 0
        2018 waarde       0 - - 0 -    0
        2019 waarde       1 0 3 0 2019 1
        2020 waarde       1 1 2 0 2020 1
        2021 waarde       1 1 2 0 2020 0
    """
    )


@pytest.mark.parametrize("way", [{}, {"own_only": True}, {"min_plausibility": 3}])
def test_a_year_of_history_is_the_summary_of_that_year(tiny, way):
    """
    Whatever the way of asking.
    """
    rows = metrics.history(tiny, year=2030, **way)

    assert list(dict.fromkeys(rows["year"])) == list(tiny.years)
    for year in tiny.years:
        of_year = rows[rows["year"] == year].drop(columns=["year", "observed"]).reset_index(drop=True)
        pd.testing.assert_frame_equal(of_year, metrics.summary(tiny, year=year, **way))


def test_history_ends_with_the_year(tiny):
    """
    Later years are left out; without any observation there are none.
    """
    assert sorted(set(metrics.history(tiny, year=2019)["year"])) == [2018, 2019]
    assert metrics.history(tiny, year=2000).empty


def test_history_of_a_store_without_observations_is_empty(empty):
    """
    There is no year of which anything could be said.
    """
    assert metrics.history(empty, year=2021).empty


def test_phase_history_gives_every_phase_up_to_the_year(tiny):
    """
    From old to new in each lane; two sources of one year both stand.
    """
    columns = ("region", "area", "action", "year", "phase", "source")

    assert table(metrics.phase_history(tiny, year=2020), *columns) == written("""
        noord -     acuut 2018 2 rapport
        noord -     acuut 2020 3 rapport
        noord -     acuut 2020 4 krant
        noord fries acuut 2019 5 rapport
    """)
    assert table(metrics.phase_history(tiny, year=2021, region="zuid"), *columns) == "zuid - zsm 2021 1 krant"
    assert list(metrics.phase_history(tiny, year=2021, own_only=True)["year"]) == [2018, 2020, 2019], (
        "only what the network reported"
    )


@pytest.mark.parametrize("question", [metrics.history, metrics.phase_history])
def test_a_region_or_action_that_does_not_exist_is_refused(tiny, question):
    """
    With what was probably meant.
    """
    with pytest.raises(QueryError, match="noord"):
        question(tiny, year=2020, region="nord")
    with pytest.raises(QueryError, match="acuut"):
        question(tiny, year=2020, action="acut")
