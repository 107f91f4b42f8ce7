"""
The columns of what networks hand in, by the names that stand in the store, in a workbook and in a CSV file.
"""

from dataclasses import dataclass

from vvmetrics.definitions.codebook import LONGEST_ANSWER


@dataclass(frozen=True)
class Column:
    """
    A column: its name in the store, its heading in a workbook, other headings that mean the same, and what
    belongs in it.
    """

    id: str
    label: str
    aliases: tuple[str, ...]
    meaning: str


COLUMNS = (
    Column(
        "region",
        "Regio",
        ("netwerk",),
        "De regio; leeg: die van het werkboek of van de keuze bij het inleveren.",
    ),
    Column(
        "action",
        "Verbeteractie",
        ("actie",),
        "Alleen nodig als de naam van een indicator bij meer dan één verbeteractie voorkomt.",
    ),
    Column(
        "indicator",
        "Indicator",
        ("kenmerk van de actie", "indicator-id"),
        "Het id of de naam van de indicator.",
    ),
    Column(
        "area",
        "Gebied",
        ("veilig thuis-gebied", "vt-gebied"),
        "Een Veilig Thuis-gebied van de regio; leeg: de hele regio.",
    ),
    Column("partner", "Partner", ("organisatie",), "Wie het zo ziet; leeg: het netwerk als geheel."),
    Column(
        "start_year",
        "Van jaar",
        ("beginjaar", "van"),
        "Het eerste jaar waarover het gaat; leeg: hetzelfde als het laatste.",
    ),
    Column(
        "end_year",
        "Tot en met jaar",
        ("eindjaar", "jaar", "tot en met", "t/m"),
        "Het laatste jaar waarover het gaat.",
    ),
    Column("score", "Niveau", ("oordeel",), "Het niveau, in woorden of als getal."),
    Column(
        "answer",
        "In woorden",
        ("antwoord",),
        f"Het antwoord op een vraag zonder niveaus; hoogstens {LONGEST_ANSWER} tekens.",
    ),
    Column(
        "absence",
        "Reden van niet weten",
        ("reden", "waarom niet bekend"),
        "Waarom er geen niveau en geen antwoord is.",
    ),
    Column(
        "plausibility",
        "Plausibiliteit",
        ("onderbouwing",),
        "Hoe goed het onderbouwd is: 1 tot en met 4, of de woorden daarvan.",
    ),
    Column(
        "finding",
        "Bevinding",
        ("toelichting",),
        "Wat er gezien is, in één tot drie zinnen. Nooit over personen.",
    ),
    Column(
        "source",
        "Bron",
        ("waaruit blijkt het",),
        "Waaruit het blijkt: een stuk, een telling, een gesprek (zonder namen).",
    ),
    Column(
        "locator", "Plaats in de bron", ("plaats", "bladzijde", "paragraaf"), "Waar het in de bron staat."
    ),
    Column(
        "recorded_by",
        "Vastgelegd door",
        ("rol", "ingevuld door"),
        "De rol van wie het vastlegde; nooit een naam.",
    ),
)
"""
In the order of a CSV file; the sheets of the workbook take theirs from it.
"""
BY_ID = {column.id: column for column in COLUMNS}
