"""
Tables of a TOML file as frozen models, with what is wrong in Dutch: file, table, key, and what is allowed.
"""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from vvmetrics.errors import unknown


class Model(BaseModel):
    """
    What a table is read into: frozen, and an unknown key is an error instead of a silent typo.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


Read = TypeVar("Read", bound=BaseModel)
# Pydantic's words for what is wrong, by the start of its error type, for readers of the message; {} takes the
# context of the error.
COMPLAINTS = {
    "missing": "ontbreekt",
    "string_too_short": "mag niet leeg zijn",
    "string_pattern_mismatch": 'heeft niet de vorm {pattern}; er staat "{input}"',
    "string": 'moet tekst zijn; er staat "{input}"',
    "int": 'moet een geheel getal zijn; er staat "{input}"',
    "bool": 'moet true of false zijn; er staat "{input}"',
    "date": 'moet een datum zijn als 2026-11-24; er staat "{input}"',
    "tuple": "moet een lijst zijn",
    "dict": "moet een tabel zijn",
    "model": "moet een tabel zijn",
}


def read_toml(path: Path, tables: Iterable[str] | None, problems: list[str]) -> dict[str, Any] | None:
    """
    Return the content of a TOML file, None if it can't be read; tables are those that it may have at its top
    (None: any).

    What is wrong is added to problems.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(f"{path.name}: het bestand ontbreekt.")
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{path.name}: geen geldige TOML ({error}).")
        return None
    allowed = list(content if tables is None else tables)
    problems.extend(
        f"{path.name}: {unknown('Tabel', name, allowed)}" for name in content if name not in allowed
    )
    return content


def read_model(model: type[Read], where: str, fields: object, problems: list[str]) -> Read | None:
    """
    Return a model from the fields of a table, or None with what is wrong added to problems as "where: …".
    """
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        problems.extend(f"{where}: {_complaint(detail, model)}" for detail in error.errors())
        return None


def with_ids(id_: str, fields: object) -> object:
    """
    Return the fields of a table with its name as their id, and so those of the areas in it; what is no table
    stays as it is.
    """
    if not isinstance(fields, dict):
        return fields
    areas = fields.get("areas")
    named = {key: with_ids(key, area) for key, area in areas.items()} if isinstance(areas, dict) else areas
    return {**fields, "id": id_, **({"areas": named} if "areas" in fields else {})}


def _complaint(detail: ErrorDetails, model: type[BaseModel]) -> str:
    *tables, key = [str(part) for part in detail["loc"]] or [""]
    where = f"{'.'.join(tables)}: " if tables else ""
    if detail["type"] == "extra_forbidden":
        return where + unknown("Sleutel", key, _keys(model, tables))
    kind = next((kind for kind in COMPLAINTS if detail["type"].startswith(kind)), None)
    context: Mapping[str, Any] = {"input": detail["input"], **detail.get("ctx", {})}
    words = COMPLAINTS[kind].format(**context) if kind else detail["msg"]
    return f'{where}"{key}" {words}.' if key else f"{words}."


def _keys(model: type[BaseModel], tables: list[str]) -> list[str]:
    """
    Return the keys that a table may have; for a table inside it, those of the model that its field holds.
    """
    for table in tables:
        annotation = model.model_fields[table].annotation if table in model.model_fields else None
        inner = [
            kind
            for kind in (annotation, *get_args(annotation))
            if isinstance(kind, type) and issubclass(kind, BaseModel)
        ]
        model = inner[0] if inner else model
    return [name for name in model.model_fields if name != "id"]
