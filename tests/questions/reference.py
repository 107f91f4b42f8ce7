"""
The summary once more, in plain Python from the files of an export: slow, and written from the definition
instead of from the SQL.
"""

import csv
from pathlib import Path

OWN = {"regiorapportage", "eigen_opgave"}
REASONS = ["niet_gestart", "geen_zicht", "niet_gevonden", "niet_van_toepassing", "vertrouwelijk"]


def read(directory, name):
    """
    Return the rows of one file of an export, as dicts of text.
    """
    with (Path(directory) / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def summary(directory, *, year, own_only, min_plausibility):
    """
    Return the rows of the summary as dicts of text, as they stand in summary.csv.
    """
    rows = kept(counting(directory, year=year, own_only=own_only, min_plausibility=min_plausibility))
    indicators = read(directory, "indicators")
    return [
        cell(region["id"], action["id"], element["id"], indicators, rows)
        for region in read(directory, "regions")
        for action in read(directory, "actions")
        for element in read(directory, "elements")
    ]


def counting(directory, *, year, own_only, min_plausibility):
    """
    Step 1: current observations of the right kind that end in or before the year and are plausible enough.
    """
    kinds = {source["id"]: source["kind"] for source in read(directory, "sources")}
    rows = read(directory, "observations")
    gone = {row["observation"] for row in read(directory, "withdrawals")}
    older = {row["id"]: row["supersedes"] for row in rows}
    for id_ in [id_ for id_ in older if id_ not in gone]:
        step = older[id_]
        while step:  # all before one that stands: it took their place
            gone.add(step)
            step = older[step]
    return [
        row
        for row in rows
        if row["id"] not in gone
        and kinds[row["source"]] != "voorbeeld"
        and (kinds[row["source"]] in OWN or not own_only)
        and int(row["end_year"]) <= year
        and (row["absence"] or int(row["plausibility"]) >= min_plausibility)
    ]


def kept(rows):
    """
    Step 2: of each unit the observations of its latest period.
    """
    latest = {}
    for row in rows:
        latest[unit(row)] = max(latest.get(unit(row), (0, 0)), period(row))
    return [row for row in rows if period(row) == latest[unit(row)]]


def unit(row):
    """
    Return who speaks of what where: the unit within which a later period replaces an earlier one.
    """
    return row["region"], row["area"], row["partner"], row["indicator"]


def period(row):
    """
    Return the period so that the greatest is the latest: by end year, then by start year.
    """
    return int(row["end_year"]), int(row["start_year"])


def state(rows):
    """
    Step 3: what the kept observations of one region and indicator say together, as (status, level,
    plausibility).
    """
    judged = [row for row in rows if not row["absence"]]
    if judged:
        return (
            "known",
            quantile(2, [row["score"] for row in judged if row["score"]]),
            quantile(2, [row["plausibility"] for row in judged]),
        )
    others = [row for row in rows if row["absence"] != "niet_van_toepassing"]
    if rows and not others:
        return "niet_van_toepassing", "", ""
    newest = max((period(row) for row in others), default=None)
    reasons = [row["absence"] for row in others if period(row) == newest]
    return min(reasons, key=REASONS.index, default="niet_gevonden"), "", ""


def cell(region, action, element, indicators, rows):
    """
    Step 4: one row of the summary.
    """
    ids = [
        indicator["id"]
        for indicator in indicators
        if (indicator["action"], indicator["element"]) == (action, element)
    ]
    here = {id_: [row for row in rows if row["region"] == region and row["indicator"] == id_] for id_ in ids}
    states = [state(of_indicator) for of_indicator in here.values()]
    everything = [row for of_indicator in here.values() for row in of_indicator]
    known = [plausibility for status, _, plausibility in states if status == "known"]
    levels = [level for _, level, _ in states if level]
    applicable = sum(status != "niet_van_toepassing" for status, _, _ in states)
    counts = {reason: sum(status == reason for status, _, _ in states) for reason in REASONS}
    values = {
        "region": region,
        "action": action,
        "element": element,
        "indicators": len(ids),
        "applicable": applicable,
        "known": len(known),
        "coverage": len(known) / applicable if applicable else "",
        "q1": quantile(1, levels),
        "median": quantile(2, levels),
        "q3": quantile(3, levels),
        "plausibility": quantile(2, known),
        **counts,
        "sources": len({row["source"] for row in everything}),
        "newest": max((row["end_year"] for row in everything), default=""),
    }
    return {name: str(value) for name, value in values.items()}


def quantile(quarters, levels):
    """
    Return the smallest level whose cumulative share is at least so many quarters, "" without levels.
    """
    ordered = sorted(levels, key=int)
    return next((level for n, level in enumerate(ordered, start=1) if 4 * n >= quarters * len(ordered)), "")
