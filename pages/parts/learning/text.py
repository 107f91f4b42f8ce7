"""
A point of Leeragenda to read: the question, the reason, what it took those who can tell, and their sources.
"""

from pages.frame.page import Context
from pages.frame.words import plain
from vvmetrics.downloads.provenance import About
from vvmetrics.narrative.agenda import Point, Tell
from vvmetrics.narrative.exchange import Citation, Exchange, read_exchange
from vvmetrics.narrative.findings import NOT_VALIDATED
from vvmetrics.questions import metrics


def exchange_on(context: Context, action: str) -> Exchange:
    """
    Return what regions can tell each other of an action, as it was asked.
    """
    return read_exchange(
        context.scene,
        context.summary(),
        context.known(),
        context.ask(metrics.told_sources, action=action),
        context.phases(),
        action=action,
    )


def about(told: list[tuple[Exchange, Point]]) -> About:
    """
    Return what a download of points tells of: their action, if it is one, and all regions that tell, ask or
    are asked.
    """
    actions = {exchange.action for exchange, _ in told}
    concerned = {
        region
        for _, point in told
        for region in (*point.to, *point.for_, *(tell.region for tell in point.tells))
    }
    regions = tuple(
        region for exchange, _ in told[:1] for region in exchange.definitions.regions if region in concerned
    )
    return About(
        "Leeragenda", actions.pop() if len(actions) == 1 else None, regions, tells=("findings", "phases")
    )


def sources_text(point: Point, *, region: str | None = None) -> str:
    """
    Return the sources of what is told (of one region), each with the place in it and what the region has not
    validated.
    """
    cited = [one for tell in point.tells if region in {None, tell.region} for one in tell.sources]
    words = [_linked(one) for one in dict.fromkeys(cited)]
    return f":small[Bron: {'; '.join(words)}]" if words else ""


def point_text(exchange: Exchange, point: Point) -> str:
    """
    Return a point to read: the question, the reason, and where several regions tell, each with what it took
    and its source.
    """
    question = f"*{plain(exchange.definitions.indicators[point.indicator].question)}*"
    if point.group:
        return "  \n".join(filter(None, [question, plain(point.reason), sources_text(point)]))
    told = [_told(exchange, point, tell) for tell in point.tells]
    head = {"vragen": "Kan vertellen:", "verouderd": plain(point.reason)}.get(point.kind, "")
    last = plain(point.reason) if point.kind != "verouderd" else ""
    return "\n\n".join(filter(None, ["  \n".join(filter(None, [question, head])), "\n".join(told), last]))


def _told(exchange: Exchange, point: Point, tell: Tell) -> str:
    why = f", want {tell.why}" if tell.why and point.kind != "verouderd" else ""
    seen = f"- **{plain(exchange.name(tell.region))}**{plain(why)}: {plain(tell.seen)}."
    return f"{seen}  \n:small[{plain(tell.took)}] {sources_text(point, region=tell.region)}"


def _linked(one: Citation) -> str:
    title = f"[{plain(one.title)}](<{one.url}>)" if one.url else plain(one.title)
    caution = f" · **{NOT_VALIDATED}**" if one.desk_research else ""
    return f"{', '.join(filter(None, [title, plain(one.locator)]))} · {plain(one.kind)}{caution}"
