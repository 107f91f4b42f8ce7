"""
The agreement of the two coders is what data/README.md says it is.
"""

import re
from pathlib import Path

import pytest

from tests.agreement import agreement, alpha

README = (Path(__file__).parent.parent / "data" / "README.md").read_text(encoding="utf-8")
REPORTED = re.findall(r"^\| (?:noord-nederland|openbare-bronnen)\S* \| .+? \| (\d+) \| (\S+) \|$", README, re.MULTILINE)


def test_the_readme_reports_the_agreement_as_computed():
    """
    Units and alpha, in the order of the computation, from the codings that are kept.
    """
    computed = [(str(units), "–" if value != value else f"{value:.2f}") for _, _, units, value in agreement()]  # noqa: PLR0124 - nan

    assert len(REPORTED) == 20
    assert computed == REPORTED


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
