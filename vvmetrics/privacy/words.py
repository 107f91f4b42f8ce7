"""
Names that people in the Netherlands have: the word lists of the package deduce, with what is an ordinary word
or a place.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from vvmetrics.errors import VVMetricsError

OURS = Path(__file__).with_name("lists")
LOOKUP = Path("deduce/data/lookup/src")
PLACES = "locations/lst_placename"
MISSING = "De privacycontrole kan niet werken: de woordenlijsten van het pakket deduce ontbreken."
HOW_TO_MEND = (
    "Installeer wat in requirements.lock staat, met “make run” of “pip install -r requirements.lock”."
)
ONE_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
SOME_WORDS = re.compile(r"[^\W\d_'’-][^\W\d_]*(?:['’ -]{1,2}[^\W\d_]+){1,8}")
BRACKETS = re.compile(r"\s*\(.*?\)")
SHORTENED = frozenset(("'t", "v.d.", "v/d"))  # "van 't Hoff", "v.d. Berg"
RIVERS = frozenset(("maas", "rijn", "waal", "ijssel", "schelde", "lek", "amstel", "vecht", "eem", "merwede"))
# Towns whose name is a surname as well; hamlets of that kind ("De Boer", "Den Berg") do not stand.
DEN_BOSCH = "den bosch"  # as it is spoken: the lists have 's-Hertogenbosch
TOWNS = re.compile(
    "de (?:koog|kwakel|krim|lier|meern|rijp|steeg|wijk)|den"
    " (?:bommel|bosch|burg|dolder|dungen|ham|hoorn|oever)|het loo|ten boer|ter (?:aar|apel)"
)


@dataclass(frozen=True)
class Words:
    """
    Words in small letters. A surname may be any word ("Bos", "Vries"); a first name is no ordinary word.

    place_names are of several words, place_starts the first words of them. surnames stand without what comes
    before them, as "van", which is in between. triggers are titles, first names, and surnames that are no
    place or ordinary word. titles come before a name; those of them in addressed before one in small letters
    too. roles are of people, and speech is what people do.
    """

    first_names: frozenset[str]
    surnames: frozenset[str]
    triggers: frozenset[str]
    places: frozenset[str]
    place_names: frozenset[str]
    place_starts: frozenset[str]
    ordinary: frozenset[str]
    between: frozenset[str]
    titles: frozenset[str]
    addressed: frozenset[str]
    roles: frozenset[str]
    speech: frozenset[str]


@cache
def words() -> Words:
    """
    Return the word lists, read once.

    The lists are read as the files that they are: deduce itself takes seconds to start and a gigabyte of
    memory (see data/README.md).
    """
    ordinary = _lists("whitelist", "stop_word", "common_word", "medical_term") | _ours("ordinary")
    places = _lists(PLACES, "residence", "municipality", "region", "province") | RIVERS
    first_names = _lists("names", "first_name") - ordinary
    surnames = _lists("names", "surname", "interfix_surname")
    ours = {name: _ours(name) for name in ("between", "titles", "addressed", "roles", "speech")}
    ours["between"] |= SHORTENED
    place_names = _place_names(surnames, ours["between"])
    return Words(
        first_names=frozenset(first_names),
        surnames=frozenset(surnames),
        triggers=frozenset(first_names | (surnames - ordinary - places) | ours["titles"]),
        places=frozenset(places),
        place_names=place_names,
        place_starts=frozenset(name.split()[0] for name in place_names),
        ordinary=frozenset(ordinary),
        **ours,
    )


def _place_names(surnames: Container[str], between: Container[str]) -> frozenset[str]:
    """
    Return places of several words: all municipalities, and of other places those that can't be a surname.
    """
    towns = {
        name
        for part in ("municipality", "region")
        for name in _list(LOOKUP / PLACES / f"lst_{part}", SOME_WORDS)
    }
    others = _list(LOOKUP / PLACES / "lst_residence", SOME_WORDS)
    no_surname = {
        name
        for name in others
        if TOWNS.fullmatch(name) or name.split()[0] not in between or name.split()[-1] not in surnames
    }
    return frozenset(towns | no_surname | {DEN_BOSCH})


def _ours(name: str) -> frozenset[str]:
    return frozenset((OURS / f"{name}.txt").read_text(encoding="utf-8").split())


def _lists(folder: str, *names: str) -> set[str]:
    """
    Return the items of lists of deduce that are one word, without the exceptions that stand beside them.
    """
    return set().union(*(_list(LOOKUP / folder / f"lst_{name}", ONE_WORD) for name in names))


def _list(folder: Path, form: re.Pattern[str]) -> set[str]:
    try:
        package = distribution("deduce")
    except PackageNotFoundError as error:
        raise VVMetricsError(MISSING, [HOW_TO_MEND]) from error
    items, exceptions = (
        Path(str(package.locate_file(folder / file))) for file in ("items.txt", "exceptions.txt")
    )
    if not items.is_file():
        raise VVMetricsError(MISSING, [f"Gezocht: {folder.as_posix()}.", HOW_TO_MEND])
    return _lines(items, form) - (_lines(exceptions, form) if exceptions.is_file() else set())


def _lines(path: Path, form: re.Pattern[str]) -> set[str]:
    bare = (BRACKETS.sub("", item).strip() for item in path.read_text(encoding="utf-8").splitlines())
    return {item.casefold() for item in bare if form.fullmatch(item)}
