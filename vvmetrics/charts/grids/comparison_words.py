"""
A comparison of regions in words and as a table, from the same comparisons as the grid.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from vvmetrics.answers.comparison import Comparison
from vvmetrics.answers.way import ALL, Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.comparison import outcome_words, scope_words


def comparison_grid_text(  # noqa: PLR0913 - what is compared and how it was asked, all by name
    compared: Sequence[Comparison],
    definitions: Definitions,
    *,
    regions: Sequence[str],
    year: int,
    way: Way = ALL,
    differing: Mapping[tuple[str, str], str] | None = None,
) -> str:
    """
    Return the grid in Dutch sentences: one per indicator, with what the comparison may be called and the
    range of all regions.
    """
    labels = [
        f"{region.label} ({region.code})" for region in definitions.regions.values() if region.id in regions
    ]
    sentences = [f"Naast elkaar: {', '.join(labels)}, {way.standing(year)}."]
    for one in compared:
        indicator = definitions.indicators[one.indicator]
        label = f"{indicator.label} ({definitions.scales[indicator.scale].label.lower()})"
        span = ", ".join(range_words(one, definitions))
        words = outcome_words(one, definitions, way=way)
        sentences.append(f"{label}, {one.called}: {words}. Alle {len(definitions.regions)} regio's: {span}.")
        seen = {region: (differing or {}).get((region, one.indicator)) for region in one.verdicts}
        sentences += [
            f"{definitions.regions[region].label}, {words}." for region, words in seen.items() if words
        ]
    return " ".join(sentences)


def comparison_grid_table(
    compared: Sequence[Comparison],
    definitions: Definitions,
    *,
    regions: Sequence[str],
    way: Way = ALL,
    differing: Mapping[tuple[str, str], str] | None = None,
) -> pd.DataFrame:
    """
    Return the table behind the grid: Element, Indicator, Vergelijking, per region what is known or why not,
    and the range of all regions.

    What is known has its plausibility, its years, and its areas if it is not of the whole region.
    """
    chosen = [region for region in definitions.regions.values() if region.id in regions]
    return pd.DataFrame(
        [
            {
                "Element": definitions.elements[definitions.indicators[one.indicator].element].label,
                "Indicator": definitions.indicators[one.indicator].label,
                "Vergelijking": one.called,
            }
            | {
                region.label: "; ".join(
                    filter(
                        None,
                        [
                            _cell(one, definitions, region.id, way),
                            (differing or {}).get((region.id, one.indicator)),
                        ],
                    )
                )
                for region in chosen
            }
            | {"Alle regio's": ", ".join(range_words(one, definitions))}
            for one in compared
        ],
        columns=[
            "Element",
            "Indicator",
            "Vergelijking",
            *(region.label for region in chosen),
            "Alle regio's",
        ],
    )


def range_words(one: Comparison, definitions: Definitions) -> list[str]:
    """
    Return the range of an indicator over all regions: from the lowest to the highest level, and in how many
    regions something is known.
    """
    known = f"{one.known or 'geen'} van {len(definitions.regions)} bekend"
    if not one.lowest or not one.highest:
        return [known]
    ends = (
        one.lowest.short_label
        if one.lowest == one.highest
        else f"{one.lowest.short_label} tot {one.highest.short_label}"
    )
    return [ends, known]


def _cell(one: Comparison, definitions: Definitions, region: str, way: Way) -> str:
    verdict = one.verdicts[region]
    if verdict.reason:
        return f"niet bekend: {way.label(definitions.absences[verdict.reason])}"
    sure = f"plausibiliteit {verdict.plausibility.value} van 4" if verdict.plausibility else ""
    return ", ".join(
        filter(
            None, [verdict.level.label if verdict.level else "", verdict.answer, sure, *scope_words(verdict)]
        )
    )
