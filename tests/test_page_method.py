"""
Verantwoording prints all that is in data/: each indicator, level, reason of absence, source, coding figure, limit and fault.
"""

import re

import pytest

from tests.test_pages import ROOT, database, said, visit  # noqa: F401 - fixtures
from vvmetrics.definitions import load_definitions
from vvmetrics.errors import DefinitionsError
from vvmetrics.method import SECTIONS, found_indicators, load_method

PAGE = "pages/method.py"
DEFINITIONS = load_definitions(ROOT / "data")
METHOD = load_method(ROOT / "data")


def words(app):
    """
    All that a part of the page says, in running text, headings and tables, without the marks of markdown.
    """
    heads = [element.value for element in [*app.header, *app.subheader]]
    tables = [str(cell) for table in app.table for row in table.value.itertuples() for cell in row]
    text = "\n".join([said(app), *heads, *tables])
    return " ".join(re.sub(r"\\(.)", r"\1", text).split())


def unsaid(texts, app):
    """
    Those of the texts that the page does not say.
    """
    told = words(app)
    return [text for text in texts if " ".join(str(text).split()) not in told]


def test_every_indicator_is_printed_with_question_and_description(visit):  # noqa: F811 - a fixture
    """
    104 indicators, grouped by action and element.
    """
    app = visit(PAGE, deel="indicatoren")
    texts = [text for item in DEFINITIONS.indicators.values() for text in (item.label, item.question, item.description)]

    assert unsaid(texts, app) == []
    assert [head.value for head in app.header] == [action.label for action in DEFINITIONS.actions.values()]


def test_indicators_are_narrowed_by_word_action_and_element(visit):  # noqa: F811 - a fixture
    """
    A word, an action and an element leave what fits; what fits nothing says what to do.
    """
    app = visit(PAGE, deel="indicatoren", van="acuut", element="waarde")
    assert "11 indicatoren van 104." in said(app)

    app = visit(PAGE, deel="indicatoren", woord="zzz")
    assert not app.exception
    assert "Geen indicator past hierbij." in said(app)


def test_every_scale_level_and_reason_is_printed(visit):  # noqa: F811 - a fixture
    """
    Each level with label and meaning, each reason of absence with its meaning.
    """
    scales = [*DEFINITIONS.scales.values(), DEFINITIONS.plausibility, DEFINITIONS.phase]
    levels = [text for scale in scales for level in scale.levels for text in (level.symbol, level.label, level.short_label, level.meaning)]
    absences = [text for item in DEFINITIONS.absences.values() for text in (item.label, item.meaning)]

    assert unsaid([*levels, *absences, *(scale.question for scale in scales)], visit(PAGE, deel="schalen")) == []


def test_each_step_of_plausibility_has_an_example_from_the_data(visit):  # noqa: F811 - a fixture
    """
    Four steps, four findings with their source.
    """
    app = visit(PAGE, deel="schalen")
    steps = [head.value for head in app.subheader]
    cards = [element.value for element in app.markdown if "Bron: " in element.value]

    assert len(cards) == 4
    assert steps == [f"Plausibiliteit {level.value} {level.symbol} {level.label}" for level in DEFINITIONS.plausibility.levels]


def test_every_source_is_printed_under_its_kind(visit):  # noqa: F811 - a fixture
    """
    Title and publisher of each source, and each kind with its meaning.
    """
    texts = [text for source in DEFINITIONS.sources.values() for text in (source.label, source.publisher)]
    texts += [kind.meaning for kind in DEFINITIONS.source_kinds.values()]

    assert unsaid(texts, visit(PAGE, deel="bronnen")) == []


def test_coding_is_printed_with_its_figures_and_what_was_left_out(visit):  # noqa: F811 - a fixture
    """
    Twenty figures of agreement and every reason for leaving out; the text counts what the files hold.
    """
    app = visit(PAGE, deel="codering")
    section = METHOD.sections["coding"].text

    assert len(app.table[0].value) == len(METHOD.agreement) == 20
    assert unsaid(METHOD.left_out["left_out"], app) == []
    assert app.table[1].value["Feiten"].astype(int).sum() == len(METHOD.left_out)
    assert "190 feiten" in section
    assert "70 een waarneming" in section
    assert len(METHOD.left_out) == 190 - 70


def test_frame_limits_licence_and_terms_are_printed(visit):  # noqa: F811 - a fixture
    """
    What is weighed, where, by whom; what was expected; what can't be said; under which licence.
    """
    kinds = [
        DEFINITIONS.actions,
        DEFINITIONS.elements,
        DEFINITIONS.regions,
        DEFINITIONS.partners,
        DEFINITIONS.expectations,
        DEFINITIONS.terms,
    ]
    texts = [item.label for kind in kinds for item in kind.values()]
    texts += [area.label for region in DEFINITIONS.regions.values() for area in region.areas.values()]
    texts += [term.meaning for term in DEFINITIONS.terms.values()]

    assert unsaid(texts, visit(PAGE)) == []


@pytest.mark.parametrize(
    ("part", "sections"),
    [
        ("kader", ("frame", "limits", "licence")),
        ("codering", ("coding", "agreement", "left-out")),
        ("toegankelijkheid", ("accessibility", "faults")),
    ],
)
def test_every_section_is_printed(visit, part, sections):  # noqa: F811 - a fixture
    """
    Heading, paragraphs and points; the faults of the dashboard itself among them.
    """
    texts = [text for name in sections for text in (METHOD.sections[name].label, METHOD.sections[name].text, *METHOD.sections[name].points)]

    assert unsaid(texts, visit(PAGE, deel=part)) == []


def test_search_looks_in_label_question_and_description():
    """
    All words count, in any case and any order.
    """
    found = found_indicators(DEFINITIONS, words="BEELD completer", action="hg-zsm", element=None)

    assert "hg-zsm-completer-beeld" in found
    assert {DEFINITIONS.indicators[id_].action for id_ in found} == {"hg-zsm"}


def test_missing_files_are_named_all_at_once(tmp_path):
    """
    A data directory without the texts and tables gives one message that names each.
    """
    with pytest.raises(DefinitionsError) as caught:
        load_method(tmp_path)

    assert [problem.split(":")[0] for problem in caught.value.problems] == ["method.toml", "coding/agreement.csv", "coding/left-out.csv"]


def test_a_missing_section_is_named(tmp_path):
    """
    Each part of the page has its table.
    """
    (tmp_path / "method.toml").write_text('[frame]\nlabel = "Kader"\ntext = "Zo."\n', encoding="utf-8")
    with pytest.raises(DefinitionsError) as caught:
        load_method(tmp_path)

    assert [problem for problem in caught.value.problems if "tabel" in problem] == [
        f"method.toml: tabel {name} ontbreekt." for name in SECTIONS[1:]
    ]
