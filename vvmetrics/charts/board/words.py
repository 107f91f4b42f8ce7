"""
The effort-value board in words and as a table, from the same rows.
"""

import pandas as pd

from vvmetrics.answers.known import EFFORTS, VALUE, Effort, Known, Summary, newest_year, weakest
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.way import ALL, NOT_FOUND, Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.board import board_sentence

NAMES = {
    "ontwikkeling": "inspanning om op te zetten",
    "uitvoering": "meer- of minderwerk",
    "waarde": "waarde",
}


def effort_value_board_text(scene: Scene, summary: Summary, *, action: str, x_element: Effort) -> str:
    """
    Return the board in Dutch sentences: the one above the board, then one per region, in the order of the
    regions.
    """
    definitions = scene.definitions
    order: list[str] = [x_element, *(element for element in EFFORTS if element != x_element), "waarde"]
    sentences = [board_sentence(scene, summary, action=action, x_element=x_element)]
    for region in definitions.regions.values():
        parts = [
            reading_words(scene, NAMES[element], summary[region.id, action, element]) for element in order
        ]
        sentences.append(f"{region.label} ({region.code}): {'; '.join(parts)}.")
    return " ".join(sentences)


def reading_words(scene: Scene, name: str, reading: Known) -> str:
    """
    Return what is known of an element in words: its level and how sure, or why it is not known; and the year
    of the newest finding.
    """
    newest = f", nieuwste bevinding {reading.newest}" if reading.newest else ""
    if not reading.level:
        return f"{name} niet bekend ({scene.why(reading)}){newest}"
    return f"{name}: {reading.level.label}, {plausibility_words(reading)}{newest}"


def plausibility_words(reading: Known) -> str:
    """
    Return the plausibility of a reading in words.
    """
    return (
        f"plausibiliteit {reading.plausibility.value} van 4 ({reading.plausibility.label})"
        if reading.plausibility
        else "plausibiliteit niet bekend"
    )


def effort_value_board_table(
    scene: Scene, summary: Summary, *, action: str, x_element: Effort
) -> pd.DataFrame:
    """
    Return the table behind the board: a row per region, Dutch column names, everything in words; the element
    of the columns comes first.
    """
    definitions = scene.definitions
    order: list[str] = [x_element, *(element for element in EFFORTS if element != x_element), "waarde"]
    table = []
    for region in definitions.regions.values():
        by_element = {element: summary[region.id, action, element] for element in order}
        row = {"Regio": region.label, "Code": region.code}
        for element, reading in by_element.items():
            row |= _columns(scene, NAMES[element], reading)
        sure = weakest(by_element[x_element], by_element[VALUE])
        row["Plausibiliteit (zwakste)"] = f"{sure.value} van 4: {sure.label}" if sure else "niet bekend"
        table.append(
            {
                **row,
                **_coverage(by_element),
                "Nieuwste bevinding": year_words(newest_year(by_element.values())),
            }
        )
    return pd.DataFrame(table)


def effort_value_boards_table(scene: Scene, summary: Summary, *, x_element: Effort) -> pd.DataFrame:
    """
    Return the tables behind the boards of all actions as one, with the action in the first column.
    """
    definitions = scene.definitions
    tables = []
    for action in definitions.actions.values():
        table = effort_value_board_table(scene, summary, action=action.id, x_element=x_element)
        table.insert(0, "Verbeteractie", action.label)
        tables.append(table)
    return pd.concat(tables, ignore_index=True)


def _columns(scene: Scene, name: str, reading: Known) -> dict[str, str]:
    title = name.capitalize()
    if not reading.level:
        return {title: f"niet bekend: {scene.why(reading)}", f"Kwartielen {name}": "niet bekend"}
    quartiles = (
        f"{reading.q1.short_label} – {reading.q3.short_label}" if reading.q1 and reading.q3 else "niet bekend"
    )
    return {title: reading.level.label, f"Kwartielen {name}": quartiles}


def _coverage(by_element: dict[str, Known]) -> dict[str, str]:
    known = sum(reading.known for reading in by_element.values())
    applicable = sum(reading.applicable for reading in by_element.values())
    return {"Indicatoren bekend": f"{known} van {applicable}", "Dekking": percentage(known, applicable)}


def year_words(year: int | None) -> str:
    """
    Return a year, or that it is not known.
    """
    return str(year) if year else "niet bekend"


def percentage(part: int, whole: int) -> str:
    """
    Return a share as a Dutch percentage with a decimal comma.
    """
    return f"{100 * part / whole:.1f}%".replace(".", ",") if whole else "niet van toepassing"


def effort_value_board_legend(definitions: Definitions, *, x_element: Effort, way: Way = ALL) -> str:
    """
    Return what the codes, glyphs, pips and fills of a board mean, as one Dutch text of several lines
    (Markdown).
    """
    glyph_element: Effort = "uitvoering" if x_element == "ontwikkeling" else "ontwikkeling"
    scale = definitions.scales[definitions.elements[glyph_element].scale]
    glyphs = " · ".join(f"{level.symbol} {level.label}" for level in scale.levels)
    pips = " · ".join(f"{level.symbol} {level.label}" for level in definitions.plausibility.levels)
    codes = " · ".join(f"{region.code} {region.label}" for region in definitions.regions.values())
    absence = definitions.absences[NOT_FOUND]
    lines = [
        f"**Achter de code, {scale.label.lower()}:** {glyphs} · geen teken: niet bekend",
        (
            "**Onder de code, plausibiliteit (de zwakste van inspanning en waarde, zonder het teken):**"
            f" {pips} · – – – geen van beide bekend"
        ),
        (
            "**Vulling:** vol: plausibiliteit 3 of 4 · licht: 2 · stippelrand: 1 of geen van beide bekend ·"
            " **I** inspanning, **W** waarde"
        ),
        f"**{way.short_label(absence).capitalize()}:** {way.label(absence)}. {way.meaning(absence)}",
        f"**Regio's:** {codes}",
    ]
    return "  \n".join(lines)
