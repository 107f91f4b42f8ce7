"""
The rule for how much room a text takes: never less than Arial needs.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vvmetrics.charts.text_width import cleaned, fitting, pages, text_height, text_width, wrapped

# Widths of Arial and of Arial Bold, in thousandths of an em.
ARIAL = {
    **dict.fromkeys("abdeghnopqu0123456789_–", (556, 611)),
    **dict.fromkeys("ckvxysz", (500, 556)),
    **dict.fromkeys("ft :;/", (278, 333)),
    **dict.fromkeys("ijl", (222, 278)),
    **dict.fromkeys("ABEKPSVXY", (667, 722)),
    **dict.fromkeys("CDHNRU&", (722, 722)),
    **dict.fromkeys("GOQ", (778, 778)),
    **dict.fromkeys("FLTZ", (611, 667)),
    **dict.fromkeys("J?", (556, 611)),
    **dict.fromkeys("(-)r", (333, 389)),
    **dict.fromkeys(",.!", (278, 333)),
    "m": (833, 889),
    "w": (722, 778),
    "M": (833, 833),
    "W": (944, 944),
    "%": (889, 889),
    "…": (1000, 1000),
}
WORDS = st.lists(
    st.text(st.characters(codec="latin-1", exclude_categories=["C", "Z"]), min_size=1, max_size=90),
    min_size=1,
    max_size=40,
)


@pytest.mark.parametrize("bold", [False, True], ids=["plain", "bold"])
def test_no_letter_is_wider_than_estimated(bold):
    assert [sign for sign, widths in ARIAL.items() if text_width(sign, 1000, bold=bold) < widths[bold]] == []


@settings(deadline=None)  # what it takes says more of what else runs than of the rule
@given(words=WORDS, width=st.floats(60, 900), size=st.integers(10, 44))
def test_lines_are_the_text_and_fit(words, width, size):
    text = " ".join(words)
    lines = wrapped(text, width, size)

    assert "".join(lines) == text
    assert [
        line for line in lines if text_width(line.rstrip(), size) > width and len(line.rstrip()) > 1
    ] == []


def test_words_break_where_they_end():
    assert wrapped("een twee drie", text_width("een twee", 20), 20) == ["een twee ", "drie"]
    assert wrapped("x" * 10, text_width("x" * 4, 20), 20) == ["xxxx", "xxxx", "xx"]


@settings(deadline=None)  # what it takes says more of what else runs than of the rule
@given(words=st.lists(WORDS.map(" ".join), max_size=12))
def test_pages_hold_all_and_fit(words):
    size, made = pages(words, 900, 400, (32, 24))

    assert "".join("".join(part).replace(" ", "") for part in made) == "".join(words).replace(" ", "")
    assert [part for part in made if text_height(part, 900, size) > 400] == []
    assert size == 32 or text_height(words, 900, 32) > 400


def test_the_largest_letters_that_fit_are_taken():
    assert fitting("kort", 300, (40, 20), lines=1) == ("kort", 40)
    assert fitting("een lange regel", text_width("een lange regel", 20), (40, 20), lines=1) == (
        "een lange regel",
        20,
    )
    assert fitting("een lange regel", text_width("een lan…", 20), (40, 20), lines=1) == ("een…", 20)


def test_signs_that_steer_are_left_out():
    assert cleaned(" a\x00b\n\tc\u202e \ud800d\ufffe ") == "ab c d"
