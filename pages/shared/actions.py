"""
One action on a page: what it is for, what was expected against what has been seen, its indicators by region, its characteristics.
"""

from functools import partial

import streamlit as st

from pages.shared.figure import as_table, draw
from pages.shared.frame import Context
from pages.shared.selection import ALL, choose
from pages.shared.words import UNKNOWN, level_words, missing, plain
from vvmetrics import charts, narrative

CLICKED = "_grid_clicked"  # the region whose box is selected inside the grid, and the number of the grid
NOT_TOLD = "Staat niet in de bron."


def purpose(context: Context) -> None:
    """
    Say what the chosen action is for, when it starts and in what form it is done.
    """
    action = context.definitions.actions[context.selection.action]
    told = {"Doel": action.purpose, "Aanleiding": action.occasion, "Vorm": action.form}
    lines = [f"**{name}.** {plain(text or NOT_TOLD)}" for name, text in told.items()]
    st.markdown("  \n".join([plain(action.description), *lines]))


def expectations(context: Context, rows) -> None:
    """
    Draw a card per expected result: what was expected, what has been seen and in which regions, and where to look.
    """
    definitions = context.definitions
    expected = narrative.expected_and_seen(rows, definitions, action=context.selection.action)
    for column, seen in zip(_pairs(len(expected)), expected, strict=True):
        looked_at = _looked_at(context, seen.expectation.indicators)
        source = f"{definitions.sources[seen.expectation.source].label}, {seen.expectation.locator}"
        regions = [f"- {plain(definitions.regions[id_].label)}: {plain(narrative.sight_words(one))}" for id_, one in seen.sights.items()]
        parts = [
            f"**Verwacht:** {plain(seen.expectation.label)}",
            f"**Tot nu toe:** {plain(narrative.seen_sentence(seen, definitions))}",
            "\n".join(regions),
            f":small[{plain(looked_at)}Verwachting uit: {plain(source)}]",
        ]
        column.container(border=True).markdown("\n\n".join(filter(None, parts)))


def grid(context: Context, rows, *, element: str | None) -> None:
    """
    Draw the indicators by region; a click on a box chooses its region.
    """
    selection, definitions = context.selection, context.definitions
    shown = {"action": selection.action, "element": element}
    look = {"region": selection.region, "dark": context.dark, "watermark": context.watermark}
    key = _grid_key(selection.region)
    text = charts.indicator_grid_text(rows, definitions, **shown, year=selection.year)
    draw(charts.indicator_grid(rows, definitions, **shown, **look), text=text, key=key, on_select=partial(_box_chosen, key))
    st.caption(charts.indicator_grid_legend(rows, definitions, **shown))
    table = partial(charts.indicator_grid_table, rows, definitions, **shown)
    as_table(context, table, name=f"indicatoren-{selection.action}", key="raster", text=text)


def characteristics(context: Context, rows) -> None:
    """
    Put how the action is arranged in the regions side by side in words, or say that no indicator asks it.
    """
    short_label = context.definitions.actions[context.selection.action].short_label
    table = characteristics_table(context, rows)
    if len(table.columns) == 1:
        st.markdown(f"Voor {plain(short_label)} vraagt geen indicator naar een kenmerk zoals frequentie, vorm of deelnemers.")
        return
    for column, name in zip(_pairs(len(table.columns) - 1), table.columns[1:], strict=True):
        column.table(_grouped(table, name).map(plain), hide_index=True)
    words = f"{short_label}: de kenmerken van de regio's naast elkaar."
    as_table(context, lambda: table, name=f"kenmerken-{context.selection.action}", key="kenmerken", text=words)


def characteristics_table(context: Context, rows):
    """
    Return a row per region with a column per characteristic: the answer and how plausible, or why it is not known.
    """
    definitions = context.definitions
    asked = [one for one in definitions.indicators.values() if one.action == context.selection.action and one.scale == "kenmerk"]
    found = {(row["region"], row["indicator"]): row for row in rows.to_dict("records")}
    records = [
        {"Regio": region.label} | {one.label: _characteristic(context, found[region.id, one.id]) for one in asked}
        for region in definitions.regions.values()
    ]
    return type(rows)(records)


def _grouped(table, name: str):
    """
    Return one characteristic with a row per answer, and below them the regions of which it is not known, per reason in one cell.
    """
    grouped = table.groupby(name, sort=False)["Regio"].agg(", ".join).reset_index()[["Regio", name]]
    return grouped.sort_values(name, key=lambda words: words.str.startswith(UNKNOWN), kind="stable")


def _pairs(count: int) -> list:
    """
    Return as many columns, two beside each other, such that they are in order on a telephone too.
    """
    return [column for _ in range(0, count, 2) for column in st.columns(2)][:count]


def _looked_at(context: Context, indicators: tuple[str, ...]) -> str:
    """
    Return the indicators that show whether an expectation came about, those of another action with its name.
    """
    definitions, action = context.definitions, context.selection.action
    found = [definitions.indicators[id_] for id_ in indicators]
    names = [one.label if one.action == action else f"{one.label} ({definitions.actions[one.action].short_label})" for one in found]
    return f"Bekeken aan: {', '.join(names)} · " if names else ""


def _characteristic(context: Context, row: dict) -> str:
    if missing(row["answer"]):
        return f"{UNKNOWN}: {context.definitions.absences[row['status']].label}"
    return f"{row['answer']} ({level_words(context.definitions.plausibility, row['plausibility'])})"


def _grid_key(region: str | None) -> str:
    """
    Return the key of the grid: a new one once its own selection is no longer what is chosen, for it can't be changed from here.
    """
    clicked, number = st.session_state.get(CLICKED, (None, 1))
    if clicked not in {None, region}:
        clicked, number = None, number + 1
    st.session_state[CLICKED] = (clicked, number)
    return f"raster-{number}"


def _box_chosen(key: str) -> None:
    boxes = st.session_state[key].selection.points
    region = boxes[0]["customdata"][0] if boxes else None
    st.session_state[CLICKED] = (region, st.session_state[CLICKED][1])
    choose(region=region or ALL)
