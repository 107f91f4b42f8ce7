"""
Errors whose message is meant for people: in Dutch, all problems at once, saying where and what is allowed.

Anything that is not a VVMetricsError is a bug and keeps its traceback.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

MOST_CHOICES = 12  # that fit in a message


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


def unknown(kind: str, value: str, allowed: Iterable[str]) -> str:
    """
    Return the Dutch sentence for an unknown id, with the likely intended one.
    """
    choices = sorted(allowed)
    near = get_close_matches(value, choices, n=1)
    shown = ", ".join(choices[:MOST_CHOICES]) + (" …" if len(choices) > MOST_CHOICES else "")
    hint = f' Bedoeld: "{near[0]}"?' if near else f" Toegestaan: {shown}."
    return f'{kind} "{value}" bestaat niet.{hint}'
