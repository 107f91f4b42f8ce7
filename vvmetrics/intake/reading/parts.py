"""
What stands in the parts of a workbook: its sheets, texts, looks of numbers, and the rows of a sheet.

openpyxl is not used to read: it gives either formulas or their values, takes twenty seconds for what is read
here in two, and fails on a damaged workbook in as many ways as there are to damage one.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from vvmetrics.intake.reading.archive import Archive, fed, parser

DATE_LOOKS = {
    *range(14, 23),
    *range(27, 37),
    *range(45, 48),
    *range(50, 59),
}  # number formats that every spreadsheet knows
PERCENT_LOOKS = {9, 10}
QUOTED = re.compile(
    r'"[^"]*"|\[[^\]]*\]|\\.|_.'
)  # what of a number format is no format: words, colours, widths
ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f]|005[Ff])_")
DAY = 86_400  # seconds
LAST_DAY = 2_958_466  # 10000-01-01, counted as Excel does


@dataclass(frozen=True)
class Element:
    """
    An element of XML: its name and attributes without prefixes, and the text directly in it.
    """

    name: str
    attributes: dict[str, str]
    text: str


@dataclass(frozen=True)
class Sheet:
    """
    A sheet as a workbook lists it: its title, whether people see it, and the name of its part.
    """

    title: str
    visible: bool
    part: str


@dataclass(frozen=True)
class Book:
    """
    What the sheets of a workbook share: texts, looks ("date", "percent" or "") of the styles by number, and
    the day from which days count.
    """

    sheets: tuple[Sheet, ...]
    texts: tuple[str, ...]
    looks: tuple[str, ...]
    start: datetime

    def shown(self, kind: str, value: str, style: str) -> str:
        """
        Return what a cell shows as text: a date as 2025-12-31, a time alone as 09:30, a number with a decimal
        comma.

        Raises LookupError for a shared text that is not there.
        """
        if kind == "s":
            return self.texts[int(value) if value.isdecimal() else len(self.texts)]
        if kind == "b":
            return "WAAR" if value.strip() in {"1", "true"} else "ONWAAR"
        if kind in {"str", "inlineStr", "e", "d"}:
            return unescaped(value)
        return self._number(value, self._look(style))

    def dated(self, kind: str, style: str) -> bool:
        """
        Return whether a cell holds a date or a time.
        """
        return kind == "d" or (kind == "n" and self._look(style) == "date")

    def _look(self, style: str) -> str:
        number = int(style) if style.isdigit() else 0
        return self.looks[number] if number < len(self.looks) else ""

    def _number(self, value: str, look: str) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        if look == "date" and 0 <= number < LAST_DAY:
            moment = self.start + timedelta(
                seconds=round(number * DAY)
            )  # parts of a day are never whole seconds
            return (
                moment.isoformat(" ", "minutes").removesuffix(" 00:00")
                if number >= 1
                else moment.strftime("%H:%M")
            )
        if look == "percent":
            return f"{number * 100:.10g}%".replace(".", ",")
        return f"{number:.15g}".replace(".", ",")


def read_book(archive: Archive) -> Book:
    """
    Return what the sheets of a workbook share. Raises one of archive.BROKEN if it is damaged, or DataError
    for XML that is refused.
    """
    main = next(
        (
            _target("", found)
            for found in _relations(archive, "_rels/.rels")
            if found["Type"].endswith("/officeDocument")
        ),
        "xl/workbook.xml",
    )
    folder, file = posixpath.split(main)
    relations = list(_relations(archive, f"{folder}/_rels/{file}.rels"))
    targets = {
        found["Id"]: _target(folder, found) for found in relations if found["Type"].endswith("/worksheet")
    }
    parts = {found["Type"].rpartition("/")[2]: _target(folder, found) for found in relations}
    elements = list(read_elements(archive, main))
    listed = [element.attributes for element in elements if element.name == "sheet"]
    sheets = tuple(
        Sheet(each.get("name", ""), each.get("state", "visible") == "visible", targets[each["id"]])
        for each in listed
        if each.get("id") in targets
    )
    old = any(
        element.attributes.get("date1904") in {"1", "true"}
        for element in elements
        if element.name == "workbookPr"
    )
    start = datetime(1904, 1, 1) if old else datetime(1899, 12, 30)  # noqa: DTZ001 - days of a spreadsheet have no time zone
    texts = tuple(_texts(archive, parts["sharedStrings"])) if "sharedStrings" in parts else ()
    looks = tuple(_looks(list(read_elements(archive, parts["styles"])))) if "styles" in parts else ()
    return Book(sheets, texts, looks, start)


def read_elements(archive: Archive, part: str) -> Iterator[Element]:
    """
    Yield the elements of a small part in the order in which they end, except those around others, which come
    where they begin.
    """
    done: list[Element] = []
    open_: list[tuple[str, dict[str, str], list[str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if open_ and open_[-1][0]:
            flush(open_[-1])
            open_[-1] = ("", {}, [])
        open_.append((local(name), {local(key): value for key, value in attributes.items()}, []))

    def end(_: str) -> None:
        element = open_.pop()
        if element[0]:
            flush(element)

    def flush(element: tuple[str, dict[str, str], list[str]]) -> None:
        done.append(Element(element[0], element[1], "".join(element[2])))

    def hear(text: str) -> None:
        open_[-1][2].append(text)

    with archive.open(part) as stream:
        for _ in fed(stream, parser(start, end, hear)):
            yield from done
            done.clear()


def local(name: str) -> str:
    """
    Return a name of XML without its prefix.
    """
    return name.rpartition(":")[2]


def unescaped(text: str) -> str:
    """
    Return a text of a workbook with its escaped control characters, as _x000D_ for a line end, as they are
    meant.
    """
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _relations(archive: Archive, part: str) -> Iterator[dict[str, str]]:
    if part.lower() in archive.parts:
        for element in read_elements(archive, part):
            if element.name == "Relationship" and {"Id", "Type", "Target"} <= set(element.attributes):
                yield element.attributes


def _target(folder: str, relation: dict[str, str]) -> str:
    target = relation["Target"].replace("\\", "/")
    return posixpath.normpath(
        target if target.startswith("/") else posixpath.join("/", folder, target)
    ).lstrip("/")


def _texts(archive: Archive, part: str) -> Iterator[str]:
    """
    Yield the shared texts of a workbook: the runs of each together, without the readings of Japanese.
    """
    done: list[str] = []
    runs: list[str] = []
    inside: list[str] = []

    def start(name: str, _: dict[str, str]) -> None:
        inside.append(local(name))

    def end(_: str) -> None:
        if inside.pop() == "si":
            done.append(unescaped("".join(runs)))
            runs.clear()

    def hear(text: str) -> None:
        if inside[-1] == "t" and "rPh" not in inside:
            runs.append(text)

    with archive.open(part) as stream:
        for _ in fed(stream, parser(start, end, hear)):
            yield from done
            done.clear()


def _looks(elements: list[Element]) -> Iterator[str]:
    """
    Yield the look of each style of cells, in their order.
    """
    formats = {
        element.attributes.get("numFmtId", ""): element.attributes.get("formatCode", "")
        for element in elements
        if element.name == "numFmt"
    }
    inside = False
    for element in elements:
        if element.name == "xf" and inside:
            yield _look(element.attributes.get("numFmtId", "0"), formats)
        elif element.name in {"cellXfs", "cellStyles", "cellStyleXfs", "dxfs"}:
            inside = element.name == "cellXfs"


def _look(number: str, formats: dict[str, str]) -> str:
    code = QUOTED.sub("", formats.get(number, "")).lower()
    known = int(number) if number.isdigit() and number not in formats else -1
    if known in DATE_LOOKS or (code != "general" and re.search("[dmy]", code)):
        return "date"
    return "percent" if known in PERCENT_LOOKS or "%" in code else ""
