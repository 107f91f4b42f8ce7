"""
What was handed in against the definitions, the codebook and what is known: its meaning in ids, and all problems at once.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.guard import private_problems
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.sheets import Given
from vvmetrics.intake.spelling import spellings
from vvmetrics.intake.wording import Wording
from vvmetrics.store import Store

LONGEST_ANSWER = 80
NO_FINDING = "Zonder bevinding ingediend."
SAID_BY_NETWORK = "netwerk"  # the role of who recorded it, where nothing else was said
MOST_OF_A_RULE = 1000  # problems of one rule in one file; after so many a further one tells no more


@dataclass(frozen=True)
class Checked:
    """
    A file that was read and checked: what it means, and its problems in the order of the file.

    rows: a row per row of given.rows with place (its number there), sheet, row, region, area, partner, indicator, start_year, end_year,
    score, answer, absence, plausibility, finding, source, locator, recorded_by; ids or None. Only fit to be stored without errors.
    """

    given: Given
    region: str
    rows: pd.DataFrame
    problems: tuple[Problem, ...]

    @cached_property
    def errors(self) -> tuple[Problem, ...]:
        """
        The problems that stop the file.
        """
        return tuple(problem for problem in self.problems if problem.weight is Weight.ERROR)

    @cached_property
    def questions(self) -> tuple[Problem, ...]:
        """
        The problems that ask whether it is meant.
        """
        return tuple(problem for problem in self.problems if problem.weight is Weight.QUESTION)


def check(store: Store, given: Given, *, region: str, digest: str, today: datetime | None = None) -> Checked:
    """
    Return what a file means for a region, with the problems of reading, of meaning, of the codebook and of privacy.

    digest is that of the definitions now, against which the stamp of a workbook of ours is held. Nothing is stored.
    """
    today = today or datetime.now(UTC)
    wording = Wording(store.definitions, given)
    if given.rows.empty:
        return Checked(given, region, _meant(_none()), (*given.problems, *_of_stamp(given, region, digest, wording)))
    rows = given.rows.reset_index(drop=True).rename_axis("place").reset_index()
    resolved = store.ask("resolve_given", rows, spellings=spellings(store.definitions), region=region)
    found = pd.concat(
        [
            store.ask("check_words", resolved),
            store.ask("check_rows", resolved, region=region, longest=LONGEST_ANSWER),
            store.ask("check_questions", resolved, year=today.year),
        ],
        ignore_index=True,
    )
    problems = [
        *given.problems,
        *_of_stamp(given, region, digest, wording),
        *wording.problems(found, rows, most=MOST_OF_A_RULE),
        *private_problems(given, rows, store.definitions, most=MOST_OF_A_RULE),
    ]
    return Checked(given, region, _meant(resolved), tuple(_in_order(problems)))


def _of_stamp(given: Given, region: str, digest: str, wording: Wording) -> list[Problem]:
    if given.stamp is None:
        return []
    found = []
    if given.stamp.region != region:
        found.append(wording.of_file("stamp-region", _name(wording.definitions, given.stamp.region), region))
    if given.stamp.definitions != digest:
        found.append(wording.of_file("stamp-definitions", "", ""))
    return found


def _name(definitions: Definitions, region: str) -> str:
    known = definitions.regions.get(region)
    return known.label if known else region


def _meant(resolved: pd.DataFrame) -> pd.DataFrame:
    rows = resolved[
        [
            *("place", "sheet", "row", "region", "area", "partner", "indicator", "start_year", "end_year"),
            *("score", "answer", "absence", "plausibility", "finding", "source", "locator", "recorded_by"),
        ]
    ].copy()
    rows["recorded_by"] = rows["recorded_by"].fillna(SAID_BY_NETWORK)
    bare = rows["finding"].isna() & rows["absence"].isna()
    rows["finding"] = rows["finding"].mask(bare, NO_FINDING)
    return rows


def _none() -> pd.DataFrame:
    names = ("place", "sheet", "row", "region", "area", "partner", "indicator", "start_year", "end_year", "score", "answer")
    return pd.DataFrame(columns=[*names, "absence", "plausibility", "finding", "source", "locator", "recorded_by"])


def _in_order(problems: list[Problem]) -> list[Problem]:
    sheets = list(dict.fromkeys(problem.sheet for problem in problems))
    columns = ["", *BY_ID]
    return sorted(problems, key=lambda one: (sheets.index(one.sheet), one.row, one.weight.value, columns.index(one.column)))
