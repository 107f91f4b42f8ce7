"""
Free text of a file that was handed in, held against the privacy guard: nothing about a person is stored.
"""

from collections.abc import Iterator

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.sheets import Given
from vvmetrics.privacy import Find, allowed_terms, inspect_frame, small_count

FREE_TEXT = ("finding", "answer", "source", "locator", "recorded_by")


def private_problems(given: Given, rows: pd.DataFrame, definitions: Definitions, *, most: int) -> Iterator[Problem]:
    """
    Yield what in the free text of rows may be about a person: an error where that is certain, a question where it is likely.

    At most so many; a count below ten in an answer is an error too, for it may tell who it is about.
    """
    finds = inspect_frame(rows, FREE_TEXT, allowed=allowed_terms(definitions))
    for one in finds.head(most).to_dict("records"):
        find = Find(one["kind"], one["certain"], one["words"], one["start"], one["end"])
        yield _problem(given, rows.iloc[one["row"]], one["column"], find, rule="privacy" if find.certain else "privacy-likely")
    counts = {answer: count for answer in rows["answer"].unique() if (count := small_count(answer))}
    for place in rows.index[rows["answer"].isin(list(counts))][:most]:
        at = rows.iloc[place]
        yield _problem(given, at, "answer", counts[at["answer"]], rule="small-count")


def _problem(given: Given, at: pd.Series, column: str, find: Find, *, rule: str) -> Problem:
    where = BY_ID[column].label
    sure = find.certain or rule == "small-count"
    message = f"“{find.words}” in {where} {'is' if sure else 'lijkt'} een {find.label}."
    return Problem(
        file=given.file,
        sheet=at["sheet"],
        row=int(at["row"]),
        column=column,
        rule=rule,
        weight=Weight.ERROR if sure else Weight.QUESTION,
        found=find.words,
        message=message,
        meant=find.advice,
    )
