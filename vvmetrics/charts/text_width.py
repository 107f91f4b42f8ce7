"""
Text on slides: what it needs of room, estimated on the safe side, and how long texts go over more than one
slide. All measures in points.

The rule: Arial's letters by class, each at the width of the widest of its class. PowerPoint and LibreOffice
set a text at most as wide.
"""

import unicodedata
from collections.abc import Iterator, Sequence

LINE = 1.2  # height of a line, of the size of its letters
GAP = 0.6  # room under a paragraph, of the same
NARROW = frozenset(" .,:;'\"|!ijlItfr()[]/\\-·’‘")
WIDE = frozenset("mwMWæÆœŒ@%‰¼½¾…—")
ORDINARY = frozenset("–“”")
NARROW_EM, LETTER_EM, CAPITAL_EM, WIDE_EM = 0.36, 0.57, 0.79, 1.02
SIGNS = "\u0250"  # from here on: other scripts, arrows, boxes, emoji; up to an em and a bit each
SIGN_EM = 1.1
BOLD = 1.1
# Shares of the height of a slide to fill, so that the last slide is not left with a line of its own.
EVENER = (0.9, 0.8, 0.7, 0.6, 0.5)
# Of signs: control, format, half of a pair, private and not assigned. They steer a printer, and XML may not
# hold them all.
UNPRINTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def unprinted(sign: str) -> bool:
    """
    Return whether a sign steers the printing, or stands for nothing.
    """
    return unicodedata.category(sign) in UNPRINTED


def cleaned(text: str) -> str:
    """
    Return a text on one line, without the signs that steer printing and that XML can't hold.
    """
    spaced = (" " if sign.isspace() else sign for sign in text)
    return " ".join("".join(sign for sign in spaced if not unprinted(sign)).split())


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """
    Return the most room that a text takes on one line.
    """
    return sum(_em(sign) for sign in text) * size * (BOLD if bold else 1)


def _em(sign: str) -> float:
    if sign in NARROW:
        return NARROW_EM
    if sign in WIDE:
        return WIDE_EM
    if sign >= SIGNS and sign not in ORDINARY:
        return SIGN_EM
    return LETTER_EM if sign in ORDINARY or (sign.isalnum() and not sign.isupper()) else CAPITAL_EM


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """
    Return a text as lines that fit in a width; together they are the text. A word that is longer than a line
    is cut.
    """
    lines = [""]
    for piece in _pieces(text, width, size, bold=bold):
        if lines[-1] and text_width((lines[-1] + piece).rstrip(), size, bold=bold) > width:
            lines.append("")
        lines[-1] += piece
    return lines


def _pieces(text: str, width: float, size: float, *, bold: bool) -> Iterator[str]:
    """
    Return the words with the space behind each, those that are longer than a line in parts.
    """
    words = text.split(" ")
    for at, word in enumerate(words):
        rest = word + " " * (at < len(words) - 1)
        while text_width(rest.rstrip(), size, bold=bold) > width and len(rest) > 1:
            part = rest[0]
            for sign in rest[1:]:
                if text_width(part + sign, size, bold=bold) > width:
                    break
                part += sign
            yield part
            rest = rest[len(part) :]
        yield rest


def text_height(paragraphs: Sequence[str], width: float, size: float, *, bold: bool = False) -> float:
    """
    Return the most room that paragraphs take, one under the other, with room under each.
    """
    return sum(len(wrapped(text, width, size, bold=bold)) * LINE + GAP for text in paragraphs) * size


def fitting(
    text: str, width: float, sizes: Sequence[int], *, lines: int, bold: bool = False
) -> tuple[str, int]:
    """
    Return a text with the first of the sizes at which it takes at most so many lines; if none does, its
    beginning at the last of them.
    """
    for size in sizes:
        if len(wrapped(text, width, size, bold=bold)) <= lines:
            return text, size
    small = sizes[-1]
    room = wrapped(text, width, small, bold=bold)[:lines]
    begin = "".join(room).rstrip()
    while text_width(room[-1].rstrip() + "…", small, bold=bold) > width:
        room[-1] = room[-1].rstrip()[:-1]
        begin = "".join(room).rstrip()
    return f"{begin}…", small


def pages(
    paragraphs: Sequence[str], width: float, height: float, sizes: Sequence[int]
) -> tuple[int, list[list[str]]]:
    """
    Return a size of letters and the paragraphs per slide: the first size at which all fit on one slide, else
    the last over several.

    Only a paragraph that is longer than a slide is cut, at the end of a line.
    """
    for size in sizes:
        if text_height(paragraphs, width, size) <= height:
            return size, [list(paragraphs)]
    size = sizes[-1]
    room = int((height / size - GAP) / LINE)
    lines = [wrapped(text, width, size) for text in paragraphs]
    parts = [
        "".join(long[start : start + room]).strip() for long in lines for start in range(0, len(long), room)
    ]
    made = _filled(parts, width, height, size)
    for share in EVENER:
        even = _filled(parts, width, height * share, size)
        made = even if len(even) == len(made) else made
    return size, made


def _filled(parts: Sequence[str], width: float, height: float, size: float) -> list[list[str]]:
    """
    Return the parts per slide, each as full as a height allows; a part that is higher stands alone.
    """
    made: list[list[str]] = [[]]
    for part in parts:
        if made[-1] and text_height([*made[-1], part], width, size) > height:
            made.append([])
        made[-1].append(part)
    return made
