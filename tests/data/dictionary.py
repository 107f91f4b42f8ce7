"""
The tables of columns in data/README.md, written from what stands beside the columns themselves.

Between `<!-- columns: observations -->` and `<!-- end -->` stands what data/schemas/observations.json says of
its fields; `… but observations` leaves out what that schema has too. Names with a slash are files of
vvmetrics/sql: there a comment "-- type: meaning" tells of the columns below it. `<!-- keys: regions.toml -->`
is of the models that the file is read into: there the text under a field tells of it. `make dictionary`
writes the file, `python -m tests.data.dictionary` prints it.
"""

import ast
import inspect
import json
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import NoneType
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from vvmetrics.definitions.consistency import references
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.definitions.method import Section
from vvmetrics.definitions.model import KINDS

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "data"
DICTIONARY = DATA / "README.md"
MARKED = re.compile(r"^<!-- (columns|keys): (\S.*) -->\n(?:.*\n)*?<!-- end -->\n", re.MULTILINE)

Row = tuple[str, str, str]  # the column, its type, what it means


def dictionary() -> str:
    """
    Return the text of data/README.md with each marked table written anew.
    """
    return MARKED.sub(_table, DICTIONARY.read_text(encoding="utf-8"))


def _table(mark: re.Match[str]) -> str:
    what, _, without = mark[2].partition(" but ")
    read: Callable[[str], Iterator[Row]] = sql_columns if "/" in what else schema_columns
    read = toml_keys if mark[1] == "keys" else read
    left_out = {column for column, _, _ in schema_columns(without)} if without else set()
    columns: dict[tuple[str, str], dict[str, None]] = {}  # of a type and meaning, in their order, each once
    for name in what.split(", "):
        for column, type_, meaning in read(name):
            if column not in left_out:
                columns.setdefault((type_, meaning), {})[f"`{column}`"] = None
    lines = [f"| {', '.join(names)} | {type_} | {meaning} |" for (type_, meaning), names in columns.items()]
    header = [f"| {mark[1].removesuffix('s')} | type | meaning |", "|---|---|---|"]
    return "\n".join([f"<!-- {mark[1]}: {mark[2]} -->", "", *header, *lines, "", "<!-- end -->", ""])


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


def toml_keys(file: str) -> Iterator[Row]:
    """
    Yield the keys that the tables of a file may have.
    """
    kinds = {
        f"{table}.<id>." if table else "": model for name, table, model in KINDS.values() if name == file
    }
    for prefix, model in (kinds or {"": Section}).items():
        yield from model_keys(model, prefix)


def model_keys(model: type[BaseModel], prefix: str = "") -> Iterator[Row]:
    """
    Yield the keys that a table of a model may have, with those of the tables inside it; the name of a table
    is its id.
    """
    for name, field in model.model_fields.items():
        kinds = [kind for kind in (field.annotation, *get_args(field.annotation)) if isinstance(kind, type)]
        inner = next((kind for kind in kinds if issubclass(kind, BaseModel)), None)
        if inner:
            by_id = "<id>." if get_origin(field.annotation) is dict else ""
            yield from model_keys(inner, f"{prefix}{name}.{by_id}")
        elif name != "id":
            optional = "" if field.is_required() else ", optional"
            yield f"{prefix}{name}", _key_type(model, name, field) + optional, _told(model)[name]


def _key_type(model: type[BaseModel], name: str, field: FieldInfo) -> str:
    many = get_origin(field.annotation) is tuple
    if name in references(model):
        kind = references(model)[name].kind.replace("_", " ")
        return f"list of ids of {kind}" if many else f"id, one of the {kind}"
    if any("#" in str(rule) for rule in field.metadata):
        return "`#rrggbb`, lower case"
    words = {str: "text", int: "whole number", bool: "true or false", date: "date"}
    return "list of texts" if many else words[_plain(field.annotation)]


def _plain(kind: type) -> type:
    inside = [each for each in get_args(kind) if each is not NoneType]
    return _plain(inside[0]) if inside else kind


def _told(model: type[BaseModel]) -> dict[str, str]:
    """
    Return the text under each field of a model.
    """
    body = ast.parse(inspect.getsource(model)).body[0].body
    return {
        field.target.id: " ".join(text.value.value.split())
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr)
    }


if __name__ == "__main__":
    if "--write" in sys.argv:
        DICTIONARY.write_text(dictionary(), encoding="utf-8")
    else:
        sys.stdout.write(dictionary())
