"""
A text as the rules read it: one kind of space and of hyphen, nothing that can't be seen, and where each
character came from.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

ODD = re.compile(r"[^ -~¡-¬®-ıĴ-ƿ‘’“”„…•€]")  # most texts have none of these and are read as they are
CLUSTER = re.compile(
    r"\r?\n|[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+"
)  # a letter with the accents after it
MINUS = "\u2212"
WIDE = ("\uff00", "\uffef")  # full-width forms, as "＠"
BEFORE_AN_ITEM = re.compile(
    r"\r?\n(?=\r?\n|[-•*–] )"
)  # such a line break ends a sentence; others only wrap it


@dataclass(frozen=True, slots=True)
class Reading:
    """
    The text that is read, and of each of its characters the first and the end in the original.
    """

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """
        Return where words of the read text stand in the original.
        """
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def reading(text: str) -> Reading:
    """
    Return a text as it is read: composed, spaces and line breaks as a space, dashes as a hyphen, other digits
    and letters as plain ones.
    """
    if not ODD.search(text):
        return Reading(text)
    breaks = {match.start() for match in BEFORE_AN_ITEM.finditer(text)}
    read: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in CLUSTER.finditer(text):
        for character in "\n" if match.start() in breaks else _read(match[0]):
            if character == " " and read and read[-1] == " ":
                continue
            read.append(character)
            starts.append(match.start())
            ends.append(match.end())
    return Reading("".join(read), tuple(starts), tuple(ends))


@lru_cache(maxsize=8192)
def _read(cluster: str) -> str:
    return "".join(_plain(character) for character in unicodedata.normalize("NFC", cluster))


def _plain(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf":  # soft hyphen, zero width, word joiner, byte order mark
        return ""
    if category.startswith("Z") or character.isspace():
        return " "
    if category == "Pd" or character == MINUS:
        return "-"
    if category == "Nd":
        return str(unicodedata.decimal(character))
    plain = unicodedata.normalize("NFKC", character)
    letters = category.startswith("L") and plain.isalnum()
    wide = WIDE[0] <= character <= WIDE[1] and len(plain) == 1
    return plain if letters or wide else character
