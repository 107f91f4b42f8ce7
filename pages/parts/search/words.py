"""
What is asked on Zoeken and where: words, parts of words, an action and a kind; region and the choice of
sources are the shared ones.
"""

import streamlit as st

from pages.frame.heading import WORDS
from pages.frame.link import SHOWN, WRITTEN, YES_NO, Choice, pick_all, put_right
from pages.frame.page import Context
from pages.frame.selection import ALL, as_list, pick_view
from vvmetrics.narrative.search import KINDS, Asked
from vvmetrics.questions.search import LONGEST

LABEL = "Zoek in bevindingen, indicatoren en bronnen"
PARTS = Choice("delen", "Ook als deel van een woord", YES_NO, default="nee")
WITHIN = "binnen"  # in link and session: the action that is looked through, or all
EXAMPLES = (
    "overleg",
    "Veilig Thuis",
    "informatie delen",
    "vertrouwen",
)  # each finds something in made-up data too
RULE = (
    "Zoeken gaat over alle jaren. De regio, de eigen meldingen en de plausibiliteit in de zijbalk tellen mee,"
    " het jaar en de verbeteractie niet. Elke vorm van een woord telt: “overleggen” vindt ook “overleg”."
    " Hoofdletters en accenten maken niet uit, en woordjes als “de” en “van” tellen alleen als u niets anders"
    " zoekt."
)


def pick_question(context: Context) -> Asked:
    """
    Draw the field and the choices beside it; all of it is in the link. Returns what is asked.
    """
    text = _pick_words()
    actions = {ALL: "Alle verbeteracties"} | {
        action.id: action.short_label for action in context.definitions.actions.values()
    }
    within = Choice(WITHIN, "Binnen verbeteractie", actions, default=ALL)
    pick_all([within, PARTS], _beside_the_field)
    selection, action = context.selection, None if within.word == ALL else within.word
    return Asked(text, parts=PARTS.word == "ja", region=selection.region, action=action, way=selection.way)


def pick_kind() -> str:
    """
    Draw the choice of the kind of hits to see. Returns its word, or ALL.
    """
    return pick_view(
        "vondsten", "Toon", {ALL: "Alles"} | {kind: many.capitalize() for kind, (_, many) in KINDS.items()}
    )


def explain() -> None:
    """
    Say what can be searched, with words to try.
    """
    st.info(
        "Zoek in wat er over de regio's is gezien (bevindingen), in de vraag en toelichting van elke"
        " indicator, en in titel en uitgever van elke bron. Elke vondst leidt naar haar plaats in het"
        " dashboard."
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("Probeer bijvoorbeeld:", width="content")
        for words in EXAMPLES:
            st.button(words, key=f"voorbeeld-{words}", icon=":material/search:", on_click=_ask, args=(words,))


def try_otherwise(context: Context, asked: Asked) -> None:
    """
    Say what to do when nothing was found; what a choice leaves out is one click away.
    """
    tips = ["Probeer een ander of een korter woord, of let op de spelling."]
    if asked.words > 1:
        tips.append("Zoek met minder woorden.")
    tips.append(
        f"De vragen van alle {len(context.definitions.indicators)} indicatoren staan op de pagina"
        " Verantwoording."
    )
    st.markdown("\n".join(f"- {tip}" for tip in tips))


def everywhere_button() -> None:
    """
    Draw the button that takes away every choice that leaves something out.
    """
    st.button("Zoek zonder deze keuze", icon=":material/filter_alt_off:", on_click=_everywhere)


def _pick_words() -> str:
    """
    Draw the field with the words of the link, at most as long as can be searched, and write them back;
    returns them.
    """
    asked, written = st.query_params.get(WORDS, ""), st.session_state.get(WRITTEN, {})
    if WORDS not in st.session_state or (asked and asked != written.get(WORDS)):
        st.session_state[WORDS] = asked[:LONGEST]
        if len(asked) > LONGEST:
            put_right(
                f"De zoekwoorden in de link waren te lang; u ziet wat de eerste {LONGEST} tekens opleveren."
            )
    words = st.text_input(
        LABEL, key=WORDS, type="search", max_chars=LONGEST, placeholder="Zoek …", persist_state="session"
    ).strip()
    if words:
        st.query_params[WORDS] = words
        st.session_state[SHOWN]["Gezocht"] = words
    elif asked:
        del st.query_params[WORDS]
    st.session_state[WRITTEN] = {**written, WORDS: words}
    return words


def _beside_the_field(within: Choice, parts: Choice) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        with st.container(width=300):
            as_list(within, persist_state="session", placeholder="Alle verbeteracties")
        tip = "Dan vindt “overleg” ook “actieoverleg”."
        st.toggle(parts.label, key=parts.key, help=tip, persist_state="session", width="content")


def _ask(words: str) -> None:
    st.session_state[WORDS] = words


def _everywhere() -> None:
    st.session_state.update({"regio": ALL, "eigen": False, "plausibiliteit": "1", WITHIN: ALL})
