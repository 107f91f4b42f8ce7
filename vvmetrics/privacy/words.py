"""
Names that people in the Netherlands have: the word lists of the package deduce, with what is an ordinary word or a place.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

OURS = Path(__file__).with_name("lists")
ONE_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
BRACKETS = re.compile(r"\s*\(.*?\)")


@dataclass(frozen=True)
class Words:
    """
    Words in small letters. A surname may be any word ("Bos", "Vries"); a first name is no ordinary word.

    surnames stand without what comes before them, as "van", which is in between. triggers are titles, first names, and
    surnames that are no place or ordinary word. titles come before a name; those of them in addressed
    before one in small letters too. roles are of people, and speech is what people do.
    """

    first_names: frozenset[str]
    surnames: frozenset[str]
    triggers: frozenset[str]
    places: frozenset[str]
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

    The lists are read as the files that they are: deduce itself takes seconds to start and a gigabyte of memory (see data/README.md).
    """
    ordinary = _lists("whitelist", "stop_word", "common_word", "medical_term") | _ours("ordinary")
    places = _lists("locations/lst_placename", "residence", "municipality", "region", "province")
    first_names = _lists("names", "first_name") - ordinary
    surnames = _lists("names", "surname", "interfix_surname")
    ours = {name: _ours(name) for name in ("between", "titles", "addressed", "roles", "speech")}
    triggers = frozenset(first_names | (surnames - ordinary - places) | ours["titles"])
    return Words(frozenset(first_names), frozenset(surnames), triggers, frozenset(places), frozenset(ordinary), **ours)


def _ours(name: str) -> frozenset[str]:
    return frozenset((OURS / f"{name}.txt").read_text(encoding="utf-8").split())


def _lists(folder: str, *names: str) -> set[str]:
    """
    Return the items of lists of deduce that are one word, without the exceptions that stand beside them.
    """
    return set().union(*(_list(Path("deduce/data/lookup/src") / folder / f"lst_{name}") for name in names))


def _list(folder: Path) -> set[str]:
    package = distribution("deduce")
    items, exceptions = (Path(str(package.locate_file(folder / file))) for file in ("items.txt", "exceptions.txt"))
    return _lines(items) - (_lines(exceptions) if exceptions.is_file() else set())


def _lines(path: Path) -> set[str]:
    return set(_single(path.read_text(encoding="utf-8").splitlines()))


def _single(items: Iterable[str]) -> Iterable[str]:
    bare = (BRACKETS.sub("", item).strip() for item in items)
    return (item.casefold() for item in bare if ONE_WORD.fullmatch(item))
