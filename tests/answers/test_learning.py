"""
Who can learn from whom, against pairs written out by hand from tests/fixtures/tiny/, and for whatever rows
there may be.
"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.conftest import TINY, table, written
from vvmetrics.answers.known import read_indicators
from vvmetrics.answers.learning import (
    CLEAR,
    OWN_EXPERIENCE,
    PILOT,
    RUNNING,
    Ground,
    Need,
    Stand,
    can_tell,
    further,
    is_stale,
    open_questions,
    pairs,
    read_stands,
    stale,
    would_listen,
)
from vvmetrics.answers.phases import read_phases
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.errors import QueryError
from vvmetrics.questions import metrics

SMALL = load_definitions(TINY)
LAST = ("newest", "least_phase", "furthest_phase")
STAND = Stand(
    region="noord",
    indicator="acuut-snel",
    of_value=True,
    level=SMALL.scales["waarde"].level(1),
    plausibility=SMALL.plausibility.level(2),
    newest=2021,
    phase=None,
    known=1,
)


def stands(store, year=2021, **way):
    """
    Where each region of the tiny data stands.
    """
    rows, told = (
        question(store, year=year, **way) for question in (metrics.indicators, metrics.told_sources)
    )
    phases = read_phases(metrics.phases(store, year=year, own_only=way.get("own_only", False)))
    return read_stands(read_indicators(rows, store.definitions), told, phases, store.definitions)


def names(reasons):
    return "+".join(reason.name for reason in reasons) or "-"


def written_pairs(found):
    return "\n".join(
        f"{pair.teller.indicator} {pair.teller.region} {pair.listener.region} {names(pair.grounds)}"
        f" {names(pair.needs)}"
        for pair in found
    )


def test_who_can_tell_whom_and_why(tiny):
    """
    Who ran the action then, whose value is clear or well supported; not a hope, nor a loss.

    Fries, in noord, ran it when it told of acuut-opzet; noord as a whole did not yet when it told of the
    others. What is confidential or does not apply is left alone.
    """
    assert written_pairs(pairs(stands(tiny))) == written("""
        acuut-opzet  noord west  FURTHER         UNKNOWN
        acuut-crisis noord zuid  SUPPORTED       UNKNOWN
        acuut-crisis noord west  SUPPORTED       UNKNOWN
        acuut-samen  west  noord CLEAR+SUPPORTED UNKNOWN
    """)


def test_the_way_of_asking_decides_who_can_tell(tiny):
    """
    What was seen in noord on a lower step of plausibility does not count: what was measured there is clear,
    then.
    """
    assert "acuut-snel" not in written_pairs(pairs(stands(tiny)))
    assert written_pairs(pairs(stands(tiny, min_plausibility=4))) == written("""
        acuut-extra noord zuid SUPPORTED       UNKNOWN
        acuut-extra noord west SUPPORTED       UNKNOWN
        acuut-snel  noord zuid CLEAR+SUPPORTED UNKNOWN
        acuut-snel  noord west CLEAR+SUPPORTED UNKNOWN
    """)


def test_sources_are_those_of_what_is_known(tiny):
    """
    Not of a reason of absence, with all places in one source, the last year that each speaks of, and how far
    the action then was.

    Fries is not drents, which has no phase of its own and takes that of noord; west has none; an expectation
    is of no phase.
    """
    rows = metrics.told_sources(tiny, year=2021, action="acuut")

    assert list(rows.columns) == ["region", "indicator", "source", "title", "kind", "url", "locator", *LAST]
    assert table(rows, "region", "indicator", "source", "locator", *LAST) == written("""
        noord acuut-opzet  rapport    §_1 2020 3 5
        noord acuut-opzet  krant      -   2021 - -
        noord acuut-crisis rapport    §_1 2020 3 3
        noord acuut-extra  rapport    §_1 2019 2 2
        noord acuut-snel   rapport    §_1 2020 3 3
        noord acuut-snel   onderzoek  -   2020 3 3
        zuid  acuut-snel   krant      -   2020 - -
        west  acuut-snel   krant      -   2021 0 -
        west  acuut-samen  opgave     -   2021 0 -
    """).replace("_", " ")
    with pytest.raises(QueryError):
        metrics.told_sources(tiny, year=2021, action="niets")


def test_what_nobody_can_tell_is_an_open_question(tiny):
    """
    Noord knew it from before the action ran, on the word of one; zuid saw a loss, which tells nobody what to
    do. Noord can be asked now.
    """
    found = [
        (question.indicator, [stand.region for stand in question.known], question.asked)
        for question in open_questions(stands(tiny))
    ]

    assert found == [
        ("acuut-extra", ["noord"], ("noord",)),
        ("acuut-snel", ["noord", "zuid", "west"], ("noord",)),
        ("zsm-beeld", ["zuid"], ()),
    ]


def test_open_questions_of_a_region_are_what_it_cannot_hear(tiny):
    """
    Noord hears of acuut-samen from west; of zsm-beeld nobody hears. Of acuut-extra noord knows something, of
    acuut-snel too little.
    """
    found = {
        region: [question.indicator for question in open_questions(stands(tiny), region=region)]
        for region in SMALL.regions
    }

    assert found == {
        "noord": ["acuut-snel", "zsm-beeld"],
        "zuid": ["acuut-extra", "acuut-snel", "zsm-beeld"],
        "west": ["acuut-extra", "acuut-snel", "zsm-beeld"],
    }


def test_a_question_is_put_to_regions_that_have_practice(tiny):
    """
    From a pilot on; not where the answer is confidential or does not apply.
    """
    here = {place: replace(stand, phase=4) for place, stand in stands(tiny).items()}
    here["zsm-beeld", "west"] = replace(here["zsm-beeld", "west"], reason="vertrouwelijk", learns=False)

    assert next(question.asked for question in open_questions(here) if question.indicator == "zsm-beeld") == (
        "noord",
        "zuid",
    )


def test_what_is_old_is_asked_again(tiny):
    """
    More than three years before the chosen year: in 2023 what ended in 2019, not what ended in 2020.
    """
    found = [
        [(stand.indicator, stand.region, stand.newest) for stand in here]
        for here in stale(stands(tiny, year=2023), year=2023)
    ]

    assert found == [[("acuut-extra", "noord", 2019)]]
    assert stale(stands(tiny), year=2021) == []
    assert stale(stands(tiny, year=2023), year=2023, region="west") == []


@pytest.mark.parametrize(
    ("stand", "told", "heard"),
    [
        ({"level": 2, "plausibility": 2}, "CLEAR", "-"),
        ({"level": 2, "plausibility": 1}, "-", "INDIRECT"),
        ({"level": 1, "plausibility": 3}, "SUPPORTED", "-"),
        ({"level": 1, "plausibility": 2}, "-", "LITTLE"),
        ({"level": 1, "plausibility": 2, "phase": 4, "least_phase": 4, "furthest_phase": 4}, "FURTHER", "-"),
        ({"level": 1, "plausibility": 2, "phase": 4, "least_phase": 0, "furthest_phase": 4}, "FURTHER", "-"),
        ({"level": 1, "plausibility": 2, "phase": 4, "least_phase": 2, "furthest_phase": 3}, "-", "LITTLE"),
        ({"level": 1, "plausibility": 2, "phase": 4}, "-", "LITTLE"),
        ({"level": 1, "plausibility": 2, "phase": 2}, "-", "LITTLE+EARLY"),
        ({"level": 0, "plausibility": 4, "phase": 5}, "-", "LITTLE"),
        ({"reason": "geen_zicht", "plausibility": 0, "phase": 5}, "-", "UNKNOWN"),
        ({"reason": "niet_gestart", "plausibility": 0, "phase": 1}, "-", "UNKNOWN+EARLY"),
        ({"reason": "vertrouwelijk", "plausibility": 0, "learns": False}, "-", "-"),
        ({"reason": "niet_van_toepassing", "plausibility": 0, "phase": 1, "learns": False}, "-", "-"),
        ({"of_value": False, "level": 0, "plausibility": 3}, "SUPPORTED", "-"),
        ({"of_value": False, "level": 2, "plausibility": 2, "phase": 3}, "-", "-"),
        (
            {
                "of_value": False,
                "answer": "elke week",
                "plausibility": 2,
                "phase": 4,
                "least_phase": 4,
                "furthest_phase": 4,
            },
            "FURTHER",
            "-",
        ),
    ],
)
def test_the_reasons_to_tell_and_to_listen(stand, told, heard):
    """
    Each rule of the page once.
    """
    level = SMALL.scales["waarde"].level(stand["level"]) if "level" in stand else None
    sure = stand.get("plausibility", STAND.sure)
    plausibility = SMALL.plausibility.level(sure) if sure else None
    here = replace(STAND, **{**stand, "level": level, "plausibility": plausibility})

    assert (names(can_tell(here)), names(would_listen(here))) == (told, heard)


@some.composite
def a_stand(draw, region):
    """
    Draw any stand that the rules of the data allow.
    """
    scale = draw(some.sampled_from(["waarde", "meerwerk"]))
    known = draw(some.booleans())
    reason = "" if known else draw(some.sampled_from(list(SMALL.absences)))
    level = SMALL.scales[scale].level(draw(some.integers(-1, 2))) if known else None
    sure, year = (draw(some.integers(1, 4)), draw(some.integers(2010, 2025))) if known else (0, None)
    phase = draw(some.one_of(some.none(), some.integers(1, 5)))
    least, furthest = (
        sorted(draw(some.tuples(some.integers(0, 5), some.integers(0, 5)))) if known else (None, None)
    )
    return Stand(
        region=region,
        indicator="acuut-snel",
        of_value=scale == "waarde",
        reason=reason,
        level=level,
        plausibility=SMALL.plausibility.level(sure) if sure else None,
        newest=year,
        phase=phase,
        least_phase=least,
        furthest_phase=furthest,
    )


@given(some.tuples(*(a_stand(region) for region in SMALL.regions)))
def test_nobody_is_on_both_sides_and_each_reason_is_true_of_the_rows(found):
    """
    Whatever is known: who tells does not listen, knows it from experience and not of a value that did not
    come; needs are real.
    """
    here = {(stand.indicator, stand.region): stand for stand in found}
    told = pairs(here)
    assert {pair.teller.region for pair in told} & {pair.listener.region for pair in told} == set()
    for pair in told:
        teller, listener = pair.teller, pair.listener
        level = teller.level.value
        assert pair.grounds
        assert pair.needs
        assert not teller.reason
        assert teller.sure >= OWN_EXPERIENCE
        assert level > 0 or not teller.of_value
        assert (Ground.CLEAR in pair.grounds) == (teller.of_value and level >= CLEAR)
        assert (Ground.SUPPORTED in pair.grounds) == (teller.sure >= 3)
        assert (Ground.FURTHER in pair.grounds) == further(teller, listener)
        assert Ground.FURTHER not in pair.grounds or (
            teller.furthest_phase >= RUNNING and (listener.phase or 0) < teller.furthest_phase
        )
        assert (Need.UNKNOWN in pair.needs) == bool(listener.reason)
        assert (Need.INDIRECT in pair.needs) == (listener.sure == 1)
        assert Need.LITTLE not in pair.needs or (listener.of_value and listener.level.value < CLEAR)
        assert (Need.EARLY in pair.needs) == (listener.phase is not None and listener.phase < PILOT)
        assert listener.learns
    for question in open_questions(here):
        assert not told
        assert all(here[question.indicator, region].phase >= PILOT for region in question.asked)
    assert all(
        is_stale(stand, year=2025) and stand.newest < 2022
        for group in stale(here, year=2025)
        for stand in group
    )
