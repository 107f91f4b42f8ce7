"""
The words of a workbook to fill in: how it is filled in, what happens with it, what never belongs in it, and
what its words mean.
"""

from collections.abc import Iterator

from vvmetrics.definitions.codebook import LONGEST_ANSWER
from vvmetrics.definitions.model import Definitions
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.stamp import DEFINITIONS

MOST_MESSAGE = 255  # characters of a message that goes with a cell, in Excel
HINT = (
    "Vul alleen de lichtgele vakken in. Klopt wat laatst bekend was nog? Laat de rij dan leeg. Schrijf nooit"
    " iets over personen."
)
FURTHER = (
    "Nog een kijk: ziet een partner of gebied het anders? Kies eerst de indicator, dan wie of waar, en vul de"
    " rij in als hierboven."
)
DONE, TO_DO, CHOOSE = "✓ klaar", "nog:", "kies:"

HOW = (
    (
        "Begin hier",
        (
            "Er is één blad per verbeteractie, met een rij per indicator. De bladen staan onderaan en in de"
            " lijst hieronder."
        ),
    ),
    (
        "",
        (
            "Vul alleen de lichtgele vakken met een rand in. De andere vakken zijn op slot; er is geen"
            " wachtwoord."
        ),
    ),
    ("", "Met de Tab-toets gaat u naar het volgende vak dat u kunt invullen."),
    (
        "Laatst bekend",
        "Naast elke vraag staat wat het laatst bekend was, uit welk jaar, hoe plausibel en uit welke bron.",
    ),
    ("", "Klopt het nog? Laat de rij dan leeg: het blijft gelden. Vul alleen in wat veranderd of nieuw is."),
    (
        "Een rij invullen",
        "1. Kies een niveau uit de lijst. Zegt een niveau te weinig, zet er dan een paar woorden bij.",
    ),
    (
        "",
        (
            "2. Vragen naar een kenmerk hebben geen niveau (dat vak is grijs en gearceerd): geef daar kort"
            " antwoord in woorden."
        ),
    ),
    (
        "",
        (
            "3. Weet u het niet? Kies dan een reden van niet weten, en geen niveau. Niet weten is ook een"
            " antwoord."
        ),
    ),
    (
        "",
        (
            "4. Kies bij een niveau of antwoord de plausibiliteit, en schrijf in één tot drie zinnen wat er"
            " gezien is."
        ),
    ),
    ("", "5. Noem de bron als die er is. Bij het hoogste niveau van plausibiliteit hoort altijd een bron."),
    (
        "",
        (
            f'In de eerste kolom staat of een rij klaar is ("{DONE}") of wat er nog mist ("{TO_DO} …"). Een'
            " lege rij mag."
        ),
    ),
    (
        "Twijfel",
        (
            "Kies bij twijfel tussen twee niveaus van waarde het lagere, en van inspanning het hogere. Zeg"
            " het in de bevinding."
        ),
    ),
    ("", f'Wat een vraag, een niveau of een woord betekent, staat op het blad "{DEFINITIONS}".'),
    (
        "Wie en waar",
        (
            "Leeg gelaten gaat een rij over de hele regio en het netwerk als geheel. Kies anders een partner"
            " of een gebied."
        ),
    ),
    (
        "",
        (
            "Ziet een partner of gebied het anders? Onder aan elk blad zijn rijen voor zo'n tweede, derde of"
            " vierde kijk."
        ),
    ),
    (
        "",
        (
            "U kunt ook elke partner een eigen exemplaar geven. Iedere kijk blijft apart bewaard; er wordt"
            " niets gemiddeld."
        ),
    ),
    ("Periode", "De jaren staan al ingevuld. Verander ze alleen als de bevinding over andere jaren gaat."),
    (
        "",
        (
            "Een jaar dat nog niet begonnen is, wordt niet aangenomen: een bevinding gaat over wat al te zien"
            " was."
        ),
    ),
)
NEXT = (
    (
        "Inleveren",
        "Lever dit bestand in op de pagina Gegevens van het dashboard. Er wordt dan nog niets opgeslagen.",
    ),
    (
        "",
        "U ziet alle fouten en vragen in één keer, en kunt een kopie ophalen waarin die vakken gemerkt zijn.",
    ),
    (
        "",
        (
            "Daarna ziet u wat nieuw is, wat iets vervangt en welke beelden veranderen. Pas als u instemt,"
            " wordt het opgeslagen."
        ),
    ),
    (
        "",
        (
            "Wat er stond, blijft in de geschiedenis. Een opgave is later te verbeteren of met een reden in"
            " te trekken."
        ),
    ),
)
NEVER = (
    (
        "Personen",
        (
            "Schrijf geen namen, geboortedata, adressen, telefoonnummers, e-mailadressen, kentekens,"
            " zaaknummers of BSN."
        ),
    ),
    (
        "",
        (
            "Schrijf ook geen verhaal over één gezin of één zaak, ook niet zonder naam: wie het kent, herkent"
            " het."
        ),
    ),
    (
        "",
        (
            'Schrijf wat partners in het algemeen zien. Dus niet "de zaak van vorige week", maar "in de'
            ' meeste zaken".'
        ),
    ),
    (
        "",
        (
            'Noem geen aantallen onder de 10; schrijf dan "minder dan 10". Noem bij bron en rol een functie,'
            " geen naam."
        ),
    ),
)
EXPLAINED = (
    *(
        "score",
        "answer",
        "absence",
        "plausibility",
        "finding",
        "partner",
        "area",
        "start_year",
        "end_year",
        "source",
        "locator",
    ),
    "recorded_by",
)


def instructions(definitions: Definitions) -> tuple[tuple[tuple[str, str], ...], ...]:
    """
    Return the instructions as blocks of (topic, sentence), topic "" where it is that of the line above.
    """
    columns = tuple((BY_ID[column].label, BY_ID[column].meaning) for column in EXPLAINED)
    step = definitions.plausibility.levels[-1]
    marks = tuple(
        (f"{definitions.plausibility.label} {one.value} {one.symbol}", f"{one.label}.")
        for one in definitions.plausibility.levels
    )
    return (
        HOW,
        (*marks[:-1], (marks[-1][0], f"{step.label}. Hierbij hoort altijd een bron.")),
        columns,
        NEXT,
        NEVER,
    )


def meanings(definitions: Definitions) -> Iterator[tuple[str, str, str, str]]:
    """
    Yield what each word means: sort, what it belongs to, name, meaning. Scales, ladder, reasons, indicators
    in report order, terms.
    """
    for scale in definitions.scales.values():
        yield "Schaal", scale.label, "de vraag", scale.question
        yield from (
            ("Schaal", scale.label, f"{level.value} · {level.label}", level.meaning) for level in scale.levels
        )
        if scale.alone is not None:
            most = f"Wat één partner alleen ziet, is hoogstens “{scale.level(scale.alone).label}”."
            yield (
                "Schaal",
                scale.label,
                "één partner",
                f"{most} Laat de partner leeg bij wat meer partners zien.",
            )
        if not scale.levels:
            yield (
                "Schaal",
                scale.label,
                "geen niveaus",
                "Zo'n vraag krijgt een kort antwoord in woorden, en telt niet mee in een middelste niveau.",
            )
    ladder = definitions.plausibility
    yield from (
        ("Plausibiliteit", ladder.question, f"{one.value} {one.symbol} {one.label}", one.meaning)
        for one in ladder.levels
    )
    yield from (
        ("Reden van niet weten", "", absence.label, absence.meaning)
        for absence in definitions.absences.values()
    )
    for one in definitions.indicators.values():
        belongs = f"{definitions.actions[one.action].label} · {definitions.elements[one.element].label}"
        yield "Vraag", belongs, one.label, f"{one.question}\n{one.description.strip()}"
    yield from (("Afkorting", "", term.label, term.meaning) for term in definitions.terms.values())


def ladder(definitions: Definitions) -> str:
    """
    Return the ladder of plausibility, a line per step.
    """
    return "\n".join(f"{one.value} {one.label}" for one in definitions.plausibility.levels)


def fitting(*words: str) -> str:
    """
    Return the first words that fit in the message of a cell, else the last ones cut off.
    """
    return next((one for one in words if len(one) <= MOST_MESSAGE), words[-1][: MOST_MESSAGE - 2] + " …")


def one_of(labels: list[str]) -> str:
    """
    Return what is said to who types something that is not in the list.
    """
    return fitting(
        f"Kies uit de lijst: {', '.join(labels)}.", "Kies een van de woorden uit de lijst van dit vak."
    )


def typed(definitions: Definitions, region: str, year: int) -> dict[str, str]:
    """
    Return what is said when a cell is chosen, by column; the level is told by its own scale.
    """
    several = len(definitions.regions[region].areas) > 1
    return {
        "answer": (
            "Een paar woorden als een niveau te weinig zegt, of het antwoord op een vraag zonder niveaus."
            f" Hoogstens {LONGEST_ANSWER} tekens."
        ),
        "absence": "Alleen als er geen niveau en geen antwoord is: waarom niet?",
        "plausibility": fitting(ladder(definitions)),
        "finding": (
            "Wat is er gezien, in één tot drie zinnen? Geen namen, geen zaken, niets waaraan iemand te"
            " herkennen is."
        ),
        "partner": "Wie ziet het zo? Leeg: het netwerk als geheel.",
        "area": "Leeg: de hele regio." if several else "Leeg laten mag: de regio is één gebied.",
        "start_year": "Het eerste jaar waarover de bevinding gaat. Leeg: hetzelfde als het laatste.",
        "end_year": f"Het laatste jaar waarover de bevinding gaat. Leeg: {year}.",
        "source": (
            "Waaruit blijkt het: een stuk, een telling, een gesprek (zonder namen). Leeg: de opgave van het"
            " netwerk zelf."
        ),
        "locator": "Waar in de bron: bladzijde, paragraaf of tabel.",
        "recorded_by": "Een rol, zoals projectleider; nooit een naam. Leeg: netwerk.",
    }
