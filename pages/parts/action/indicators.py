"""
One action on a page: what it is for, what was expected against what has been seen, its indicators by region
and the findings behind them.
"""

from functools import partial

import streamlit as st

from pages.frame.page import Context
from pages.frame.selection import pick_region, pick_view
from pages.frame.words import plain
from pages.parts.action.characteristics import pairs
from pages.shared.box_findings import (
    action_findings,
    ask_findings,
    choose_box,
    findings_window,
    indicator_findings,
    pick_indicator,
)
from pages.shared.figure import as_table, draw, explain
from pages.shared.views import differing
from vvmetrics.answers.known import EFFORTS, VALUE, Indicators
from vvmetrics.charts.grids.indicators import IndicatorGrid
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.action import (
    Seen,
    expected_and_seen,
    expected_sentence,
    expected_table,
    looked_at,
    seen_sentence,
    sight_words,
)

# The region and indicator of the box that is selected inside the grid, and the number of the grid
CLICKED = "_grid_clicked"
NOT_TOLD = "Staat niet in de bron."
ALL = {"alles": "Alles"}  # elements together


def purpose(context: Context) -> None:
    """
    Say what the chosen action is for, when it starts and in what form it is done.
    """
    action = context.definitions.actions[context.selection.action]
    told = {"Doel": action.purpose, "Aanleiding": action.occasion, "Vorm": action.form}
    lines = [f"**{name}.** {plain(text or NOT_TOLD)}" for name, text in told.items()]
    st.markdown("  \n".join([plain(action.description), *lines]))


def expectations(context: Context, known: Indicators) -> None:
    """
    Say how much of what was expected is seen, draw a card per expected result with the way to its findings,
    and the table of all.
    """
    definitions = context.definitions
    expected = expected_and_seen(context.scene, known, action=context.selection.action)
    text = expected_sentence(expected, definitions)
    st.markdown(plain(text))
    somewhere = {indicator for (_, indicator), one in known.items() if one.known}
    for column, seen in zip(pairs(len(expected)), expected, strict=True):
        with column.container(border=True, height="stretch"):
            _expected_card(context, seen, somewhere)
    action = definitions.actions[context.selection.action]
    about = About(f"Verwacht en gezien: {action.short_label}", action.id)
    table = partial(expected_table, expected, definitions)
    as_table(context, table, name=f"verwacht-{action.id}", key="verwacht", text=text, about=about)


def grid(context: Context, known: Indicators, *, element: str | None, indicator: str | None) -> None:
    """
    Draw the indicators by region; a click on a box chooses its region and indicator.
    """
    action, region = context.definitions.actions[context.selection.action], context.selection.region
    chart = IndicatorGrid(context.scene, known, action.id, element, indicator, differing(context))
    key = _grid_key((region, indicator))
    text = chart.words()
    draw(chart.figure(), text=text, key=key, on_select=partial(_box_chosen, key))
    legend = explain(chart.legend())
    as_table(
        context,
        chart.table,
        name=f"indicatoren-{action.id}",
        key="raster",
        text=text,
        about=About(f"Indicatoren: {action.short_label}", action.id, element=element, legend=legend),
        pictures={key: ""},
    )


def indicators_and_findings(context: Context, known: Indicators) -> None:
    """
    Draw the grid of indicators by region, and beside it the findings of what is chosen.
    """
    left, right = st.columns([3, 2], gap="medium")
    with left:
        elements = context.definitions.elements
        labels = {element: elements[element].short_label for element in (VALUE, *EFFORTS)}
        view = pick_view("indicatoren", "Toon", labels | ALL)
        element = None if view in ALL else view
    with right:
        st.subheader("Bevindingen")
        pick_region(context.definitions, label="Toon bevindingen van")
        indicator = pick_indicator(context)
        chosen_findings(context, indicator, element=element)
    with left:
        grid(context, known, element=element, indicator=indicator)
    findings_window(context)


def action_texts(context: Context, known: Indicators) -> list[str | None]:
    """
    Return the texts on the page in which terms may stand.
    """
    definitions, action = context.definitions, context.definitions.actions[context.selection.action]
    expected = [one.label for one in definitions.expectations.values() if one.action == action.id]
    indicators = definitions.indicators
    answers = [one.answer for spot, one in known.items() if indicators[spot[1]].action == action.id]
    own = [action.label, action.description, action.purpose, action.occasion, action.form]
    return [*own, *expected, *answers]


def chosen_findings(context: Context, indicator: str | None, *, element: str | None) -> None:
    """
    Draw the findings of what is chosen: a region (of the element that the grid shows), an indicator or both;
    and the way back to all.
    """
    region = context.selection.region
    if not region and not indicator:
        st.caption(
            "Klik op een vak in het raster, of kies hierboven een regio of een indicator, om te lezen wat"
            " erachter zit."
        )
        return
    st.button("Toon weer alles", icon=":material/undo:", on_click=choose_box, args=(None, None))
    if indicator:
        indicator_findings(context, indicator, region=region, key="raster")
    else:
        action_findings(context, region, element=element, key="raster")


def _expected_card(context: Context, seen: Seen, known: set[str]) -> None:
    """
    Draw an expected result: what has been seen, in which regions, where to look, and a button for each
    indicator that is known somewhere.
    """
    definitions, expectation = context.definitions, seen.expectation
    labels = looked_at(expectation, definitions)
    bases = f"Bekeken aan: {', '.join(labels)} · " if labels else ""
    source = f"Verwachting uit: {definitions.sources[expectation.source].label}, {expectation.locator}"
    parts = [
        f"**Verwacht:** {plain(expectation.label)}",
        f"**Tot nu toe:** {plain(seen_sentence(seen, definitions))}",
        "\n".join(
            f"- {plain(definitions.regions[id_].label)}: {plain(sight_words(one))}"
            for id_, one in seen.sights.items()
        ),
        f":small[{plain(bases + source)}]",
    ]
    st.markdown("\n\n".join(filter(None, parts)))
    for indicator, name in zip(expectation.indicators, labels, strict=True):
        if indicator in known:
            key, asked = f"verwacht-{expectation.id}-{indicator}", (None, indicator)
            label = f"Bevindingen over {name}"
            st.button(
                label,
                type="tertiary",
                icon=":material/library_books:",
                key=key,
                on_click=ask_findings,
                args=asked,
            )


def _grid_key(chosen: tuple[str | None, str | None]) -> str:
    """
    Return the key of the grid: a new one once its own selection is no longer what is chosen, for it can't be
    changed from here.
    """
    clicked, number = st.session_state.get(CLICKED, (None, 1))
    if clicked not in {None, chosen}:
        clicked, number = None, number + 1
    st.session_state[CLICKED] = (clicked, number)
    return f"raster-{number}"


def _box_chosen(key: str) -> None:
    boxes = st.session_state[key].selection.points
    region, _, indicator = boxes[0]["customdata"] if boxes else (None, None, None)
    st.session_state[CLICKED] = ((region, indicator) if boxes else None, st.session_state[CLICKED][1])
    choose_box(region, indicator)
