"""
Which levels rest on what no network validated.
"""

import pandas as pd

from vvmetrics.definitions.model import Definitions


def desk_places(found: pd.DataFrame, definitions: Definitions) -> frozenset[tuple[str, str, str]]:
    """
    Return the (region, action, element) in which a level among observations of all regions comes from a
    source that no network validated.
    """
    rows = found[found["score"].notna() & found["source_kind"].isin(definitions.unvalidated)]
    return frozenset(zip(rows["region"], rows["action"], rows["element"], strict=True))
