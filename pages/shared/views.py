"""
Several views on one indicator on a page: who sees what, and where the picture differs.
"""

from collections.abc import Iterable

import streamlit as st

from pages.frame.page import Context
from pages.frame.words import plain
from vvmetrics.answers.views import Views, read_views
from vvmetrics.charts import signs
from vvmetrics.narrative.views import DIFFERS, area_words, differing_sentence, differing_words, views_sentence
from vvmetrics.questions import metrics


def views_of(context: Context, *, action: str | None = None, region: str | None = None) -> list[Views]:
    """
    Return the views on the indicators of an action, of a region or of both, by the way of asking that is
    chosen.
    """
    return read_views(context.ask(metrics.views, region=region, action=action), context.definitions)


def differing(context: Context) -> dict[tuple[str, str], str]:
    """
    Return by region and indicator how the picture of the chosen action differs, only where it does.
    """
    return differing_words(context.scene, views_of(context, action=context.selection.action))


def who_sees_what(context: Context, views: Iterable[Views], *, with_region: bool) -> None:
    """
    Draw a line for each place in which several look at an indicator: what each sees, above the cards that
    tell the rest.
    """
    lines = [_line(context, one, with_region=with_region) for one in views]
    if any(lines):
        st.markdown("\n\n".join(line for line in lines if line))


def differing_text(context: Context, views: Iterable[Views]) -> str:
    """
    Return a list of where the picture differs among views of one region: each indicator with what each sees;
    "" if it does nowhere.
    """
    definitions = context.definitions
    told = []
    for one in (one for one in views if one.picture_differs):
        sentence = views_sentence(context.scene, one).removeprefix(f"{DIFFERS}: ")
        place = area_words(one, definitions)
        told.append(
            plain(
                f"{definitions.indicators[one.indicator].label}{f' ({place})' if place else ''}: {sentence}"
            )
        )
    return "\n".join([f"**{DIFFERS}.**", *(f"- {words}" for words in told)]) if told else ""


def differing_note(context: Context, *, region: str) -> None:
    """
    Say at which indicators of the chosen action the picture in a region differs, if it does.
    """
    sentence = differing_sentence(
        views_of(context, action=context.selection.action, region=region), context.definitions
    )
    if sentence:
        st.markdown(f"{signs.DIFFERS.mark} {plain(sentence)}")


def _line(context: Context, views: Views, *, with_region: bool) -> str:
    definitions = context.definitions
    sentence = views_sentence(context.scene, views)
    if not sentence:
        return ""
    head, told = sentence.split(": ", 1)
    region = definitions.regions[views.region].label if with_region else ""
    place = ", ".join(part for part in (region, area_words(views, definitions)) if part)
    sign = f"{signs.DIFFERS.mark} " if views.picture_differs else ""
    return f"{sign}**{plain(head)}{plain(f' ({place})') if place else ''}:** {plain(told)}"
