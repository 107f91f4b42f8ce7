"""
Words for what no network validated.
"""

from collections.abc import Collection

from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.findings import NOT_VALIDATED
from vvmetrics.narrative.words import listed

FROM_DESK = f"Uit openbare bronnen, {NOT_VALIDATED}"


def desk_words(regions: Collection[str], definitions: Definitions) -> str:
    """
    Return of which regions (ids) levels are shown that no network validated, or "".

    >>> print(desk_words(["noord"], definitions))
    Uit openbare bronnen, niet door de regio gevalideerd: N.
    """
    codes = [region.code for region in definitions.regions.values() if region.id in regions]
    return f"{FROM_DESK}: {listed(codes)}." if codes else ""
