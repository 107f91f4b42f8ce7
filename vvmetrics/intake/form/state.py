"""
What a row of a workbook to fill in says of itself while it is being filled in, as the formula of its first
column.
"""

from collections.abc import Mapping

from vvmetrics.definitions.model import Definitions
from vvmetrics.intake.form.words import CHOOSE, DONE, TO_DO


def state(
    at: Mapping[str, str], row: int, definitions: Definitions, *, measured: bool = True, free: bool = False
) -> str:
    """
    Return the formula that says of a row: nothing, that it is done, what it lacks, or that a level and a
    reason exclude each other.

    at gives the letters of the columns; measured: the row asks for a level; free: it takes any indicator,
    which has to be chosen too.
    """
    cell = {column: f"${letters}{row}" for column, letters in at.items()}
    judged = f"{cell['score']}:{cell['absence']}"
    begun = f"{cell['score']}:{cell['finding']},{cell['source']}:{cell['locator']}"
    if free:
        begun += f",{cell['indicator']},{cell['partner']}:{cell['area']}"
    both = f'AND({cell["absence"]}<>"",COUNTA({cell["score"]}:{cell["answer"]},{cell["plausibility"]})>0)'
    lacks = f"TRIM({'&'.join(_lacking(cell, judged, definitions, measured=measured, free=free))})"
    to_do = f'"{TO_DO} "&SUBSTITUTE({lacks}," ",", ")'
    return (
        f'IF(COUNTA({begun})=0,"",IF({both},"{CHOOSE} óf niveau óf reden",IF({lacks}="","{DONE}",{to_do})))'
    )


def _lacking(
    cell: Mapping[str, str], judged: str, definitions: Definitions, *, measured: bool, free: bool
) -> list[str]:
    """
    Return a part of the formula per thing that a row may lack: its word, or nothing.
    """
    highest = definitions.plausibility.levels[-1].label.replace('"', '""')
    untold = f'{cell["absence"]}=""'
    lacks = {
        "niveau/reden" if measured else "antwoord/reden": f"COUNTA({judged})=0",
        "plausibiliteit": f'AND({untold},{cell["plausibility"]}="")',
        "bevinding": f'AND({untold},{cell["finding"]}="")',
        "bron": f'AND({cell["plausibility"]}="{highest}",{cell["source"]}="")',
        "jaarvolgorde": (
            f'AND({cell["start_year"]}<>"",{cell["end_year"]}<>"",{cell["start_year"]}>{cell["end_year"]})'
        ),
    }
    chosen = {"indicator": f'{cell["indicator"]}=""'} if free else {}
    return [f'IF({lacking},"{word} ","")' for word, lacking in (chosen | lacks).items()]
