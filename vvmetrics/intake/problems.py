"""
What is wrong with a cell of a file that was handed in, in words for the one who filled it in.
"""

from dataclasses import dataclass
from enum import Enum


class Weight(Enum):
    """
    Whether a problem stops a file, or only asks whether it is meant.
    """

    ERROR = "fout"
    QUESTION = "vraag"


@dataclass(frozen=True)
class Problem:
    """
    One problem: where it is, what was found there, what is wrong with it in a Dutch sentence, what is
    allowed, what was probably meant.

    rule is an id by which problems of one sort are grouped. sheet is "" for a CSV file; row counts from 1 as
    in the file, 0 where the problem is of the whole sheet or file; column is an id of columns.COLUMNS, ""
    where it is of the whole row.
    """

    file: str
    sheet: str
    row: int
    column: str
    rule: str
    weight: Weight
    found: str
    message: str
    allowed: str = ""
    meant: str = ""
