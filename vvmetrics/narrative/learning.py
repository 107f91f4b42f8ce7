"""
The sentences above Leeragenda: whom a region can ask and why them, whom it can help, and where nobody can
tell.
"""

from collections.abc import Iterable, Sequence

from vvmetrics.answers.comparison import STRONG
from vvmetrics.answers.learning import (
    CLEAR,
    STALE_YEARS,
    Ground,
    Pair,
    can_tell,
    open_questions,
    stale,
    would_listen,
)
from vvmetrics.narrative.exchange import Exchange
from vvmetrics.narrative.words import listed, number

GROUNDS = {
    Ground.CLEAR: "duidelijke waarde",
    Ground.SUPPORTED: "goed onderbouwd",
    Ground.FURTHER: "de actie liep daar toen al",
}
LEARNING_RULE = (
    f"**Wie kan vertellen:** een duidelijke waarde (niveau {CLEAR} of meer), plausibiliteit {STRONG} of meer,"
    " of ervaring uit een gebied waar de actie toen al liep en verder was; nooit op een verwachting alleen,"
    " niet als de waarde uitbleef. **Wie zou luisteren:** niet bekend, alleen een verwachting, nog te weinig"
    " opbrengst, of nog in verkenning of voorbereiding. Of een regio wil vertellen of luisteren, weet alleen"
    " die regio zelf. Regio's staan in hun vaste volgorde, zonder rang."
)


def ask_sentence(exchange: Exchange, *, region: str) -> str:
    """
    Return the regions that a region can ask about the action, on how many indicators and why them, and what
    nobody can tell it.

    >>> print(ask_sentence(exchange, region="west"))
    Acuut, stand 2021. West kan bij twee van de vijf indicatoren vragen stellen aan Noord (twee
    indicatoren: goed onderbouwd bij één, de actie liep daar toen al bij één). Bij twee andere kan nog
    niemand vertellen: zie Open vragen.
    """
    name, own = exchange.name(region), [pair for pair in exchange.pairs if pair.listener.region == region]
    needed = sum(stand.region == region and bool(would_listen(stand)) for stand in exchange.stands.values())
    told = _indicators(own)
    if not needed:
        return (
            f"{_head(exchange)} {name} heeft hierover niets te vragen: het kan zelf vertellen, of de vraag"
            " past er niet."
        )
    if not told:
        return (
            f"{_head(exchange)} {name} kan hierover nog niemand vragen: geen andere regio kan erover"
            " vertellen. Zie Open vragen."
        )
    clauses = [
        f"{exchange.name(teller)} ({_many(len(_indicators(pairs)))}: {_why(pairs)})"
        for teller, pairs in _by_teller(exchange, own)
    ]
    nobody = needed - len(told)
    rest = f" Bij {number(nobody)} andere kan nog niemand vertellen: zie Open vragen." if nobody else ""
    return (
        f"{_head(exchange)} {name} kan bij {_of(len(told), _total(exchange))} vragen stellen aan"
        f" {listed(clauses)}.{rest}"
    )


def help_sentence(exchange: Exchange, *, region: str) -> str:
    """
    Return how many others a region can help, on how many indicators and why; or that it can't yet.

    >>> print(help_sentence(exchange, region="noord"))
    Acuut, stand 2021. Noord kan bij twee van de vijf indicatoren vertellen (goed onderbouwd bij één, de
    actie liep daar toen al bij één); twee regio's zouden kunnen luisteren.
    """
    name, own = exchange.name(region), [pair for pair in exchange.pairs if pair.teller.region == region]
    if not own and any(can_tell(stand) for stand in exchange.stands.values() if stand.region == region):
        return f"{_head(exchange)} {name} kan hierover vertellen, maar geen andere regio weet daarvan minder."
    if not own:
        none = (
            "van geen indicator is er een duidelijke waarde, een goede onderbouwing, of ervaring uit een"
            " gebied waar de actie toen al liep"
        )
        return f"{_head(exchange)} {name} kan hierover nog niemand helpen: {none}."
    listeners = {pair.listener.region for pair in own}
    many = len(listeners) > 1
    who = f"{number(len(listeners))} regio's zouden" if many else f"{exchange.names(listeners)} zou"
    told = _of(len(_indicators(own)), _total(exchange))
    return f"{_head(exchange)} {name} kan bij {told} vertellen ({_why(own)}); {who} kunnen luisteren."


def everyone_sentence(exchange: Exchange) -> str:
    """
    Return how many indicators a region can tell another about, which regions can and why, and how many nobody
    can tell of.

    >>> print(everyone_sentence(exchange))
    Acuut, stand 2021. Bij drie van de vijf indicatoren kan iemand vertellen: Noord (twee indicatoren:
    goed onderbouwd bij één, de actie liep daar toen al bij één) en West (één indicator: duidelijke
    waarde, goed onderbouwd). Bij twee van de vijf indicatoren kan niemand vertellen: zie Open vragen.
    """
    nobody = len(open_questions(exchange.stands))
    gaps = f" Bij {_of(nobody, _total(exchange))} kan niemand vertellen: zie Open vragen." if nobody else ""
    if not exchange.pairs:
        return f"{_head(exchange)} Geen regio kan een andere hierover nu iets vertellen.{gaps}"
    clauses = [
        f"{exchange.name(teller)} ({_many(len(_indicators(pairs)))}: {_why(pairs)})"
        for teller, pairs in _by_teller(exchange, exchange.pairs)
    ]
    return (
        f"{_head(exchange)} Bij {_of(len(_indicators(exchange.pairs)), _total(exchange))} kan iemand"
        f" vertellen: {listed(clauses)}.{gaps}"
    )


def open_sentence(exchange: Exchange, *, region: str | None) -> str:
    """
    Return how many indicators nobody can tell (a region) about, and whom to ask.

    >>> print(open_sentence(exchange, region="west"))
    Acuut, stand 2021. Bij twee van de vijf indicatoren kan niemand West iets vertellen. Te vragen is het
    waar de actie in een pilot of verder is: Noord.
    """
    questions = open_questions(exchange.stands, region=region)
    if not questions:
        return f"{_head(exchange)} Er zijn geen open vragen: waar iemand zou luisteren, kan iemand vertellen."
    asked = {one for question in questions for one in question.asked}
    regions = [one for one in exchange.definitions.regions if one in asked]
    whom = f" {exchange.name(region)} iets" if region else ""
    other = " andere" if region else ""
    told = f"Bij {_of(len(questions), _total(exchange))} kan niemand{whom} vertellen."
    if not regions:
        return (
            f"{_head(exchange)} {told} Van geen{other} regio is bekend dat de actie er in een pilot of"
            " verder is."
        )
    return (
        f"{_head(exchange)} {told} Te vragen is het waar de actie in een pilot of verder is:"
        f" {exchange.names(regions)}."
    )


def stale_sentence(exchange: Exchange, *, region: str | None) -> str:
    """
    Return how many indicators are known only from long ago, and where.

    >>> print(stale_sentence(exchange, region="west"))
    Acuut, stand 2021. Niets wat van West bekend is, is meer dan drie jaar ouder dan 2021.
    """
    old = stale(exchange.stands, year=exchange.scene.year, region=region)
    of = f" van {exchange.name(region)}" if region else ""
    limit = f"meer dan {number(STALE_YEARS)} jaar ouder dan {exchange.scene.year}"
    if not old:
        return f"{_head(exchange)} Niets wat{of} bekend is, is {limit}."
    counts = {
        one: sum(stand.region == one for here in old for stand in here)
        for one in exchange.definitions.regions
    }
    places = [f"{exchange.name(one)} ({_many(count)})" for one, count in counts.items() if count]
    where = "" if region else f", in {listed(places)}"
    return (
        f"{_head(exchange)} Bij {_of(len(old), _total(exchange))} is wat{of} bekend is, {limit}{where}. De"
        " vraag is of het nog zo is."
    )


def _head(exchange: Exchange) -> str:
    return f"{exchange.definitions.actions[exchange.action].short_label}, {exchange.scene.standing}."


def _total(exchange: Exchange) -> int:
    return len({stand.indicator for stand in exchange.stands.values()})


def _indicators(pairs: Iterable[Pair]) -> set[str]:
    return {pair.teller.indicator for pair in pairs}


def _by_teller(exchange: Exchange, pairs: Sequence[Pair]) -> list[tuple[str, list[Pair]]]:
    found = [
        (region, [pair for pair in pairs if pair.teller.region == region])
        for region in exchange.definitions.regions
    ]
    return [(region, own) for region, own in found if own]


def _why(pairs: Sequence[Pair]) -> str:
    """
    Return why a region can tell: at how many indicators the value is clear, how many are well supported, of
    how many the action ran.
    """
    total = len(_indicators(pairs))
    parts = []
    for ground, words in GROUNDS.items():
        count = len({pair.teller.indicator for pair in pairs if ground in pair.grounds})
        told = words if count == total else f"{words} bij {number(count)}"
        parts += [told] if count else []
    return ", ".join(parts)


def _of(count: int, total: int) -> str:
    return (
        f"alle {number(total)} indicatoren"
        if count == total > 1
        else f"{number(count)} van de {_many(total)}"
    )


def _many(count: int) -> str:
    return f"{number(count)} indicator{'' if count == 1 else 'en'}"
