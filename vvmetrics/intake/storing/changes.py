"""
Storing what was handed in, in one transaction with one line in the log; withdrawing it again, and erasing
what is about a person.
"""

from collections.abc import Iterable, Sequence

from vvmetrics.errors import DataError, StoreError
from vvmetrics.intake.checking.check import Checked
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.problems import Problem
from vvmetrics.intake.storing.log import earlier, log
from vvmetrics.intake.storing.preview import Preview, to_store
from vvmetrics.privacy import allowed_terms, inspect
from vvmetrics.store.database import Store


def store_import(store: Store, made: Preview, *, by: str, reason: str, confirmed: bool) -> int:
    """
    Store a file as its preview shows; returns the new revision.

    Raises DataError if the file has errors, has questions that were not confirmed, was stored already or says
    nothing new, StoreError if the store changed since the preview; nothing is stored then.
    """
    _refuse_private(store, by, reason)
    refuse(store, made.checked, confirmed=confirmed)
    if made.changes_nothing:
        headline = f"Alles wat in {made.checked.given.file} staat, is al zo bekend; er is niets veranderd."
        raise DataError(headline)
    observations, sources, imported = to_store(store, made)
    return store.add(
        observations, sources, by=by, reason=reason, expected_revision=made.revision, imported=imported
    )


def refuse(store: Store, checked: Checked, *, confirmed: bool) -> None:
    """
    Raise DataError, with every problem, if a file can't be stored: it was stored before, has errors, or
    questions that nobody answered.
    """
    file = checked.given.file
    before = earlier(store, checked)
    if len(before):
        line = before.iloc[0]
        headline = (
            f"{file} is al ingeleverd, op {line['at']:%d-%m-%Y} als revisie {line['revision']}; er is niets"
            " veranderd."
        )
        raise DataError(headline)
    if checked.errors:
        headline = f"{file} heeft {_count(checked.errors, 'fout', 'fouten')}; er is niets opgeslagen."
        raise DataError(headline, problem_lines(checked))
    if checked.questions and not confirmed:
        headline = (
            f"{file} heeft nog {_count(checked.questions, 'open vraag', 'open vragen')}; er is niets"
            " opgeslagen."
        )
        raise DataError(headline, problem_lines(checked))


def withdraw(store: Store, ids: Iterable[str], *, by: str, reason: str) -> int:
    """
    Withdraw single observations; returns the new revision, raises as store.withdraw does and DataError if by
    or reason is about a person.
    """
    _refuse_private(store, by, reason)
    return store.withdraw(ids, by=by, reason=reason)


def withdraw_import(store: Store, revision: int, *, by: str, reason: str) -> int:
    """
    Withdraw what still stands of the import of a revision; returns and raises as withdraw does.
    """
    _refuse_private(store, by, reason)
    lines = log(store)
    if (lines["file"].notna() & (lines["standing"] == 0) & (lines["revision"] == revision)).any():
        headline = "Dit is intussen al ingetrokken."
        raise StoreError(headline)
    return store.withdraw_import(revision, by=by, reason=reason)


def erase(store: Store, ids: Iterable[str], *, by: str, reason: str, withdraw: bool = False) -> int:
    """
    Erase the texts of single observations, because they are about a person, and with withdraw take them back
    in the same change.

    Returns the new revision, raises as store.erase does and DataError if by or reason is about a person.
    """
    _refuse_private(store, by, reason)
    return store.erase(ids, by=by, reason=reason, withdraw=withdraw)


def problem_lines(checked: Checked) -> list[str]:
    """
    Return every problem of a file as a line of text, errors first and those of one rule together: where, what
    is wrong, what was meant.
    """
    groups = dict.fromkeys(
        (problem.weight, problem.rule) for problem in (*checked.errors, *checked.questions)
    )
    return [
        _line(problem)
        for group in groups
        for problem in checked.problems
        if (problem.weight, problem.rule) == group
    ]


def _line(problem: Problem) -> str:
    column = BY_ID[problem.column].label if problem.column in BY_ID else ""
    where = (
        ", ".join(filter(None, [problem.sheet, f"rij {problem.row}" if problem.row else "", column]))
        or "hele bestand"
    )
    meant = f" Wat te doen: {_ended(problem.meant)}" if problem.meant else ""
    allowed = f" Toegestaan: {_ended(problem.allowed)}" if problem.allowed else ""
    return f"{problem.weight.value.capitalize()} · {where}: {problem.message}{meant}{allowed}"


def _ended(words: str) -> str:
    return words if words.endswith((".", "?")) else f"{words}."


def _refuse_private(store: Store, by: str, reason: str) -> None:
    """
    The log is read by everybody and never emptied, so it names a role and a reason, nobody.
    """
    allowed = allowed_terms(store.definitions)
    finds = [find for text in (by, reason) for find in inspect(text, allowed=allowed)]
    if finds:
        headline = "Noem in het logboek een rol en een reden, geen personen; er is niets gewijzigd:"
        raise DataError(headline, [f"“{find.words}” lijkt een {find.label}. {find.advice}" for find in finds])


def _count(problems: Sequence[Problem], one: str, more: str) -> str:
    return f"{len(problems)} {one if len(problems) == 1 else more}"
