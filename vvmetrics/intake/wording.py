"""
The words of problems: what is wrong, what is allowed, and what was probably meant.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.sheets import Given

if TYPE_CHECKING:
    from vvmetrics.scales import Defined

LONGEST_SHOWN = 60  # characters of a cell that a message repeats
MOST_NAMED = 14  # choices that fit in a message
# Per rule: the sentence. {found} is what the cell holds, {column} its heading, {scope} what the rule says besides.
ERRORS = {
    "unknown-word": "“{found}” is hier niet bekend als {column}.",
    "which-action": "“{found}” komt bij meer dan één verbeteractie voor; zeg in de kolom Verbeteractie bij welke.",
    "other-action": "Deze indicator hoort niet bij “{found}”.",
    "no-levels": "Deze vraag heeft geen niveaus: het antwoord hoort in de kolom In woorden.",
    "year": "“{found}” is geen jaartal.",
    "empty": "{column} is leeg.",
    "other-region": "“{found}” is een andere regio dan die waarvoor dit bestand wordt ingeleverd.",
    "period": "De periode {found} begint na haar eind.",
    "both": "Er staat zowel een oordeel als een reden van niet weten; precies één van beide kan waar zijn.",
    "neither": "Er staat geen oordeel en ook geen reden van niet weten.",
    "plausibility-missing": "Bij een oordeel hoort hoe goed het onderbouwd is.",
    "plausibility-extra": "Bij een reden van niet weten hoort geen plausibiliteit.",
    "answer-long": "Het antwoord heeft meer dan 80 tekens.",
    "duplicate": "Dit is al ingevuld in rij {found}: dezelfde indicator, dezelfde partner, hetzelfde gebied en dezelfde jaren.",
    "stamp-region": "Dit werkboek is gemaakt voor {found}.",
}
QUESTIONS = {
    "jump": "Het niveau verschilt twee of meer van dat van {scope}.",
    "no-finding": "Er staat geen bevinding bij: waaruit blijkt het?",
    "no-source": "Plausibiliteit 4 zegt dat het gemeten is, maar er staat geen bron bij.",
    "future": "Het jaar {found} is nog niet voorbij of nog niet begonnen.",
    "answer-only": "Er staat een antwoord in woorden, maar geen niveau; zonder niveau telt het alleen als bekend.",
    "formula": "Hier staat een formule; bewaard wordt de waarde die ze nu geeft.",
    "stamp-definitions": "Dit werkboek is gemaakt toen de definities anders waren.",
}
WHAT_TO_DO = {
    "both": "Haal er één weg.",
    "neither": "Kies een niveau (of een antwoord in woorden), of een reden van niet weten.",
    "period": "Keer de jaren om.",
    "plausibility-extra": "Maak de plausibiliteit leeg.",
    "duplicate": "Haal één van beide rijen weg, of noem een partner of gebied.",
    "no-levels": "Zet het antwoord in de kolom In woorden.",
    "stamp-region": "Lever het in bij die regio, of haal een werkboek van deze regio op.",
    "stamp-definitions": "Haal een nieuw werkboek op als een vraag veranderd kan zijn.",
    "no-finding": "Schrijf in één zin wat er gezien is.",
    "no-source": "Noem het stuk of de telling.",
}
FREE_OR_RULED = {
    "year": "een jaartal van 1990 tot en met 2100",
    "answer-long": "hoogstens 80 tekens",
    "period": "eerst het eerste jaar, dan het laatste",
}


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
    Puts what the checks found into words for the one who filled in the file.
    """

    def __init__(self, definitions: Definitions, given: Given) -> None:
        self.definitions = definitions
        self.given = given
        self._near = cache(self._nearest)

    def of_file(self, rule: str, found: str, scope: str) -> Problem:
        """
        Return a problem of the whole file.
        """
        return self._problem("", 0, Found("", rule, found, scope))

    def problems(self, found: pd.DataFrame, rows: pd.DataFrame, *, most: int) -> Iterator[Problem]:
        """
        Yield found (place, field, rule, found, scope) in words, at most so many of each rule; rows say where each place is.
        """
        for rule, group in found.groupby("rule", sort=False):
            first = group.head(most)
            at = rows.iloc[first["place"]]
            for sheet, row, *one in zip(at["sheet"], at["row"], *(first[name] for name in Found._fields), strict=True):
                yield self._problem(sheet, int(row), Found(*one))
            if len(group) > most:
                words = f"Dit geldt ook voor {len(group) - most} andere rijen, die hier niet apart staan."
                weight = Weight.ERROR if rule in ERRORS else Weight.QUESTION
                yield Problem(self.given.file, "", 0, "", str(rule), weight, "", words)

    def _problem(self, sheet: str, row: int, one: Found) -> Problem:
        field, rule, found, scope = one.field, one.rule, one.found, one.scope
        column = BY_ID[field].label if field in BY_ID else ""
        shown = found if len(found) <= LONGEST_SHOWN else f"{found[: LONGEST_SHOWN - 1]}…"
        said = self._jump(scope) if rule == "jump" else scope
        message = (ERRORS.get(rule) or QUESTIONS[rule]).format(
            found=shown, column=_inside(column) if rule == "unknown-word" else column, scope=said
        )
        allowed, meant = (
            self._near(field, scope, found) if rule == "unknown-word" else (FREE_OR_RULED.get(rule, ""), WHAT_TO_DO.get(rule, ""))
        )
        return Problem(
            file=self.given.file,
            sheet=sheet,
            row=row,
            column=field,
            rule=rule,
            weight=Weight.ERROR if rule in ERRORS else Weight.QUESTION,
            found=shown,
            message=message,
            allowed=allowed,
            meant=meant,
        )

    def _nearest(self, field: str, scope: str, found: str) -> tuple[str, str]:
        """
        Return what is allowed, and the choice that looks most like what was found ("" if none does).
        """
        choices = self._choices(field, scope)
        by_letters = {choice.lower(): choice for choice in choices}
        near = get_close_matches(found.lower(), by_letters, n=1, cutoff=0.6)
        named = ", ".join(choices[:MOST_NAMED]) + (f" … ({len(choices)} in totaal)" if len(choices) > MOST_NAMED else "")
        return named, by_letters[near[0]] if near else ""

    def _choices(self, field: str, scope: str) -> list[str]:
        definitions = self.definitions
        if field == "score":
            return [level.label for level in definitions.scales[scope].levels]
        if field == "plausibility":
            return [f"{level.value} {level.label}" for level in definitions.plausibility.levels]
        if field == "area":
            return [area.label for area in definitions.regions[scope].areas.values()]
        if field == "indicator":
            return [one.label for one in definitions.indicators.values() if scope in {"", one.action}]
        kinds: dict[str, Mapping[str, Defined]] = {
            "region": definitions.regions,
            "action": definitions.actions,
            "partner": definitions.partners,
            "absence": definitions.absences,
        }
        return [one.label for one in kinds[field].values()]

    def _jump(self, scope: str) -> str:
        before, year, scale = scope.split()
        return f"{year} ({self.definitions.scales[scale].level(int(before)).label})"


def _inside(heading: str) -> str:
    """
    Return a heading as it stands inside a sentence.
    """
    return heading[:1].lower() + heading[1:]
