"""
The vocabulary of signs: charts draw nothing else, and a legend explains what its chart drew, no more and no
less.
"""

import ast
import re
import shutil
import unicodedata

import pytest

from tests.conftest import ROOT, TINY
from vvmetrics.answers.comparison import compare
from vvmetrics.answers.known import read_indicators, read_summary
from vvmetrics.answers.phases import read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.charts.grids.comparison import ComparisonGrid
from vvmetrics.charts.grids.indicators import IndicatorGrid
from vvmetrics.charts.regions.strips import RegionStrips
from vvmetrics.charts.regions.tile_map import TileMap
from vvmetrics.charts.signs import (
    ANSWER,
    FILLS,
    LOOKS,
    NO_GLYPH,
    NO_PIPS,
    NOT_SEEN,
    OPEN,
    OTHER_REGION,
    OWN,
    QUARTILES,
    RIGHT,
    THIS_REGION,
    TOLD,
    UNKNOWN,
    UP,
    Sign,
    Signs,
    fill_color,
    fill_of,
    legend_text,
    vocabulary,
)
from vvmetrics.charts.theme import LIGHT
from vvmetrics.charts.years.level_steps import LevelSteps
from vvmetrics.charts.years.phase_timeline import PhaseTimeline
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

YEAR, YEARS = 2021, (2017, 2021)
TIMES = "×+<=>|~$^`"  # of a count, and of code
TEXT = set("·–…’“”×")  # between words and in numbers: a sign only where it stands alone
WHERE_SIGNS_ARE_DRAWN = ("vvmetrics/charts", "vvmetrics/meeting", "vvmetrics/narrative", "pages")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """
    The tiny data, with the signs of the real definitions: its own are numbers.
    """
    data_dir = shutil.copytree(TINY, tmp_path_factory.mktemp("signs") / "data")
    shutil.copy(ROOT / "data" / "scales.toml", data_dir)
    opened = open_store(data_dir=data_dir)
    yield opened
    opened.close()


def charts(store):
    """
    Return each kind of chart of the tiny data, with and without a region that is chosen.
    """
    definitions = store.definitions
    summary = read_summary(metrics.summary(store, year=YEAR), definitions)
    known = read_indicators(metrics.indicators(store, year=YEAR), definitions)
    seen = [metrics.observations(store, year=YEAR, region=region) for region in definitions.regions]
    phases = read_phases(metrics.phase_history(store, year=YEAR))
    history = metrics.history(store, year=YEAR)
    spot = next(spot for spot, one in known.items() if not one.reason)
    both, differing = list(definitions.regions)[:2], ({}, {spot: "beeld verschilt"})
    drawn = []
    for region in (None, both[0]):
        scene = Scene(definitions, YEAR, region=region)
        for action in definitions.actions:
            told = compare(known, seen, definitions, regions=both, action=action)
            drawn += [
                *(EffortValueBoard(scene, summary, action, x) for x in ("ontwikkeling", "uitvoering")),
                *(EffortValueBoard(scene, summary, action, size=size) for size in ("small", "beamer")),
                *(TileMap(scene, summary, action, element) for element in definitions.elements),
                *(RegionStrips(scene, summary, action, place) for place in both),
                *(IndicatorGrid(scene, known, action, differing=words) for words in differing),
                *(ComparisonGrid(scene, told, both, words) for words in differing),
                PhaseTimeline(scene, phases, YEARS, action=action),
                *(LevelSteps(scene, history, action, YEARS, place, "waarde") for place in (None, both[0])),
            ]
        drawn += [PhaseTimeline(scene, phases, YEARS, region=place) for place in both]
    return drawn


def written(figure):
    """
    Return all words of a figure, without tags.
    """
    texts = [note.text for note in figure.layout.annotations]
    texts += [text for trace in figure.data for text in (trace.text if trace.mode == "text" else ())]
    return [" ".join(re.sub(r"<[^>]+>", " ", text).split()) for text in texts]


def glyphs(chart, texts):
    """
    Return the glyphs in texts that stand without their words.
    """
    known = {sign.mark: sign for sign in vocabulary(chart.scene.definitions)}
    found = set()
    for text in texts:
        for mark in {text, NO_PIPS.mark, *text.split()} & set(known):
            alone = mark in {text, ANSWER.mark} or not (mark in TEXT or mark.isalnum())
            words = {known[mark].word, known[mark].brief} - {""}
            if alone and mark in text and not any(word in text for word in words):
                found.add(mark)
    return found - {UP.mark, RIGHT.mark}  # beside the question that they ask


def letters(chart, texts):
    """
    Return what stands in letters: codes of regions, elements before a reason, phases, short reasons.
    """
    definitions, way = chart.scene.definitions, chart.scene.way
    first = {text.split()[0] for text in texts}
    found = first & {region.code for region in definitions.regions.values()}
    if isinstance(chart, EffortValueBoard):
        found |= {
            one.letter for one in definitions.elements.values() if f"{one.letter}:" in " ".join(texts).split()
        }
        short = {way.short_label(one): way.label(one) for one in definitions.absences.values()}
        found |= {word for word, label in short.items() if word != label and word in " ".join(texts)}
        found |= {NO_GLYPH.mark} if first & found & set(texts) and glyphs_behind(chart) else set()
    if isinstance(chart, PhaseTimeline):
        found |= {step for text in texts if re.fullmatch(r"\d(–\d)*", text) for step in text.split("–")}
    return found


def glyphs_behind(chart):
    """
    Return the glyphs behind the codes of a board.
    """
    return {chip.glyph for chip in chart.layout.chips} - {""}


def forms(chart, figure):
    """
    Return the patterns, frames, bars, lines and fills of a figure, in words.
    """
    shapes, accent = list(figure.layout.shapes), LIGHT.accent
    framed = [shape for shape in shapes if shape.line.color == accent]
    seen = {
        UNKNOWN.mark: any(trace.fillpattern.shape == "/" and len(trace.x) for trace in figure.data),
        OWN.mark: any(shape.type == "rect" for shape in framed),
        QUARTILES.mark: any(shape.type == "line" for shape in framed),
        NOT_SEEN.mark: any(trace.line.dash == "dot" and trace.x for trace in figure.data),
        TOLD.mark: isinstance(chart, PhaseTimeline) and bool(shapes),
    }
    if isinstance(chart, EffortValueBoard):
        seen |= {look: any(filled(shape) == fill for shape in shapes) for fill, look in LOOKS.items()}
    marks = [trace.marker for trace in figure.data if isinstance(trace.marker.symbol, tuple)]
    for symbol, color in ((*one,) for mark in marks for one in zip(mark.symbol, mark.color, strict=True)):
        if isinstance(chart, RegionStrips):
            seen[THIS_REGION.mark if symbol == "diamond" else OTHER_REGION.mark] = True
        else:
            look = {LIGHT.chip_full: LOOKS["full"], LIGHT.chip_tint: LOOKS["tint"]}.get(color, OPEN)
            seen[look] = (symbol == "circle") == (look == OPEN)
    return {mark for mark, drawn in seen.items() if drawn}


def filled(shape):
    """
    Return the fill of a chip; of what is no chip nothing.
    """
    if shape.type != "rect" or shape.layer == "below" or not shape.fillcolor:
        return None
    return next(fill for fill in FILLS if fill_color(fill, LIGHT) == shape.fillcolor)


def test_a_legend_explains_exactly_what_its_chart_drew(store):
    """
    Signs that stand beside their words, as a level in a tile, need no legend; nothing else may be missing.
    """
    for chart in charts(store):
        figure = chart.figure()
        texts = written(figure)
        drawn = glyphs(chart, texts) | letters(chart, texts) | forms(chart, figure)
        told = {sign.mark for line in chart.legend() for sign in line.signs}
        assert (drawn - told, told - drawn) == (set(), set()), chart


def test_charts_draw_no_sign_that_is_not_in_the_vocabulary(store):
    """
    Whatever is neither a letter nor a mark between words.
    """
    known = {letter for sign in vocabulary(store.definitions) for letter in sign.mark}
    odd = {
        letter
        for chart in charts(store)
        for text in written(chart.figure())
        for letter in text
        if not (letter.isascii() or letter.isalnum() or letter in TEXT | known)
    }

    assert odd == set()


@pytest.mark.parametrize("room", WHERE_SIGNS_ARE_DRAWN)
def test_a_sign_is_written_in_the_vocabulary_alone(room):
    """
    Code and templates take it from there or from the definitions; docstrings may show it.
    """
    written_out = [
        f"{path.relative_to(ROOT)}: {text}"
        for path in sorted((ROOT / room).rglob("*"))
        if path.suffix in {".py", ".j2"} and path.name not in {"signs.py", "text_width.py"}
        for text in texts_of(path)
        if any(unicodedata.category(letter) in {"Sm", "So"} and letter not in TIMES for letter in text)
    ]

    assert written_out == []


def texts_of(path):
    """
    Return the texts in a file of code, without docstrings; of a template its lines.
    """
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".j2":
        return text.splitlines()
    nodes = list(ast.walk(ast.parse(text)))
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


def test_a_legend_as_text_has_a_line_for_each_kind_of_sign():
    """
    Looks have a colon before their word, glyphs and codes have not.
    """
    legend = (Signs("Vak", (Sign("vol", "3 of 4"), Sign("▲", "meer"))), Signs("Let op", (), "iets anders."))

    assert legend_text(legend) == "**Vak:** vol: 3 of 4 · ▲ meer  \n**Let op:** iets anders."


def test_how_sure_is_filled_alike_on_each_chart(store):
    """
    From plausibility 3 full, 2 a tint, 1 and nothing open.
    """
    levels = [None, *store.definitions.plausibility.levels]

    assert [fill_of(level) for level in levels] == ["dotted", "dotted", "tint", "full", "full"]
