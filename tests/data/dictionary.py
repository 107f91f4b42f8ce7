"""
The tables of columns in data/README.md, written from what stands beside the columns themselves.

Between `<!-- columns: observations -->` and `<!-- end -->` stands what data/schemas/observations.json says of
its fields; `… but observations` leaves out what that schema has too. Names with a slash are files of
vvmetrics/sql: there a comment "-- type: meaning" tells of the columns below it. `make dictionary` writes the
file, `python -m tests.data.dictionary` prints it.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from vvmetrics.definitions.loading import load_definitions

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "data"
DICTIONARY = DATA / "README.md"
MARKED = re.compile(r"^<!-- columns: (\S.*) -->\n(?:.*\n)*?<!-- end -->\n", re.MULTILINE)

Row = tuple[str, str, str]  # the column, its type, what it means


def dictionary() -> str:
    """
    Return the text of data/README.md with each marked table written anew.
    """
    return MARKED.sub(_table, DICTIONARY.read_text(encoding="utf-8"))


def _table(mark: re.Match[str]) -> str:
    named, _, without = mark[1].partition(" but ")
    read: Callable[[str], Iterator[Row]] = sql_columns if "/" in named else schema_columns
    left_out = {column for column, _, _ in schema_columns(without)} if without else set()
    columns: dict[tuple[str, str], dict[str, None]] = {}  # of a type and meaning, in their order, each once
    for name in named.split(", "):
        for column, type_, meaning in read(name):
            if column not in left_out:
                columns.setdefault((type_, meaning), {})[f"`{column}`"] = None
    lines = [f"| {', '.join(names)} | {type_} | {meaning} |" for (type_, meaning), names in columns.items()]
    header = ["| column | type | meaning |", "|---|---|---|"]
    return "\n".join([f"<!-- columns: {mark[1]} -->", "", *header, *lines, "", "<!-- end -->", ""])


def schema_columns(name: str) -> Iterator[Row]:
    """
    Yield the fields of a schema of data/schemas with what their constraints allow.
    """
    schema = json.loads((DATA / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    for field in schema["fields"]:
        limits = field.get("constraints", {})
        empty = "" if limits.get("required") else " or empty"
        yield field["name"], f"{_type(field, limits)}{empty}", field["meaning"]


def _type(field: dict[str, str], limits: dict[str, object]) -> str:
    if field["type"] == "string":
        if {"enum", "pattern"} & limits.keys():
            return "id"
        return f"text of at most {limits['maxLength']} characters" if "maxLength" in limits else "text"
    if field["type"] == "integer":
        whole = "minimum" in limits and limits["minimum"] > 0
        return f"{limits['minimum']}–{limits['maximum']}" if whole else "whole number"
    return {"datetime": "`2026-11-24T00:00:00`", "year": "year", "number": "number"}[field["type"]]


def sql_columns(name: str) -> Iterator[Row]:
    """
    Yield the columns of the answer of a file of vvmetrics/sql, with the comment above each; counts per reason
    of absence as columns of their own.
    """
    text = (ROOT / "vvmetrics" / "sql" / f"{name}.sql").read_text(encoding="utf-8")
    selected = text.split("SELECT\n", 1)[1].split("\nFROM ", 1)[0]
    for comment, expressions in re.findall(r"((?: *-- .+\n)+)((?: *[^ -].*(?:\n|$))+)", selected):
        type_, meaning = " ".join(re.findall(r"-- (.+)", comment)).split(": ", 1)
        for expression in re.sub(r"\([^()]*\)", "", expressions).strip().rstrip(",").split(","):
            column = re.split(r"[\s.]", expression)[-1]
            columns = load_definitions(DATA).absences if column == "reasons" else [column]
            yield from ((each, type_, meaning) for each in columns)


if __name__ == "__main__":
    if "--write" in sys.argv:
        DICTIONARY.write_text(dictionary(), encoding="utf-8")
    else:
        sys.stdout.write(dictionary())
