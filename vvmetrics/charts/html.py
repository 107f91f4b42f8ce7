"""
HTML from templates that stand beside their modules: a value in them is text, and can't become a tag.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

ROOT = Path(__file__).parents[2]
# A name that is not given is a bug. Templates are read once.
TEMPLATES = Environment(
    loader=FileSystemLoader(ROOT),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)


def rendered(module: str, **values: object) -> Markup:
    """
    Return the HTML of the template beside a module (its __file__): overview.html.j2 beside overview.py.
    """
    beside = Path(module).resolve().with_suffix(".html.j2").relative_to(ROOT)
    return Markup(TEMPLATES.get_template(beside.as_posix()).render(values))  # noqa: S704 - it escaped its values
