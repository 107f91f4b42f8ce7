"""
The running text of a chapter: findings with their verdict and source, the areas of a region apart, and what
is not known with the reason.
"""

from pages.frame.page import Context
from pages.frame.words import level_words, missing, plain
from vvmetrics.answers.findings import alike
from vvmetrics.answers.way import cited_reason
from vvmetrics.narrative.findings import period_words
from vvmetrics.narrative.region import area_sentences
from vvmetrics.narrative.words import listed


def told_text(context: Context, story, found) -> list[str]:
    """
    Return a paragraph per finding that tells something: first of the whole region, then under the name of
    each area.
    """
    told = found[found["absence"].isna()]
    paragraphs = [_finding(context, story, rows) for rows in alike(told[told["area"].isna()])]
    for area in context.definitions.regions[context.selection.region].areas.values():
        here = told[told["area"] == area.id]
        paragraphs += [f"*{plain(area.label)}.* {_finding(context, story, rows)}" for rows in alike(here)]
    return paragraphs


def unknown_text(context: Context, story, found, indicators) -> list[str]:
    """
    Return a paragraph per reason why indicators are not known: which, and where a source says more, what it
    says.

    That a source is silent is another reason than that there is none.
    """
    definitions, way = context.definitions, context.selection.way
    absent = found[found["absence"].notna()]
    paragraphs = []
    for absence in definitions.absences.values():
        here = absent[absent["absence"] == absence.id]
        unknown = indicators[indicators["status"] == absence.id]["indicator"]
        explained = here[here["finding"].notna()]
        bare = [_unexplained(context, here, id_) for id_ in unknown if id_ not in set(explained["indicator"])]
        told: dict[str, list[str]] = {}
        for rows in alike(explained):
            told.setdefault(cited_reason(absence, way), []).append(_absence(context, story, rows))
        if bare:
            told.setdefault(way.label(absence), []).append(f"{plain(listed(bare))}.")
        paragraphs += [
            f"**Niet bekend, {plain(reason)}.** {' · '.join(said)}" for reason, said in told.items()
        ]
    return paragraphs


def differences(context: Context, found) -> str:
    """
    Return in which way the areas of the region differ, or nothing.
    """
    sentences = area_sentences(
        found, context.definitions, region=context.selection.region, way=context.selection.way
    )
    return f"**De gebieden verschillen.** {plain(' '.join(sentences))}" if sentences else ""


def cite(context: Context, story, row: dict) -> str:
    """
    Return the number of the source in the list at the end, the place in it, and that the region did not
    validate it, if so.
    """
    number = story.numbers[row["source"]]
    kind = context.definitions.source_kinds[story.sources.set_index("source").loc[row["source"], "kind"]]
    place = "" if missing(row["locator"]) else "\u00a0" + plain(row["locator"]).replace("§ ", "§\u00a0")
    caution = "" if kind.own else f" · {plain(kind.label)}"
    caution += "" if kind.validated else ", niet door de regio gevalideerd"
    return f":small[\\[{number}\\]{place}{caution}]"


def _labels(context: Context, rows: list[dict]) -> str:
    return listed([context.definitions.indicators[row["indicator"]].label for row in rows])


def _finding(context: Context, story, rows: list[dict]) -> str:
    row, definitions = rows[0], context.definitions
    verdict = (
        row["answer"]
        if missing(row["score"])
        else level_words(definitions.scales[row["scale"]], row["score"])
    )
    sure = definitions.plausibility.level(row["plausibility"]).symbol
    facts = [verdict, sure, *_seen_by(context, row), period_words(row["start_year"], row["end_year"])]
    return (
        f"**{plain(_labels(context, rows))}** ({plain(' · '.join(facts))}). {plain(row['finding'])}"
        f" {cite(context, story, row)}"
    )


def _absence(context: Context, story, rows: list[dict]) -> str:
    row = rows[0]
    area = (
        [] if missing(row["area"]) else [context.definitions.regions[row["region"]].areas[row["area"]].label]
    )
    who = _bracketed([*area, *_seen_by(context, row)])
    return f"*{plain(_labels(context, rows) + who)}*: {plain(row['finding'])} {cite(context, story, row)}"


def _unexplained(context: Context, here, indicator: str) -> str:
    """
    Return an indicator that is not known for a reason of which no source says more, and the partners who gave
    it, if only they did.
    """
    rows = here[here["indicator"] == indicator]
    seen = (
        []
        if rows["partner"].isna().any()
        else [words for row in rows.to_dict("records") for words in _seen_by(context, row)]
    )
    return context.definitions.indicators[indicator].label + _bracketed(list(dict.fromkeys(seen)))


def _seen_by(context: Context, row: dict) -> list[str]:
    return (
        [] if missing(row["partner"]) else [f"volgens {context.definitions.partners[row['partner']].label}"]
    )


def _bracketed(parts: list[str]) -> str:
    return f" ({', '.join(parts)})" if parts else ""
