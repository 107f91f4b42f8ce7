"""
Words for what no network validated.
"""

from collections.abc import Collection

from vvmetrics.definitions.model import Definitions, SourceKind
from vvmetrics.narrative.findings import NOT_VALIDATED
from vvmetrics.narrative.words import either, listed


def desk_words(regions: Collection[str], definitions: Definitions) -> str:
    """
    Return the codes of the regions (ids) whose levels no network validated, in a sentence; "" if there are
    none.

    >>> print(desk_words(["noord"], definitions))
    Uit openbare bronnen, niet door de regio gevalideerd: N.
    """
    codes = [region.code for region in definitions.regions.values() if region.id in regions]
    return f"Uit {from_desk(definitions)}: {listed(codes)}." if codes else ""


def from_desk(definitions: Definitions) -> str:
    """
    Return what something comes from that no network validated, to stand after "uit".

    >>> print(from_desk(definitions))
    openbare bronnen, niet door de regio gevalideerd
    """
    return f"{desk_kinds(definitions)}, {NOT_VALIDATED}"


def desk_kinds(definitions: Definitions, cited: Collection[str] | None = None) -> str:
    """
    Return the kinds of source that no network validated: all, or those among cited (ids); "" if none.

    >>> print(desk_kinds(definitions))
    openbare bronnen
    """
    kinds = _kinds(definitions, cited)
    return either([kind.plural for kind in kinds]) if kinds else ""


def validated_nowhere(definitions: Definitions, cited: Collection[str] | None = None) -> str:
    """
    Return that no network validated those kinds, as a sentence; "" if none.

    >>> print(validated_nowhere(definitions))
    Openbare bronnen zijn niet door de regio gevalideerd.
    """
    kinds = _kinds(definitions, cited)
    if not kinds:
        return ""
    words = listed([kind.plural for kind in kinds])
    return f"{words[0].upper()}{words[1:]} zijn {NOT_VALIDATED}."


def desk_share(cited: Collection[str], definitions: Definitions) -> str:
    """
    Return how many sources are of each of those kinds, a sentence a kind; cited are the kinds (ids) of all,
    one for each source. "" if none.

    >>> print(desk_share(["regiorapportage", "openbare_bron"], definitions))
    1 van de 2 bronnen is een openbare bron: bureauonderzoek, niet door de regio gevalideerd.
    """
    sentences = []
    for kind in _kinds(definitions, cited):
        count = sum(one == kind.id for one in cited)
        which = f"is een {kind.label}" if count == 1 else f"zijn {kind.plural}"
        what = ", ".join(filter(None, [kind.brief, NOT_VALIDATED]))
        sentences.append(f"{count} van de {len(cited)} bronnen {which}: {what}.")
    return " ".join(sentences)


def _kinds(definitions: Definitions, cited: Collection[str] | None) -> list[SourceKind]:
    return [
        kind
        for kind in definitions.source_kinds.values()
        if not kind.validated and (cited is None or kind.id in cited)
    ]
