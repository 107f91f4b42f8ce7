"""
The templates of Word and PowerPoint: our own, beside the module that fills it, or the house style of a
network.
"""

import io
import os
from collections.abc import Callable, Collection
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import IO, TypeVar
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from vvmetrics.errors import ExportError, system_words

T = TypeVar("T")


def chosen(asked: Path | None, setting: str) -> Path | None:
    """
    Return the template that was asked for, else that of a setting of the environment; None for our own.
    """
    return asked or (Path(os.environ[setting]) if os.environ.get(setting) else None)


def opened(path: Path, read: Callable[[IO[bytes]], T], *, form: str) -> T:
    """
    Return a template as its library reads it. form is the ending that it must have, as "docx".

    Raises ExportError where it is not there, can't be read, or is no file of this form.
    """
    try:
        return read(io.BytesIO(path.read_bytes()))
    except OSError as error:
        headline = f"Sjabloon {path} is niet te lezen: {system_words(error)}."
        raise ExportError(headline) from error
    except (BadZipFile, KeyError, SyntaxError, ValueError) as error:  # SyntaxError: what lxml says of XML
        headline = f"Sjabloon {path} is geen .{form}. Open het, en bewaar het als .{form}, zonder wachtwoord."
        raise ExportError(headline) from error


def refuse(path: Path, problems: Collection[str]) -> None:
    """
    Refuse a template with all that it lacks, if anything.
    """
    if problems:
        headline = f"Sjabloon {path} past niet. Vul aan, of begin met ons eigen sjabloon:"
        raise ExportError(headline, tuple(problems))


def meant(names: Collection[str], there: Collection[str]) -> str:
    """
    Return " Bedoeld: "Kop 1"?" where one of these names, or one much like it, is there; else "".
    """
    found = next((near for name in names for near in get_close_matches(name, there, n=1)), "")
    return f' Bedoeld: "{found}"?' if found else ""


def dated(file: bytes, made_on: date) -> bytes:
    """
    Return a file of Word whose parts have the date of the day, whenever it was written: the same report is
    the same file.
    """
    day, copy = (made_on.year, made_on.month, made_on.day, 0, 0, 0), io.BytesIO()
    with ZipFile(io.BytesIO(file)) as parts, ZipFile(copy, "w", ZIP_DEFLATED) as kept:
        for name in parts.namelist():
            kept.writestr(ZipInfo(name, day), parts.read(name), ZIP_DEFLATED)
    return copy.getvalue()
