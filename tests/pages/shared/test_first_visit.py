"""
How to read the picture: open on a first visit, in four marks with the words of the definitions, and closed
once asked.
"""

import re

import pytest

from pages.shared.first_visit import BUTTON, OPEN, how_to_read_html
from tests.pages.conftest import ROOT
from vvmetrics.definitions.loading import load_definitions

MARKS = """
■■■□ ■■□ Hoe meer vakjes gevuld, hoe meer: 4 vakjes voor wat het kostte, 3 voor wat het bracht.
▲▲ ▲ ● ▼ ▼▼ Geeft het uitvoeren meer of minder werk? Omhoog is meer werk, omlaag minder, een stip hetzelfde; dubbel is duidelijk.
●●○○ Hoe goed is dit onderbouwd? Van ●○○○ indirect tot ●●●● onderzocht.
? Gearceerd: niet bekend. Dat is geen oordeel over de regio; de reden staat erbij.
"""  # noqa: E501 - as on the screen


def test_four_marks_explain_the_picture():
    """
    Each mark is hidden from screen readers, which get the words.
    """
    html = how_to_read_html(load_definitions(ROOT / "data"))
    lines = [" ".join(re.sub(r"<[^>]*>", " ", line).split()) for line in html.split("<div>")[1:]]

    assert lines == MARKS.strip().splitlines()
    assert html.count('aria-hidden="true"') == len(["■■■□", "■■□", "▲▲", "▲", "●", "▼", "▼▼", "●●○○", "?"])


@pytest.mark.parametrize("path", ["pages/overview.py", "pages/effort_value.py"])
def test_it_can_be_closed_and_asked_for_again(visit, path):
    """
    One button does both, and says which. That it is open at first stands in a cookie:
    tests/browser/test_frame.py looks at that.
    """
    app, labels = visit(path), []
    app.session_state[OPEN] = True
    app.run()
    for _ in range(3):
        labels.append(app.button(key=BUTTON).label)
        app.button(key=BUTTON).click().run()

    assert labels == ["Sluit de uitleg", "Hoe lees ik dit?", "Sluit de uitleg"]
    assert not app.exception
