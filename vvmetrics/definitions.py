"""
The definitions in use, read from data/*.toml into frozen models that refuse what they do not know.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError

from vvmetrics.errors import DefinitionsError, unknown

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Color = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


class Model(BaseModel):
    """
    A definition: frozen, and an unknown key is an error instead of a silent typo.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


class Defined(Model):
    """
    A definition with the id of its TOML table and the label that people see.
    """

    id: Id
    label: Text


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
    One of the improvement actions.
    """

    short_label: Text
    description: Text


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


class Level(Model):
    """
    One step of a scale. Values order the levels; distances between them mean nothing.
    """

    value: int
    label: Text
    short_label: Text
    meaning: Text
    color: Color
    symbol: Text


class Scale(Defined):
    """
    An ordered set of levels; a scale without levels takes answers in words only.
    """

    question: Text
    levels: tuple[Level, ...]

    def level(self, value: int) -> Level:
        """
        Return the level with this value; KeyError if the scale has none.
        """
        return {level.value: level for level in self.levels}[value]


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
    sources: dict[Id, Source]
    terms: dict[Id, Term]


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
    "sources": ("sources.toml", None, Source),
    "terms": ("terms.toml", None, Term),
}
FILES = tuple(dict.fromkeys(file for file, _, _ in KINDS.values()))
# Words of pydantic's error types, for readers of the message.
COMPLAINTS = {"extra_forbidden": "deze sleutel is onbekend", "missing": "deze sleutel ontbreekt"}


def load_definitions(data_dir: Path) -> Definitions:
    """
    Return the definitions in a data directory.

    Raises DefinitionsError with every problem at once: file, table, key, and the likely intended id.
    """
    problems: list[str] = []
    files = {name: _toml(data_dir / name, problems) for name in FILES}
    read: dict[str, Any] = {kind: _models(kind, files[KINDS[kind][0]], problems) for kind in KINDS}
    for single in ("plausibility", "phase"):
        read[single] = _model(Scale, "scales.toml", single, files["scales.toml"].get(single, {}), problems)
    if not problems:
        definitions = Definitions.model_construct(**read)
        problems.extend(_broken_references(definitions))
        problems.extend(_ambiguities(definitions))
    if problems:
        headline = "De definities kloppen niet:"
        raise DefinitionsError(headline, problems)
    return definitions


def _toml(path: Path, problems: list[str]) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(f"{path.name}: het bestand ontbreekt.")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{path.name}: geen geldige TOML ({error}).")
    return {}


def _models(kind: str, content: dict[str, Any], problems: list[str]) -> dict[str, Defined]:
    file, table, model = KINDS[kind]
    tables = content if table is None else content.get(table, {})
    prefix = "" if table is None else f"{table}."
    models = {id_: _model(model, file, f"{prefix}{id_}", fields, problems) for id_, fields in tables.items()}
    return {id_: model for id_, model in models.items() if model is not None}


def _model(model: type[Defined], file: str, table: str, fields: dict[str, Any], problems: list[str]) -> Defined | None:
    own_id = table.rsplit(".", 1)[-1]
    areas = {key: {**area, "id": key} for key, area in fields.get("areas", {}).items()}
    try:
        return TypeAdapter(model).validate_python({**fields, "id": own_id, **({"areas": areas} if areas else {})})
    except ValidationError as error:
        problems.extend(f"{file} [{table}]: {_complaint(detail, model)}" for detail in error.errors())
        return None


def _complaint(detail: Any, model: type[Defined]) -> str:
    key = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "extra_forbidden":
        return unknown("Sleutel", key, [name for name in model.model_fields if name != "id"])
    return f'"{key}": {COMPLAINTS.get(detail["type"], detail["msg"])}.'


def _broken_references(definitions: Definitions) -> Iterator[str]:
    for indicator in definitions.indicators.values():
        where = f"indicators.toml [{indicator.id}]"
        yield from _reference(where, "Verbeteractie", indicator.action, definitions.actions)
        yield from _reference(where, "Element", indicator.element, definitions.elements)
        yield from _reference(where, "Schaal", indicator.scale, definitions.scales)
        if indicator.element in definitions.elements and indicator.scale not in {definitions.elements[indicator.element].scale, "kenmerk"}:
            expected = definitions.elements[indicator.element].scale
            yield f'{where}: schaal "{indicator.scale}" past niet bij element "{indicator.element}"; toegestaan: {expected}, kenmerk.'
    for element in definitions.elements.values():
        yield from _reference(f"framework.toml [elements.{element.id}]", "Schaal", element.scale, definitions.scales)
    for source in definitions.sources.values():
        yield from _reference(f"sources.toml [{source.id}]", "Soort bron", source.kind, definitions.source_kinds)


def _reference(where: str, kind: str, value: str, known: dict[str, Any]) -> Iterator[str]:
    if value not in known:
        yield f"{where}: {unknown(kind, value, known)}"


def _ambiguities(definitions: Definitions) -> Iterator[str]:
    regions = list(definitions.regions.values())
    named: dict[Literal["code", "tile", "gebied"], list[Any]] = {
        "code": [region.code for region in regions],
        "tile": [(region.tile.column, region.tile.row) for region in regions],
        "gebied": [area for region in regions for area in region.areas],
    }
    for what, values in named.items():
        yield from (f'regions.toml: {what} "{value}" staat er twee keer.' for value in sorted({v for v in values if values.count(v) > 1}))
    for scale in [*definitions.scales.values(), definitions.plausibility, definitions.phase]:
        values = [level.value for level in scale.levels]
        if values != sorted(set(values)):
            yield f"scales.toml [{scale.id}]: de niveaus staan niet oplopend of dubbel: {values}."
