"""
The definitions in use, read from data/*.toml into frozen models that refuse what they do not know.
"""

from datetime import date
from pathlib import Path
from typing import Any

from vvmetrics.consistency import contradictions
from vvmetrics.errors import DefinitionsError
from vvmetrics.scales import Defined, Id, Scale, Text
from vvmetrics.toml_tables import Model, read_model, read_toml, with_ids


class Tile(Model):
    """
    Place of a region in the tile map, counted from the top left.
    """

    column: int
    row: int


class Area(Defined):
    """
    A Veilig Thuis area inside a region; cbs_successor is the CBS area that it merged into.
    """

    cbs_code: Text
    cbs_successor: Text | None = None


class Region(Defined):
    """
    One of the regional networks, with its code on charts and its Veilig Thuis areas.
    """

    code: Text
    tile: Tile
    areas: dict[Id, Area]


class Action(Defined):
    """
    One of the improvement actions; purpose, occasion and form as its source gives them, None where it gives none.
    """

    short_label: Text
    description: Text
    purpose: Text
    occasion: Text | None = None
    form: Text | None = None


class Element(Defined):
    """
    What is weighed: development effort, execution effort or value; scale names its ordered scale.
    """

    question: Text
    scale: Id


class Partner(Defined):
    """
    One of the five partners.
    """

    code: Text


class Absence(Defined):
    """
    A reason why there is neither a score nor an answer.
    """

    meaning: Text


class SourceKind(Defined):
    """
    Where sources come from: own is reported or checked by the network itself, made_up is example data.
    """

    meaning: Text
    own: bool
    made_up: bool


class Indicator(Defined):
    """
    What is looked at, for one action and element, with who reviewed the definition (a role) and when.
    """

    action: Id
    element: Id
    scale: Id
    question: Text
    description: Text
    checked_by: Text
    reviewed: date
    next_review: date


class Expectation(Defined):
    """
    What was expected of an action beforehand, and the indicators, all of one scale, that show whether it came about (may be none).
    """

    action: Id
    indicators: tuple[Id, ...]
    source: Id
    locator: Text


class Source(Defined):
    """
    Where an observation comes from. year is the year it appeared, not the period that it speaks of.
    """

    kind: Id
    publisher: Text
    year: int | None = None
    url: Text | None = None
    note: Text | None = None


class Term(Defined):
    """
    An abbreviation or term of the field, explained where it appears.
    """

    meaning: Text


class Definitions(Model):
    """
    All definitions together, each kind in the order of its file.
    """

    regions: dict[Id, Region]
    actions: dict[Id, Action]
    elements: dict[Id, Element]
    partners: dict[Id, Partner]
    scales: dict[Id, Scale]
    plausibility: Scale
    phase: Scale
    absences: dict[Id, Absence]
    source_kinds: dict[Id, SourceKind]
    indicators: dict[Id, Indicator]
    expectations: dict[Id, Expectation]
    sources: dict[Id, Source]
    terms: dict[Id, Term]
    allowed_terms: dict[Id, Term]


# Each kind of definition: its file, the table in it that holds it (None: the file itself), and its model.
KINDS: dict[str, tuple[str, str | None, type[Defined]]] = {
    "regions": ("regions.toml", None, Region),
    "actions": ("framework.toml", "actions", Action),
    "elements": ("framework.toml", "elements", Element),
    "partners": ("framework.toml", "partners", Partner),
    "scales": ("scales.toml", "scales", Scale),
    "absences": ("scales.toml", "absences", Absence),
    "source_kinds": ("scales.toml", "source_kinds", SourceKind),
    "indicators": ("indicators.toml", None, Indicator),
    "expectations": ("expectations.toml", None, Expectation),
    "sources": ("sources.toml", None, Source),
    "terms": ("terms.toml", None, Term),
    "allowed_terms": ("allowed_terms.toml", None, Term),
}
FILES = tuple(dict.fromkeys(file for file, _, _ in KINDS.values()))
SINGLE = ("plausibility", "phase")  # scales on their own in scales.toml, beside those of the elements


def load_definitions(data_dir: Path) -> Definitions:
    """
    Return the definitions in a data directory.

    Raises DefinitionsError with every problem at once: file, table, key, and the likely intended id.
    """
    problems: list[str] = []
    files = {name: read_toml(data_dir / name, _allowed(name), problems) for name in FILES}
    tables = {kind: _tables(kind, files, problems) for kind in KINDS}
    read: dict[str, Any] = {kind: _models(kind, tables[kind] or {}, problems) for kind in KINDS}
    scales = files["scales.toml"]
    for single in SINGLE:
        read[single] = None if scales is None else _model(Scale, "scales.toml", single, scales.get(single, {}), problems)
    definitions = Definitions.model_construct(**read)
    problems.extend(contradictions(definitions, tables))
    if problems:
        raise DefinitionsError("De definities kloppen niet:", problems)
    return definitions


def _allowed(file: str) -> list[str] | None:
    tables = [table for name, table, _ in KINDS.values() if name == file and table]
    return [*tables, *SINGLE] if file == "scales.toml" else tables or None


def _tables(kind: str, files: dict[str, dict[str, Any] | None], problems: list[str]) -> dict[str, Any] | None:
    """
    Return the tables of a kind as they stand in its file, or None where there are none to read.
    """
    file, table, _ = KINDS[kind]
    content = files[file]
    found = content.get(table) if content is not None and table else content
    if content is not None and not isinstance(found, dict):
        problems.append(f"{file}: tabel {table} ontbreekt.")
    return found if isinstance(found, dict) else None


def _models(kind: str, tables: dict[str, Any], problems: list[str]) -> dict[str, Defined]:
    file, table, model = KINDS[kind]
    where = f"{table}.{{}}" if table else "{}"
    return {id_: read for id_, fields in tables.items() if (read := _model(model, file, where.format(id_), fields, problems))}


def _model(model: type[Defined], file: str, table: str, fields: object, problems: list[str]) -> Defined | None:
    return read_model(model, f"{file} [{table}]", with_ids(table.rsplit(".", 1)[-1], fields), problems)
