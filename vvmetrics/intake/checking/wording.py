"""
The words of problems: what is wrong, what is allowed, and what was probably meant.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import pandas as pd

from vvmetrics.definitions.codebook import FIRST_YEAR, LONGEST_ANSWER
from vvmetrics.definitions.model import Definitions
from vvmetrics.intake.checking.choices import Choices
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.reading.file import Given

LONGEST_SHOWN = 60  # characters of a cell that a message repeats
# Per rule: the sentence. {found} is what the cell holds, {column} its heading, {scope} what the rule says
# besides.
ERRORS = {
    "unknown-word": "“{found}” is hier niet bekend als {column}.",
    "which-action": "“{found}” komt bij meer dan één verbeteractie voor, en er staat niet bij welke.",
    "other-action": "Deze indicator hoort niet bij “{found}”, maar bij {scope}.",
    "no-levels": "Deze vraag heeft geen niveaus: het antwoord hoort in de kolom In woorden.",
    "year": "“{found}” is geen jaartal dat hier kan.",
    "future": "Het jaar {found} is nog niet begonnen.",
    "empty": "{column} is leeg.",
    "other-region": "Deze rij is van {scope}, maar het bestand wordt ingeleverd voor {region}.",
    "period": "De periode {found} begint na haar eind.",
    "both": "Er staat zowel een oordeel als een reden van niet weten; precies één van beide kan waar zijn.",
    "neither": "Er staat geen oordeel en ook geen reden van niet weten.",
    "plausibility-missing": "Er staat niet bij hoe goed dit oordeel onderbouwd is.",
    "plausibility-extra": "Bij een reden van niet weten hoort geen plausibiliteit, maar er staat “{found}”.",
    "answer-long": f"Het antwoord heeft {{scope}} tekens; er passen er hoogstens {LONGEST_ANSWER}.",
    "duplicate": (
        "Dit is al ingevuld in rij {found}: dezelfde indicator, dezelfde partner, hetzelfde gebied en"
        " dezelfde jaren."
    ),
    "stamp-region": "Dit werkboek is gemaakt voor {found}, maar het wordt ingeleverd voor {region}.",
    "stamp-made-up": "Dit werkboek is gemaakt om te oefenen, met verzonnen gegevens; hier staan de echte.",
    "stamp-real": (
        "Dit werkboek is gemaakt van de echte gegevens; hier wordt geoefend met verzonnen gegevens."
    ),
}
QUESTIONS = {
    "jump": "Het niveau {scope}: twee of meer niveaus verschil.",
    "no-finding": "Er staat geen bevinding bij: waaruit blijkt het?",
    "no-source": "De hoogste plausibiliteit vraagt om een bron, en die staat er niet bij.",
    "alone": "Dit ziet één partner; op deze schaal geeft één partner alleen hoogstens {scope}.",
    "answer-only": (
        "Er staat een antwoord in woorden, maar geen niveau; zonder niveau telt het alleen als bekend."
    ),
    "formula": "Hier staat een formule; bewaard wordt de waarde die ze nu geeft.",
    "stamp-definitions": "Dit werkboek is gemaakt toen vragen of keuzes nog anders waren.",
}
ALLOWED = {
    "year": f"een jaartal van {FIRST_YEAR} tot en met {{year}}, in vier cijfers",
    "future": "hoogstens {year}",
    "answer-long": f"hoogstens {LONGEST_ANSWER} tekens",
    "period": "eerst het eerste jaar, dan het laatste",
    "both": "een oordeel óf een reden",
    "neither": "een oordeel óf een reden",
    "duplicate": "één rij per indicator, partner, gebied en periode",
    "stamp-made-up": "een werkboek van de echte gegevens",
    "stamp-real": "een werkboek van de verzonnen gegevens",
}
MEANT = {
    "which-action": "Noem de verbeteractie in de kolom Verbeteractie.",
    "other-action": "Verbeter de verbeteractie of de indicator.",
    "both": "Haal er één weg.",
    "neither": "Kies een niveau of een reden van niet weten.",
    "period": "Keer de jaren om.",
    "plausibility-missing": "Kies een trede van de ladder.",
    "plausibility-extra": "Maak de cel Plausibiliteit leeg.",
    "answer-long": "Zet de rest in de bevinding.",
    "duplicate": "Haal één van beide rijen weg, of noem een partner of gebied.",
    "no-levels": "Zet het antwoord in de kolom In woorden.",
    "other-region": "Lever deze rij in bij {scope}, of maak de cel Regio leeg.",
    "stamp-region": "Lever het in bij {found}, of haal een werkboek van {region} op.",
    "stamp-definitions": "Haal een nieuw werkboek op als een vraag veranderd kan zijn.",
    "stamp-made-up": "Haal een nieuw werkboek op en vul dat in.",
    "stamp-real": "Lever het in bij de echte gegevens.",
    "jump": "Klopt het, schrijf dan in de bevinding waardoor.",
    "alone": "Zien meer partners het, maak dan de cel Partner leeg. Kies anders een lager niveau.",
    "no-finding": "Schrijf in één zin wat er gezien is.",
    "no-source": "Noem het stuk of de telling.",
    "future": "Vul het jaar in waarover de bevinding gaat.",
    "answer-only": "Kies er het niveau bij dat het beste past.",
    "formula": "Typ de waarde zelf als die niet meer mag veranderen.",
}
YEAR = re.compile(r"(?<!\d)(?:199|20\d)\d(?!\d)")
SHORT_YEAR = re.compile(r"['’]?([0-4]\d)")  # in two digits, as people write the years of this century
IN_WORDS = (  # where a question has no levels
    "Geef een kort antwoord in woorden, of kies een reden van niet weten."
)


class Found(NamedTuple):
    """
    What a check found, in the columns of its answer.
    """

    field: str
    rule: str
    found: str
    scope: str


class Wording:
    """
    Puts what the checks found for a region, in a year, into words for the one who filled in the file.
    """

    def __init__(self, definitions: Definitions, given: Given, region: str, year: int) -> None:
        self.definitions = definitions
        self.given = given
        self.choices = Choices(definitions)
        self._region, self._year = self.region(region), year
        self._near = cache(self.choices.nearest)

    def region(self, id_: str) -> str:
        """
        Return what a region is called; an id that is not known as it is.
        """
        known = self.definitions.regions.get(id_)
        return known.label if known else id_

    def of_file(self, rule: str, found: str = "") -> Problem:
        """
        Return a problem of the whole file.
        """
        return self._problem("", 0, Found("", rule, found, ""))

    def problems(self, found: pd.DataFrame, rows: pd.DataFrame) -> Iterator[Problem]:
        """
        Yield found (place, field, rule, found, scope) in words; rows say where each place is, by their index.
        """
        at = rows.loc[found["place"]]
        for sheet, row, *one in zip(
            at["sheet"], at["row"], *(found[name] for name in Found._fields), strict=True
        ):
            yield self._problem(sheet, int(row), Found(*one))

    def more(self, like: Problem, number: int) -> Problem:
        """
        Return the problem that so many rows besides break the same rule, without a problem of their own.
        """
        rows = "1 andere rij; die staat" if number == 1 else f"{number} andere rijen; die staan"
        message = f"Dit is ook het geval in {rows} hier niet apart. Het eerste: {like.message}"
        return replace(like, sheet="", row=0, column="", found="", message=message)

    def _problem(self, sheet: str, row: int, one: Found) -> Problem:
        typed = " ".join(one.found.split())
        shown = typed if len(typed) <= LONGEST_SHOWN else f"{typed[: LONGEST_SHOWN - 1]}…"
        said = {
            "found": shown,
            "column": self._column(one),
            "scope": self._scope(one),
            "region": self._region,
        }
        allowed, meant = self._allowed(one)
        return Problem(
            file=self.given.file,
            sheet=sheet,
            row=row,
            column=one.field,
            rule=one.rule,
            weight=Weight.ERROR if one.rule in ERRORS else Weight.QUESTION,
            found=shown,
            message=(ERRORS.get(one.rule) or QUESTIONS[one.rule]).format(**said),
            allowed=allowed,
            meant=meant.format(**said),
        )

    def _column(self, one: Found) -> str:
        heading = BY_ID[one.field].label if one.field in BY_ID else ""
        return heading[:1].lower() + heading[1:] if one.rule == "unknown-word" else heading

    def _scope(self, one: Found) -> str:
        if one.rule == "other-region":
            return self.region(one.scope)
        if one.rule == "other-action":
            return self.definitions.actions[one.scope].label
        if one.rule == "jump":
            before, year, now, scale = one.scope.split()
            level = self.definitions.scales[scale].level
            return f"gaat van “{level(int(before)).label}” ({year}) naar “{level(int(now)).label}”"
        if one.rule == "alone":
            most, scale = one.scope.split()
            return f"“{self.definitions.scales[scale].level(int(most)).label}”"
        return one.scope

    def _allowed(self, one: Found) -> tuple[str, str]:
        """
        Return what is allowed, and what was probably meant or is to be done.
        """
        if one.rule == "unknown-word":
            allowed, near = self._near(one.field, one.scope, one.found)
            return allowed, f"Bedoelt u “{near}”?" if near else ""
        meant = _year(one.found) if one.rule == "year" else MEANT.get(one.rule, "")
        meant = IN_WORDS if (one.rule, one.field) == ("neither", "answer") else meant
        if one.rule in ALLOWED:
            return ALLOWED[one.rule].format(year=self._year), meant
        own: dict[str, Callable[[], str]] = {
            "empty": lambda: BY_ID[one.field].meaning,
            "which-action": lambda: self.choices.actions_with(one.found),
            "other-action": lambda: self.definitions.actions[one.scope].label,
            "other-region": lambda: self._region,
            "stamp-region": lambda: self._region,
            "plausibility-missing": lambda: self.choices.named("plausibility", ""),
            "alone": lambda: f"hoogstens {self._scope(one)}, of geen partner",
            "answer-only": lambda: self.choices.named("score", one.scope),
        }
        return own[one.rule]() if one.rule in own else "", meant


def _year(typed: str) -> str:
    """
    Return which year was probably meant, or what to do with two of them; "" if nothing can be told.
    """
    years = YEAR.findall(typed)
    if len(years) > 1:
        return f"Zet {years[0]} in de kolom Van jaar en {years[1]} in de kolom Tot en met jaar."
    short = SHORT_YEAR.fullmatch(typed)
    year = f"20{short[1]}" if short else "".join(years)
    return f"Bedoelt u {year}?" if year else ""
