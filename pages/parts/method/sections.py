"""
The parts of Verantwoording, each printed from the definitions and from what vvmetrics.method reads.
"""

import streamlit as st

from pages.frame.data import ask
from pages.frame.page import Context
from pages.frame.selection import ALL, pick_view
from pages.frame.words import missing, plain
from pages.shared.figure import as_table
from vvmetrics.definitions import method
from vvmetrics.definitions.model import Action
from vvmetrics.definitions.scales import Level, Scale
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.findings import period_words
from vvmetrics.narrative.method import (
    agreement_sentence,
    ladder_sentence,
    left_out_sentence,
    method_sentence,
    sources_sentence,
)
from vvmetrics.narrative.words import count_words
from vvmetrics.questions import metrics

READING = 860  # px: a line that the eye can follow back, about 110 letters


def section(told: method.Method, name: str) -> None:
    """
    Print a section: its heading, its paragraphs and its points.
    """
    part = told.sections[name]
    st.header(part.label)
    points = "\n".join(f"- {point}" for point in part.points)
    st.markdown(f"{part.text}\n\n{points}")


def frame_part(context: Context, told: method.Method) -> None:
    """
    Print what is weighed, where, by whom, and what the dashboard cannot do.
    """
    definitions = context.definitions
    st.info(method_sentence(definitions))
    section(told, "frame")
    st.header("Verbeteracties")
    for action in definitions.actions.values():
        _action(context, action)
    st.header("Elementen")
    st.markdown(
        "\n".join(
            f"- **{plain(item.label)}**: {plain(item.question)}" for item in definitions.elements.values()
        )
    )
    st.header("Regio's, gebieden en partners")
    places = [
        f"- **{plain(region.label)}** ({plain(region.code)}):"
        f" {plain(', '.join(area.label for area in region.areas.values()))}"
        for region in definitions.regions.values()
    ]
    st.markdown("\n".join(places))
    st.markdown(
        "Partners: "
        + ", ".join(f"{plain(item.label)} ({plain(item.code)})" for item in definitions.partners.values())
        + "."
    )
    section(told, "limits")
    section(told, "licence")
    st.header("Afkortingen")
    st.markdown(
        "\n".join(f"- **{plain(term.label)}**: {plain(term.meaning)}" for term in definitions.terms.values())
    )


def indicator_part(context: Context, _: method.Method) -> None:
    """
    Print the indicators that are looked for, per action and element, with question and description.
    """
    definitions, answer = context.definitions, st.container()
    actions = {ALL: "Alle"} | {action.id: action.short_label for action in definitions.actions.values()}
    elements = {ALL: "Alle"} | {element.id: element.label for element in definitions.elements.values()}
    words = st.text_input(
        "Zoek in de indicatoren", placeholder="bijvoorbeeld: informatie", key="woord", bind="query-params"
    )
    action = pick_view("van", "Verbeteractie van de indicator", actions)
    element = pick_view("element", "Element", elements)
    chosen = {"action": None if action == ALL else action, "element": None if element == ALL else element}
    found = method.found_indicators(definitions, words=words or "", **chosen)
    answer.info(
        f"{count_words(len(found), 'indicator', 'indicatoren')} van {len(definitions.indicators)}, met wat er"
        " gevraagd wordt."
    )
    if not found:
        st.markdown(
            "Geen indicator past hierbij. Probeer een ander woord, of kies alle verbeteracties en elementen."
        )
        return
    table = method.indicator_table(definitions, found)
    text = "De indicatoren hieronder, met alles wat ze vastlegt."
    as_table(
        context,
        lambda: table,
        name="indicatoren",
        key="indicatoren",
        text=text,
        about=About("Indicatoren", tells=()),
    )
    for label, of_action in table.groupby("Verbeteractie", sort=False):
        st.header(label)
        for name, of_element in of_action.groupby("Element", sort=False):
            st.subheader(name)
            st.markdown("\n\n".join(_indicator(row) for row in of_element.to_dict("records")))


def scale_part(context: Context, told: method.Method) -> None:
    """
    Print every scale and level, plausibility with an example of each step, phases, and reasons of absence.
    """
    definitions = context.definitions
    _plausibility(context, told)
    for scale in [*definitions.scales.values(), definitions.phase]:
        st.header(scale.label)
        _levels(scale)
    st.header("Waarom iets niet bekend is")
    st.markdown(
        "\n".join(
            f"- **{plain(item.label)}**: {plain(item.meaning)}" for item in definitions.absences.values()
        )
    )


def coding_part(context: Context, told: method.Method) -> None:
    """
    Print how was coded, how far the coders agreed, and what was left out.
    """
    agreement = method.agreement_table(told, context.definitions)
    sentence = agreement_sentence(agreement)
    st.info(sentence)
    section(told, "coding")
    section(told, "agreement")
    for coding, table in method.agreement_rounds(agreement).items():
        st.subheader(coding)
        st.table(
            table,
            hide_index=True,
            alt=f"Alfa per oordeel en ronde, {coding}; tussen haakjes het aantal eenheden",
        )
    about = About("Overeenstemming tussen de codeurs", tells=())
    as_table(
        context, lambda: agreement, name="overeenstemming", key="overeenstemming", text=sentence, about=about
    )
    section(told, "left-out")
    reasons = method.left_out_reasons(told)
    sentence = left_out_sentence(reasons)
    st.markdown(sentence)
    table = method.left_out_table(told, context.definitions)
    about = About("Feiten die niet zijn meegenomen", tells=())
    as_table(
        context, lambda: table, name="niet-meegenomen", key="niet-meegenomen", text=sentence, about=about
    )
    st.table(reasons, hide_index=True, alt="Redenen waarom een feit niet is meegenomen")


def source_part(context: Context, _: method.Method) -> None:
    """
    Print the kinds of source, and under each its sources.
    """
    definitions = context.definitions
    text = sources_sentence(definitions)
    st.info(text)
    about = About("Bronnen", tells=())
    as_table(
        context,
        lambda: method.source_table(definitions),
        name="bronnen",
        key="bronnen",
        text=text,
        about=about,
    )
    for kind in definitions.source_kinds.values():
        of_kind = [source for source in definitions.sources.values() if source.kind == kind.id]
        st.header(f"{kind.label.capitalize()} ({count_words(len(of_kind), 'bron', 'bronnen')})")
        st.markdown(plain(kind.meaning) + "\n\n" + "\n".join(_source(source) for source in of_kind))


def access_part(_: Context, told: method.Method) -> None:
    """
    Print for whom the dashboard works, how that was tested, and what is not good yet.
    """
    st.info(
        "Doel is WCAG 2.2 AA."
        f" {count_words(len(told.sections['faults'].points), 'gebrek is', 'gebreken zijn')} bekend en staan"
        " hieronder."
    )
    section(told, "accessibility")
    section(told, "faults")


def _plausibility(context: Context, told: method.Method) -> None:
    scale = context.definitions.plausibility
    observations = ask(metrics.observations, context.store, year=max(context.store.years))
    st.info(ladder_sentence(observations, context.definitions))
    section(told, "ladder")
    st.markdown(f"De vraag is steeds: {plain(scale.question)}")
    for level in scale.levels:
        st.subheader(f"{scale.label} {level.value} {level.symbol} {level.label}")
        st.markdown(f"{plain(level.meaning)} In het kort: *{plain(level.short_label)}*.")
        example, why = method.step_example(told, observations, level.value)
        if example.empty:
            st.markdown("Voorbeeld: nog geen. Geen bevinding in de gegevens staat op deze trede.")
        for row in example.to_dict("records"):
            st.container(border=True).markdown(_example(context, row, why))


def _levels(scale: Scale) -> None:
    st.markdown(plain(scale.question))
    if scale.levels:
        # A list and not a table, which a phone would have to scroll sideways.
        st.markdown("\n".join(_level(level) for level in scale.levels))
    else:
        st.markdown(
            "Zonder niveaus: een kort antwoord in woorden, dat naast dat van andere regio's staat en in geen"
            " mediaan meetelt."
        )


def _action(context: Context, action: Action) -> None:
    """
    Print what an action is, what it is for, and what was expected of it.
    """
    expected = [item.label for item in context.definitions.expectations.values() if item.action == action.id]
    told = {"Doel": action.purpose, "Aanleiding": action.occasion, "Vorm": action.form}
    lines = [
        f"**{plain(action.label)}**",
        plain(action.description),
        *(f"*{name}:* {plain(text)}" for name, text in told.items() if text),
    ]
    points = [f"- {plain(words)}" for words in expected]
    st.markdown("  \n".join(lines) + "\n\nVooraf verwacht:\n\n" + "\n".join(points))


def _example(context: Context, row: dict, why: str) -> str:
    definitions = context.definitions
    kind = definitions.source_kinds[row["source_kind"]]
    where = f"{definitions.regions[row['region']].label}, {period_words(row['start_year'], row['end_year'])}"
    place = "" if missing(row["locator"]) else f", {plain(row['locator'])}"
    reason = f"  \n*Waarom deze trede:* {plain(why)}" if why else ""
    return (
        f"**{plain(definitions.indicators[row['indicator']].label)}** ({plain(where)}) "
        f" \n{plain(row['finding'])}{reason}  \n:small[Bron: {plain(row['source_title'])}{place} ·"
        f" {plain(kind.label)}. {plain(kind.meaning)}]"
    )


def _level(level: Level) -> str:
    symbol = "" if level.symbol == str(level.value) else f"{level.symbol} "
    return (
        f"- {symbol}**{level.value}: {plain(level.label)}** (kort: {plain(level.short_label)})."
        f" {plain(level.meaning)}"
    )


def _indicator(row: dict[str, str]) -> str:
    checked = (
        f"Nagekeken door {row['Nagekeken door']} op {row['Nagekeken op']}; volgende keer"
        f" {row['Volgende keer']}."
    )
    review = f"Schaal: {row['Schaal']}. {checked}"
    return (
        f"**{plain(row['Indicator'])}**  \n{plain(row['Vraag'])}  \n{plain(row['Toelichting'])} "
        f" \n:small[{plain(review)}]"
    )


def _source(source) -> str:
    title = f"[{plain(source.label)}](<{source.url}>)" if source.url else plain(source.label)
    year = f", {source.year}" if source.year else ""
    note = f". {plain(source.note)}" if source.note else ""
    return f"- {title} ({plain(source.publisher)}{year}){note}"
