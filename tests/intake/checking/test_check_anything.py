"""
Whatever is handed in gets an answer: the broken files, and cells that nobody thought of; the store stays as
it was.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.conftest import table
from tests.intake.corpus import content, expected
from tests.intake.handed_in import HEADS, NOW, of_file
from tests.store.contents import digest as contents
from vvmetrics.errors import DataError
from vvmetrics.intake.storing.changes import problem_lines, refuse, store_import
from vvmetrics.intake.storing.preview import KEY, SHOWN, preview
from vvmetrics.questions import metrics

LINES = expected()
COUNTS = ("nieuw", "vervangt", "gelijk")
WORDS = {
    "indicator": ["acuut-opzet", "Snel", "acuut-crisis", "acuut-extra", "zsm-beeld", "acuut-samen"],
    "area": ["", "", "Fries gebied", "drents"],
    "partner": ["", "", "VT", "politie"],
    "year": ["2019", "2020", "2021", "2022"],
    "score": ["", "0", "1", "niveau 2", "-1"],
    "answer": ["", "", "elke maand"],
    "absence": ["", "", "niet gestart", "nog geen zicht"],
    "plausibility": ["", "1", "niveau 3", "4"],
    "finding": ["Zo is het.", "Iets gezien.", "Elke week.", ""],
    "source": ["", "Verslag", "rapport"],
}
PLACES = some.tuples(*(some.sampled_from(WORDS[name]) for name in ("area", "partner", "year")))
# What is said of an indicator, in the columns from score to source.
JUDGED = [
    (indicator, (score, "", "", "3", "Zo is het.", "Verslag"))
    for indicator in ("acuut-opzet", "Snel", "zsm-beeld")
    for score in "12"
]
ANSWERED = [("acuut-crisis", ("", answer, "", "2", "", "rapport")) for answer in ("wekelijks", "elke maand")]
ABSENT = [(indicator, ("", "", "nog geen zicht", "", "", "")) for indicator in ("acuut-samen", "acuut-opzet")]
RIGHT = some.builds(
    lambda said, place: (said[0], *place, *said[1]), some.sampled_from([*JUDGED, *ANSWERED, *ABSENT]), PLACES
)
ODD = some.sampled_from(
    ["=1+1", "é", "x" * 90, "06-12345678", "2e3", "NaN", "None", "−2", "'", "nul\x00", "3,0"]
) | some.text(max_size=12)
ANY = some.lists(
    some.tuples(*(some.sampled_from(words) | ODD for words in WORDS.values())), min_size=1, max_size=6
)


def file_of(rows):
    """
    Return a CSV file of these rows, every cell between quotes.
    """
    body = "\n".join(";".join('"{}"'.format(cell.replace('"', '""')) for cell in row) for row in rows)
    return f"{HEADS}\n{body}".encode(errors="replace")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["name"])
def test_every_broken_file_gets_its_rule_and_is_refused(tiny, line):
    """
    Of its weight, in a Dutch sentence that says what is allowed or meant. Nothing of it can be stored unless
    questions are answered.
    """
    found = of_file(tiny, content(line["name"]), line["name"])
    hits = [problem for problem in found.problems if problem.rule == line["rule"]]

    assert {problem.weight.value for problem in hits} == {line["weight"]}
    assert any(line["says"] in f"{problem.message} {problem.found} {problem.meant}" for problem in hits), hits
    for problem in found.problems:
        assert problem.message[0].isupper() or problem.message[0] == "“", problem
        assert problem.message.endswith((".", "?")), problem
        assert problem.allowed or problem.meant, problem
        assert problem.file == line["name"]
    with pytest.raises(DataError, match="er is niets opgeslagen") as refused:
        refuse(tiny, found, confirmed=False)
    assert refused.value.problems == tuple(problem_lines(found))


@pytest.mark.slow
def test_no_broken_file_leaves_a_trace_in_the_store(fresh):
    """
    Read, checked, tried as far as it goes, and handed in: the revision and every table are what they were.
    """
    before = (fresh.revision, contents(fresh))
    for line in LINES:
        found = of_file(fresh, content(line["name"]), line["name"])
        if not found.errors:
            made = preview(fresh, found, now=NOW)
            with pytest.raises(DataError, match="open vra"):
                store_import(fresh, made, by="netwerk", reason="proef", confirmed=False)
        with pytest.raises(DataError):
            refuse(fresh, found, confirmed=False)

    assert (fresh.revision, contents(fresh)) == before


@pytest.mark.slow
@settings(max_examples=80, deadline=None)
@given(rows=ANY)
def test_whatever_is_typed_gets_an_answer(tiny, rows):
    """
    Never a traceback: it has a meaning, or an error that says where.
    """
    found = of_file(tiny, file_of(rows), "wat.csv")

    assert found.errors or found.rows[["region", "indicator", "start_year", "end_year"]].notna().all(
        axis=None
    )
    assert all(problem.message.endswith((".", "?")) for problem in found.problems)
    assert len(problem_lines(found)) == len(found.problems)


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=some.lists(RIGHT, min_size=1, max_size=6, unique_by=lambda row: row[:4]))
def test_storing_does_what_the_preview_said(fresh, rows):
    """
    The counts add up, the store gets as many as it said, and the summaries become what it showed; handed in
    again it changes nothing.
    """
    found = of_file(fresh, file_of(rows), "wat.csv")
    assert found.errors == ()
    before = (fresh.revision, contents(fresh))
    made = preview(fresh, found, now=NOW)
    assert (fresh.revision, contents(fresh)) == before
    assert sum(map(made.count, COUNTS)) == len(found.rows) == len(found.given.rows)
    if made.changes_nothing:
        return

    revision = store_import(fresh, made, by="netwerk", reason="proef", confirmed=True)
    assert len(fresh.query("questions/standing_of_import", revision=revision)) == made.count(
        "nieuw"
    ) + made.count("vervangt")
    told = made.effects.rename(columns={f"{name}_after": name for name in SHOWN})[[*KEY, *SHOWN]]
    now = metrics.summary(fresh, year=made.year).query("region == 'noord'")[[*KEY, *SHOWN]]
    assert table(told.merge(now, on=[*KEY, *SHOWN])) == table(told)
    again = preview(fresh, of_file(fresh, file_of(rows), "wat.csv"), now=NOW)
    assert again.changes_nothing
    fresh.withdraw_import(revision, by="netwerk", reason="proef")
