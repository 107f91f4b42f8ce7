"""
Words that may stand: those of the definitions, and the list that a network can add to.
"""

import re

from vvmetrics.definitions.model import Definitions

PARTS = re.compile(r"\s*(?:,|/|\(|\)| via | over | en de )\s*")


def allowed_terms(definitions: Definitions) -> frozenset[str]:
    """
    Return, in small letters, the words that are about the field and not about a person.

    Labels and codes of regions, areas, partners, actions and indicators, terms, publishers of sources (whole
    and in parts), and those of allowed_terms.toml.
    """
    regions = definitions.regions.values()
    named = [
        *regions,
        *(area for region in regions for area in region.areas.values()),
        *definitions.partners.values(),
        *definitions.actions.values(),
        *definitions.indicators.values(),
        *definitions.terms.values(),
        *definitions.allowed_terms.values(),
    ]
    labels = [each.label for each in named]
    codes = [
        *(region.code for region in regions),
        *(partner.code for partner in definitions.partners.values()),
    ]
    publishers = [
        part
        for source in definitions.sources.values()
        for part in (source.publisher, *PARTS.split(source.publisher))
    ]
    return frozenset(words.casefold() for words in (*labels, *codes, *publishers) if words)
