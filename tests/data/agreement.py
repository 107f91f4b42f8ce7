"""
How far two independent coders agree: Krippendorff's alpha over data/coding/, kept in
data/coding/agreement.csv.

`python -m tests.data.agreement` prints the table, with `--write` it writes the file, from which the page
Verantwoording prints it. A unit is an indicator (Noord-Nederland) or a fact from a public source; where a
coder gave several observations of an indicator (areas, partners, periods) their discrete median counts.
"""

import csv
import io
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import krippendorff
import numpy as np

CODING = Path(__file__).parents[2] / "data" / "coding"
REPORTED = CODING / "agreement.csv"
Rows = dict[str, list[dict[str, str]]]  # unit: the rows that a coder gave it


def agreement() -> list[tuple[str, str, int, float]]:
    """
    Return rows of (coding, what was judged, number of units that both judged, alpha). Scores are compared per
    scale.
    """
    scales = {
        id_: table["scale"]
        for id_, table in tomllib.loads(
            (CODING.parent / "indicators.toml").read_text(encoding="utf-8")
        ).items()
    }
    rows = []
    for name, unit in CODINGS:
        first, second = (coding(name, coder, unit) for coder in ("a", "b"))
        for what, judge, measure, scale in JUDGEMENTS:
            pairs = [
                (judge(first[key]), judge(second[key]))
                for key in first
                if key in second and scale in (None, scales.get(first[key][0]["indicator"]))
            ]
            both = [pair for pair in pairs if None not in pair]
            rows.append((name, what, len(both), alpha(both, measure)))
    return rows


def coding(name: str, coder: str, unit: str) -> Rows:
    """
    Return the rows of one coder, per unit.
    """
    with (CODING / f"{name}-coder-{coder}.csv").open(encoding="utf-8", newline="") as file:
        units: Rows = {}
        for row in csv.DictReader(file):
            units.setdefault(row[unit], []).append(row)
        return units


def status(rows: list[dict[str, str]]) -> str:
    """
    Return known, left_out (facts only) or the reason that most rows give.
    """
    if any(row["score"] or row["answer"] for row in rows):
        return "known"
    reasons = sorted(row["absence"] or "left_out" for row in rows)
    return max(reasons, key=reasons.count)


def middle(column: str) -> Callable[[list[dict[str, str]]], int | None]:
    """
    Return a judge that gives the discrete median of a column, None where it is empty.
    """

    def judge(rows: list[dict[str, str]]) -> int | None:
        values = sorted(int(row[column]) for row in rows if row[column])
        return values[(len(values) - 1) // 2] if values else None

    return judge


def alpha(pairs: list[tuple[str | int | None, str | int | None]], measure: str) -> float:
    """
    Return Krippendorff's alpha; nan where all values are the same or none is there.
    """
    values = sorted({value for pair in pairs for value in pair}, key=str if measure == "nominal" else int)
    if len(values) < 2:  # without variation alpha is not defined
        return float("nan")
    codes = np.array([[values.index(pair[coder]) for pair in pairs] for coder in (0, 1)], dtype=float)
    return float(krippendorff.alpha(reliability_data=codes, level_of_measurement=measure))


CODINGS = (
    ("noord-nederland-eerste-ronde", "indicator"),
    ("noord-nederland", "indicator"),
    ("openbare-bronnen-eerste-ronde", "fact"),
    ("openbare-bronnen", "fact"),
)
JUDGEMENTS = (
    ("bekend, of de reden", status, "nominal", None),
    ("ontwikkelinspanning", middle("score"), "ordinal", "ontwikkelinspanning"),
    ("meerwerk", middle("score"), "ordinal", "meerwerk"),
    ("waarde", middle("score"), "ordinal", "waarde"),
    ("plausibiliteit", middle("plausibility"), "ordinal", None),
)


def as_csv() -> str:
    """
    Return the agreement as the file has it: alpha in two decimals, nothing where it is not defined.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["coding", "judgement", "units", "alpha"])
    writer.writerows(
        [name, what, units, "" if np.isnan(value) else f"{value:.2f}"]
        for name, what, units, value in agreement()
    )
    return text.getvalue()


if __name__ == "__main__":
    if "--write" in sys.argv:
        REPORTED.write_text(as_csv(), encoding="utf-8")
    sys.stdout.write(as_csv())
