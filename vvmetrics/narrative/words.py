"""
Numbers and lists as they are read out in Dutch.
"""

from collections.abc import Sequence

NUMBERS = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def number(count: int) -> str:
    """
    Return a whole number as it is read out, in digits from thirteen.
    """
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def listed(words: Sequence[str]) -> str:
    """
    Return words as a Dutch list: "a", "a en b", "a, b en c".
    """
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} en {words[-1]}"
