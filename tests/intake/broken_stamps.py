"""
Workbooks of ours that are handed in where they do not belong: a function per defect, as in broken_files.py.
"""

from tests.conftest import TINY
from tests.intake.making import book, file, saved
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.stamp import STAMP, Stamp, digest, write


def stamped(*, region="noord", definitions=None, nature="echt"):
    """
    Return a workbook as ours are stamped, for Noord over 2025 unless something else is said.
    """
    made = book()
    made.active["A2"] = None
    hidden = made.create_sheet(STAMP)
    hidden.sheet_state = "veryHidden"
    for pair in write(Stamp(definitions or digest(load_definitions(TINY)), region, 2025, nature)):
        hidden.append(pair)
    return saved(made)


@file("xlsx")
def workbook_of_another_region():
    return stamped(region="zuid")


@file("xlsx")
def workbook_of_old_definitions():
    return stamped(definitions="0" * 64)


@file("xlsx")
def workbook_of_made_up_data():
    return stamped(nature="voorbeeld")
