"""
Rules of the house: who may import whom, where things live, and how large they may be.
"""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OWN = ("vvmetrics", "pages", "tests")
CODE = [ROOT / "dashboard.py", *sorted(p for top in OWN for p in (ROOT / top).rglob("*.py"))]
OURS = [path for path in CODE if ROOT / "tests" not in path.parents]
LIBRARY = sorted((ROOT / "vvmetrics").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
FRAME, SHARED, PARTS = (
    sorted((ROOT / "pages" / room).rglob("*.py")) for room in ("frame", "shared", "parts")
)
SQL = sorted(ROOT.glob("vvmetrics/sql/**/*.sql"))
TEXT = {".py", ".sql", ".css", ".toml", ".csv", ".json", ".md", ".yml", ".txt", ".lock", ".j2", ""}
# In no clone:
OURS_ALONE = {".git", ".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "__pycache__"}

# Files: the packages that they may import, besides the standard library. A page places; a question asks; a
# chart draws.
LAYERS = {
    "dashboard.py": {"streamlit", "vvmetrics", "pages"},
    "pages/*.py": {"streamlit", "vvmetrics", "pages"},
    "pages/frame/*.py": {"streamlit", "vvmetrics", "pages"},
    "pages/shared/*.py": {"streamlit", "vvmetrics", "pages", "pandas"},
    "pages/parts/*/*.py": {"streamlit", "vvmetrics", "pages", "pandas"},
    "vvmetrics/errors.py": set(),
    "vvmetrics/definitions/*.py": {"pandas", "pydantic", "pydantic_core", "vvmetrics"},
    "vvmetrics/privacy/*.py": {"pandas", "stdnum", "vvmetrics"},
    "vvmetrics/answers/*.py": {"pandas", "vvmetrics"},
    "vvmetrics/store/*.py": {"duckdb", "filelock", "pandas", "vvmetrics"},
    "vvmetrics/questions/*.py": {"pandas", "vvmetrics"},
    "vvmetrics/narrative/*.py": {"pandas", "vvmetrics"},
    "vvmetrics/charts/**/*.py": {"jinja2", "pandas", "plotly", "vvmetrics"},
    "vvmetrics/downloads/*.py": {"openpyxl", "pandas", "vvmetrics"},
    "vvmetrics/intake/**/*.py": {"openpyxl", "pandas", "vvmetrics"},
    "vvmetrics/meeting/*.py": {"pandas", "vvmetrics"},
    "vvmetrics/reports/**/*.py": {"docx", "pandas", "pptx", "typst", "vvmetrics"},
    "vvmetrics/*.py": {"pandas", "vvmetrics"},
}
# From the ground up: a floor of the library may know those below it, never its neighbours, let alone those
# above.
FLOORS = (
    {"errors"},
    {"definitions"},
    {"answers", "privacy", "store"},
    {"questions", "narrative"},
    {"charts", "downloads"},
    {"meeting", "intake"},
    {"reports"},
    {"__main__", "__init__"},
)
# Who could know each other by their floors, and should not: what draws or tells gets rows and asks for none.
STRANGERS = ({"charts", "store"}, {"charts", "questions"}, {"intake", "charts"}, {"narrative", "store"})
# What may know whom on the screen, from the roof down.
SCREEN = {
    "pages": ("pages.frame", "pages.shared", "pages.parts"),
    "pages.frame": ("pages.frame",),
    "pages.shared": ("pages.frame", "pages.shared"),
}
CASES = [(path, allowed) for pattern, allowed in LAYERS.items() for path in sorted(ROOT.glob(pattern))]
# The only file of a kind that may do it, as (what, the import or call, the file).
ONLY = (
    ("talks to DuckDB", r"^\s*(import|from) duckdb", {"vvmetrics/store/connection.py"}),
    ("locks files", r"^\s*(import|from) filelock", {"vvmetrics/store/building.py"}),
    (
        "reads or writes workbooks",
        r"^\s*(import|from) openpyxl",
        {
            "vvmetrics/downloads/workbook.py",
            "vvmetrics/intake/form/workbook.py",
            "vvmetrics/intake/form/choices.py",
            "vvmetrics/intake/form/sheets.py",
            "vvmetrics/intake/form/styles.py",
            "vvmetrics/intake/marking/copy.py",
            "vvmetrics/intake/marking/marks.py",
        },
    ),
    ("fills templates of HTML", r"^\s*(import|from) jinja2", {"vvmetrics/charts/html.py"}),
    ("knows numbers of people", r"^\s*(import|from) stdnum", {"vvmetrics/privacy/numbers.py"}),
    ("reads TOML", r"^\s*(import|from) tomllib", {"vvmetrics/definitions/toml_tables.py"}),
    ("caches", r"st\.cache_(data|resource)", {"pages/frame/data.py"}),
    ("defines exceptions", r"^class \w+\((\w*Error|\w*Exception)\)", {"vvmetrics/errors.py"}),
)


def named(path):
    return str(path.relative_to(ROOT))


@cache
def text(path):
    return path.read_text(encoding="utf-8")


@cache
def nodes(path):
    """
    Return all that a file of code is made of; each is parsed once for all rules.
    """
    return list(ast.walk(ast.parse(text(path))))


@cache
def imports(path):
    """
    Return the full names of the modules that a file imports.
    """
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def served(path):
    """
    Return the names of the pages that a shared file serves, by itself or by another shared file.
    """
    name = f"pages.shared.{path.stem}"
    users = [user for user in [*PAGES, *PARTS, *SHARED] if name in imports(user)]
    pages = {user.stem if user in PAGES else user.parent.name for user in users if user not in SHARED}
    return pages.union(*(served(user) for user in users if user in SHARED))


def functions(path):
    return [node for node in nodes(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function):
    """
    Return the lines of a function without its docstring.
    """
    first = function.body[0]
    docstring = first.end_lineno - first.lineno + 1 if ast.get_docstring(function) else 0
    return function.end_lineno - function.lineno + 1 - docstring


def arguments(function):
    return len(function.args.posonlyargs) + len(function.args.args) + len(function.args.kwonlyargs)


def excused(path, function):
    """
    Return whether the line of a function says why it has more arguments than most.
    """
    line = text(ROOT / path).splitlines()[function.lineno - 1]
    return re.search(r"# noqa: .*PLR0913 - \w", line) is not None


def test_the_house_has_its_rooms():
    """
    The rules below look at files that are there.
    """
    assert min(len(LIBRARY), len(SQL)) > 10
    assert min(len(PAGES), len(FRAME), len(SHARED), len(PARTS)) >= 3
    assert [pattern for pattern in LAYERS if not list(ROOT.glob(pattern))] == []


@pytest.mark.parametrize(
    ("path", "allowed"), CASES, ids=lambda value: named(value) if isinstance(value, Path) else ""
)
def test_a_file_imports_only_what_its_layer_may(path, allowed):
    """
    Packages outside the layer stay outside.
    """
    assert {name.partition(".")[0] for name in imports(path)} - sys.stdlib_module_names <= allowed


@pytest.mark.parametrize("path", [*PAGES, *FRAME, *SHARED, *PARTS], ids=named)
def test_the_screen_builds_on_what_is_below(path):
    """
    A page knows the frame, what is shared and its own parts; parts of different pages never know each other,
    and the frame knows neither.
    """
    room = "pages" if path in PAGES else ".".join(path.relative_to(ROOT).parts[:2])
    own = f"pages.parts.{path.stem}" if path in PAGES else ".".join(path.relative_to(ROOT).parts[:3])
    may = ("pages.frame", "pages.shared", own) if path in PAGES or path in PARTS else SCREEN[room]

    assert {name for name in imports(path) if name.startswith("pages.") and name != "pages.parts"} - {
        name for name in imports(path) if name.startswith(may)
    } == set()


def test_every_part_belongs_to_a_page():
    """
    A folder of parts has the name of the page that it serves, and what two pages use is shared.
    """
    assert {path.parent.name for path in PARTS if path.parent.name != "parts"} <= {
        path.stem for path in PAGES
    }


@pytest.mark.parametrize("path", SHARED, ids=named)
def test_what_is_shared_serves_two_pages_or_more(path):
    """
    What serves one page is a part of that page, and what serves none goes.
    """
    assert path.stem == "__init__" or len(served(path)) > 1


def test_the_library_builds_on_what_is_below():
    """
    Questions stand on the store, the store on definitions, those on errors; charts get rows and ask for none.
    """
    floor = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
    rooms = {path: path.relative_to(ROOT / "vvmetrics").parts[0].removesuffix(".py") for path in LIBRARY}
    known = {
        (room, name.split(".")[1])
        for path, room in rooms.items()
        for name in imports(path)
        if name.startswith("vvmetrics.")
    }
    steps = {(room, other) for room, other in known if other != room}

    assert set(rooms.values()) <= set(floor), "a new room: give it a floor"
    assert {
        (room, other) for room, other in steps if floor[other] >= floor[room] or {room, other} in STRANGERS
    } == set()


def test_no_circle_is_left():
    """
    No file needs, by whatever way round, a file that needs it.
    """
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in OURS}
    needs = {
        name: {other for other in imports(path) if other in modules} - {name}
        for name, path in modules.items()
    }
    while freed := {name for name, others in needs.items() if not others & needs.keys()}:
        needs = {name: others for name, others in needs.items() if name not in freed}

    assert needs == {}


def test_a_file_does_not_repeat_its_folder():
    """
    The folder has said it already.
    """
    assert [
        named(path) for path in OURS if {*path.stem.split("_")} & {path.parent.name, path.parent.name + "s"}
    ] == []


@pytest.mark.parametrize(("what", "pattern", "owners"), ONLY, ids=[what for what, _, _ in ONLY])
def test_one_file_owns_it(what, pattern, owners):
    """
    DuckDB, TOML, caches and exceptions each have one owner.
    """
    users = {named(path) for path in OURS if re.search(pattern, text(path), re.MULTILINE)}

    assert users, f"nobody {what}"
    assert users <= owners


@pytest.mark.parametrize(
    ("paths", "limit"),
    [
        ([ROOT / "dashboard.py"], 60),
        (PAGES, 40),
        ([*LIBRARY, *FRAME, *SHARED, *PARTS], 400),
        (SQL, 60),
        (sorted((ROOT / "tests").rglob("*.py")), 400),
    ],
    ids=["dashboard", "pages", "modules", "sql", "tests"],
)
def test_files_stay_readable(paths, limit):
    """
    A file at its limit is split by noun.
    """
    assert {named(path): lines for path in paths if (lines := len(text(path).splitlines())) > limit} == {}


def test_lines_stay_short():
    """
    Of SQL and CSS, and of comments in TOML, whose texts may be long; ruff looks at those of Python.
    """
    lines = [
        (f"{named(path)}:{number}", line)
        for path in [
            *ROOT.glob("vvmetrics/**/*.sql"),
            *ROOT.glob("tests/**/*.sql"),
            *ROOT.glob("pages/**/*.css"),
            *ROOT.glob("vvmetrics/**/*.css"),
            *ROOT.glob("data/*.toml"),
        ]
        for number, line in enumerate(text(path).splitlines(), start=1)
        if path.suffix != ".toml" or line.startswith("#")
    ]

    assert [place for place, line in lines if len(line) > 110] == []


def test_functions_stay_short():
    """
    None over 40 lines (a test that writes out its tables 60), nine of ten at most 30; at most six arguments,
    unless a reason stands behind the list.
    """
    all_functions = [(named(path), function) for path in CODE for function in functions(path)]
    lengths = sorted(length(function) for _, function in all_functions)

    assert [
        f"{path}: {function.name}"
        for path, function in all_functions
        if length(function) > (60 if path.startswith("tests") else 40)
    ] == []
    assert lengths[int(len(lengths) * 0.9)] <= 30
    assert [
        f"{path}: {function.name}"
        for path, function in all_functions
        if arguments(function) > 6 and not excused(path, function)
    ] == []


@pytest.mark.parametrize("path", SQL, ids=lambda path: path.name)
def test_each_sql_file_says_what_it_does_and_is_used(path):
    """
    The first line is a comment, and a module names the file.
    """
    library = "".join(text(module) for module in LIBRARY)
    room = path.parent.name
    names = [f'"{room}/{path.stem}"', *([f'"{path.stem}"'] if f'f"{room}/{{' in library else [])]

    assert text(path).startswith("-- ")
    assert any(name in library for name in names)


def test_no_sql_stands_in_python():
    """
    Questions live in sql/; the store alone may ask one line about itself.
    """
    query = re.compile(r'"[^"\n]*\bSELECT\b[^"\n]*\bFROM\b')
    users = {named(path) for path in [*LIBRARY, *PAGES, *FRAME, *SHARED, *PARTS] if query.search(text(path))}

    assert users <= {"vvmetrics/store/database.py"}


def test_no_tag_is_built_around_a_value_in_python():
    """
    HTML stands in templates, which escape every value. Labels of Plotly, which knows these few tags, do not.
    """
    labels = r"(?:b|i|br|script|style)[ />]|span style=|span>"
    tag = re.compile(rf"(?<!\?P)</?(?!{labels})[a-z][a-z0-9]*(?:[ />]|$)")  # (?P<name> is of a pattern
    built = {
        named(path)
        for path in [*LIBRARY, *PAGES, *FRAME, *SHARED, *PARTS]
        for node in nodes(path)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant) and tag.search(str(part.value))
    }

    assert built == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_each_page_is_in_the_navigation(path):
    """
    A file in pages/ that dashboard.py does not name could be reached by nobody.
    """
    assert f"pages/{path.name}" in text(ROOT / "dashboard.py")


def test_nothing_is_left_for_later():
    """
    No test is passed over, no work is marked as unfinished: what can't be done now becomes an issue.
    """
    passed_over = {"skip", "skipif", "xfail", "importorskip"}
    calls = {
        (named(path), node.attr) for path in CODE for node in nodes(path) if isinstance(node, ast.Attribute)
    }
    marks = re.compile(r"(#|--).*\b(TO[D]O|FIX[M]E|XX[X])\b")

    assert {(path, name) for path, name in calls if path.startswith("tests") and name in passed_over} == set()
    assert [named(path) for path in [*CODE, *SQL] if marks.search(text(path))] == []


def test_no_file_knows_the_machine_it_was_made_on():
    """
    The project works in any folder, and gets its packages from where the reader's machine gets them.
    """
    places = re.compile(r"(?<![\w.:/-])/(?:work|root|home|Users)/\w|py[p]i\.org|python[h]osted")
    tops = [top for top in ROOT.iterdir() if top.name not in OURS_ALONE]
    files = (path for top in tops for path in [top, *top.rglob("*")] if "__pycache__" not in path.parts)
    texts = [path for path in files if path.suffix in TEXT and path.is_file()]

    assert len(texts) > 50
    assert [named(path) for path in texts if places.search(text(path))] == []
