"""
Where definitions contradict each other: references to what is not there, two of what must be one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from vvmetrics.definitions.model import NOT_APPLICABLE, NOT_FOUND
from vvmetrics.definitions.scales import ID
from vvmetrics.errors import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vvmetrics.definitions.model import Definitions

Tables: TypeAlias = "Mapping[str, Mapping[str, Any] | None]"

# Kinds of which a key names another kind: where they stand, and per key what it is called in a message and
# the kind that it names.
REFERENCES = {
    "indicators": (
        "indicators.toml [{}]",
        {
            "action": ("Verbeteractie", "actions"),
            "element": ("Element", "elements"),
            "scale": ("Schaal", "scales"),
        },
    ),
    "elements": ("framework.toml [elements.{}]", {"scale": ("Schaal", "scales")}),
    "sources": ("sources.toml [{}]", {"kind": ("Soort bron", "source_kinds")}),
    "expectations": (
        "expectations.toml [{}]",
        {"action": ("Verbeteractie", "actions"), "source": ("Bron", "sources")},
    ),
}


def contradictions(definitions: Definitions, tables: Tables) -> Iterator[str]:
    """
    Yield, in Dutch, every contradiction between definitions; what could not be read is no contradiction, for
    that was said already.

    definitions: those that could be read. tables: per kind all tables as they stand in its file, None where
    there are none to read.
    """
    yield from _broken_references(tables)
    yield from _misfits(definitions)
    yield from _broken_expectations(definitions, tables)
    yield from _ambiguities(definitions)
    absences = tables["absences"]
    if absences is not None:
        yield from (
            f"scales.toml: reden {id_} ontbreekt; zonder kan er niet geteld worden."
            for id_ in (NOT_FOUND, NOT_APPLICABLE)
            if id_ not in absences
        )


def _broken_references(tables: Tables) -> Iterator[str]:
    for kind, (where, keys) in REFERENCES.items():
        for id_, fields in (tables[kind] or {}).items():
            for key, (label, named) in keys.items():
                value = fields.get(key) if isinstance(fields, dict) else None
                known = tables[named]
                if (
                    isinstance(value, str)
                    and re.match(ID, value)
                    and known is not None
                    and value not in known
                ):
                    yield f"{where.format(id_)}: {unknown(label, value, known)}"


def _misfits(definitions: Definitions) -> Iterator[str]:
    for indicator in definitions.indicators.values():
        element = definitions.elements.get(indicator.element)
        if element is None or not {element.scale, indicator.scale} <= set(definitions.scales):
            continue
        if indicator.scale not in {element.scale, "kenmerk"}:
            yield (
                f'indicators.toml [{indicator.id}]: schaal "{indicator.scale}" past niet bij element'
                f' "{element.id}"; toegestaan: {element.scale}, kenmerk.'
            )


def _broken_expectations(definitions: Definitions, tables: Tables) -> Iterator[str]:
    known = tables["indicators"]
    for expectation in definitions.expectations.values():
        where = f"expectations.toml [{expectation.id}]"
        if known is not None:
            yield from (
                f"{where}: {unknown('Indicator', id_, known)}"
                for id_ in expectation.indicators
                if id_ not in known
            )
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
            yield (
                f"{where}: de indicatoren moeten samen één schaal met niveaus hebben, niet"
                f" {', '.join(scales)}."
            )


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
