"""
Handing in a file: for which region, by which role, and which file; it is kept for the visit and read once.
"""

from dataclasses import dataclass

import streamlit as st

from pages.frame.page import Context
from pages.frame.selection import choose, pick_region
from pages.frame.words import plain
from pages.parts.collect.preview import PREVIEW, preview_and_store
from pages.parts.collect.problems import show_problems, unread
from pages.parts.collect.stored import STORED, earlier_import, stored_before
from vvmetrics.errors import VVMetricsError
from vvmetrics.intake.checking.check import Checked, check
from vvmetrics.intake.reading.file import read
from vvmetrics.intake.stamp import digest
from vvmetrics.narrative.intake import checked_sentence
from vvmetrics.narrative.words import count_words

FILE, CHECKED = "_handed_in", "_handed_in_checked"
UPLOAD = "bestand"
KB = 1024
MOST_MB = 20  # a workbook with 100,000 filled rows is about 10 MB; larger files go by the command line
# A list, so that nobody can type a name into a log that is never emptied.
ROLES = (
    "coördinator van het netwerk",
    "medewerker van een partner",
    "kwaliteitsmedewerker of onderzoeker",
    "medewerker van het landelijk netwerk",
)


@dataclass(frozen=True)
class HandedIn:
    """
    A file as it came from the browser.
    """

    name: str
    content: bytes


def hand_in(context: Context, *, answer) -> None:
    """
    Draw the steps of handing in a file as far as they have come: region and role, the file, its problems,
    what it would change.
    """
    region, role = _pick_who(context)
    file = st.session_state.get(FILE)
    if region is None:
        answer.info("Kies eerst de regio waarvoor u inlevert: een bestand is van één netwerk.")
    elif file is None:
        if not stored_before(context, answer=answer):
            answer.info(
                "Lever hier het ingevulde werkboek in. U ziet eerst wat er niet klopt en wat er zou"
                " veranderen."
            )
        _upload()
    else:
        try:
            checked = _checked(context, region, file)
        except VVMetricsError as error:
            answer.error(plain(str(error)))
            _other_file()
            return
        _file_line(file, checked)
        _judge(context, checked, file, role, answer=answer)


def pick_role() -> str | None:
    """
    Draw the choice of a role, which stands in the log; returns None as long as none was chosen.
    """
    words = "Komt in het logboek te staan, dat iedereen kan lezen. Nooit een naam."
    return st.selectbox(
        "Uw rol",
        ROLES,
        index=None,
        key="rol",
        placeholder="Kies een rol",
        help=words,
        persist_state="session",
    )


def _pick_who(context: Context) -> tuple[str | None, str | None]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=260):
            region = pick_region(context.definitions, label="Inleveren voor")
        with st.container(width=340):
            role = pick_role()
    return region, role


def _upload() -> None:
    """
    Draw the field for a file. Only its own change counts: it comes back empty on another part of the page,
    the file doesn't go.
    """
    label = f"Werkboek (.xlsx) of CSV-bestand, hoogstens {MOST_MB} MB"
    # Any type: of a file that is none of these the reader says what it is and what to do, Streamlit only that
    # it is not allowed.
    st.file_uploader(label, key=UPLOAD, max_upload_size=MOST_MB, on_change=_take)
    st.caption(
        "Het bestand wordt alleen nagekeken. Er wordt niets opgeslagen voordat u op Opslaan drukt, en het"
        " bestand zelf nooit."
    )


def _take() -> None:
    given = st.session_state[UPLOAD]
    _forget()
    if given is not None:
        st.session_state[FILE] = HandedIn(given.name, given.getvalue())


def _forget() -> None:
    for key in (FILE, CHECKED, PREVIEW, STORED):
        st.session_state.pop(key, None)


def _checked(context: Context, region: str, file: HandedIn) -> Checked:
    """
    Return the file as it was read and checked: read once, checked again for another region or after a change
    of the store.
    """
    asked = (region, str(context.store.path), context.store.revision)
    kept = st.session_state.get(CHECKED)
    place = (
        st.container()
    )  # there in each run, or what stands under it would be drawn anew and lose the focus of the keyboard
    if kept is None or kept[0] != asked:
        with place:
            bar = st.empty()

            def tell(done: float) -> None:
                if done < 1:  # a file of an ordinary size is done at once
                    bar.progress(done, text="De rijen worden nagekeken …")

            with st.spinner("Het bestand wordt gelezen en nagekeken …"):
                given = kept[1].given if kept else read(file.content, file.name, context.definitions)
                kept = (
                    asked,
                    check(
                        context.store, given, region=region, digest=digest(context.definitions), progress=tell
                    ),
                )
            bar.empty()
        st.session_state[CHECKED] = kept
    return kept[1]


def _file_line(file: HandedIn, checked: Checked) -> None:
    rows = count_words(len(checked.given.rows), "ingevulde rij", "ingevulde rijen")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(file.name)}** · {_size(len(file.content))} · {rows}", width="content")
        _other_file()


def _other_file() -> None:
    st.button("Ander bestand", icon=":material/swap_horiz:", on_click=_forget, key="ander-bestand")


def _size(count: int) -> str:
    if count < KB:
        return f"{count} {'byte' if count == 1 else 'bytes'}"
    return f"{round(count / KB):,} kB".replace(",", ".")


def _judge(context: Context, checked: Checked, file: HandedIn, role: str | None, *, answer) -> None:
    """
    Draw what is to be said of a file: that it was handed in before, what is wrong with it, or what it would
    change.
    """
    if earlier_import(context, checked, answer=answer):
        return
    _other_region(context, checked)
    counts = {"errors": len(checked.errors), "questions": len(checked.questions)}
    said = checked_sentence(checked.given.file, **counts, unread=unread(checked))
    ready = show_problems(checked, content=file.content)
    if ready:
        preview_and_store(context, checked, role, answer=answer, stored=_forget)
    elif checked.errors:
        answer.warning(plain(said))
    else:
        answer.info(plain(said))


def _other_region(context: Context, checked: Checked) -> None:
    """
    Offer the region that a workbook was made for, if it is another one than was chosen.
    """
    stamp = checked.given.stamp
    if stamp and stamp.region != checked.region and stamp.region in context.definitions.regions:
        label = context.definitions.regions[stamp.region].label
        st.button(
            f"Inleveren voor {label}",
            icon=":material/swap_horiz:",
            on_click=choose,
            kwargs={"region": stamp.region},
        )
