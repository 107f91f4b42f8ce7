"""
Small counts of people, cases and reports in an answer, which may lead to a person.
"""

import re
from collections.abc import Container

from vvmetrics.privacy.finds import Find, found, in_original, stands
from vvmetrics.privacy.reading import reading

# Every repeat below is bounded, so that a text of any length takes a time in proportion to it.
WORDED = "nul|één|eén|een enkele|twee|drie|vier|vijf|zes|zeven|acht|negen"
SMALL = (
    r"(?:(?<!\d)[0-9](?:,0|\.0)?(?![\d.,]\d|\d)|"
    rf"\b(?:{WORDED}|(?:twee|drie|vier|vijf|zes|zeven|acht|negen)tal)\b)"
)
ANY = rf"(?:\d{{1,4}}|\b(?:{WORDED}|tien|elf|twaalf)\b)"
COUNTED = (
    "aangehouden(?:en)?|aangiftes?|aangiften|aanhouding(?:en)?|baby's?|betrokkenen?|bewoners?|broers?|broertjes?|cas(?:e|es|us|ussen)|"
    "cli[ëe]nt(?:en)?|contactverbod(?:en)?|daders?|doden?|dossiers?|echtpa(?:ar|ren)|families?|femicides?|gezin(?:nen)?|huishoudens?|"
    "huisverbod(?:en)?|incident(?:en)?|jongens?|jongeren?|kids|kind(?:eren|je|jes)?|kleuters?|leerlingen?|man(?:nen)?|meisjes?|"
    "melding(?:en)?|"
    "mensen|minderjarigen?|moeders?|moord(?:en)?|OTS(?:'?en)?|ouders?|overlijdens?|peuters?|person(?:en)|persoon|plaatsing(?:en)?|plegers?|"
    "raads(?:onderzoek(?:en)?|rapport(?:en)?)|sepots?|slachtoffers?|stalkers?|stellen|sterfgeval(?:len)?|THV(?:'s)?|UHP(?:'s)?|vaders?|"
    "verdachten?|veroordeling(?:en)?|verwijzing(?:en)?|volwassenen?|vonnis(?:sen)?|vrouw(?:en)?|zaak|zaken|zussen|zusjes?|ex-partners?"
)
NOT_COUNTED = (  # "contactpersonen" serve the field
    "contact|vertrouwens|sleutel|aanspreek|school|jaar|kwartaal|onderzoeks|eind|politie|vak|beroeps|tussen"
)
NOUN = (
    rf"(?!(?:{NOT_COUNTED})-?(?:person|persoon|mensen|mannen|vrouwen|rapport))[\w+-]{{0,24}}?(?:{COUNTED})\b"
)
ADJECTIVES = r"(?:(?:[a-zë-]{1,24}e|vast|nieuw|jong|acuut|complex|bekend)\s{1,2}){0,2}"
ORDINAL = "fase|type|code|stap|groep|niveau|prioriteit|categorie|versie|op de|top|paragraaf|tabel|bijlage"
BEFORE = rf"(?<![\w.,/%€-])(?<!€ ){''.join(f'(?<!{word} )' for word in ORDINAL.split('|'))}"
OR = r"\s?(?:-|tot|à|a|of|en)\s?"
SPAN = rf"(?:{ANY}{OR})?{SMALL}(?:{OR}{SMALL})?(?:\s?\([0-9]\))?"
OF = r"\s{0,2}\(?(?:van(?: de)?|v/d|uit(?: de)?|op(?: de)?|/)\s{0,2}"
NO_YEAR = r"(?!(?:19|20)\d\d\b)"
NO_TIME = r"(?![\d.:,]?\d)"
ALONE = r"(?=\s{0,2}(?:$|[.,;)(]|in (?:19|20)\d\d))"
PATTERNS = {
    "counted": rf"{BEFORE}{SPAN}\s{{0,2}}{ADJECTIVES}{NOUN}",
    "share": rf"{BEFORE}{SMALL}{OF}(?P<whole>{NO_YEAR}{ANY})\)?{NO_TIME}(?:\s{{1,2}}{ADJECTIVES}{NOUN})?",
    "after": (
        rf"\b(?:{NOUN}|aantal|totaal|n)\s{{0,2}}(?::|=|\()\s{{0,2}}[0-9]\)?(?![\w.,%/:-]?\d|\s{{0,2}}(?:x|keer|per|%|op)|\s{{0,2}}/)"
    ),
    "below": rf"(?:<|≤|\bminder dan|\bonder de)\s{{0,2}}{SMALL}(?:{ALONE}|(?=\s{{1,2}}{ADJECTIVES}{NOUN}))",
}
COUNTS = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS.items()), re.IGNORECASE)
ABOUT = (
    r"ca\.?|circa|ongeveer|rond(?: de)?|plusminus|±|~|n\s?=|aantal:?|totaal:?|in totaal|"
    r"<|≤|minder dan|onder de|hooguit|hoogstens|maximaal|max\.?"
)
ONLY = re.compile(
    r"(?P<count>(?:(?:in )?(?:19|20)\d\d:?"
    rf" )?(?:(?:{ABOUT})\s{{0,2}}){{0,3}}(?:{SMALL}|een)(?:(?:{OR}|\s?/\s?){ANY})?)"
    r"\s{0,2}(?:stuks|\(?(?:in )?(?:19|20)\d\d\)?)?[\s.!?]{0,3}",
    re.IGNORECASE,
)
A_RATE = re.compile(  # how much work, not how many people: of a month or longer it does count them
    r"\s{0,2}(?:(?:per|elke|iedere|ieder|elk)\b(?!(?:\s\w{1,12}){0,1}?\s(?:half"
    r" ?jaar|jaar|kwartaal|maand))|tegelijk\b|op de agenda\b"
    r"|/\s?(?!jaar|kwartaal|maand|jr|mnd)[a-z])",
    re.IGNORECASE,
)
AT_LEAST = re.compile(
    r"(?:\b(?:meer dan|minimaal|minstens|ten minste|tenminste|vanaf|boven de)|>|≥)\s{0,2}(?:de )?$",
    re.IGNORECASE,
)
OF_EVENTS = re.compile(r"\b(?:na|bij|pas na|binnen)\s{1,2}$", re.IGNORECASE)
EVENTS = re.compile(r"(?:melding|incident|aangift|huisverbod|overtreding)\w{0,6}$", re.IGNORECASE)
TOGETHER = re.compile(r"\bmet\s{1,2}$", re.IGNORECASE)
STAFF = re.compile(r"(?:person|persoon|mensen|man)\w{0,4}$", re.IGNORECASE)
OF_A_PARTNER = re.compile(
    r" (?:van|uit|namens) (?:(?:de|het|elke?|iedere?) )?"
    r"(?:partners?|organisaties?|politie|OM|VT|Veilig|Raad|RvdK|reclassering|gemeente)\b",
    re.IGNORECASE,
)
ONE_PLAN = re.compile(r"(?:één|een|1) gezin,? ?(?:één|een|1) plan", re.IGNORECASE)
STANDARD = {"10", "100", "1000", "tien"}  # of "3 op de 10"
HARMLESS = re.compile(
    r"\s{1,2}(?:\w{1,20}e"
    r" )?(?:partners?|gemeenten?|\w{0,12}teams?|regio's?|organisaties?|dag(?:en)?|we(?:ek|ken)|"
    r"maand(?:en)?|uur|"
    r"kwartalen|"
    r"tafels|overleggen|districten|netwerken|gebieden|eenheden|punten|stappen|fasen|keer|scholen|vragen|medewerkers?|professionals|leden|"
    r"instellingen|fte)\b",
    re.IGNORECASE,
)
LOOK_BACK = 20
A_WORD = re.compile(r"[^\s,.;:()]+")
LONGEST_TERM = 6  # words


def small_count(answer: str, *, allowed: Container[str] = ()) -> Find | None:
    """
    Return the first count of none to nine people, cases or reports in an answer, None if there is none.

    So is an answer that is nothing but such a number. Counts of partners, meetings, hours or tables may be
    small, and so may a rate ("2 zaken per week"), a threshold ("na 2 meldingen") and what stands in a term of
    allowed. The find is always certain: such an answer is refused.
    """
    read = reading(answer)
    text = read.text.strip()
    start = read.text.find(text)
    if not text:
        return None
    if (only := ONLY.fullmatch(text)) and not stands(text, allowed):
        return in_original(
            found("small_count", read.text, (start, start + only.end("count")), certain=True), answer, read
        )
    for match in COUNTS.finditer(read.text):
        if not _may_stand(read.text, match) and not _in_a_term(read.text, match.span(), allowed):
            return in_original(found("small_count", read.text, match.span(), certain=True), answer, read)
    return None


def _may_stand(text: str, match: re.Match[str]) -> bool:
    """
    Return whether a count is a rate, a threshold, a proportion or a phrase.
    """
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    if A_RATE.match(text, match.end()) or AT_LEAST.search(before) or ONE_PLAN.match(text, match.start()):
        return True
    if match["share"]:
        a_part = re.search(r"\d\s?/\s?\d", match[0]) and match.end() == match.end(
            "whole"
        )  # "1/3 van de tijd"
        return (
            bool(a_part)
            or _is_a_proportion(match[0], match["whole"])
            or bool(HARMLESS.match(text, match.end()))
        )
    events = OF_EVENTS.search(before) and EVENTS.search(match[0])
    staff = STAFF.search(match[0]) and (TOGETHER.search(before) or OF_A_PARTNER.match(text, match.end()))
    return bool(events or staff)


def _is_a_proportion(words: str, whole: str) -> bool:
    """
    Return whether "1 op (de) 5" or "3 op de 10" is said, which tells of no number of cases.
    """
    on = re.search(r" op(?: de)? ", words) is not None
    return on and (words.casefold().startswith(("1 ", "één ")) or whole.casefold() in STANDARD)


def _in_a_term(text: str, span: tuple[int, int], allowed: Container[str]) -> bool:
    """
    Return whether words are part of a term that may stand.
    """
    near = [each.span() for each in A_WORD.finditer(text, max(0, span[0] - 100), span[1] + 100)]
    starts = [start for start, _ in near if start <= span[0]][-LONGEST_TERM:]
    ends = [end for _, end in near if end >= span[1]][:LONGEST_TERM]
    return any(stands(text[start:end], allowed) for start in starts for end in ends)
