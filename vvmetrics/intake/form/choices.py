"""
The choices of a workbook to fill in: the lists behind its drop-downs, and what its cells take.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from vvmetrics.definitions.codebook import LONGEST_ANSWER
from vvmetrics.definitions.model import Definitions, Indicator
from vvmetrics.definitions.scales import Scale
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.form import words
from vvmetrics.intake.stamp import LISTS, YEARS

FIRST = 2  # row of the first choice of a list, under the name of the list
TABLE = ("indicator", "scale", "levels", "question")  # columns of the list of the indicators of an action
Frame = dict[str, list[str | int]]


@dataclass
class Choices:
    """
    The sheet of lists, filled as lists are asked for, and where each one stands.
    """

    sheet: Worksheet
    definitions: Definitions
    region: str
    year: int
    _next: int = 1
    _places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """
        Write the lists that all sheets share; those of the scales stand first, in columns that the others
        point at.
        """
        for scale in self.definitions.scales.values():
            self._write(f"niveaus-{scale.id}", _labels(scale))
        self._write("plausibel", _labels(self.definitions.plausibility))
        self._write("redenen", [absence.label for absence in self.definitions.absences.values()])
        self._write("partners", [partner.label for partner in self.definitions.partners.values()])
        self._write("gebieden", [area.label for area in self.definitions.regions[self.region].areas.values()])

    def add_indicators(self, action: str, asked: Sequence[Indicator]) -> None:
        """
        Write the indicators of an action with what a row needs that takes any of them: the list of its
        levels, and its question.
        """
        scales = self.definitions.scales
        table: Frame = {
            "indicator": [one.label for one in asked],
            "scale": [self._places[f"niveaus-{one.scale}"][0] - 1 for one in asked],
            "levels": [max(len(scales[one.scale].levels), 1) for one in asked],
            "question": [one.question for one in asked],
        }
        for column, values in table.items():
            self._write(f"{column}-{action}", values)

    def question(self, action: str, cell: str) -> str:
        """
        Return the formula for the question of the indicator that was chosen in a cell.
        """
        return f'IF({cell}="","",IFERROR({self._looked_up(action, cell, "question")},""))'

    def levels(self, scale: Scale) -> DataValidation:
        """
        Return what the level of an indicator with this scale can be.
        """
        labels = _labels(scale)
        return self._one_of(
            f"niveaus-{scale.id}",
            labels,
            "score",
            words.fitting(f"{scale.question} Weet u het niet? Kies een reden."),
        )

    def levels_of(self, action: str, cell: str) -> DataValidation:
        """
        Return what the level can be of the indicator that was chosen in a cell (as it is called on the first
        row).
        """
        first, levels = self._looked_up(action, cell, "scale"), self._looked_up(action, cell, "levels")
        offset = f"OFFSET({self._at(1, FIRST)},0,{first},{levels},1)"
        told = "Kies eerst de indicator; hier staan dan de niveaus die daarbij horen."
        return _list(
            offset,
            "score",
            told,
            "Kies eerst de indicator, en dan een niveau uit de lijst. Een vraag naar een kenmerk heeft geen"
            " niveau.",
        )

    def indicators(self, action: str) -> DataValidation:
        """
        Return what the indicator of a row can be that takes any of this sheet.
        """
        told = "Kies een indicator van dit blad uit de lijst."
        return _list(self._range(f"indicator-{action}"), "indicator", told, told)

    def rest(self) -> dict[str, DataValidation]:
        """
        Return what the cells of the other columns take, by column; no list of areas where the region has
        none.
        """
        told = words.typed(self.definitions, self.region, self.year)
        lists = {
            "absence": ("redenen", [absence.label for absence in self.definitions.absences.values()]),
            "plausibility": ("plausibel", _labels(self.definitions.plausibility)),
            "partner": ("partners", [partner.label for partner in self.definitions.partners.values()]),
            "area": (
                "gebieden",
                [area.label for area in self.definitions.regions[self.region].areas.values()],
            ),
        }
        made = {
            column: self._one_of(name, labels, column, told[column])
            for column, (name, labels) in lists.items()
            if labels
        }
        for column in ("start_year", "end_year"):
            refusal = f"Typ een jaar van {YEARS[0]} tot en met {self.year}, in vier cijfers."
            years = DataValidation(
                type="whole",
                operator="between",
                formula1=str(YEARS[0]),
                formula2=str(self.year),
                allow_blank=True,
            )
            made[column] = _with_words(years, column, told[column], refusal)
        refusal = (
            f"Dit antwoord is te lang: hoogstens {LONGEST_ANSWER} tekens. Schrijf de rest in de bevinding."
        )
        short = DataValidation(
            type="textLength", operator="lessThanOrEqual", formula1=str(LONGEST_ANSWER), allow_blank=True
        )
        made["answer"] = _with_words(short, "answer", told["answer"], refusal)
        for column in ("finding", "source", "locator", "recorded_by"):
            made[column] = DataValidation(
                promptTitle=BY_ID[column].label, prompt=told[column], showInputMessage=True
            )
        return made

    def _one_of(self, name: str, labels: list[str], column: str, told: str) -> DataValidation:
        return _list(self._range(name), column, told, words.one_of(labels))

    def _write(self, name: str, values: Sequence[str | int]) -> None:
        column, self._next = self._next, self._next + 1
        self._places[name] = (column, max(len(values), 1))
        for row, value in enumerate((f"lijst {name}", *values), start=1):
            cell = self.sheet.cell(row=row, column=column, value=value)
            cell.data_type = "s" if isinstance(value, str) else "n"

    def _range(self, name: str) -> str:
        column, many = self._places[name]
        return f"{self._at(column, FIRST)}:{_absolute(column, FIRST + many - 1)}"

    def _looked_up(self, action: str, cell: str, wanted: str) -> str:
        first, many = self._places[f"{TABLE[0]}-{action}"]
        last, _ = self._places[f"{TABLE[-1]}-{action}"]
        table = f"{self._at(first, FIRST)}:{_absolute(last, FIRST + many - 1)}"
        return f"VLOOKUP({cell},{table},{TABLE.index(wanted) + 1},FALSE)"

    def _at(self, column: int, row: int) -> str:
        return f"{LISTS}!{_absolute(column, row)}"


def _labels(scale: Scale) -> list[str]:
    return [level.label for level in scale.levels]


def _absolute(column: int, row: int) -> str:
    return f"${get_column_letter(column)}${row}"


def _list(source: str, column: str, told: str, refusal: str) -> DataValidation:
    """
    Return a drop-down; blanks are not ignored, for a list with a blank cell would then take anything.
    """
    made = DataValidation(type="list", formula1=source, allow_blank=False, showDropDown=False)
    return _with_words(made, column, told, refusal)


def _with_words(made: DataValidation, column: str, told: str, refusal: str) -> DataValidation:
    made.promptTitle, made.prompt, made.showInputMessage = BY_ID[column].label, told, True
    made.errorTitle, made.error, made.showErrorMessage, made.errorStyle = (
        "Dit past hier niet",
        refusal,
        True,
        "stop",
    )
    return made
