"""
The phases of an action on one line: every region in one step, in the fixed order.
"""

import re

from tests.charts.rows import phases, scene
from vvmetrics.answers.way import Way
from vvmetrics.charts.years.phase_strip import phase_strip_html


def strip(*told, **look):
    """
    Return the steps of "acuut" with their regions, from (region, phase).
    """
    rows = phases(*((region, None, "acuut", 2022, phase) for region, phase in told))
    html = phase_strip_html(scene(**look), rows, action="acuut")
    plain = {
        term: re.sub(r"<[^>]+>", "", told) for term, told in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", html)
    }
    return html, plain


def test_each_region_stands_in_its_step():
    """
    In the order of the regions, whatever that of the rows; steps without regions stay, so that the strip
    reads as a scale.
    """
    _, steps = strip(("limburg", 4), ("noord-nederland", 4), ("den-haag", 2), ("den-haag", 2))

    assert steps == {
        "1 verkenning": "–",
        "2 voorbereiding": "DH",
        "3 pilot": "–",
        "4 in uitvoering": "NN LIM",
        "5 geborgd": "–",
        "onbekend": "ON MN NH AMS RTD ZWB OB",
    }


def test_a_region_with_more_than_one_phase_stands_apart():
    """
    With its lowest and highest.
    """
    _, steps = strip(("limburg", 5), ("limburg", 2), ("limburg", 3))

    assert steps["verschillend per gebied"] == "LIM 2–5"


def test_the_region_of_the_room_is_marked():
    html, _ = strip(("limburg", 4), region="limburg")

    assert re.findall(r'<span class="zaal" title="(.*?)">(.*?)</span>', html) == [("Limburg", "LIM")]


def test_what_a_filter_hides_is_not_called_unknown():
    """
    Nor are there steps for which there is nobody, besides those of the scale.
    """
    way = Way(own_only=True, min_plausibility=1)
    _, steps = strip(way=way)

    assert list(steps)[5:] == [way.no_phase()]
