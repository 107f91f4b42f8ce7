"""
The rows of the CSV files that come with the project, checked against the definitions and the codebook: all
problems, or clean frames.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from vvmetrics.definitions.codebook import FIRST_YEAR, LAST_YEAR, LONGEST_ANSWER
from vvmetrics.definitions.model import Definitions
from vvmetrics.errors import unknown

OBSERVATION_COLUMNS = (
    "id", "region", "area", "partner", "indicator", "start_year", "end_year", "score", "answer", "absence",
    "plausibility", "finding", "source", "locator", "recorded_at", "recorded_by", "supersedes",
)  # fmt: skip
PHASE_COLUMNS = ("id", "region", "area", "action", "year", "phase", "finding", "source", "locator")
INTEGERS = ("start_year", "end_year", "score", "plausibility", "year", "phase")
MOMENT = r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?"

Row = Mapping[str, str]


@dataclass(frozen=True)
class Rules:
    """
    The definitions that rows are checked against.
    """

    definitions: Definitions

    def observation(self, row: Row) -> Iterator[str]:
        """
        Yield, in Dutch, what is wrong with a row of observations.
        """
        yield from self._place(row)
        yield from self._known("indicator", row, self.definitions.indicators, required=True)
        yield from self._known("partner", row, self.definitions.partners)
        yield from self._known("absence", row, self.definitions.absences)
        yield from self._years(row)
        yield from self._judgement(row)
        yield from self._evidence(row)

    def phase(self, row: Row) -> Iterator[str]:
        """
        Yield, in Dutch, what is wrong with a row of phases.
        """
        yield from self._place(row)
        yield from self._known("action", row, self.definitions.actions, required=True)
        yield from self._known("source", row, self.definitions.sources, required=True)
        yield from _year("year", row)
        yield from _level("phase", row, [level.value for level in self.definitions.phase.levels])
        if not row["finding"]:
            yield "finding is leeg: zeg in één zin waaruit de fase blijkt."

    def _place(self, row: Row) -> Iterator[str]:
        if not re.fullmatch(r"[a-z]+-[a-z]*-?\d{4}", row["id"]):
            yield f'id "{row["id"]}" heeft niet de vorm code-0001.'
        yield from self._known("region", row, self.definitions.regions, required=True)
        region = self.definitions.regions.get(row["region"])
        if region:
            yield from self._known("area", row, region.areas)

    def _known(
        self, column: str, row: Row, allowed: Mapping[str, object], *, required: bool = False
    ) -> Iterator[str]:
        value = row[column]
        if value and value not in allowed:
            yield f"{column}: {unknown('waarde', value, allowed)}"
        if required and not value:
            yield f"{column} is leeg."

    def _years(self, row: Row) -> Iterator[str]:
        problems = [*_year("start_year", row), *_year("end_year", row)]
        if not problems and int(row["start_year"]) > int(row["end_year"]):
            problems = [f"de periode {row['start_year']}–{row['end_year']} begint na haar eind."]
        yield from problems

    def _judgement(self, row: Row) -> Iterator[str]:
        judged = bool(row["score"] or row["answer"])
        if judged == bool(row["absence"]):
            yield "vul óf score/answer in, óf absence; precies één van beide."
        if judged != bool(row["plausibility"]):
            yield "plausibility hoort er te staan bij een score of answer, en alleen dan."
        if row["plausibility"]:
            yield from _level(
                "plausibility", row, [level.value for level in self.definitions.plausibility.levels]
            )
        indicator = self.definitions.indicators.get(row["indicator"])
        if indicator and row["score"]:
            yield from _level(
                "score", row, [level.value for level in self.definitions.scales[indicator.scale].levels]
            )
        if len(row["answer"]) > LONGEST_ANSWER:
            yield f"answer heeft {len(row['answer'])} tekens; hoogstens {LONGEST_ANSWER}."

    def _evidence(self, row: Row) -> Iterator[str]:
        yield from self._known("source", row, self.definitions.sources, required=True)
        if not row["absence"] and not row["finding"]:
            yield "finding is leeg: zeg in één tot drie zinnen wat er gezien is."
        if not row["recorded_by"]:
            yield "recorded_by is leeg: noem de rol van wie dit vastlegde."
        if not re.fullmatch(MOMENT, row["recorded_at"]) or pd.isna(
            pd.to_datetime(row["recorded_at"], errors="coerce")
        ):
            yield f'recorded_at "{row["recorded_at"]}" is geen tijdstip als 2026-11-24T00:00:00.'


def read_rows(
    path: Path, columns: tuple[str, ...], check: Callable[[Row], Iterator[str]], problems: list[str]
) -> pd.DataFrame:
    """
    Return the rows of a CSV file as a frame with these columns (numbers as Int64, empty cells as missing).

    What is wrong is added to problems as "file, regel n: …"; the frame is only usable if nothing was added.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            found = tuple(next(reader, ()))
            rows = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader if cells]
    except FileNotFoundError:
        problems.append(f"{path.name}: het bestand ontbreekt.")
        return _frame([], columns)
    except (UnicodeDecodeError, csv.Error) as error:
        problems.append(f"{path.name}: geen CSV in UTF-8 ({error}).")
        return _frame([], columns)
    if found != columns:
        problems.append(f"{path.name}: de kolommen zijn {', '.join(found)}; nodig zijn {', '.join(columns)}.")
        return _frame([], columns)
    width = len(columns)  # a comma too many would shift every cell after it
    problems.extend(
        f"{path.name}, regel {line}: {len(row)} cellen in plaats van {width}."
        for line, row in rows
        if len(row) != width
    )
    whole = [(line, dict(zip(columns, row, strict=True))) for line, row in rows if len(row) == width]
    problems.extend(f"{path.name}, regel {line}: {problem}" for line, row in whole for problem in check(row))
    return _frame([row for _, row in whole], columns)


def repeated(frame: pd.DataFrame, what: str) -> Iterator[str]:
    """
    Yield a problem for each id that stands in more than one row.
    """
    ids = frame["id"]
    yield from (f'{what}: id "{id_}" staat er meer dan eens.' for id_ in sorted(set(ids[ids.duplicated()])))


def _frame(rows: list[dict[str, str]], columns: tuple[str, ...]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=list(columns), dtype="string").replace("", pd.NA)
    numbers = {
        column: pd.to_numeric(frame[column], errors="coerce").astype("Int64")
        for column in columns
        if column in INTEGERS
    }
    times = (
        {"recorded_at": pd.to_datetime(frame["recorded_at"], format="ISO8601", errors="coerce")}
        if "recorded_at" in columns
        else {}
    )
    return frame.assign(**numbers, **times)


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?\d{1,4}", text) else None


def _year(column: str, row: Row) -> Iterator[str]:
    year = _whole(row[column])
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        yield f'{column} "{row[column]}" is geen jaartal van {FIRST_YEAR} tot en met {LAST_YEAR}.'


def _level(column: str, row: Row, allowed: list[int]) -> Iterator[str]:
    if _whole(row[column]) in allowed:
        return
    if not allowed:
        yield f'{column} "{row[column]}" kan hier niet: dit kenmerk heeft alleen een answer.'
    else:
        yield (
            f'{column} "{row[column]}" is geen niveau van de schaal; toegestaan:'
            f" {', '.join(map(str, allowed))}."
        )
