"""
Phases, read once: of a region and an action which, the furthest, and year by year.
"""

from tests.charts.rows import phases
from vvmetrics.answers.phases import Phase, read_phases
from vvmetrics.questions import metrics

PLACE = ("limburg", "acuut")
TOLD = phases(
    ("limburg", None, "acuut", 2021, 4),
    ("limburg", None, "acuut", 2021, 3),
    ("limburg", None, "acuut", 2018, 2),
    ("limburg", "zuid-limburg", "acuut", 2020, 1),
    ("limburg", None, "ssk", 2022, 5),
    ("rotterdam", None, "acuut", 2022, 5),
)


def test_what_a_question_gave_is_read_in_its_order(tiny):
    """
    The whole region has no area; what the answer does not give is empty.
    """
    told = read_phases(metrics.phases(tiny, year=2020, region="noord", action="acuut")).told

    assert [(one.area, one.phase, one.year) for one in told] == [
        (None, 3, 2020),
        (None, 4, 2020),
        ("fries", 5, 2019),
    ]
    assert {(one.region, one.action, one.title) for one in told} == {("noord", "acuut", "")}
    assert all(one.finding and one.source for one in told)


def test_a_region_and_an_action_give_their_own():
    """
    Not those of another region or action; nothing where no source tells.
    """
    assert TOLD.steps(*PLACE) == (1, 2, 3, 4)
    assert TOLD.furthest(*PLACE) == 4
    assert len(TOLD.of(*PLACE)) == 4
    assert all(isinstance(one, Phase) for one in TOLD.of("rotterdam", "acuut"))
    assert (TOLD.of("rotterdam", "ssk"), TOLD.steps("rotterdam", "ssk")) == ((), ())
    assert TOLD.furthest("rotterdam", "ssk") is None
    assert TOLD.lanes("rotterdam", "ssk") == {}


def test_lanes_go_from_old_to_new_and_from_low_to_high():
    """
    The whole region apart from its areas.
    """
    assert TOLD.lanes(*PLACE) == {None: {2018: (2,), 2021: (3, 4)}, "zuid-limburg": {2020: (1,)}}
    assert list(TOLD.lanes(*PLACE)[None]) == [2018, 2021]
