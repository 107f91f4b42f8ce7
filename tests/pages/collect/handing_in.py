"""
Files handed in on the page Gegevens by the tests, and what the page then says.
"""

import re
from datetime import UTC, datetime

from pages.frame import data
from tests.pages.conftest import ROOT, said
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.checking.check import check
from vvmetrics.intake.reading.file import read
from vvmetrics.intake.stamp import digest
from vvmetrics.intake.storing.changes import store_import
from vvmetrics.intake.storing.preview import preview

DEFINITIONS = load_definitions(ROOT / "data")
PAGE = "pages/collect.py"
HEADINGS = "indicator;tot en met jaar;niveau;plausibiliteit;bevinding"
SEEN = "De partners zien dit in hun overleg terug."
PLACE = "actie-overleg-kwartiermaker-of-projectleider"
KNOWN = "actie-overleg-aanpassingen-werkprocessen"  # of which a public source told of 2023
GOOD = (f"{PLACE};2025;zeer grote inzet;3;{SEEN}", f"{KNOWN};2023;zeer grote inzet;3;{SEEN}")
HAND_IN = {"regio": "limburg", "actie": "actie-overleg", "onderdeel": "inleveren"}


def words(app):
    """
    All that is said, as it is read.
    """
    return "\n".join([said(app), *(line.value for line in app.success)]).replace("\\", "")


def table(app, number):
    """
    A table of the page, as rows of texts by the name of their column.
    """
    drawn = [element.proto.body for element in app.get("html") if "vv-words" in element.proto.body]
    rows = re.findall(r'<tr role="row">(<td.*?)</tr>', drawn[number])
    return [dict(re.findall(r'data-label="(.*?)">(.*?)</td>', row)) for row in rows]


def give(app, *rows, name="limburg.csv"):
    """
    Hand in a CSV file with these rows.
    """
    return give_file(app, "\r\n".join([HEADINGS, *rows]).encode(), name)


def give_file(app, content, name):
    app.selectbox(key="rol").select_index(0).run()
    return app.file_uploader(key="bestand").upload(name, content).run()


def can_store(app):
    """
    Whether the button is there.
    """
    return "opslaan-knop" in [button.key for button in app.button]


REASON = "jaarlijkse opgave"


def store(app, reason=REASON):
    """
    Fill in the reason and press the button.
    """
    app.text_input(key="reden-opslaan").input(reason)
    return app.button(key="opslaan-knop").click().run()


def somebody_else_stores(*rows):
    """
    Another visitor hands in these rows for Limburg.
    """
    shared = data.store()
    given = read("\r\n".join([HEADINGS, *rows]).encode(), "ander.csv", DEFINITIONS)
    checked = check(shared, given, region="limburg", digest=digest(DEFINITIONS))
    store_import(
        shared,
        preview(shared, checked, now=datetime.now(UTC)),
        by="partner",
        reason="aanvulling",
        confirmed=True,
    )


def ask(app, reason="verkeerd jaar"):
    """
    Take the first step of withdrawing.
    """
    app.text_input(key="reden-intrekken").input(reason)
    return app.button(key="intrekken-knop").click().run()
