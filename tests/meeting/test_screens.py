"""
The screens of a meeting, written out: on the tiny data, for everyone and for one region, and with nothing
known.
"""

from datetime import date

import pytest

from vvmetrics.errors import QueryError
from vvmetrics.meeting.screens import meeting

MADE_ON = date(2026, 11, 24)


def screens(store, **selection):
    shown = meeting(store, **{"year": 2021, "made_on": MADE_ON, **selection})
    return {screen.id: screen for screen in shown.screens}


def test_everyone_sees_each_action_with_its_message(tiny):
    shown = screens(tiny)

    assert {name: screen.title for name, screen in shown.items()} == {
        "titel": "Wat vragen de verbeteracties, en wat brengen ze?",
        "lezen": "Zo leest u het beeld",
        "actie-acuut": "Acuut: waarde van 0 tot 2, bekend in alle drie regio's",
        "actie-zsm": "ZSM: waarde -1, bekend in één van de drie regio's",
        "onbekend": "Van 9 van de 17 antwoorden weten we het niet",
        "leren": "Bij 3 van de 6 indicatoren kan een regio een andere iets vertellen",
        "vragen": "Vragen voor de tafel: bij beide verbeteracties is nog iets te vragen",
        "bronnen": "Dit steunt op 11 bevindingen uit 4 bronnen",
    }
    assert shown["actie-acuut"].lines == (
        "Wat het kostte om op te zetten, is bekend van één van de drie regio's, Noord: 3 (ervaren).",
        "Fase, in aantal regio's: verschillend per gebied 1, onbekend 2.",
    )
    assert shown["onbekend"].lines == (
        (
            "Acuut: 7 van de 14 antwoorden bekend; niet gestart 1, geen openbare bron gevonden 5 en"
            " vertrouwelijk 1."
        ),
        "ZSM: 1 van de 3 antwoorden bekend; geen openbare bron gevonden 2.",
    )
    assert shown["leren"].lines == (
        "Acuut: Noord (2 indicatoren) en West (1).",
        "ZSM: nog niemand kan een ander iets vertellen.",
    )
    assert shown["vragen"].lines == (
        "Acuut: Hoe is het? (meerwerk: 2 van de 6 antwoorden bekend; te vragen in twee regio's)",
        "ZSM: Hoe is het? (waarde: 1 van de 3 antwoorden bekend; te vragen in twee regio's)",
    )
    assert shown["bronnen"].lines == (
        "Regiorapportage: 5 bevindingen",
        "Openbare bron: 5 bevindingen, niet door de regio gevalideerd",
        "Eigen opgave: 1 bevinding",
        "5 × Rapport van Noord (regiorapportage, 2021)",
        "3 × Bericht in de krant (openbare bron, 2021)",
        "2 × Onderzoek van buiten (openbare bron, jaar onbekend)",
        "1 × Opgave van het netwerk (eigen opgave, jaar onbekend)",
    )


def test_a_region_sees_where_it_stands_whom_to_ask_and_what_can_be_asked_there(tiny):
    shown = screens(tiny, region="noord")

    assert shown["titel"].lines == (
        "Noord tussen drie regio's",
        "Veiligheid Voorop, stand 2021",
        "Acuut en ZSM",
    )
    assert shown["actie-acuut"].lines[1:] == (
        "Noord: inspanning 3 (ervaren), waarde 1 (ervaren).",
        "Fase, in aantal regio's: verschillend per gebied 1 (Noord), onbekend 2.",
    )
    assert shown["actie-zsm"].lines[1:] == (
        (
            "Noord: inspanning niet bekend (geen openbare bron gevonden), waarde niet bekend (geen openbare"
            " bron gevonden)."
        ),
        "Fase, in aantal regio's: niveau 1 1, onbekend 2 (Noord).",
    )
    assert shown["leren"].title == "Noord kan bij 1 van de 6 indicatoren een andere regio vragen"
    assert shown["leren"].lines == (
        "Acuut: vraag het West (1 indicator); kan zelf twee regio's helpen.",
        "ZSM: nog niemand om te vragen.",
    )
    assert (
        shown["vragen"].title
        == "Vragen voor de tafel: bij één van de twee verbeteracties is in Noord nog iets te vragen"
    )
    assert shown["vragen"].lines == (
        "Acuut: nu niets te vragen (4 van de 5 bekend en niet gestart 1).",
        "ZSM: Hoe is het? (waarde: geen indicator bekend)",
    )


def test_a_region_without_a_question_of_all_has_one_of_its_own(real):
    """
    Noord-Nederland did not begin with what is least known of this action; of what it did begin with, one
    indicator was not told of.
    """
    lines = screens(real, year=2025, region="noord-nederland")["vragen"].lines

    assert [line.partition(":")[0] for line in lines][-2:] == ["HG", "Strafbare kindermishandeling"]
    assert lines[3].startswith(
        "HG: VT & ZSM: Hoeveel kostten de randvoorwaarden: werkplek, systemen, verbinding? (inspanning: "
    )


def test_what_desk_research_says_is_marked_on_each_screen_that_shows_it(tiny):
    """
    The regions whose levels, or whose experience, rest on it; not those that reported themselves, and not
    where a filter leaves it out.
    """
    told = {name: screen.caution for name, screen in screens(tiny).items() if screen.caution}

    assert told == {
        "actie-acuut": "Uit openbare bronnen, niet door de regio gevalideerd: N, Z en W.",
        "actie-zsm": "Uit openbare bronnen, niet door de regio gevalideerd: Z.",
        "leren": "Uit openbare bronnen, niet door de regio gevalideerd: N.",
    }
    assert {screen.caution for screen in screens(tiny, own_only=True).values()} == {""}


def test_the_sources_are_named_as_far_as_there_is_room_and_the_rest_counted(real):
    shown = screens(real, year=2025)["bronnen"]
    kinds, named = shown.lines[:2], shown.lines[2:-1]

    assert [line.partition(":")[0] for line in kinds] == ["Regiorapportage", "Openbare bron"]
    assert named[0] == "63 × Indicatoren kwaliteit & impact, Noord-Nederland (regiorapportage, 2022)"
    assert [len(line) > 76 for line in named] == [False] * 4
    assert int(shown.title.split()[-2]) == 4 + int(shown.lines[-1].split()[2])


def test_one_source_is_not_called_sources(real):
    assert (
        screens(real, year=2022, own_only=True)["bronnen"].title
        == "Dit steunt op 63 bevindingen uit één bron"
    )


def test_notes_tell_how_sure_and_from_where(tiny):
    notes = screens(tiny)["actie-zsm"].notes

    assert notes[0].startswith(
        "ZSM, stand 2021. Wat het bracht, is bekend van één van de drie regio's, Zuid: -1 (onderzocht)."
    )
    assert notes[2:] == (
        "Alle bevindingen komen uit openbare bronnen: niet door de regio gevalideerd.",
        "Bron: Onderzoek van buiten",
    )


def test_the_foot_says_for_whom_of_when_and_made_when(tiny):
    assert (
        meeting(tiny, year=2020, region="zuid", made_on=MADE_ON).footer
        == "Zuid tussen drie regio's · stand 2020 · 24-11-2026"
    )
    assert (
        meeting(tiny, year=2020, made_on=MADE_ON).footer
        == "Drie regio's naast elkaar · stand 2020 · 24-11-2026"
    )


def test_what_a_filter_hides_is_not_called_not_found(tiny):
    """
    Asked for what a network itself reported, nothing says that no public source was found.
    """
    shown = screens(tiny, region="west", own_only=True)

    told = " ".join(
        words
        for screen in shown.values()
        for words in (screen.title, *screen.lines, *screen.notes, screen.alt)
    )
    assert "geen openbare bron gevonden" not in told
    assert "niet door het netwerk zelf gemeld" in told


@pytest.mark.parametrize("region", [None, "noord"])
def test_with_nothing_known_every_screen_still_says_something(empty, region):
    shown = screens(empty, region=region)

    assert shown["actie-acuut"].title == "Acuut: waarde nergens bekend"
    assert shown["actie-acuut"].lines[0] == "Wat het kostte om op te zetten, is van geen enkele regio bekend."
    assert shown["onbekend"].title == "Van alle 18 antwoorden weten we het niet"
    assert shown["bronnen"].title == "Er zijn nog geen bevindingen"
    assert [name for name, screen in shown.items() if not screen.lines] == ["bronnen"]


def test_an_unknown_region_is_refused(tiny):
    with pytest.raises(QueryError, match="oost"):
        meeting(tiny, year=2021, region="oost", made_on=MADE_ON)
