"""
What the privacy guard can find in a text, how sure it is, and what to write instead.
"""

from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from vvmetrics.privacy.reading import Reading

INSTEAD: Mapping[str, tuple[str, str]] = {
    "bsn": ("burgerservicenummer", "Laat het nummer weg; een bevinding gaat nooit over één persoon."),
    "phone": (
        "telefoonnummer",
        'Laat het nummer weg, of schrijf van wie het is: "het piketnummer van Veilig Thuis".',
    ),
    "email": ("e-mailadres", 'Laat het adres weg, of noem de organisatie: "op te vragen bij de politie".'),
    "address": ("adres", 'Laat straat en huisnummer weg; noem hooguit het gebied: "een woning in Drenthe".'),
    "postcode": ("postcode", "Laat de postcode weg; noem hooguit het gebied."),
    "birth_date": (
        "geboortedatum",
        'Laat de datum weg; schrijf hooguit een leeftijdsgroep: "een kind op de basisschool".',
    ),
    "age_and_place": (
        "leeftijd met een plaats",
        (
            'Laat de plaats of de leeftijd weg: "een kind op de basisschool". Wie dichtbij woont, weet anders'
            " over wie het gaat."
        ),
    ),
    "case_number": (
        "nummer van een zaak, melding of rapport",
        'Laat het nummer weg en schrijf "een zaak" of "een melding".',
    ),
    "licence_plate": ("kenteken", 'Laat het kenteken weg en schrijf "een auto".'),
    "iban": ("rekeningnummer", "Laat het rekeningnummer weg."),
    "name": (
        "naam van een persoon",
        'Schrijf de rol in plaats van de naam: "een medewerker van Veilig Thuis", "een ouder".',
    ),
    "small_count": (
        "aantal onder de tien",
        (
            'Schrijf "minder dan 10". Kleine aantallen zijn soms herleidbaar; daarom rondt het CBS af op 5 en'
            " toont het niets onder 10."
        ),
    ),
}
"""
Each kind of find: its Dutch name, and the advice what to write instead.
"""


@dataclass(frozen=True)
class Find:
    """
    Words in a text that may be about a person: what kind, whether that is certain, and from which character
    to which.

    A certain find blocks; of another the writer is asked whether it may stand. advice is a Dutch sentence:
    what to write instead.
    """

    kind: str
    certain: bool
    words: str
    start: int
    end: int

    @property
    def label(self) -> str:
        """
        The Dutch name of its kind.
        """
        return INSTEAD[self.kind][0]

    @property
    def advice(self) -> str:
        """
        What to write instead, in Dutch.
        """
        return INSTEAD[self.kind][1]


def found(kind: str, text: str, span: tuple[int, int], *, certain: bool) -> Find:
    """
    Return the find of the words at a span of a text.
    """
    start, end = span
    return Find(kind, certain, text[start:end], start, end)


def in_original(find: Find, text: str, read: Reading) -> Find:
    """
    Return a find in a text as it was read as the find of those words in the text itself.
    """
    return found(find.kind, text, read.span(find.start, find.end), certain=find.certain)


def stands(words: str, allowed: Container[str]) -> bool:
    """
    Return whether words may stand: as they are, or in small letters.
    """
    return words in allowed or words.casefold() in allowed


def settled(finds: Iterable[Find]) -> tuple[Find, ...]:
    """
    Return finds in the order of the text; of those that overlap the certain one stays, else the longest, else
    the first given.
    """
    kept: list[Find] = []  # in order: a find can only overlap with its neighbours
    for find in sorted(finds, key=lambda find: (not find.certain, find.start - find.end)):
        place = bisect_right(kept, find.start, key=lambda other: other.start)
        if (not place or kept[place - 1].end <= find.start) and (
            place == len(kept) or find.end <= kept[place].start
        ):
            kept.insert(place, find)
    return tuple(kept)
