"""
Reading what a network hands in: our own workbook filled in, another workbook with the same columns, or a CSV
file.
"""

import hashlib
from dataclasses import dataclass

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.reading.archive import MOST_TEXT, MOST_WORKBOOK, of_file, refusal, sort_of, too_large
from vvmetrics.intake.reading.cells import empty
from vvmetrics.intake.reading.csv_files import read_csv
from vvmetrics.intake.reading.sheets import read_workbook
from vvmetrics.intake.stamp import Stamp


@dataclass(frozen=True)
class Given:
    """
    A file as it was handed in: its name, SHA-256, stamp (None if it is no workbook of ours), rows and
    problems of reading.

    rows: `sheet`, `row` (a whole number, as in the file), a column of text per column of columns.COLUMNS, as
    typed but stripped ("" if empty; whole numbers and years in their plainest form), and `formulas` (ids of
    columns that held a formula, with commas). Only rows in which something was typed besides an indicator.
    """

    file: str
    digest: str
    stamp: Stamp | None
    rows: pd.DataFrame
    problems: tuple[Problem, ...]


def read(content: bytes, name: str, definitions: Definitions) -> Given:
    """
    Return the rows of a file and all problems of the file itself, however bad it is; what the rows say is not
    judged here.
    """
    sort = sort_of(content)
    found: Stamp | None = None
    if sort not in {"zip", "text"}:
        rows, problems = empty(), [refusal(name, sort)]
    elif too_big := too_large(content, name, MOST_WORKBOOK if sort == "zip" else MOST_TEXT):
        rows, problems = empty(), too_big
    elif sort == "zip":
        found, (rows, problems) = read_workbook(content, name, definitions)
    else:
        rows, problems = read_csv(content, name)
    if not len(rows) and all(problem.weight is Weight.QUESTION for problem in problems):
        problems = [*problems, _nothing(name)]
    return Given(name, hashlib.sha256(content).hexdigest(), found, rows, tuple(problems))


def _nothing(name: str) -> Problem:
    message = "Er is nog niets ingevuld: geen rij heeft een niveau, een antwoord, een reden of een bevinding."
    return of_file(name, "no-rows", message, "", allowed="minstens één ingevulde rij")
