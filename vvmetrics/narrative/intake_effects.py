"""
The words of what a change does to summaries, on Gegevens: each beside what it was, with all that pages show
of it.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from vvmetrics.answers.known import of_place
from vvmetrics.answers.scene import why
from vvmetrics.answers.way import ALL, Way
from vvmetrics.definitions.model import NOT_FOUND, Definitions
from vvmetrics.narrative.words import listed, number

BEFORE, AFTER = "_before", "_after"
ALWAYS = ("level", "sure", "known")  # what is said of each summary; the rest where it differs
RUN = 3  # years in a row that are told by the first and the last


def effects_sentence(
    effects: pd.DataFrame, definitions: Definitions, *, region: str, year: int, years: Sequence[int]
) -> str:
    """
    Return the years of which summaries of a region would change, and which do, by action, in the year of the
    effects.

    effects, year and years as in vvmetrics.intake.preview.

    >>> effects = pd.DataFrame({"action": ["acuut"], "element": ["waarde"]})
    >>> print(effects_sentence(effects, definitions, region="Noord", year=2021, years=[2021]))
    In de stand 2021 van Noord verandert één samenvatting, op elke pagina die ze toont: Acuut (waarde).
    """
    if effects.empty:
        return (
            f"De stand {year} van {region} blijft gelijk: de waarnemingen komen erbij, maar geen samenvatting"
            " verandert."
        )
    parts = [
        f"{definitions.actions[str(action)].short_label}"
        f" ({listed([_element(definitions, one) for one in rows['element']])})"
        for action, rows in effects.groupby("action", sort=False)
    ]
    count = len(effects)
    if len(years) == 1:
        change = "verandert één samenvatting" if count == 1 else f"veranderen {number(count)} samenvattingen"
        return f"In de stand {year} van {region} {change}, op elke pagina die ze toont: {listed(parts)}."
    which = "is dat er één" if count == 1 else f"zijn dat er {number(count)}"
    return (
        f"In de standen {years_words(years)} van {region} veranderen samenvattingen, op elke pagina die ze"
        f" toont. In de stand {year} {which}: {listed(parts)}."
    )


def years_words(years: Sequence[int]) -> str:
    """
    Return years, ascending, as they are read: "2019 en 2023 tot en met 2025".

    >>> print(years_words([2019, 2023, 2024, 2025]))
    2019 en 2023 tot en met 2025
    """
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    told = [
        [f"{run[0]} tot en met {run[-1]}"] if len(run) >= RUN else [str(year) for year in run] for run in runs
    ]
    return listed([words for run in told for words in run])


def effects_table(effects: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """
    Return the summaries that would change, a row each: as they are and as they become, in the words of the
    levels.
    """
    rows = []
    for row in effects.to_dict("records"):
        names = {
            "Verbeteractie": definitions.actions[row["action"]].short_label,
            "Element": definitions.elements[row["element"]].label,
        }
        rows.append({**names, **dict(zip(("Is nu", "Wordt"), effect_words(row, definitions), strict=True))})
    return pd.DataFrame(rows)


def effect_words(row: Mapping[Hashable, Any], definitions: Definitions) -> tuple[str, str]:
    """
    Return a summary as it is and as it becomes, the same words where nothing that pages show of it changes.

    row has element and, before and after (…_before, …_after), columns of metrics.summary.
    """
    old, new = (
        {str(name).removesuffix(when): value for name, value in row.items() if str(name).endswith(when)}
        for when in (BEFORE, AFTER)
    )
    return _beside(old, new, definitions, row["element"], ALL)


def then_table(
    then: pd.DataFrame, now: pd.DataFrame, definitions: Definitions, *, day: str, way: Way = ALL
) -> pd.DataFrame:
    """
    Return the summary of a region and an action as it was known on a day beside that of now, a row per
    element.

    then and now are the rows of metrics.summary of that region and action; way is how they were asked.
    """
    known = {row["element"]: row for row in now.to_dict("records")}
    rows = []
    for row in then.to_dict("records"):
        before, after = _beside(row, known[row["element"]], definitions, row["element"], way)
        rows.append({"Element": definitions.elements[row["element"]].label, f"Na {day}": before, "Nu": after})
    return pd.DataFrame(rows)


def _beside(
    old: Mapping[Any, Any], new: Mapping[Any, Any], definitions: Definitions, element: str, way: Way
) -> tuple[str, str]:
    before, after = (_parts(row, definitions, element, way) for row in (old, new))
    told = [name for name in before if name in ALWAYS or before[name] != after[name]]
    was, becomes = ("; ".join(filter(None, [parts[name] for name in told])) for parts in (before, after))
    return was, becomes


def _parts(row: Mapping[Any, Any], definitions: Definitions, element: str, way: Way) -> dict[str, str]:
    """
    Return what pages show of a summary, each part in words: the board says it so, Dekking counts the reasons.
    """
    told = of_place(row, definitions, element)
    found = {
        str(name): int(value)
        for name, value in row.items()
        if isinstance(value, int | float) and not pd.isna(value)
    }
    sure = definitions.plausibility.level(found["plausibility"]) if "plausibility" in found else None
    reasons = [
        f"{found[id_]} {one.label}"
        for id_, one in definitions.absences.items()
        if id_ != NOT_FOUND and found.get(id_)
    ]
    return {
        "level": f"{told.level.symbol} {told.level.label}"
        if told.level
        else f"niet bekend ({why(told, definitions, way)})",
        "sure": sure.symbol if sure else "",
        "known": f"{told.known} van {told.applicable} bekend" if told.known else "",
        "quartiles": (
            f"kwartielen {told.q1.short_label} – {told.q3.short_label}" if told.q1 and told.q3 else ""
        ),
        "newest": f"nieuwste bevinding {told.newest}" if told.newest else "",
        "reasons": ", ".join(reasons),
    }


def _element(definitions: Definitions, element: str) -> str:
    return definitions.elements[element].label.partition(":")[0].lower()
