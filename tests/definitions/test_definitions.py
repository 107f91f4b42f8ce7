"""
Definitions: what is in the files comes out in order, and what is wrong is said at once, in Dutch, with the
likely intended word.
"""

import pytest

from tests.conftest import TINY
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.errors import DefinitionsError


def test_definitions_stand_in_the_order_of_their_files():
    """
    The order of regions, actions, elements and indicators is the order on every screen.
    """
    definitions = load_definitions(TINY)

    assert list(definitions.regions) == ["noord", "zuid", "west"]
    assert list(definitions.regions["noord"].areas) == ["fries", "drents"]
    assert list(definitions.elements) == ["ontwikkeling", "uitvoering", "waarde"]
    assert list(definitions.indicators)[:2] == ["acuut-opzet", "acuut-crisis"]
    assert definitions.scales["meerwerk"].level(-2).label == "niveau -2"
    assert definitions.scales["kenmerk"].levels == ()
    assert definitions.expectations["acuut-vlugger-samen"].indicators == ("acuut-snel", "acuut-samen")
    assert definitions.actions["zsm"].occasion is None


def test_definitions_are_frozen():
    """
    Nothing in a running program changes a definition.
    """
    region = load_definitions(TINY).regions["noord"]
    with pytest.raises(ValueError, match="frozen"):
        region.label = "Zuid"


@pytest.mark.parametrize(
    ("defect", "problem"),
    [
        (
            "unknown_scale",
            'indicators.toml [acuut-extra]: Schaal "meerwerkk" bestaat niet. Bedoeld: "meerwerk"?',
        ),
        (
            "unknown_key",
            'indicators.toml [acuut-opzet]: Sleutel "qestion" bestaat niet. Bedoeld: "question"?',
        ),
        ("scale_of_another_element", 'past niet bij element "uitvoering"; toegestaan: meerwerk, kenmerk.'),
    ],
)
def test_a_defect_is_named_with_file_table_and_intention(with_defect, defect, problem):
    """
    The message says where the fault is and what was probably meant.
    """
    assert problem in _refusal(with_defect(defect))


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (
            "regions.toml",
            "column = 1",
            'column = "een"',
            '[west]: tile: "column" moet een geheel getal zijn; er staat "een".',
        ),
        (
            "regions.toml",
            'label = "Fries gebied"',
            'lable = "Fries gebied"',
            'areas.fries: Sleutel "lable" bestaat niet. Bedoeld: "label"?',
        ),
        ("regions.toml", 'code = "Z"', 'code = "N"', 'regions.toml: code "N" staat er twee keer.'),
        ("regions.toml", "[west]", "[Wild-West]", '"id" heeft niet de vorm'),
        ("regions.toml", "areas = {}", 'areas = "geen"', '[west]: "areas" moet een tabel zijn.'),
        ("framework.toml", 'code = "VT"', 'code = ""', '[partners.vt]: "code" mag niet leeg zijn.'),
        ("framework.toml", 'code = "VT"', "code = 3", '[partners.vt]: "code" moet tekst zijn; er staat "3".'),
        (
            "framework.toml",
            "[partners.vt]",
            "[parners.vt]",
            'Tabel "parners" bestaat niet. Bedoeld: "partners"?',
        ),
        (
            "scales.toml",
            "alone = 1",
            "alone = 7",
            "[waarde]: alone 7 is geen niveau van deze schaal; toegestaan: -1, 0, 1, 2, 3.",
        ),
        (
            "framework.toml",
            'scale = "waarde"',
            'scale = "waard"',
            '[elements.waarde]: Schaal "waard" bestaat niet. Bedoeld: "waarde"?',
        ),
        (
            "indicators.toml",
            "reviewed = 2026-11-24",
            'reviewed = "gisteren"',
            "moet een datum zijn als 2026-11-24",
        ),
        (
            "indicators.toml",
            'action = "zsm"',
            'action = "zms"',
            '[zsm-beeld]: Verbeteractie "zms" bestaat niet. Bedoeld: "zsm"?',
        ),
        ("scales.toml", "own = true", 'own = "soms"', "moet true of false zijn"),
        ("scales.toml", 'color = "#111111"', 'color = "rood"', "levels.0: "),
        ("scales.toml", "value = 0", "value = 9", "de niveaus staan niet oplopend of dubbel"),
        ("sources.toml", 'kind = "eigen_opgave"', 'kind = "eigen_opgaaf"', 'Bedoeld: "eigen_opgave"?'),
        ("sources.toml", "[rapport]", "los = 1\n[rapport]", "[los]: moet een tabel zijn."),
        (
            "expectations.toml",
            'action = "acuut"',
            'action = "acut"',
            '[acuut-vlugger-samen]: Verbeteractie "acut" bestaat niet.',
        ),
        (
            "expectations.toml",
            '"acuut-snel"',
            '"acuut-snl"',
            'Indicator "acuut-snl" bestaat niet. Bedoeld: "acuut-snel"?',
        ),
        (
            "expectations.toml",
            '"acuut-snel"',
            '"acuut-extra"',
            "één schaal met niveaus hebben, niet meerwerk, waarde.",
        ),
        (
            "expectations.toml",
            '"acuut-snel", "acuut-samen"',
            '"acuut-crisis"',
            "één schaal met niveaus hebben, niet kenmerk.",
        ),
        (
            "expectations.toml",
            'source = "rapport"',
            'source = "raport"',
            'Bron "raport" bestaat niet. Bedoeld: "rapport"?',
        ),
        ("terms.toml", 'label = "VT"', "", '[vt]: "label" ontbreekt.'),
        ("terms.toml", "[vt]", "[vt", "terms.toml: geen geldige TOML"),
    ],
)
def test_a_fault_in_a_file_is_said_in_dutch(data_dir, file, old, new, problem):
    """
    Whoever edits a file reads what is wrong with it, not what pydantic thinks of it.
    """
    path = data_dir / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    assert problem in _refusal(data_dir)


def test_all_faults_are_said_at_once(data_dir):
    """
    One run tells everything that is to be mended.
    """
    (data_dir / "terms.toml").unlink()
    for file, table in (("regions.toml", "noord"), ("indicators.toml", "zsm-beeld")):
        path = data_dir / file
        path.write_text(
            path.read_text(encoding="utf-8").replace(f"[{table}]", f'[{table}]\nkleur = "blauw"'),
            encoding="utf-8",
        )

    refusal = _refusal(data_dir)
    assert "terms.toml: het bestand ontbreekt." in refusal
    assert 'regions.toml [noord]: Sleutel "kleur" bestaat niet.' in refusal
    assert 'indicators.toml [zsm-beeld]: Sleutel "kleur" bestaat niet.' in refusal


def test_broken_tables_hide_no_other_fault_and_are_said_once(with_defect):
    """
    Tables that can't be read, wrong references and an unknown key come together; what refers to a broken
    table is no fault of its own.
    """
    assert _refusal(with_defect("broken_in_several_ways")).splitlines()[1:] == [
        '- framework.toml [actions.zsm]: "label" ontbreekt.',
        '- framework.toml [actions.zsm]: Sleutel "lable" bestaat niet. Bedoeld: "label"?',
        '- framework.toml [elements.waarde]: "question" ontbreekt.',
        (
            '- framework.toml [elements.waarde]: Sleutel "vraag" bestaat niet. Toegestaan: brief, label,'
            " letter, name, question, scale, short_label, short_name, spent, subject."
        ),
        '- indicators.toml [acuut-crisis]: "question" ontbreekt.',
        '- indicators.toml [acuut-crisis]: Sleutel "qestion" bestaat niet. Bedoeld: "question"?',
        '- framework.toml [elements.uitvoering]: Schaal "meerwerkk" bestaat niet. Bedoeld: "meerwerk"?',
        '- indicators.toml [acuut-opzet]: Verbeteractie "acut" bestaat niet. Bedoeld: "acuut"?',
        '- indicators.toml [acuut-crisis]: Element "uitvoerig" bestaat niet. Bedoeld: "uitvoering"?',
    ]


def test_a_file_that_is_missing_is_said_once(data_dir):
    """
    What would stand in it is not missed again, table by table and reference by reference.
    """
    (data_dir / "framework.toml").unlink()
    (data_dir / "scales.toml").write_text("[scales", encoding="utf-8")

    assert [problem.split(":")[0] for problem in _refusal(data_dir).splitlines()[1:]] == [
        "- framework.toml",
        "- scales.toml",
    ]


def _refusal(data_dir):
    with pytest.raises(DefinitionsError) as refusal:
        load_definitions(data_dir)
    return str(refusal.value)
