"""
Small counts of people, cases and reports in an answer, which may lead to a person.
"""

import re

from vvmetrics.privacy.finds import Find, found

SMALL = r"(?:[1-9]|één|een enkele|twee|drie|vier|vijf|zes|zeven|acht|negen)"
ANY = r"(?:\d{1,3}|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
COUNTED = (
    "cas(?:us|ussen)|kind(?:eren|je|jes)?|gezin(?:nen)?|melding(?:en)?|zaak|zaken|slachtoffers?|verdachten?|plegers?|daders?|"
    "cli[ëe]nt(?:en)?|person(?:en)|persoon|mensen|huisverbod(?:en)?|aangiften?|aangiftes|jongeren?|meisjes?|jongens?|vrouw(?:en)?|"
    "man(?:nen)?|ouders?|moeders?|vaders?|dossiers?|incident(?:en)?|aanhouding(?:en)?|uithuisplaatsing(?:en)?|minderjarigen?|"
    "huishoudens?|rapport(?:en)?|onderzoek(?:en)?|veroordeling(?:en)?|stellen|broers?|zussen|baby's?"
)
NOT_COUNTED = (
    "contact|vertrouwens|sleutel|aanspreek|school|jaar|kwartaal|onderzoeks|eind|politie|vak|beroeps"  # "contactpersonen" serve the field
)
NOUN = rf"(?!(?:{NOT_COUNTED})-?(?:person|persoon|mensen|mannen|vrouwen|rapport))(?:[\w+-]*?-?)(?:{COUNTED})"
ADJECTIVES = r"(?:(?:[a-zë-]+e|vast|nieuw|jong|acuut|complex|bekend)\s+){0,2}"
ORDINAL = r"(?<!fase )(?<!type )(?<!code )(?<!stap )(?<!groep )(?<!niveau )(?<!prioriteit )(?<!categorie )(?<!versie )(?<!op de )"
BEFORE = rf"(?<![\w.,/%€-])(?<!€ ){ORDINAL}"
PATTERNS = (
    rf"{BEFORE}(?:{ANY}\s?(?:-|–|tot|à|a|of|en)\s?)?{SMALL}(?:\s*\([1-9]\))?\s+{ADJECTIVES}{NOUN}\b",
    rf"{BEFORE}{SMALL}\s+van\s+de\s+(?:{ANY}|\d+)\s+{ADJECTIVES}{NOUN}\b",
    rf"\b{NOUN}\s*(?::|=|\()\s*[1-9]\)?(?![\w.,%/:-]?\d|\s*(?:x|keer|per|%))",
    r"<\s?[1-9]\b(?![.,]?\d)",
)
COUNTS = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS), re.IGNORECASE)
A_RATE = re.compile(r"\s*(?:per|elke|iedere|ieder|elk|tegelijk|op de agenda)\b|\s*/", re.IGNORECASE)  # how much work, not how many people


def small_count(answer: str) -> Find | None:
    """
    Return the first count of one to nine people, cases or reports in an answer, None if there is none.

    Counts of partners, meetings, hours or tables may be small, and so may a rate ("2 zaken per week"). The find is always certain: such
    an answer is refused.
    """
    for match in COUNTS.finditer(answer):
        if not A_RATE.match(answer, match.end()):
            return found("small_count", answer, match.span(), certain=True)
    return None
