"""
Rules of the house: who may import whom, where things live, and how large they may be.
"""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OWN = ("vvmetrics", "pages", "tests")
CODE = [ROOT / "dashboard.py", *sorted(p for top in OWN for p in (ROOT / top).rglob("*.py"))]
LIBRARY = sorted((ROOT / "vvmetrics").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
SHARED = sorted((ROOT / "pages" / "shared").glob("*.py"))
SQL = sorted(ROOT.glob("vvmetrics/sql/*.sql"))

# Files: the packages that they may import, besides the standard library. A page places; a metric asks; a chart draws.
LAYERS = {
    "dashboard.py": {"streamlit", "vvmetrics", "pages"},
    "pages/*.py": {"streamlit", "vvmetrics", "pages"},
    "pages/shared/*.py": {"streamlit", "vvmetrics", "pages", "pandas", "plotly"},
    "vvmetrics/charts/*.py": {"pandas", "plotly", "vvmetrics"},
    "vvmetrics/metrics.py": {"pandas", "vvmetrics"},
    "vvmetrics/store.py": {"duckdb", "pandas", "vvmetrics"},
    "vvmetrics/errors.py": set(),
    "vvmetrics/*.py": {"duckdb", "pandas", "pydantic", "vvmetrics"},
}
CASES = [(path, allowed) for pattern, allowed in LAYERS.items() for path in sorted(ROOT.glob(pattern))]
# The only file of a kind that may do it, as (what, the import or call, the file).
ONLY = (
    ("talks to DuckDB", r"^\s*(import|from) duckdb", {"vvmetrics/store.py"}),
    ("reads TOML", r"^\s*(import|from) tomllib", {"vvmetrics/definitions.py", "vvmetrics/toml_tables.py"}),
    ("caches", r"st\.cache_(data|resource)", {"pages/shared/data.py"}),
    ("defines exceptions", r"^class \w+\((\w*Error|\w*Exception)\)", {"vvmetrics/errors.py"}),
)


def named(path):
    return str(path.relative_to(ROOT))


def imports(path):
    """
    Return the full names of the modules that a file imports.
    """
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(function):
    """
    Return the lines of a function without its docstring.
    """
    docstring = function.body[0] if ast.get_docstring(function) else None
    return function.end_lineno - function.lineno + 1 - (docstring.end_lineno - docstring.lineno + 1 if docstring else 0)


def test_the_house_has_its_rooms():
    """
    The rules below look at files that are there.
    """
    assert min(len(LIBRARY), len(SQL)) > 10
    assert len(PAGES) >= 3
    assert len(SHARED) >= 3


@pytest.mark.parametrize(("path", "allowed"), CASES, ids=lambda value: named(value) if isinstance(value, Path) else "")
def test_a_file_imports_only_what_its_layer_may(path, allowed):
    """
    Packages outside the layer stay outside.
    """
    assert {name.partition(".")[0] for name in imports(path)} - allowed - set(sys.stdlib_module_names) == set()


def test_pages_do_not_know_each_other():
    """
    A page imports from pages only what is shared.
    """
    assert {name for path in PAGES for name in imports(path) if name.startswith("pages")} <= {
        name for path in PAGES for name in imports(path) if name.startswith("pages.shared")
    }


def test_metrics_and_charts_do_not_know_each_other():
    """
    A chart gets rows; it does not ask for them, and a question does not draw.
    """
    charts = {name for path in ROOT.glob("vvmetrics/charts/*.py") for name in imports(path)}
    metrics = imports(ROOT / "vvmetrics" / "metrics.py")

    assert not {name for name in charts if re.match(r"vvmetrics\.(metrics|store|bundle|intake)", name)}
    assert not {name for name in metrics if name.startswith("vvmetrics.charts")}


@pytest.mark.parametrize(("what", "pattern", "owners"), ONLY, ids=[what for what, _, _ in ONLY])
def test_one_file_owns_it(what, pattern, owners):
    """
    DuckDB, TOML, caches and exceptions each have one owner.
    """
    users = {named(path) for path in CODE if "tests" not in path.parts and re.search(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)}

    assert users, f"nobody {what}"
    assert users <= owners


@pytest.mark.parametrize(
    ("paths", "limit"),
    [([ROOT / "dashboard.py"], 60), (PAGES, 80), ([*LIBRARY, *SHARED], 250), (SQL, 60), (sorted((ROOT / "tests").rglob("*.py")), 300)],
    ids=["dashboard", "pages", "modules", "sql", "tests"],
)
def test_files_stay_readable(paths, limit):
    """
    A file at its limit is split by noun.
    """
    assert {named(path): lines for path in paths if (lines := len(path.read_text(encoding="utf-8").splitlines())) > limit} == {}


def test_functions_stay_short():
    """
    None over 40 lines, nine of ten at most 30, arguments at most six unless the way of asking needs them by name.
    """
    all_functions = [(named(path), function) for path in CODE for function in functions(path)]
    lengths = sorted(length(function) for _, function in all_functions)

    assert [f"{path}: {function.name}" for path, function in all_functions if length(function) > 40] == []
    assert lengths[int(len(lengths) * 0.9)] <= 30
    assert [f"{path}: {function.name}" for path, function in all_functions if len(function.args.args) > 6] == []


@pytest.mark.parametrize("path", SQL, ids=lambda path: path.name)
def test_each_sql_file_says_what_it_does_and_is_used(path):
    """
    The first line is a comment, and a module names the file.
    """
    users = [*LIBRARY, *sorted((ROOT / "tests").rglob("*.py"))]
    insert_of_a_table = path.stem.startswith("insert_")  # store.py names these by their tables

    assert path.read_text(encoding="utf-8").startswith("-- ")
    assert insert_of_a_table or any(f'"{path.stem}"' in user.read_text(encoding="utf-8") for user in users)


def test_no_sql_stands_in_python():
    """
    Questions live in sql/; store.py alone may ask one line about itself.
    """
    query = re.compile(r'"[^"\n]*\bSELECT\b[^"\n]*\bFROM\b')
    users = {named(path) for path in [*LIBRARY, *PAGES, *SHARED] if query.search(path.read_text(encoding="utf-8"))}

    assert users <= {"vvmetrics/store.py"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_each_page_is_in_the_navigation(path):
    """
    A file in pages/ that dashboard.py does not name could be reached by nobody.
    """
    assert f"pages/{path.name}" in (ROOT / "dashboard.py").read_text(encoding="utf-8")
