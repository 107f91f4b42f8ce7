"""
The selection in the address: ids in the link, labels on screen, and a sentence for what a link asks that does
not exist.

Streamlit's own bind="query-params" writes the label of an option into the link. Labels change and ids don't,
so the link is kept here.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

import streamlit as st

from pages.frame.words import plain
from vvmetrics.narrative.words import count_words

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

    @property
    def shown(self) -> str:
        """
        The label of what is chosen now.
        """
        return self.options.get(self.word, self.word)

    def choose(self, word: str) -> None:
        """
        Choose an option by its word; only before its widget is drawn in a run.
        """
        st.session_state[self.key] = word == "ja" if self.toggles else word

    def follow(self) -> list[str]:
        """
        Give the choice its value before its widget is drawn: what the link newly asks, else what was chosen
        before, else the default.

        Returns a Dutch sentence if the word in the link is no option.
        """
        new = self.key not in st.session_state or self.word not in self.options
        if new:
            self.choose(self.default)
        asked = st.query_params.get(self.key)
        ours = asked == st.session_state.get(WRITTEN, {}).get(self.key)
        if asked is None or (ours and not (new and asked in self.options)):
            # No news; or left by another page, or by another choice, under a key that means something else
            # here
            return []
        if asked not in self.options:
            return [self._problem(asked)]
        self.choose(asked)
        return []

    def _problem(self, asked: str) -> str:
        """
        Return what was wrong with the word that the link asks, and what is shown instead.
        """
        asked_for = plain(asked[:40])
        if not self.toggles:
            return f"{self.label} “{asked_for}” bestaat niet; u ziet {plain(self.shown)}."
        standing = "aan" if self.word == "ja" else "uit"
        if asked in YES_NO:
            return f"“{self.label}” kan bij deze gegevens niet aan en staat daarom {standing}."
        return f"“{self.label}” kan alleen ja of nee zijn, niet “{asked_for}”, en staat nu {standing}."


@dataclass(frozen=True)
class ManyChoice(Choice):
    """
    Some of the options, at most so many: in link and session their words with commas, in the order of the
    options. The default counts until somebody chose; the session has nothing till then.

    without is an option that is chosen elsewhere; named is what one and many of them are called, and what
    they are for.
    """

    most: int
    without: str | None
    named: tuple[str, str, str]

    @property
    def word(self) -> str:
        """
        The words in the link for what is chosen now.
        """
        return st.session_state.get(self.key, self.default)

    @property
    def words(self) -> list[str]:
        """
        The words of what is chosen now, as far as it can be.
        """
        return self._known(self.word.split(","))[: self.most]

    @property
    def shown(self) -> str:
        """
        The labels of what is chosen now.
        """
        return ", ".join(self.options[word] for word in self.words)

    def keep(self, words: Collection[str]) -> None:
        """
        Choose these options and no others.
        """
        self.choose(",".join(word for word in self.options if word in words))

    def follow(self) -> list[str]:
        """
        Keep what the link newly asks, as far as it exists; returns a Dutch sentence for what does not, and
        for what is too much.
        """
        asked = st.query_params.get(self.key)
        if asked is None or asked == st.session_state.get(WRITTEN, {}).get(self.key):
            return []
        words = list(dict.fromkeys(filter(None, asked.split(","))))
        wrong = [word for word in words if word not in self.options]
        found = self._known(words)
        one, many, aim = self.named
        gone = f"{one.capitalize()} “{plain(', '.join(wrong)[:40])}” {aim} bestaat niet"
        problems = [f"{gone}; de rest van de link is gevolgd."] if wrong else []
        if len(found) > self.most:
            asked_for = count_words(len(found), one, many)
            problems.append(f"De link vraagt {asked_for} {aim}; u ziet de eerste {self.most}.")
        if not wrong or wrong != words:
            self.keep(found[: self.most])
        return problems

    def draw(self, *, label: str) -> None:
        """
        Draw the options as buttons of which some are pressed; their widget has a list, under its own key.
        """
        widget = f"_{self.key}"
        st.session_state[widget] = self.words
        st.pills(
            label,
            self._known(self.options),
            selection_mode="multi",
            key=widget,
            format_func=self.options.get,
            on_change=lambda: self._press(st.session_state[widget]),
        )

    def _press(self, now: list[str]) -> None:
        """
        Keep what is pressed now; one too many takes the place of the last of those before.
        """
        new = [word for word in now if word not in self.words]
        self.keep([*[word for word in now if word in self.words][: self.most - len(new)], *new])

    def _known(self, words: Iterable[str]) -> list[str]:
        return [word for word in words if word in self.options and word != self.without]


def pick(choice: Choice, widget: Callable[..., None] | None = None, **look) -> Choice:
    """
    Return a choice with its value: follow the link, say what was put right, draw the widget with its look
    (None: it is drawn elsewhere), and write the link.
    """
    pick_all([choice], widget, **look)
    return choice


def pick_all(choices: Collection[Choice], widget: Callable[..., None] | None, **look) -> None:
    """
    Pick choices whose widgets are drawn together, and write them into the address at once, so that it can be
    sent to someone else; what else is in it stays.
    """
    put_right(*[problem for choice in choices for problem in choice.follow()])
    if widget:
        widget(*choices, **look)
    words = {choice.key: choice.word for choice in choices}
    chosen = [choice for choice in choices if choice.key in st.session_state]
    st.session_state[SHOWN].update({choice.label: choice.shown for choice in chosen})
    if any(st.query_params.get(key) != word for key, word in words.items()):
        st.query_params.update(words)
    st.session_state[WRITTEN] = {**st.session_state.get(WRITTEN, {}), **words}


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


def current_link() -> dict[str, str]:
    """
    Return the words of the address, with what is chosen since it was written.
    """
    chosen = {
        key: st.session_state[key] for key in st.session_state.get(WRITTEN, {}) if key in st.session_state
    }
    words = {key: {True: "ja", False: "nee"}.get(value, value) for key, value in chosen.items()}
    return {**st.query_params.to_dict(), **words}
