"""
What people come to ask, each answered by one page in at most two clicks from the start.
"""

import re

from playwright.sync_api import expect

from tests.browser.conftest import settled

MOST_CLICKS = 2


class Visitor:
    """
    Somebody who starts at Overzicht and counts the clicks.
    """

    def __init__(self, page):
        self.page, self.clicks = page, 0

    def click(self, mark, *, opens):
        """
        Click a mark, and wait until the page with this title is drawn.
        """
        mark.click()
        self.clicks += 1
        expect(self.page.locator("h1")).to_have_text(opens)
        settled(self.page)

    def cell(self, region, action):
        """
        Click a cell of the table.
        """
        self.click(
            self.page.locator(f"button[data-region={region}][data-action={action}]"),
            opens="Inspanning & waarde",
        )

    def head(self, **of):
        """
        Click the name of a region or an action in the table.
        """
        ((kind, id_),) = of.items()
        self.click(
            self.page.locator(f"th button[data-{kind}={id_}]"),
            opens="Regio" if kind == "region" else "Verbeteractie",
        )

    def menu(self, title):
        """
        Click a page in the navigation.
        """
        self.click(self.page.get_by_test_id("stSidebarNav").get_by_role("link", name=title), opens=title)

    def reads(self, *words):
        """
        Check that each of these words is on the page that is open, after few enough clicks.
        """
        assert self.clicks <= MOST_CLICKS
        main = self.page.get_by_test_id("stMain")
        for word in words:
            expect(main).to_contain_text(re.compile(word))


def test_how_far_is_limburg_with_the_actie_overleg_and_how_do_we_know(visit):
    """
    Phase, levels with plausibility, and findings with their sources.
    """
    visitor = Visitor(visit("/"))
    visitor.head(region="limburg")
    visitor.click(visitor.page.get_by_role("radio", name=re.compile("Actie-overleg")), opens="Regio")

    visitor.reads(
        "Limburg, stand",
        "In uitvoering .2023.",
        "●●○○",
        "Actie Gericht Overleg",
        r"Bronnen",
        "niet door de regio gevalideerd",
    )


def test_which_regions_have_vt_at_the_zsm_table_in_what_form_and_what_did_it_take(visit):
    """
    The characteristics of the regions beside each other, with the effort of each.
    """
    visitor = Visitor(visit("/"))
    visitor.head(action="hg-zsm")

    visitor.reads("Veilig Thuis", "Kenmerken naast elkaar", "Limburg", "Noord-Nederland", "inzet")


def test_what_changed_in_noord_nederland_between_2020_and_2022(visit):
    """
    In sentences, per action.
    """
    visitor = Visitor(visit("/"))
    visitor.head(region="noord-nederland")
    visitor.menu("Ontwikkeling")

    visitor.reads("Noord-Nederland", "tussen 2020 en 2022")


def test_what_do_we_not_know_about_strafbare_kindermishandeling_and_where(visit):
    """
    The indicators and the regions, with the reason.
    """
    visitor = Visitor(visit("/"))
    visitor.head(action="ssk")
    visitor.menu("Dekking")

    visitor.reads("Strafbare kindermishandeling", "Rotterdam", "geen openbare bron gevonden")


def test_who_could_noord_holland_ask_about_samen_op_in_acuut_and_why_them(visit):
    """
    A region to ask, with the reason, what it took and the source.
    """
    visitor = Visitor(visit("/"))
    visitor.cell("noord-holland", "acuut")
    visitor.menu("Leeragenda")

    visitor.reads("Noord-Holland", "Noord-Nederland", "omdat|want", "Bron")


def test_what_does_plausibility_3_mean(visit):
    """
    The step of the ladder, with an example.
    """
    visitor = Visitor(visit("/"))
    visitor.menu("Verantwoording")
    visitor.click(
        visitor.page.get_by_role("radio", name=re.compile("Schalen", re.IGNORECASE)), opens="Verantwoording"
    )

    visitor.reads("●●●○", "gedeelde ervaring|meer dan één")
