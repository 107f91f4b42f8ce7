"""
Ordered scales and their levels, and what all definitions have in common.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import pandas as pd
from pydantic import PrivateAttr, StringConstraints

from vvmetrics.definitions.toml_tables import Model

ID = r"^[a-z0-9]+([_-][a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Color = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


@dataclass(frozen=True)
class Names:
    """
    What an id names: a kind of definition, and what that is called in a message.
    """

    kind: str
    label: str


ScaleId = Annotated[Id, Names("scales", "Schaal")]


class Defined(Model):
    """
    A definition with the id of its TOML table and the label that people see.

    The text under a field of a definition is its meaning in data/README.md (`make dictionary`).
    """

    id: Id
    label: Text


class Level(Model):
    """
    One step of a scale. Values order the levels; distances between them mean nothing.
    """

    value: int
    """what is stored in `score`, `plausibility` or `phase`; strictly ascending"""
    label: Text
    """the level in words"""
    short_label: Text
    """the same where there is little room"""
    meaning: Text
    """when a coder chooses this level"""
    color: Color
    """its colour on charts: safe for the colour-blind, ordered in grey too"""
    symbol: Text
    """its sign, so that colour is never all that tells it"""
    _highest: int = PrivateAttr(default=0)  # of its scale

    @property
    def step(self) -> str:
        """
        Where it stands on its scale: "2 van 4".
        """
        return f"{self.value} van {self._highest}"


class Scale(Defined):
    """
    An ordered set of levels; a scale without levels takes answers in words only.
    """

    label: Text
    """the name of the scale"""
    question: Text
    """the question that a level answers"""
    alone: int | None = None
    """the highest level that one partner gives alone; of a partner, what is higher is asked about when it is
    handed in"""
    levels: tuple[Level, ...]

    def model_post_init(self, _: object) -> None:
        """
        Tell the levels how high their scale goes.
        """
        for level in self.levels:
            level._highest = self.highest  # noqa: SLF001 - one file, and a level knows no scale

    @property
    def highest(self) -> int:
        """
        The value of its highest level.
        """
        return self.levels[-1].value

    def level(self, value: int) -> Level:
        """
        Return the level with this value; KeyError if the scale has none.
        """
        return {level.value: level for level in self.levels}[value]

    def told(self, value: Any) -> Level | None:  # noqa: ANN401 - a cell of a frame
        """
        Return the level with the value in a cell; None where it is missing, KeyError if the scale has none.
        """
        return None if pd.isna(value) else self.level(int(value))


ID = r"^[a-z0-9]+([_-][a-z0-9]+)*$"
