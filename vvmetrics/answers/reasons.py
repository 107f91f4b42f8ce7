"""
The reason why something is not known, of the reasons of several indicators.
"""

from collections.abc import Mapping

from vvmetrics.definitions.model import NOT_APPLICABLE, NOT_FOUND, Absence, Definitions


def most_given(counts: Mapping[str, int], definitions: Definitions) -> Absence:
    """
    Return the reason of most indicators, of as many the first in the codebook's order, as metrics.national
    counts it; that it does not apply only if nothing else is said, and without any that no source was found.

    counts: how many indicators give each reason, by its id.
    """
    given = {id_: counts[id_] for id_ in definitions.absences if counts.get(id_)}
    reasons = [id_ for id_ in given if id_ != NOT_APPLICABLE] or list(given)
    return definitions.absences[max(reasons, key=lambda id_: given[id_], default=NOT_FOUND)]
