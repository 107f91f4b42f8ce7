"""
What was handed in against the definitions, the codebook and what is known: its meaning in ids, and all
problems at once.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

import pandas as pd

from vvmetrics.definitions.codebook import FIRST_YEAR, LAST_YEAR, LONGEST_ANSWER
from vvmetrics.definitions.model import Definitions
from vvmetrics.intake.checking.private import private_problems
from vvmetrics.intake.checking.spelling import spellings
from vvmetrics.intake.checking.wording import Wording
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.reading.file import Given
from vvmetrics.privacy import allowed_terms
from vvmetrics.store.database import Store

NO_FINDING = "Zonder bevinding ingediend."
SAID_BY_NETWORK = "netwerk"  # the role of who recorded it, where nothing else was said
UNIT = ("region", "area", "partner", "indicator", "start_year", "end_year")
MEANT = (
    *("place", "sheet", "row", *UNIT),
    *("score", "answer", "absence", "plausibility", "finding", "source", "locator", "recorded_by"),
)
BATCH = 50_000  # rows that are judged at a time
MOST_OF_A_RULE = 1000  # problems of one rule in one file; after so many a further one tells no more


@dataclass(frozen=True)
class Checked:
    """
    A file that was read and checked for a region: what it means, and its problems in the order of the file.

    rows: a row per row of given.rows with the columns MEANT: place (its number there), sheet, row, and ids,
    levels, years and texts, missing where nothing was typed or it means nothing. Only fit to be stored
    without errors.
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


def check(  # noqa: PLR0913 - all but the store and the file by name
    store: Store,
    given: Given,
    *,
    region: str,
    digest: str,
    today: datetime | None = None,
    progress: Callable[[float], None] | None = None,
) -> Checked:
    """
    Return what a file means for a region, with the problems of reading, of meaning, of the codebook and of
    privacy.

    digest is that of the definitions now, against which the stamp of a workbook of ours is held; today says
    which years have begun. progress is told now and then which part is done, from 0 to 1. Nothing is stored.
    """
    year = (today or datetime.now(UTC)).year
    rules = _Rules(store, region, year, Wording(store.definitions, given, region, year))
    rows = _of_year(given)
    meant = []
    for start in range(
        0, max(len(rows), 1), BATCH
    ):  # in parts: all at once, a million rows would take ten gigabytes
        meant.append(rules.judge(rows.iloc[start : start + BATCH]))
        if progress:
            progress(min((start + BATCH) / max(len(rows), 1), 1.0))
    whole = pd.concat(meant, ignore_index=True)
    rules.compare_rows(whole.loc[~whole["unclear"]], rows)
    problems = [*given.problems, *_of_stamp(store, given, region, digest, rules.wording), *rules.problems()]
    return Checked(given, region, whole.drop(columns="unclear"), tuple(_in_order(problems)))


class _Rules:
    """
    The rules for rows that are handed in for a region, in a year; keeps the first problems of each, and
    counts them all.
    """

    def __init__(self, store: Store, region: str, year: int, wording: Wording) -> None:
        self.wording = wording
        self._store, self._region, self._year = store, region, year
        self._spellings = spellings(store.definitions)
        self._allowed = allowed_terms(store.definitions)
        self._alone = _alone(store.definitions)
        self._kept: dict[str, list[Problem]] = {}
        self._counts: Counter[str] = Counter()

    def judge(self, rows: pd.DataFrame) -> pd.DataFrame:
        """
        Return what rows mean (columns of Checked.rows, and whether a place or partner is unclear), and keep
        their problems.
        """
        placed = rows.assign(place=rows.index)
        resolved = self._store.ask(
            "intake/resolve_given", placed, spellings=self._spellings, region=self._region
        )
        self._keep_found(
            self._store.ask(
                "intake/check_words", resolved, year=self._year, first=FIRST_YEAR, last=LAST_YEAR
            ),
            rows,
        )
        self._keep_found(
            self._store.ask("intake/check_rows", resolved, region=self._region, longest=LONGEST_ANSWER), rows
        )
        self._keep_found(self._store.ask("intake/check_questions", resolved, alone=self._alone), rows)
        self._keep(private_problems(self.wording.given.file, rows, self._allowed))
        return _meant(resolved)

    def compare_rows(self, meant: pd.DataFrame, rows: pd.DataFrame) -> None:
        """
        Keep the problems of rows beside others of their unit: the same period twice, and a jump since the
        newest one before.
        """
        unit = meant[["place", "sheet", "row", *UNIT, "score"]].dropna(
            subset=["region", "indicator", "start_year", "end_year"]
        )
        named = ("sheet", "region", "area", "partner", "indicator")
        narrow = unit.astype(
            {name: "category" for name in named if unit[name].notna().any()}
        )  # DuckDB takes numbers for such words
        self._keep_found(self._store.ask("intake/check_duplicates", narrow), rows)
        jumps = self._store.ask("intake/check_jumps", narrow)
        self._keep_found(jumps.assign(found=rows.loc[jumps["place"], "score"].to_numpy()), rows)

    def problems(self) -> list[Problem]:
        """
        Return the problems that were kept, and of each rule how often it was broken besides.
        """
        more = {rule: self._counts[rule] - len(kept) for rule, kept in self._kept.items()}
        told = [self.wording.more(self._kept[rule][0], number) for rule, number in more.items() if number]
        return [*told, *(problem for kept in self._kept.values() for problem in kept)]

    def _keep_found(self, found: pd.DataFrame, rows: pd.DataFrame) -> None:
        for rule, group in found.groupby("rule", sort=False):
            kept = self._kept.setdefault(str(rule), [])
            kept += self.wording.problems(group.head(MOST_OF_A_RULE - len(kept)), rows)
            self._counts[str(rule)] += len(group)

    def _keep(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            kept = self._kept.setdefault(problem.rule, [])
            if len(kept) < MOST_OF_A_RULE:
                kept.append(problem)
            self._counts[problem.rule] += 1


def _of_year(given: Given) -> pd.DataFrame:
    """
    Return the rows of a file; in a workbook of ours an empty last year is the one that it was made for.
    """
    rows = given.rows.reset_index(drop=True)
    return (
        rows.assign(end_year=rows["end_year"].mask(rows["end_year"] == "", str(given.stamp.year)))
        if given.stamp
        else rows
    )


def _alone(definitions: Definitions) -> pd.DataFrame:
    """
    Return the highest level (most) that one partner gives alone, of each scale that has one.
    """
    most = {scale.id: scale.alone for scale in definitions.scales.values() if scale.alone is not None}
    return pd.DataFrame(
        {"scale": pd.Series(list(most), dtype="str"), "most": pd.Series(list(most.values()), dtype="Int64")}
    )


def _of_stamp(store: Store, given: Given, region: str, digest: str, wording: Wording) -> list[Problem]:
    """
    Return what is wrong with the workbook as a whole: another region, made-up data, or other definitions.
    """
    stamp = given.stamp
    if stamp is None:
        return []
    found = []
    if stamp.nature != store.nature:
        found.append(wording.of_file("stamp-real" if store.watermark else "stamp-made-up"))
    if stamp.region != region:
        found.append(wording.of_file("stamp-region", wording.region(stamp.region)))
    if stamp.definitions != digest:
        found.append(wording.of_file("stamp-definitions"))
    return found


def _meant(resolved: pd.DataFrame) -> pd.DataFrame:
    """
    Return rows without what was typed; a level or answer without a finding gets words that say so, for the
    codebook asks for one.
    """
    rows = resolved[list(MEANT)].copy()
    rows["recorded_by"] = rows["recorded_by"].fillna(SAID_BY_NETWORK)
    rows["finding"] = rows["finding"].mask(rows["finding"].isna() & rows["absence"].isna(), NO_FINDING)
    typed = [(resolved[f"typed_{name}"] != "") & resolved[name].isna() for name in ("area", "partner")]
    return rows.assign(unclear=typed[0] | typed[1])


def _in_order(problems: list[Problem]) -> list[Problem]:
    sheets = list(dict.fromkeys(problem.sheet for problem in problems))
    columns = ["", *BY_ID]
    return sorted(
        problems,
        key=lambda one: (sheets.index(one.sheet), one.row, one.weight.value, columns.index(one.column)),
    )
