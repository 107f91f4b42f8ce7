"""
Errors whose message is meant for people: in Dutch, all problems at once, saying where and what is allowed.

Anything that is not a VVMetricsError is a bug and keeps its traceback.
"""

import errno
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

MOST_CHOICES = 12  # that fit in a message
# What a system says of a file or a folder, in Dutch.
SYSTEM_WORDS = {
    errno.ENOENT: "die map of dat bestand is er niet",
    errno.ENOTDIR: "een deel van de plaats is geen map",
    errno.EISDIR: "het is een map",
    errno.EACCES: "u hebt daar geen toegang",
    errno.EPERM: "u hebt daar geen toegang",
    errno.EROFS: "daar kan alleen gelezen worden",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijfruimte die u mag gebruiken is op",
    errno.ENAMETOOLONG: "de naam is te lang",
}


class VVMetricsError(Exception):
    """
    Base of every message for people: a headline and the problems under it.
    """

    def __init__(self, headline: str, problems: Sequence[str] = ()) -> None:
        self.headline = headline
        self.problems = tuple(problems)
        super().__init__("\n".join([headline, *(f"- {problem}" for problem in self.problems)]))


class DefinitionsError(VVMetricsError):
    """
    The TOML files in data/ contradict themselves or each other.
    """


class DataError(VVMetricsError):
    """
    Observations, phases or sources break a rule of the codebook.
    """


class StoreError(VVMetricsError):
    """
    The database can't be opened, built or changed.
    """


class QueryError(VVMetricsError):
    """
    A question asks for something that does not exist.
    """


class ExportError(VVMetricsError):
    """
    The files of an export can't be written where they were asked.
    """


def system_words(error: OSError) -> str:
    """
    Return the reason why the system refuses a file or a folder, in Dutch, for the end of a sentence.
    """
    return SYSTEM_WORDS.get(error.errno or 0, f"het systeem meldt fout {error.errno}")


def unknown(kind: str, value: str, allowed: Iterable[str]) -> str:
    """
    Return the Dutch sentence for an unknown id, with the likely intended one.
    """
    choices = sorted(allowed)
    near = get_close_matches(value, choices, n=1)
    shown = ", ".join(choices[:MOST_CHOICES]) + (" …" if len(choices) > MOST_CHOICES else "")
    hint = f' Bedoeld: "{near[0]}"?' if near else f" Toegestaan: {shown}."
    return f'{kind} "{value}" bestaat niet.{hint}'
