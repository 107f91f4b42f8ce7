"""
Free text of a file that was handed in, held against the privacy guard: nothing about a person is stored.
"""

import re
from collections.abc import Container, Iterator

import pandas as pd

from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.privacy import Find, inspect_frame, small_count

FREE_TEXT = ("finding", "answer", "source", "locator", "recorded_by")
# With a capital these would look like the surname that goes with the last word of a source.
A_PLACE = re.compile(
    r"(?:bijlage|pagina|p\.|blz|bladzijde|hoofdstuk|paragraaf|tabel|figuur|artikel|art\.|deel|regel|slide|dia|§)",
    re.IGNORECASE,
)


def private_problems(file: str, rows: pd.DataFrame, allowed: Container[str]) -> Iterator[Problem]:
    """
    Yield what in the free text of rows may be about a person: an error where that is certain, a question
    where it is likely.

    A count below ten in an answer is an error too, for it may tell who it is about. allowed: words that may
    stand.
    """
    finds = inspect_frame(rows, FREE_TEXT, allowed=allowed)
    for label, column, kind, certain, words, start, end, _ in finds.itertuples(index=False, name=None):
        find = Find(kind, certain, words, start, end)
        yield _problem(file, rows.loc[label], column, find, rule="privacy" if certain else "privacy-likely")
    yield from _over_two_cells(
        file, rows, allowed, known=set(zip(finds["row"], finds["kind"], finds["words"], strict=True))
    )
    counts = {
        answer: count for answer in rows["answer"].unique() if (count := small_count(answer, allowed=allowed))
    }
    for label in rows.index[rows["answer"].isin(list(counts))]:
        at = rows.loc[label]
        yield _problem(file, at, "answer", counts[at["answer"]], rule="small-count")


def _over_two_cells(
    file: str, rows: pd.DataFrame, allowed: Container[str], *, known: Container[object]
) -> Iterator[Problem]:
    """
    Yield what only shows where the source and the place in it are read as one text, as a name split over
    both; it is told of the source.

    known: row, kind and words of what was found in a cell alone.
    """
    both = rows[(rows["source"] != "") & (rows["locator"] != "") & ~rows["locator"].str.match(A_PLACE)]
    joined = pd.DataFrame({"joined": both["source"] + " " + both["locator"]}, index=both.index)
    for label, _, kind, certain, words, start, end, _ in inspect_frame(
        joined, ["joined"], allowed=allowed
    ).itertuples(index=False, name=None):
        if (label, kind, words) not in known:
            find = Find(kind, certain, words, start, end)
            yield _problem(
                file, rows.loc[label], "source", find, rule="privacy" if certain else "privacy-likely"
            )


def _problem(file: str, at: pd.Series, column: str, find: Find, *, rule: str) -> Problem:
    sure = rule != "privacy-likely"
    message = (
        f"“{find.words}” in de kolom {BY_ID[column].label} {'is' if sure else 'lijkt'} een {find.label}."
    )
    weight = Weight.ERROR if sure else Weight.QUESTION
    allowed = "10 of meer, of “minder dan 10”" if rule == "small-count" else "niets over personen"
    return Problem(file, at["sheet"], int(at["row"]), column, rule, weight, "", message, allowed, find.advice)
