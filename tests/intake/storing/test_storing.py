"""
Preview, storing, and taking back: what is shown is what happens, and nothing is lost.
"""

from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from tests.conftest import table, written
from tests.intake.handed_in import GOOD, NOW, checked, of_file, stored
from tests.intake.making import saved
from tests.store.contents import digest as contents
from vvmetrics.errors import DataError, StoreError
from vvmetrics.intake.form.sheets import AT
from vvmetrics.intake.form.workbook import form
from vvmetrics.intake.storing.changes import store_import, withdraw, withdraw_import
from vvmetrics.intake.storing.log import earlier, log
from vvmetrics.intake.storing.preview import preview
from vvmetrics.narrative.intake_effects import effect_words
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

# N-0001 speaks of 2018 to 2020, this of 2020 alone
REPLACES = "acuut-opzet;Fries gebied;;2020;niveau 1;;;2;Toch minder.;Verslag"
SAME_PERIOD = "acuut-crisis;;;2020;;elke dag;;3;Elke dag nu.;"


def level(store, indicator, year=2022, region="noord"):
    rows = metrics.indicators(store, year=year, action=None)
    return rows[(rows["region"] == region) & (rows["indicator"] == indicator)].iloc[0]


def test_a_preview_shows_what_is_new_what_is_replaced_and_which_summaries_change(fresh):
    """
    Before anything is stored; afterwards the summary is what it said.
    """
    before = contents(fresh)
    made = preview(fresh, checked(fresh, f"{GOOD}\n{SAME_PERIOD}"), now=NOW)

    assert made.changes[["indicator", "change", "older", "old_answer"]].astype(object).where(
        made.changes[["indicator", "change", "older", "old_answer"]].notna(), None
    ).to_numpy().tolist() == [
        ["acuut-opzet", "nieuw", None, None],
        ["acuut-snel", "nieuw", None, None],
        ["acuut-crisis", "vervangt", "n-0004", "wekelijks"],
    ]
    assert (made.count("nieuw"), made.count("vervangt"), made.count("gelijk")) == (2, 1, 0)
    assert contents(fresh) == before

    store_import(fresh, made, by="projectleider", reason="eerste opgave", confirmed=True)
    summary = metrics.summary(fresh, year=made.year).set_index(["region", "action", "element"])
    for effect in made.effects.itertuples():
        now = summary.loc["noord", effect.action, effect.element]
        assert now["known"] == effect.known_after
        assert (
            pd.isna(now["median"]) if pd.isna(effect.median_after) else now["median"] == effect.median_after
        )
    assert len(made.effects)


def test_storing_is_one_change_with_one_line_in_the_log(fresh):
    """
    Who, why, which file, and how much; the source says whose it is.
    """
    revision = stored(fresh, f"{GOOD}\n{SAME_PERIOD}")
    line = log(fresh).iloc[0]

    assert (line["revision"], line["by"], line["reason"], line["file"], line["region"]) == (
        revision,
        "projectleider",
        "eerste opgave",
        "opgave.csv",
        "noord",
    )
    assert (line["new"], line["replaced"], line["unchanged"], line["observations"], line["standing"]) == (
        2,
        1,
        0,
        3,
        3,
    )
    found = metrics.observations(fresh, year=2022, region="noord", indicator="acuut-crisis").iloc[0]
    assert (found["answer"], found["supersedes"], found["source_kind"]) == (
        "elke dag",
        "n-0004",
        "eigen_opgave",
    )
    assert found["source_title"] == "Opgave van het netwerk Noord over 2020–2022"


def test_a_preview_tells_a_change_of_reason_as_the_board_does(fresh):
    """
    What was not found has not begun: no level, no count of what is known, and yet another picture.
    """
    made = preview(fresh, checked(fresh, "zsm-beeld;;;2021;;;niet gestart;;;"), now=NOW)

    assert (made.years, table(made.effects, "action", "element", "known_after", "niet_gestart_after")) == (
        (2021,),
        "zsm waarde 0 1",
    )
    assert effect_words(made.effects.iloc[0].to_dict(), fresh.definitions) == (
        "niet bekend (geen openbare bron gevonden)",
        "niet bekend (niet gestart); nieuwste bevinding 2021; 1 niet gestart",
    )


def test_what_changes_no_summary_changes_no_state(fresh):
    """
    The words of an answer that was known are another observation, of which boards show nothing.
    """
    made = preview(fresh, checked(fresh, SAME_PERIOD), now=NOW)

    assert (made.count("vervangt"), made.years, len(made.effects)) == (1, (), 0)


def test_the_same_file_twice_changes_nothing(fresh):
    """
    By its content, whatever it is called; after it was withdrawn it may come again.
    """
    revision = stored(fresh, GOOD)
    before = contents(fresh)

    with pytest.raises(
        DataError,
        match=r"andere naam.csv is al ingeleverd, op \d\d-\d\d-\d{4} als revisie 2; er is niets veranderd",
    ):
        stored(fresh, GOOD, name="andere naam.csv")
    assert contents(fresh) == before
    withdraw_import(fresh, revision, by="projectleider", reason="te vroeg")
    assert stored(fresh, GOOD) == revision + 2


def test_what_is_known_already_is_not_stored_again(fresh):
    """
    Other bytes with the same content.
    """
    stored(fresh, GOOD)

    with pytest.raises(DataError, match="is al zo bekend; er is niets veranderd"):
        stored(fresh, "\n".join(reversed(GOOD.strip().splitlines())))


def test_nothing_with_errors_or_open_questions_is_stored(fresh):
    """
    The message names every one of them.
    """
    before = contents(fresh)

    with pytest.raises(DataError, match="heeft nog 2 open vragen"):
        stored(fresh, "acuut-opzet;;;2022;niveau 2;;;3;;Verslag", confirmed=False)
    broken = checked(fresh, "acuut-opzet;;;2022;niveau 2;;;;Half af.;Verslag")
    assert [problem.rule for problem in broken.errors] == ["plausibility-missing"]
    assert contents(fresh) == before


def test_a_preview_of_an_older_store_is_refused(fresh):
    """
    Somebody else stored something meanwhile: look again.
    """
    made = preview(fresh, checked(fresh, GOOD), now=NOW)
    stored(fresh, SAME_PERIOD)

    with pytest.raises(
        StoreError,
        match=r"Iemand anders heeft de gegevens intussen gewijzigd.*controleer opnieuw wat er verandert",
    ):
        store_import(fresh, made, by="projectleider", reason="eerste opgave", confirmed=True)


def test_an_import_taken_back_leaves_what_was_known(fresh):
    """
    The old answer counts again; the history keeps both, and the log says why.
    """
    revision = stored(fresh, SAME_PERIOD)
    assert level(fresh, "acuut-crisis")["answer"] == "elke dag"

    withdraw_import(fresh, revision, by="projectleider", reason="verkeerde regio")

    assert level(fresh, "acuut-crisis")["answer"] == "wekelijks"
    line = log(fresh).iloc[0]
    assert (line["reason"], line["withdrawn"]) == ("verkeerde regio", 1)
    assert (line["withdrawn_file"], line["withdrawn_region"], line["withdrawn_indicator"]) == (
        "opgave.csv",
        "noord",
        "acuut-crisis",
    )
    with pytest.raises(StoreError, match=r"^Dit is intussen al ingetrokken\.$"):
        withdraw_import(fresh, revision, by="partner", reason="verkeerde regio")
    with pytest.raises(StoreError, match="Bij revisie 1 hoort geen inlevering"):
        withdraw_import(fresh, 1, by="partner", reason="verkeerde regio")
    assert log(fresh).iloc[1]["standing"] == 0
    assert earlier(fresh, checked(fresh, SAME_PERIOD)).empty


def test_a_file_may_be_handed_in_for_another_region_too(fresh):
    """
    One that does not name a region, and one by mistake, says what it says of the other one there.
    """
    revision = stored(fresh, SAME_PERIOD)

    assert stored(fresh, SAME_PERIOD, region="west") == revision + 1
    assert [level(fresh, "acuut-crisis", region=region)["answer"] for region in ("noord", "west")] == [
        "elke dag",
        "elke dag",
    ]


def test_one_observation_can_be_taken_back(fresh):
    """
    The others of its file stay.
    """
    revision = stored(fresh, GOOD)
    withdraw(fresh, [f"n-{revision:04d}-0001"], by="projectleider", reason="dubbel")

    assert log(fresh).iloc[1]["standing"] == 1


def test_the_log_names_nobody(fresh):
    """
    A role and a reason: a person's name is refused, and nothing changes.
    """
    revision = stored(fresh, GOOD)
    before = contents(fresh)

    with pytest.raises(DataError, match="geen personen"):
        withdraw_import(fresh, revision, by="Mevrouw De Vries", reason="dubbel")
    assert contents(fresh) == before


def test_what_is_older_than_what_is_known_shows_in_its_own_year(fresh):
    """
    Up to the year of what is newer: the preview names the states that change, and shows the last of them.
    """
    made = preview(fresh, checked(fresh, "zsm-beeld;;;2019;niveau 2;;;3;Toen al beter.;Verslag"), now=NOW)
    stored(fresh, "zsm-beeld;;;2022;niveau 2;;;3;Nu ook beter.;Verslag")
    later = preview(fresh, checked(fresh, "zsm-beeld;;;2019;niveau 1;;;3;Toen al beter.;Verslag"), now=NOW)

    assert (made.year, made.years) == (2021, (2019, 2020, 2021))
    assert (later.year, later.years) == (2021, (2019, 2020, 2021))
    assert (
        table(later.effects, "action", "element", "known_before", "known_after", "median_after")
        == "zsm waarde 0 1 1"
    )


def test_what_is_first_known_is_a_change_of_the_summary(empty):
    """
    In a store without observations: a level, or why there is none yet.
    """
    made = preview(empty, checked(empty, GOOD), now=NOW)

    assert (made.year, made.years) == (2022, (2022,))
    assert table(made.effects, "action", "element", "known_before", "known_after") == written("""
        acuut  ontwikkeling  -  1
        acuut  waarde        -  0
    """)


def test_a_row_of_a_year_before_all_others_changes_the_summary_of_that_year(fresh):
    """
    Of which nothing was known.
    """
    made = preview(fresh, checked(fresh, "acuut-opzet;;;2010;niveau 2;;;3;Half af.;Verslag"), now=NOW)

    assert 2010 in made.years


def test_a_file_handed_in_to_a_made_up_store_is_made_up(data_dir):
    """
    Its source is of the kind that no page takes for real.
    """
    store = open_store(data_dir=data_dir, nature="voorbeeld")
    stored(store, GOOD)
    kinds = set(metrics.observations(store, year=2022)["source_kind"])
    store.close()

    assert kinds == {"voorbeeld"}


def test_a_workbook_that_was_filled_in_goes_all_the_way(fresh):
    """
    Form, filled in, read, checked, shown, stored: what was typed is what counts now, and withdrawn it is as
    it was.
    """
    before = level(fresh, "acuut-opzet")
    book = openpyxl.load_workbook(BytesIO(form(fresh, "noord", 2022)))
    typed = {
        "score": "niveau 2",
        "plausibility": "niveau 4",
        "finding": "Er is minder nodig.",
        "source": "Telling",
        "locator": "blz. 3",
    }
    for column, text in typed.items():
        book["Acuut"][f"{AT[column]}5"] = text
    found = of_file(fresh, saved(book), "werkboek-noord-2022.xlsx")
    made = preview(fresh, found, now=NOW)
    revision = store_import(fresh, made, by="projectleider", reason="opgave", confirmed=True)
    now = metrics.observations(fresh, year=2022, region="noord", indicator="acuut-opzet")
    mine = now[now["end_year"] == 2022]

    assert [problem.rule for problem in found.problems] == ["jump"]
    assert (
        table(mine, "id", "score", "plausibility", "finding", "locator", "recorded_by")
        == f"n-{revision:04d}-0001 2 4 Er is minder nodig. Telling; blz. 3 netwerk"
    )
    assert level(fresh, "acuut-opzet")["score"] == 2
    withdraw_import(fresh, revision, by="projectleider", reason="te vroeg")
    assert level(fresh, "acuut-opzet").equals(before)
