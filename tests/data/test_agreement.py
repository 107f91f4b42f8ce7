"""
The agreement of the two coders is what data/coding/agreement.csv says it is.
"""

import pytest

from tests.data.agreement import REPORTED, agreement, alpha, as_csv


def test_the_file_reports_the_agreement_as_computed():
    """
    Units and alpha, in the order of the computation, from the codings that are kept; else: python -m
    tests.data.agreement --write.
    """
    reported = REPORTED.read_text(encoding="utf-8")

    assert len(reported.splitlines()) == 1 + 20
    assert reported == as_csv()


def test_all_of_noord_nederland_and_enough_public_facts_were_coded_twice():
    """
    104 indicators, and at least 60 facts.
    """
    units = {(name, what): count for name, what, count, _ in agreement()}

    assert units["noord-nederland", "bekend, of de reden"] == 104
    assert units["openbare-bronnen", "bekend, of de reden"] >= 60


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [([(1, 1), (2, 2), (3, 3)], 1.0), ([(1, 2), (2, 1)], -0.5), ([(1, 1), (1, 1)], None)],
    ids=["all agree", "none agrees", "no variation"],
)
def test_alpha_by_hand(pairs, expected):
    """
    One for full agreement, under zero for worse than chance, undefined without variation.
    """
    value = alpha(pairs, "nominal")

    assert value == pytest.approx(expected) if expected is not None else value != value  # noqa: PLR0124 - nan
