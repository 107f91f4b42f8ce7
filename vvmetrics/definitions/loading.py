"""
The definitions read from data/*.toml, every problem at once.
"""

from pathlib import Path
from typing import Any

from vvmetrics.definitions.consistency import contradictions
from vvmetrics.definitions.model import FILES, KINDS, SINGLE, Definitions
from vvmetrics.definitions.scales import Defined, Scale
from vvmetrics.definitions.toml_tables import read_model, read_toml, with_ids
from vvmetrics.errors import DefinitionsError


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
        read[single] = (
            None if scales is None else _model(Scale, "scales.toml", single, scales.get(single, {}), problems)
        )
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
    return {
        id_: read
        for id_, fields in tables.items()
        if (read := _model(model, file, where.format(id_), fields, problems))
    }


def _model(
    model: type[Defined], file: str, table: str, fields: object, problems: list[str]
) -> Defined | None:
    return read_model(model, f"{file} [{table}]", with_ids(table.rsplit(".", 1)[-1], fields), problems)
