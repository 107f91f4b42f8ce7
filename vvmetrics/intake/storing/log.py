"""
What the log says: every change of a store, what of a file stands, and which file was handed in before.
"""

import pandas as pd

from vvmetrics.intake.checking.check import Checked
from vvmetrics.intake.file_names import kept_name
from vvmetrics.questions.metrics import whole_numbers
from vvmetrics.store.database import Store


def earlier(store: Store, checked: Checked) -> pd.DataFrame:
    """
    Return the imports of this very file for the same region that a second time would change nothing, in the
    columns of log.

    Once something of it was superseded or withdrawn, the file says something else than what is known, and its
    preview tells what.
    """
    lines, same = (
        log(store),
        store.query("intake/same_file", digest=checked.given.digest, region=checked.region),
    )
    return lines[lines["revision"].isin(same["revision"])].reset_index(drop=True)


def log(store: Store) -> pd.DataFrame:
    """
    Return every change, newest first.

    Columns: revision, at (UTC), by, reason; of an import file, digest, region, new, replaced, unchanged
    (missing otherwise); observations (that came with it), standing (how many of those were not withdrawn),
    current (how many of those count: not superseded either) and withdrawn (how many it withdrew), with
    withdrawn_file, withdrawn_region (if those are of one import, of one region) and withdrawn_indicator (if
    it is a single observation); erased (of how many it erased the texts). A file of which the name may be
    about a person is called after its region.
    """
    lines = store.query("questions/log")
    for file, region in (("file", "region"), ("withdrawn_file", "withdrawn_region")):
        known = lines[file].notna()
        pairs = zip(lines.loc[known, file], lines.loc[known, region], strict=True)
        lines.loc[known, file] = [kept_name(name, str(place), store.definitions) for name, place in pairs]
    return lines


def standing(store: Store, revision: int) -> pd.DataFrame:
    """
    Return what the import of a revision brought and was not withdrawn, also what another observation
    superseded since.

    Columns: id, region, area, partner, indicator, scale, start_year, end_year, score (level), answer,
    absence, plausibility, current (whether none superseded it).
    """
    return whole_numbers(store.query("questions/standing_of_import", revision=revision))


def changed_places(store: Store) -> pd.DataFrame:
    """
    Return the places of which something was handed in or withdrawn: region, indicator and the revision of the
    newest change, that first.
    """
    return store.query("questions/changed_places")
