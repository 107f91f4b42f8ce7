"""
Findings as cards to read: what was seen, how sure, when, and where it comes from; and what is not known, with
the reason.
"""

import streamlit as st

from pages.frame.page import Context, ask_page
from pages.frame.words import explain_terms, missing, plain
from pages.shared.views import differing_note, views_of, who_sees_what
from vvmetrics.answers.known import KNOWN
from vvmetrics.answers.way import cited_reason
from vvmetrics.narrative.findings import NOT_VALIDATED, level_words, period_words
from vvmetrics.narrative.words import count_words

CARDS = 25  # the most cards that a page draws at once


def finding_cards(context: Context, rows, *, key: str, views: bool = True) -> None:
    """
    Draw observations as cards, grouped by element and indicator, a page of at most 25 at a time.

    With views it says above the cards who sees what where several look; not for rows that are not those of
    the selection.
    """
    pages = -(-len(rows) // CARDS)
    number = 1
    if pages > 1:
        st.caption(f"{count_words(len(rows), 'bevinding', 'bevindingen')}, {CARDS} per keer.")
        number = st.pagination(pages, key=f"blad-{key}-{pages}")
    shown = rows.iloc[(number - 1) * CARDS : number * CARDS]
    several = (
        [one for action in shown["action"].unique() for one in views_of(context, action=action)]
        if views
        else []
    )
    for element, of_element in shown.groupby("element", sort=False):
        st.subheader(context.definitions.elements[element].label)
        for indicator, of_indicator in of_element.groupby("indicator", sort=False):
            definition = context.definitions.indicators[indicator]
            st.markdown(f"**{plain(definition.label)}**  \n{plain(definition.question)}")
            here = [
                one
                for one in several
                if one.indicator == indicator and one.region in set(of_indicator["region"])
            ]
            who_sees_what(context, here, with_region=rows["region"].nunique() > 1)
            for row in of_indicator.to_dict("records"):
                _card(context, row)


def region_findings(context: Context) -> None:
    """
    Draw the findings behind the chosen action in the chosen region, and the way to all that supports them.
    """
    found, indicators = context.findings(), context.indicators()
    st.info(evidence_sentence(context, found, indicators))
    differing_note(context, region=context.selection.region)
    st.button(
        "Naar de onderbouwing", icon=":material/library_books:", on_click=ask_page, args=("Onderbouwing",)
    )
    if found.empty:
        here = (
            "Bij deze keuze is er geen bevinding."
            if context.selection.way.narrowed
            else "Er is hier nog geen bevinding."
        )
        st.markdown(f"{here} Een bevinding is één regel in `data/observations/`; zie `data/README.md`.")
    finding_cards(context, found, key="bord")
    explain_terms(
        context.definitions,
        [
            context.definitions.actions[context.selection.action].short_label,
            *found["finding"],
            *found["answer"],
        ],
    )


def unknown_table(context: Context, rows):
    """
    Return, of the answer to `indicators`, what is not known: region, element, indicator and the reason, in
    words.
    """
    definitions = context.definitions
    unknown = rows[rows["status"] != KNOWN]
    return unknown.assign(
        Regio=unknown["region"].map(lambda id_: definitions.regions[id_].label),
        Element=unknown["element"].map(lambda id_: definitions.elements[id_].label),
        Indicator=unknown["indicator"].map(lambda id_: definitions.indicators[id_].label),
        Reden=unknown["status"].map(context.scene.reason),
    )[["Regio", "Element", "Indicator", "Reden"]]


def evidence_sentence(context: Context, found, indicators) -> str:
    """
    Return what is shown, how many findings and sources there are, and how many indicators are not known, per
    reason.
    """
    selection, definitions = context.selection, context.definitions
    region = definitions.regions[selection.region].label if selection.region else "alle regio's"
    counts = indicators["status"].value_counts()
    sources = f" uit {count_words(found['source'].nunique(), 'bron', 'bronnen')}" if len(found) else ""
    reasons = [
        f"{counts[id_]} {selection.way.label(absence)}"
        for id_, absence in definitions.absences.items()
        if id_ in counts
    ]
    parts = [
        f"{definitions.actions[selection.action].label}, {region}, {selection.way.standing(selection.year)}:",
        f"{count_words(len(found), 'bevinding', 'bevindingen')}{sources}.",
        (
            f"Bekend: {counts.get(KNOWN, 0)} van {count_words(len(indicators), 'antwoord', 'antwoorden')}"
            " (indicator × regio)."
        ),
        f"Niet bekend: {', '.join(reasons)}." if reasons else "",
    ]
    return " ".join(part for part in parts if part)


def findings_table(context: Context, rows):
    """
    Return observations as a table in words, with Dutch column names.
    """
    definitions = context.definitions
    records = [
        {
            "Regio": definitions.regions[row["region"]].label,
            "Gebied": _area(context, row) or "hele regio",
            "Partner": _partner(context, row) or "het netwerk",
            "Verbeteractie": definitions.actions[row["action"]].label,
            "Element": definitions.elements[row["element"]].label,
            "Indicator": definitions.indicators[row["indicator"]].label,
            "Periode": period_words(row["start_year"], row["end_year"]),
            "Oordeel": _verdict(context, row),
            "Plausibiliteit": _plausibility(context, row),
            "Bevinding": "" if missing(row["finding"]) else row["finding"],
            "Bron": row["source_title"],
            "Plaats in de bron": "" if missing(row["locator"]) else row["locator"],
            "Soort bron": definitions.source_kinds[row["source_kind"]].label,
            "Adres": "" if missing(row["source_url"]) else row["source_url"],
        }
        for row in rows.to_dict("records")
    ]
    return type(rows)(records)


def _card(context: Context, row: dict) -> None:
    who = [context.definitions.regions[row["region"]].label, _area(context, row), _partner(context, row)]
    head = [
        f"**{plain(_verdict(context, row))}**",
        _plausibility(context, row),
        f"{plain(' · '.join(filter(None, who)))} · {period_words(row['start_year'], row['end_year'])}",
    ]
    parts = ["  \n".join(filter(None, head)), plain(row["finding"]), _source(context, row)]
    st.container(border=True).markdown("\n\n".join(filter(None, parts)))


def _verdict(context: Context, row: dict) -> str:
    if not missing(row["absence"]):
        absence, way = context.definitions.absences[row["absence"]], context.selection.way
        return (way.label(absence) if missing(row["finding"]) else cited_reason(absence, way)).capitalize()
    if not missing(row["score"]):
        return level_words(context.definitions.scales[row["scale"]], int(row["score"]))
    return str(row["answer"])


def _plausibility(context: Context, row: dict) -> str:
    if missing(row["plausibility"]):
        return ""
    return level_words(context.definitions.plausibility, int(row["plausibility"]))


def _area(context: Context, row: dict) -> str:
    return "" if missing(row["area"]) else context.definitions.regions[row["region"]].areas[row["area"]].label


def _partner(context: Context, row: dict) -> str:
    return "" if missing(row["partner"]) else context.definitions.partners[row["partner"]].label


def _source(context: Context, row: dict) -> str:
    kind = context.definitions.source_kinds[row["source_kind"]]
    title = plain(row["source_title"])
    linked = title if missing(row["source_url"]) else f"[{title}](<{row['source_url']}>)"
    parts = [
        f"Bron: {linked}",
        plain(row["locator"]),
        "" if missing(row["source_year"]) else str(row["source_year"]),
    ]
    caution = "" if kind.validated else f" · **{NOT_VALIDATED}**"
    return f":small[{', '.join(filter(None, parts))} · {plain(kind.label)}{caution}]"
