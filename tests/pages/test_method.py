"""
Verantwoording prints all that is in data/: each indicator, level, reason of absence, source, coding figure,
limit and fault.
"""

import re

import pandas as pd
import pytest

from tests.data.agreement import JUDGEMENTS, alpha, coding
from tests.pages.conftest import ROOT, said
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.definitions.method import (
    SECTIONS,
    Example,
    Section,
    found_indicators,
    load_method,
    step_example,
)
from vvmetrics.errors import DefinitionsError

PAGE = "pages/method.py"
DEFINITIONS = load_definitions(ROOT / "data")
METHOD = load_method(ROOT / "data")


def words(app):
    """
    All that a part of the page says, in running text, headings and tables, without the marks of markdown.
    """
    heads = [element.value for element in [*app.header, *app.subheader]]
    tables = [str(cell) for table in app.table for row in table.value.itertuples() for cell in row]
    text = "\n".join([said(app), *heads, *tables]).replace("**", "")
    return " ".join(re.sub(r"\\(.)", r"\1", text).split())


def unsaid(texts, app):
    """
    Those of the texts that the page does not say.
    """
    told = words(app)
    return [text for text in texts if " ".join(str(text).replace("**", "").split()) not in told]


def test_every_indicator_is_printed_with_question_and_description(visit):
    """
    104 indicators, grouped by action and element.
    """
    app = visit(PAGE, deel="indicatoren")
    texts = [
        text
        for item in DEFINITIONS.indicators.values()
        for text in (item.label, item.question, item.description)
    ]

    assert unsaid(texts, app) == []
    assert [head.value for head in app.header] == [action.label for action in DEFINITIONS.actions.values()]


def test_indicators_are_narrowed_by_word_action_and_element(visit):
    """
    A word, an action and an element leave what fits; what fits nothing says what to do.
    """
    app = visit(PAGE, deel="indicatoren", van="acuut", element="waarde")
    assert app.info[0].value.startswith("11 indicatoren van 104, ")

    app = visit(PAGE, deel="indicatoren", woord="zzz")
    assert not app.exception
    assert "Geen indicator past hierbij." in said(app)


def test_every_scale_level_and_reason_is_printed(visit):
    """
    Each level with label and meaning, each reason of absence with its meaning.
    """
    scales = [*DEFINITIONS.scales.values(), DEFINITIONS.plausibility, DEFINITIONS.phase]
    levels = [
        text
        for scale in scales
        for level in scale.levels
        for text in (level.symbol, level.label, level.short_label, level.meaning)
    ]
    absences = [text for item in DEFINITIONS.absences.values() for text in (item.label, item.meaning)]

    assert (
        unsaid([*levels, *absences, *(scale.question for scale in scales)], visit(PAGE, deel="schalen")) == []
    )


def test_each_step_of_plausibility_has_an_example_from_the_data(visit):
    """
    A finding with its source and why it stands there; a step on which no finding stands says so.
    """
    app = visit(PAGE, deel="schalen")
    steps = [head.value for head in app.subheader]
    cards = [element.value for element in app.markdown if "Bron: " in element.value]

    assert steps == [
        f"Plausibiliteit {level.value} {level.symbol} {level.label}"
        for level in DEFINITIONS.plausibility.levels
    ]
    assert len(cards) == 3
    assert all("*Waarom deze trede:*" in card for card in cards)
    assert said(app).count("Geen bevinding in de gegevens staat op deze trede.") == 1
    assert app.info[0].value.endswith(" en geen op 4.")


def test_the_examples_that_are_chosen_stand_on_their_steps():
    """
    In the observations as they are now: a new source may move one.
    """
    rows = pd.concat(
        pd.read_csv(path) for path in sorted((ROOT / "data" / "observations").glob("*.csv"))
    ).set_index("id")
    examples = METHOD.sections["ladder"].examples

    assert {
        step: int(rows.loc[example.observation, "plausibility"]) for step, example in examples.items()
    } == {step: int(step) for step in examples}


def test_another_example_is_taken_where_the_chosen_one_is_gone():
    """
    As in a database with other observations: the first on the step, without the words that were about
    another.
    """
    rows = pd.DataFrame(
        {"id": ["x-0001", "x-0002", "nn-0078"], "plausibility": [3, 1, 2]}, dtype="object"
    ).astype({"plausibility": "Int64"})

    assert [
        (list(found["id"]), why) for found, why in (step_example(METHOD, rows, step) for step in (3, 2, 4))
    ] == [(["x-0001"], ""), (["nn-0078"], ""), ([], "")]


def test_every_source_is_printed_under_its_kind(visit):
    """
    Title and publisher of each source, and each kind with its meaning.
    """
    texts = [text for source in DEFINITIONS.sources.values() for text in (source.label, source.publisher)]
    texts += [kind.meaning for kind in DEFINITIONS.source_kinds.values()]

    assert unsaid(texts, visit(PAGE, deel="bronnen")) == []


def test_coding_is_printed_with_its_figures_and_what_was_left_out(visit):
    """
    Twenty figures of agreement, rounds side by side, and every reason for leaving out; the text counts what
    the files hold.
    """
    app = visit(PAGE, deel="codering")
    section = METHOD.sections["coding"].text
    rounds, reasons = [table.value for table in app.table[:2]], app.table[2].value

    assert [head.value for head in app.subheader] == ["Noord-Nederland", "Openbare bronnen"]
    assert [list(table.columns) for table in rounds] == [["Oordeel", "Ronde 1", "Ronde 2"]] * 2
    assert rounds[0].query("Oordeel == 'ontwikkelinspanning'").iloc[0].to_list() == [
        "ontwikkelinspanning",
        "0,37 (15)",
        "0,75 (15)",
    ]
    assert sum(table.iloc[:, 1:].size for table in rounds) == len(METHOD.agreement) == 20
    assert unsaid(METHOD.left_out["left_out"], app) == []
    assert reasons["Feiten"].astype(int).sum() == len(METHOD.left_out) == 190 - 64
    assert all(
        words in section
        for words in ("190 feiten", "14 over het hele land", "9 uit het rapport", "167", "64 een waarneming")
    )
    assert 190 - 14 - 9 == 167


def test_the_text_says_who_coded_and_what_is_no_fresh_test(visit):
    """
    Coders and reviewers were language models, nobody of the field looked, and round 2 is a fresh test of half
    the public facts only.
    """
    told = words(visit(PAGE, deel="codering"))

    assert "De codeurs waren taalmodellen (AI), geen mensen." in told
    assert "Niemand uit het veld heeft de codering of de teksten van de indicatoren nog bekeken" in told
    assert "Ronde 2 is daar geen verse toets" in told


def test_the_figures_of_the_fresh_half_are_those_of_the_codings():
    """
    Alpha over the public facts with an even number, as the text gives it.
    """
    first, second = (coding("openbare-bronnen", coder, "fact") for coder in "ab")
    points = " ".join(METHOD.sections["agreement"].points)
    for what, judge, measure, scale in JUDGEMENTS:
        even = [fact for fact in first if int(fact) % 2 == 0 and fact in second]
        both = [
            (judge(first[fact]), judge(second[fact]))
            for fact in even
            if scale is None or scale == scale_of(first[fact])
        ]
        pairs = [pair for pair in both if None not in pair]
        value = f"{alpha(pairs, measure):.2f}".replace(".", ",")
        name = what.replace("bekend, of de reden", "bekend of de reden")
        told = {"meerwerk": f"meerwerk ({len(pairs)})", "waarde": f"waarde ({len(pairs)})"}
        sought = told.get(
            name, f"{value} voor {name} ({len(pairs)}{' feiten' if measure == 'nominal' else ''})"
        )
        assert sought in points


def scale_of(rows):
    """
    The scale of the indicator that a fact is about, None where it is about none.
    """
    indicator = DEFINITIONS.indicators.get(rows[0]["indicator"])
    return indicator.scale if indicator else None


def test_frame_limits_licence_and_terms_are_printed(visit):
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
    texts += [
        text
        for action in DEFINITIONS.actions.values()
        for text in (action.purpose, action.occasion, action.form)
        if text
    ]

    assert unsaid(texts, visit(PAGE)) == []


@pytest.mark.parametrize(
    ("part", "sections"),
    [
        ("kader", ("frame", "limits", "licence")),
        ("schalen", ("ladder",)),
        ("codering", ("coding", "agreement", "left-out")),
        ("toegankelijkheid", ("accessibility", "faults")),
    ],
)
def test_every_section_is_printed(visit, part, sections):
    """
    Heading, paragraphs and points; the faults of the dashboard itself among them.
    """
    texts = [
        text
        for name in sections
        for text in (METHOD.sections[name].label, METHOD.sections[name].text, *METHOD.sections[name].points)
    ]

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

    assert [problem.split(":")[0] for problem in caught.value.problems] == [
        "method.toml",
        "coding/agreement.csv",
        "coding/left-out.csv",
    ]


def test_the_data_dictionary_describes_every_key_and_section():
    """
    Of the one file of definitions that vvmetrics.method reads.
    """
    told = (
        (ROOT / "data" / "README.md")
        .read_text(encoding="utf-8")
        .split("### `method.toml`\n")[1]
        .split("\n#")[0]
    )
    own = [key for key in Section.model_fields if key not in {"id", "examples"}]
    keys = own + [f"examples.<id>.{key}" for key in Example.model_fields]

    assert re.findall(r"^\| `([^`]+)`", told, flags=re.MULTILINE) == keys
    assert re.findall(r"`\[([a-z-]+)\]`", told)[: len(SECTIONS)] == list(SECTIONS)


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
