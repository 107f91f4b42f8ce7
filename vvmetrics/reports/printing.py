"""
What all forms of a report share: words that are no part of the model, a day in words, and the signs that none
of them prints.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from vvmetrics.charts.text_width import unprinted

T = TypeVar("T")

RUNNING_HEAD = "Veiligheid Voorop: inspanning en waarde"
NATIONAL = (
    "De verbeteracties zijn landelijk bedacht en krijgen in elke regio een eigen vorm. Hieronder staat"
    " waarvoor ze bedoeld zijn en wat er vooraf van verwacht werd. Verwachtingen zijn geen bevindingen: wat"
    " ervan te zien is, staat in de hoofdstukken."
)


def printable(value: T) -> T:
    """
    Return part of the model, or all of it, without the signs in its texts that are not printed.
    """
    kept: Any = value
    if isinstance(value, str):
        kept = "".join(sign for sign in value if not unprinted(sign))
    elif isinstance(value, tuple):
        kept = tuple(printable(part) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        kept = replace(
            value, **{field.name: printable(getattr(value, field.name)) for field in fields(value)}
        )
    return kept  # type: ignore[no-any-return]
