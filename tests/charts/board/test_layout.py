"""
The geometry of the board holds for any rows: ten chips, each in its cell, none covering another.
"""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.rows import DEFINITIONS, everywhere, known, scene, summary_rows
from vvmetrics.charts.board.layout import board_layout
from vvmetrics.charts.board.sizes import SIZES

ACTION = "acuut"
# The figure has height for a title, a sentence and the board on 900 pixels.
ROOM = 620


def fields(element):
    """
    Return a strategy for what a row may say of an element.
    """
    levels = [level.value for level in DEFINITIONS.scales[DEFINITIONS.elements[element].scale].levels]
    known = st.builds(
        lambda level, sure: {"median": level, "plausibility": sure},
        st.sampled_from(levels),
        st.integers(1, 4),
    )
    return st.one_of(
        known,
        st.sampled_from(list(DEFINITIONS.absences)).map(lambda reason: {"reason": reason}),
        st.just({"known": 1}),
    )


PLACES = {
    f"{region.replace('-', '_')}__{ACTION}__{element}": fields(element)
    for region in DEFINITIONS.regions
    for element in DEFINITIONS.elements
}


def box(thing):
    """
    Return the corners of a chip.
    """
    return (thing.x, thing.y, thing.x + thing.width, thing.y + thing.height)


def overlap(one, other):
    """
    Return whether two boxes share any ground.
    """
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@settings(max_examples=60, deadline=None)
@given(
    told=st.fixed_dictionaries(PLACES),
    x_element=st.sampled_from(["ontwikkeling", "uitvoering"]),
    region=st.sampled_from([None, *DEFINITIONS.regions]),
    size=st.sampled_from(list(SIZES)),
)
def test_ten_chips_each_in_its_cell_none_covering_another(told, x_element, region, size):
    """
    Whatever the rows say, every region stands on the board, whole and alone.
    """
    board = board_layout(
        scene(region=region), known(summary_rows(**told)), action=ACTION, x_element=x_element, size=size
    )
    cells = {(cell.column, cell.row): (cell.x0, cell.y0, cell.x1, cell.y1) for cell in board.cells}

    assert [chip.region for chip in board.chips] == list(DEFINITIONS.regions)
    assert not [pair for pair in combinations(board.chips, 2) if overlap(*map(box, pair))]
    assert not [pair for pair in combinations(cells.values(), 2) if overlap(*pair)]
    for chip in board.chips:
        x0, y0, x1, y1 = cells[chip.column, chip.row]
        assert x0 <= chip.x
        assert chip.x + chip.width <= x1
        assert y0 <= chip.y
        assert chip.y + chip.height <= y1
    assert all(
        0 <= x0 < x1 <= board.width + 0.001 and 0 <= y0 < y1 <= board.height
        for x0, y0, x1, y1 in cells.values()
    )


@settings(max_examples=40, deadline=None)
@given(told=st.fixed_dictionaries(PLACES))
def test_reasons_stand_free_of_the_chips(told):
    """
    The words over a chip lie above its box and on no other chip.
    """
    board = board_layout(scene(), known(summary_rows(**told)), action=ACTION)

    for label in board.reason_labels:
        foot = label.y - len(label.lines) * board.sizes.reason
        assert not [
            chip.code
            for chip in board.chips
            if chip.x < label.x < chip.x + chip.width and foot < chip.y + chip.height and chip.y < label.y
        ]


@pytest.mark.parametrize(
    "told", [{}, everywhere(ACTION, "ontwikkeling", median=2) | everywhere(ACTION, "waarde", median=1)]
)
def test_ten_chips_in_one_cell_keep_the_board_low(told):
    """
    Both the empty board and ten regions that agree fit on one screen.
    """
    board = board_layout(scene(), known(summary_rows(**told)), action=ACTION)

    assert len({(chip.column, chip.row) for chip in board.chips}) == 1
    assert board.height <= ROOM


def test_a_chip_stands_where_its_medians_say():
    """
    Columns and rows count from the lowest level; what is not known is column or row 0.
    """
    told = {
        "limburg__acuut__ontwikkeling": {"median": 3, "plausibility": 4},
        "limburg__acuut__waarde": {"median": -1, "plausibility": 3},
    }
    board = board_layout(scene(), known(summary_rows(**told)), action=ACTION)
    chips = {chip.region: chip for chip in board.chips}

    assert (chips["limburg"].column, chips["limburg"].row) == (4, 1)
    assert (chips["rotterdam"].column, chips["rotterdam"].row) == (0, 0)


def test_a_chip_is_as_sure_as_its_weakest_known_part():
    """
    The weaker of effort and value on the axes; what is unknown does not count, and the glyph speaks for
    itself alone.
    """
    told = {
        "limburg__acuut__waarde": {"median": 2, "plausibility": 4},
        "limburg__acuut__ontwikkeling": {"median": 1, "plausibility": 1},
    }
    told |= {"midden_nederland__acuut__uitvoering": {"median": 1, "plausibility": 3}}
    told |= {
        "rotterdam__acuut__waarde": {"median": 2, "plausibility": 4},
        "oost_brabant__acuut__waarde": {"median": 2, "plausibility": 2},
    }
    chips = {
        chip.code: chip for chip in board_layout(scene(), known(summary_rows(**told)), action=ACTION).chips
    }

    assert (chips["LIM"].pips, chips["LIM"].filled, chips["LIM"].glyph) == ("●○○○", "dotted", "")
    assert (chips["MN"].pips, chips["MN"].filled, chips["MN"].glyph) == ("– – –", "dotted", "▲")
    assert (chips["RTD"].pips, chips["RTD"].filled, chips["RTD"].glyph) == ("●●●●", "full", "")
    assert (chips["OB"].pips, chips["OB"].filled) == ("●●○○", "tint")
    assert (chips["NN"].pips, chips["NN"].filled, chips["NN"].plausibility) == ("– – –", "dotted", None)


def test_reasons_are_told_once_for_neighbours_that_share_them():
    """
    Ten times the same reason is said once; different reasons for effort and value are told apart.
    """
    rows = summary_rows(limburg__acuut__waarde={"reason": "niet_gestart"})
    same, other = (
        board_layout(scene(), known(summary_rows()), action=ACTION),
        board_layout(scene(), known(rows), action=ACTION),
    )

    assert [label.lines for label in same.reason_labels] == [("niet gevonden",)]
    assert {chip.code: chip.reasons for chip in other.chips}["LIM"] == ("I: niet gevonden", "W: niet gestart")


def test_only_the_chosen_region_has_quartiles():
    """
    Its bars reach from the cell of the first to that of the third quartile; unknown effort has no bar.
    """
    rows = summary_rows(limburg__acuut__waarde={"median": 1, "q1": 0, "q3": 2})
    board = board_layout(scene(region="limburg"), known(rows), action=ACTION)
    chosen = [chip for chip in board.chips if chip.quartiles]
    rows_of = {cell.row: (cell.y0, cell.y1) for cell in board.cells}

    assert [chip.code for chip in chosen] == ["LIM"]
    assert chosen[0].quartiles.x is None
    assert chosen[0].quartiles.y == (rows_of[2][0], rows_of[4][1])
    assert chosen[0].quartiles.words == ("inspanning: niet bekend", "waarde: geen verandering – duidelijk")
