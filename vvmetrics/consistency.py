"""
Where definitions contradict each other: references to what is not there, two of what must be one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vvmetrics.errors import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vvmetrics.definitions import Definitions


def contradictions(definitions: Definitions) -> Iterator[str]:
    """
    Yield, in Dutch, every contradiction between definitions that are each well-formed.
    """
    yield from _broken_references(definitions)
    yield from _ambiguities(definitions)


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
    named: dict[str, list[Any]] = {
        "code": [region.code for region in regions],
        "tegel": [(region.tile.column, region.tile.row) for region in regions],
        "gebied": [area for region in regions for area in region.areas],
    }
    for what, values in named.items():
        yield from (f'regions.toml: {what} "{value}" staat er twee keer.' for value in sorted({v for v in values if values.count(v) > 1}))
    for scale in [*definitions.scales.values(), definitions.plausibility, definitions.phase]:
        values = [level.value for level in scale.levels]
        if values != sorted(set(values)):
            yield f"scales.toml [{scale.id}]: de niveaus staan niet oplopend of dubbel: {values}."
