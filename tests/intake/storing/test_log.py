"""
What is told of files that were handed in: what stands of them, and whether one was handed in before.
"""

from tests.conftest import table
from tests.intake.handed_in import GOOD, NOW, checked, stored
from vvmetrics.intake.storing.changes import store_import, withdraw
from vvmetrics.intake.storing.log import earlier, log, standing
from vvmetrics.intake.storing.preview import preview

SAME_PERIOD = "acuut-crisis;;;2020;;elke dag;;3;Elke dag nu.;"


def test_what_a_file_brought_and_was_not_withdrawn_is_told_also_where_a_later_file_superseded_it(fresh):
    """
    In the order of the questions.
    """
    revision = stored(fresh, f"{GOOD}\n{SAME_PERIOD}\nzsm-beeld;;;2022;niveau 2;;;3;Beter.;Verslag")
    stored(fresh, "acuut-opzet;;;2022;niveau 3;;;3;Toch meer.;Verslag")
    withdraw(fresh, [f"n-{revision:04d}-0002"], by="projectleider", reason="te vroeg")

    assert (
        table(
            standing(fresh, revision),
            "id",
            "indicator",
            "end_year",
            "score",
            "answer",
            "absence",
            "plausibility",
        )
        == "n-0002-0001 acuut-opzet 2022 2 - - 3\nn-0002-0003 acuut-crisis 2020 - elke dag - 3\nn-0002-0004"
        " zsm-beeld 2022 2 - - 3"
    )


def test_a_file_of_which_something_was_replaced_is_not_known_already(fresh):
    """
    Handed in again it replaces what replaced it; what counts of it is told apart from what can be withdrawn.
    """
    first = stored(fresh, f"{GOOD}\n{SAME_PERIOD}")
    stored(fresh, "acuut-opzet;;;2022;niveau 3;;;3;Toch meer.;Verslag", name="twee.csv")
    line = log(fresh).set_index("revision").loc[first]
    assert (line["observations"], line["standing"], line["current"]) == (3, 3, 2)

    again = checked(fresh, f"{GOOD}\n{SAME_PERIOD}")
    assert earlier(fresh, again).empty
    made = preview(fresh, again, now=NOW)
    assert (made.count("vervangt"), made.count("gelijk")) == (1, 2)
    store_import(fresh, made, by="projectleider", reason="toch zo", confirmed=True)
    assert list(earlier(fresh, again)["revision"]) == [first + 2]
    stored(fresh, "acuut-crisis;;;2020;;elke week;;3;Toch elke week.;")
    assert earlier(fresh, again).empty, "a row that the second time was known already says something else now"
