"""
Where definitions contradict each other: references to what is not there, two of what must be one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from vvmetrics.definitions.model import KINDS, NOT_APPLICABLE, NOT_FOUND
from vvmetrics.definitions.scales import ID, Names
from vvmetrics.errors import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from vvmetrics.definitions.model import Definitions

Tables: TypeAlias = "Mapping[str, Mapping[str, Any] | None]"


def contradictions(definitions: Definitions, tables: Tables) -> Iterator[str]:
    """
    Yield, in Dutch, every contradiction between definitions; what could not be read is no contradiction, for
    that was said already.

    definitions: those that could be read. tables: per kind all tables as they stand in its file, None where
    there are none to read.
    """
    yield from _broken_references(tables)
    yield from _misfits(definitions)
    yield from _broken_expectations(definitions)
    yield from _ambiguities(definitions)
    absences = tables["absences"]
    if absences is not None:
        yield from (
            f"scales.toml: reden {id_} ontbreekt; zonder kan er niet geteld worden."
            for id_ in (NOT_FOUND, NOT_APPLICABLE)
            if id_ not in absences
        )


def references(model: type[BaseModel]) -> dict[str, Names]:
    """
    Return the keys of a model that name a definition of another kind, or list such names.
    """
    return {
        key: names
        for key, field in model.model_fields.items()
        for names in (*field.metadata, *(of for arg in get_args(field.annotation) for of in get_args(arg)))
        if isinstance(names, Names)
    }


def _broken_references(tables: Tables) -> Iterator[str]:
    for kind, (file, table, model) in KINDS.items():
        named = references(model)
        for id_, fields in (tables[kind] or {}).items():
            where = f"{file} [{table}.{id_}]" if table else f"{file} [{id_}]"
            for key, names in named.items():
                value = fields.get(key) if isinstance(fields, dict) else None
                known = tables[names.kind]
                yield from (
                    f"{where}: {unknown(names.label, each, known)}"
                    for each in (value if isinstance(value, list) else [value])
                    if isinstance(each, str) and re.match(ID, each)
                    if known is not None and each not in known
                )


def _misfits(definitions: Definitions) -> Iterator[str]:
    for indicator in definitions.indicators.values():
        element = definitions.elements.get(indicator.element)
        if element is None or not {element.scale, indicator.scale} <= set(definitions.scales):
            continue
        in_words = [scale.id for scale in definitions.scales.values() if not scale.levels]
        allowed = list(dict.fromkeys([element.scale, *in_words]))
        if indicator.scale not in allowed:
            yield (
                f'indicators.toml [{indicator.id}]: schaal "{indicator.scale}" past niet bij element'
                f' "{element.id}"; toegestaan: {", ".join(allowed)}.'
            )


def _broken_expectations(definitions: Definitions) -> Iterator[str]:
    for expectation in definitions.expectations.values():
        scales = sorted(
            {
                definitions.indicators[id_].scale
                for id_ in expectation.indicators
                if id_ in definitions.indicators
            }
        )
        if len(scales) > 1 or any(
            scale in definitions.scales and not definitions.scales[scale].levels for scale in scales
        ):
            where = f"expectations.toml [{expectation.id}]"
            found = ", ".join(scales)
            yield f"{where}: de indicatoren moeten samen één schaal met niveaus hebben, niet {found}."


def _ambiguities(definitions: Definitions) -> Iterator[str]:
    regions = list(definitions.regions.values())
    named: dict[str, list[Any]] = {
        "code": [region.code for region in regions],
        "tegel": [(region.tile.column, region.tile.row) for region in regions],
        "gebied": [area for region in regions for area in region.areas],
    }
    for what, values in named.items():
        yield from (
            f'regions.toml: {what} "{value}" staat er twee keer.'
            for value in sorted({v for v in values if values.count(v) > 1})
        )
    for scale in (*definitions.scales.values(), definitions.plausibility, definitions.phase):
        values = [level.value for level in scale.levels] if scale else []
        if values != sorted(set(values)):
            yield f"scales.toml [{scale.id}]: de niveaus staan niet oplopend of dubbel: {values}."
        if scale and scale.alone is not None and scale.alone not in values:
            allowed = ", ".join(map(str, values))
            yield (
                f"scales.toml [{scale.id}]: alone {scale.alone} is geen niveau van deze schaal; toegestaan:"
                f" {allowed}."
            )
