"""
Numbers, days and lists as they are read out in Dutch.
"""

from collections.abc import Callable, Sequence
from datetime import date

UNKNOWN = "niet bekend"

NUMBERS = (
    "geen",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def number(count: int) -> str:
    """
    Return a whole number as it is read out, in digits from thirteen.

    >>> print(number(3))
    drie
    """
    return NUMBERS[count] if count < len(NUMBERS) else thousands(count)


def thousands(count: int) -> str:
    """
    Return a count in digits with a Dutch dot: "1.040".

    >>> print(thousands(1040))
    1.040
    """
    return f"{count:,}".replace(",", ".")


def count_words(count: int, one: str, many: str, *, written: Callable[[int], str] = thousands) -> str:
    """
    Return a count with its name, in figures unless written otherwise: "geen fouten", "1 fout", "1.040
    fouten".

    >>> print(count_words(2, "rij", "rijen", written=number))
    twee rijen
    """
    return f"{written(count) if count else NUMBERS[0]} {one if count == 1 else many}"


def day_words(day: date) -> str:
    """
    Return a day with its month in letters.

    >>> print(day_words(date(2026, 11, 24)))
    24 november 2026
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_figures(day: date) -> str:
    """
    Return a day in figures, where there is little room.

    >>> print(day_figures(date(2026, 11, 4)))
    4-11-2026
    """
    return f"{day.day}-{day.month}-{day.year}"


def listed(words: Sequence[str]) -> str:
    """
    Return words as a Dutch list: "a", "a en b", "a, b en c".

    >>> print(listed(["Friesland", "Drenthe", "Groningen"]))
    Friesland, Drenthe en Groningen
    """
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} en {words[-1]}"


def either(words: Sequence[str]) -> str:
    """
    Return words as a Dutch choice: "a", "a of b", "a, b of c".

    >>> print(either(["1", "2", "3"]))
    1, 2 of 3
    """
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} of {words[-1]}"


def counted(part: int, whole: int, *, written: Callable[[int], str] = str) -> str:
    """
    Return how many of a whole, in figures unless written otherwise, to stand before its name in the plural:
    "3 van de 18", "geen van de 18", "alle 18".

    >>> print(counted(3, 10, written=number))
    drie van de tien
    """
    if part in {0, whole}:
        return f"alle {written(whole)}" if part else f"geen van de {written(whole)}"
    return f"{written(part)} van de {written(whole)}"


def share(part: int, whole: int) -> str:
    """
    Return how many of a whole, to stand before its name: "3 van de 18", "geen van de 18"; of all "alle 18",
    "alle drie", "beide".

    A whole of one is "de enige" or "geen"; its name is then in the singular.

    >>> print(share(3, 10))
    3 van de 10
    """
    if part == whole:
        return {1: "de enige", 2: "beide"}.get(whole, f"alle {number(whole)}")
    return f"{part or 'geen'} van de {whole}" if whole > 1 else "geen"


def of_regions(labels: Sequence[str], total: int) -> str:
    """
    Return how many of all regions these are, by name if it is one: "alle tien regio's".

    >>> of_regions(["Noord"], 3), of_regions(["Noord", "West"], 3)
    ("één van de drie regio's, Noord", "twee van de drie regio's")
    """
    if len(labels) == 1:
        return f"één van de {number(total)} regio's, {labels[0]}"
    return (
        f"alle {number(total)} regio's"
        if len(labels) == total
        else f"{number(len(labels))} van de {number(total)} regio's"
    )
