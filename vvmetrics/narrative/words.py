"""
Numbers and lists as they are read out in Dutch.
"""

from collections.abc import Callable, Sequence

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


def number(count: int) -> str:
    """
    Return a whole number as it is read out, in digits from thirteen.

    >>> print(number(3))
    drie
    """
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


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
