"""
The parts of Verantwoording, each printed from the definitions and from what vvmetrics.method reads.
"""

import streamlit as st

from pages.shared.data import ask
from pages.shared.figure import as_table
from pages.shared.frame import Context
from pages.shared.selection import ALL, pick_view
from pages.shared.words import count_words, missing, period_words, plain
from vvmetrics import method, narrative
from vvmetrics.scales import Level, Scale


def section(told: method.Method, name: str) -> None:
    """
    Print a section: its heading, its paragraphs and its points.
    """
    part = told.sections[name]
    st.header(part.label)
    points = "\n".join(f"- {plain(point)}" for point in part.points)
    st.markdown(f"{plain(part.text)}\n\n{points}")


def frame_part(context: Context, told: method.Method) -> None:
    """
    Print what is weighed, where, by whom, and what the dashboard cannot do.
    """
    definitions = context.definitions
    section(told, "frame")
    st.header("Verbeteracties")
    for action in definitions.actions.values():
        expected = [plain(item.label) for item in definitions.expectations.values() if item.action == action.id]
        points = "\n".join(f"- {words}" for words in expected)
        st.markdown(f"**{plain(action.label)}**  \n{plain(action.description)}\n\nVooraf verwacht:\n\n{points}")
    st.header("Elementen")
    st.markdown("\n".join(f"- **{plain(item.label)}**: {plain(item.question)}" for item in definitions.elements.values()))
    st.header("Regio's, gebieden en partners")
    places = [
        f"- **{plain(region.label)}** ({plain(region.code)}): {plain(', '.join(area.label for area in region.areas.values()))}"
        for region in definitions.regions.values()
    ]
    st.markdown("\n".join(places))
    st.markdown("Partners: " + ", ".join(f"{plain(item.label)} ({plain(item.code)})" for item in definitions.partners.values()) + ".")
    section(told, "limits")
    section(told, "licence")
    st.header("Afkortingen")
    st.markdown("\n".join(f"- **{plain(term.label)}**: {plain(term.meaning)}" for term in definitions.terms.values()))


def indicator_part(context: Context) -> None:
    """
    Print the indicators that are looked for, per action and element, with question and description.
    """
    definitions = context.definitions
    actions = {ALL: "Alle"} | {action.id: action.short_label for action in definitions.actions.values()}
    elements = {ALL: "Alle"} | {element.id: element.label for element in definitions.elements.values()}
    words = st.text_input("Zoek in de indicatoren", placeholder="bijvoorbeeld: informatie", key="woord", bind="query-params")
    action = pick_view("van", "Verbeteractie van de indicator", actions)
    element = pick_view("element", "Element", elements)
    chosen = {"action": None if action == ALL else action, "element": None if element == ALL else element}
    found = method.found_indicators(definitions, words=words or "", **chosen)
    st.markdown(f"{count_words(len(found), 'indicator', 'indicatoren')} van {len(definitions.indicators)}.")
    if not found:
        st.info("Geen indicator past hierbij. Probeer een ander woord, of kies alle verbeteracties en elementen.")
        return
    table = method.indicator_table(definitions, found)
    as_table(context, lambda: table, name="indicatoren", key="indicatoren", text="De indicatoren hieronder, met alles wat ze vastlegt.")
    for label, of_action in table.groupby("Verbeteractie", sort=False):
        st.header(label)
        for name, of_element in of_action.groupby("Element", sort=False):
            st.subheader(name)
            st.markdown("\n\n".join(_indicator(row) for row in of_element.to_dict("records")))


def scale_part(context: Context) -> None:
    """
    Print every scale and level, plausibility with an example of each step, phases, reasons of absence and kinds of source.
    """
    definitions = context.definitions
    _plausibility(context)
    for scale in [*definitions.scales.values(), definitions.phase]:
        st.header(scale.label)
        _levels(scale)
    st.header("Waarom iets niet bekend is")
    st.markdown("\n".join(f"- **{plain(item.label)}**: {plain(item.meaning)}" for item in definitions.absences.values()))


def coding_part(context: Context, told: method.Method) -> None:
    """
    Print how was coded, how far the coders agreed, and what was left out.
    """
    section(told, "coding")
    section(told, "agreement")
    agreement = method.agreement_table(told)
    st.markdown(narrative.agreement_sentence(agreement))
    st.table(agreement, hide_index=True, alt="Overeenstemming per codering en oordeel")
    section(told, "left-out")
    reasons = method.left_out_reasons(told)
    sentence = narrative.left_out_sentence(reasons)
    st.markdown(sentence)
    table = method.left_out_table(told, context.definitions)
    as_table(context, lambda: table, name="niet-meegenomen", key="niet-meegenomen", text=sentence)
    st.table(reasons, hide_index=True, alt="Redenen waarom een feit niet is meegenomen")


def source_part(context: Context) -> None:
    """
    Print the kinds of source, and under each its sources.
    """
    definitions = context.definitions
    text = f"Alle {len(definitions.sources)} bronnen, met hun soort en adres."
    as_table(context, lambda: method.source_table(definitions), name="bronnen", key="bronnen", text=text)
    for kind in definitions.source_kinds.values():
        of_kind = [source for source in definitions.sources.values() if source.kind == kind.id]
        st.header(f"{kind.label.capitalize()} ({count_words(len(of_kind), 'bron', 'bronnen')})")
        st.markdown(plain(kind.meaning) + "\n\n" + "\n".join(_source(source) for source in of_kind))


def _plausibility(context: Context) -> None:
    scale = context.definitions.plausibility
    observations = ask("observations", context.store, year=max(context.store.years))
    st.header(scale.label)
    st.markdown(f"{plain(scale.question)} Met bij elke trede de eerste bevinding uit de gegevens die erop staat.")
    for level in scale.levels:
        st.subheader(f"{scale.label} {level.value} {level.symbol} {level.label}")
        st.markdown(f"{plain(level.meaning)} In het kort: *{plain(level.short_label)}*.")
        example = method.step_example(observations, level.value)
        if example.empty:
            st.caption("Er is nu geen bevinding op deze trede.")
        for row in example.to_dict("records"):
            st.container(border=True).markdown(_example(context, row))


def _levels(scale: Scale) -> None:
    st.markdown(plain(scale.question))
    if scale.levels:
        # A list and not a table, which a phone would have to scroll sideways.
        st.markdown("\n".join(_level(level) for level in scale.levels))
    else:
        st.markdown("Zonder niveaus: een kort antwoord in woorden, dat naast dat van andere regio's staat en in geen mediaan meetelt.")


def _example(context: Context, row: dict) -> str:
    definitions = context.definitions
    kind = definitions.source_kinds[row["source_kind"]]
    where = f"{definitions.regions[row['region']].label}, {period_words(row['start_year'], row['end_year'])}"
    place = "" if missing(row["locator"]) else f", {plain(row['locator'])}"
    return (
        f"**{plain(definitions.indicators[row['indicator']].label)}** ({plain(where)})  \n{plain(row['finding'])}  \n"
        f":small[Bron: {plain(row['source_title'])}{place} · {plain(kind.label)}. {plain(kind.meaning)}]"
    )


def _level(level: Level) -> str:
    symbol = "" if level.symbol == str(level.value) else f"{level.symbol} "
    return f"- {symbol}**{level.value}: {plain(level.label)}** (kort: {plain(level.short_label)}). {plain(level.meaning)}"


def _indicator(row: dict[str, str]) -> str:
    checked = f"Nagekeken door {row['Nagekeken door']} op {row['Nagekeken op']}; volgende keer {row['Volgende keer']}."
    review = f"Schaal: {row['Schaal']}. {checked}"
    return f"**{plain(row['Indicator'])}**  \n{plain(row['Vraag'])}  \n{plain(row['Toelichting'])}  \n:small[{plain(review)}]"


def _source(source) -> str:
    title = f"[{plain(source.label)}](<{source.url}>)" if source.url else plain(source.label)
    year = f", {source.year}" if source.year else ""
    note = f". {plain(source.note)}" if source.note else ""
    return f"- {title} ({plain(source.publisher)}{year}){note}"
