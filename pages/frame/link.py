"""
The selection in the address: ids in the link, labels on screen, and a sentence for what a link asks that does
not exist.

Streamlit's own bind="query-params" writes the label of an option into the link. Labels change and ids don't,
so the link is kept here.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from pages.frame.words import plain

WRITTEN = "_link"  # what this session wrote into the address last: finding that there again is no news
SHOWN = "_shown"  # what this run shows: the label of each choice, and of what is chosen
PUT_RIGHT = "_put_right"  # where this run says what was wrong in the link, and what it said
YES_NO = {"nee": "nee", "ja": "ja"}
ONLY_NO = {"nee": "nee"}  # the options of a toggle that can't be switched on


@dataclass(frozen=True)
class Choice:
    """
    Something to choose: its key in link and session, what it is called, and its options (word in the link:
    label on screen).

    A choice of yes or no is a toggle: true and false in the session, ja and nee in the link.
    """

    key: str
    label: str
    options: Mapping[str, str]
    default: str

    @property
    def toggles(self) -> bool:
        """
        Whether this is a choice of yes or no.
        """
        return self.options in (YES_NO, ONLY_NO)

    @property
    def word(self) -> str:
        """
        The word for what is chosen now.
        """
        chosen = st.session_state[self.key]
        return {True: "ja", False: "nee"}[chosen] if self.toggles else chosen

    def choose(self, word: str) -> None:
        """
        Choose an option by its word; only before its widget is drawn in a run.
        """
        st.session_state[self.key] = word == "ja" if self.toggles else word


def follow_link(*choices: Choice) -> list[str]:
    """
    Give each choice its value before its widget is drawn: what the link newly asks, else what was chosen
    before, else the default.

    Returns a Dutch sentence for each word in the link that is no option.
    """
    problems = []
    for choice in choices:
        new = choice.key not in st.session_state or choice.word not in choice.options
        if new:
            choice.choose(choice.default)
        asked = st.query_params.get(choice.key)
        ours = asked == st.session_state.get(WRITTEN, {}).get(choice.key)
        if asked is None or (ours and not (new and asked in choice.options)):
            # No news; or left by another page, or by another choice, under a key that means something else
            # here
            continue
        if asked in choice.options:
            choice.choose(asked)
        else:
            problems.append(_problem(choice, asked))
    return problems


def _problem(choice: Choice, asked: str) -> str:
    """
    Return what was wrong with the word that the link asks, and what is shown instead.
    """
    if not choice.toggles:
        return (
            f"{choice.label} “{plain(asked[:40])}” bestaat niet; u ziet {plain(choice.options[choice.word])}."
        )
    standing = "aan" if choice.word == "ja" else "uit"
    if asked in YES_NO:
        return f"“{choice.label}” kan bij deze gegevens niet aan en staat daarom {standing}."
    return f"“{choice.label}” kan alleen ja of nee zijn, niet “{plain(asked[:40])}”, en staat nu {standing}."


def begin_run() -> None:
    """
    Keep a place for what is wrong in the link, above the page, and forget what the run before showed.
    """
    st.session_state[SHOWN] = {}
    st.session_state[PUT_RIGHT] = (st.container(key="rechtgezet").empty(), [])


def put_right(*problems: str) -> None:
    """
    Say what was wrong in the link and what is shown instead: all of it in one line above the page, in the
    order in which it was found.
    """
    place, said = st.session_state[PUT_RIGHT]
    said.extend(problem for problem in problems if problem not in said)
    if problems:
        place.info(" ".join(said))


def shown_words(title: str) -> list[str]:
    """
    Return what this run shows, a phrase each: the page, and what is chosen.
    """
    return [title, *(f"{label}: {chosen}" for label, chosen in st.session_state[SHOWN].items())]


def write_link(*choices: Choice) -> None:
    """
    Write what is chosen into the address, so that it can be sent to someone else; what else is in it stays.
    """
    words = {choice.key: choice.word for choice in choices}
    st.session_state[SHOWN].update(
        {choice.label: choice.options.get(choice.word, choice.word) for choice in choices}
    )
    if any(st.query_params.get(key) != word for key, word in words.items()):
        st.query_params.update(words)
    st.session_state[WRITTEN] = {**st.session_state.get(WRITTEN, {}), **words}


def current_link() -> dict[str, str]:
    """
    Return the words of the address, with what is chosen since it was written.
    """
    chosen = {
        key: st.session_state[key] for key in st.session_state.get(WRITTEN, {}) if key in st.session_state
    }
    words = {key: {True: "ja", False: "nee"}.get(value, value) for key, value in chosen.items()}
    return {**st.query_params.to_dict(), **words}
