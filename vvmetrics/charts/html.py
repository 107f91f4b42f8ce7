"""
HTML from templates that stand beside their modules: a value in them is text, and can't become a tag.
"""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

ROOT = Path(__file__).parents[2]
BETWEEN = re.compile(r">\s*\n\s*<")
# A name that is not given is a bug. Templates are read once.
TEMPLATES = Environment(
    loader=FileSystemLoader(ROOT),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)


def rendered(module: str, **values: object) -> str:
    """
    Return the HTML of the template beside a module (its __file__): overview.html.j2 beside overview.py.

    Tags on lines of their own in a template stand against each other on the page, as no space is meant there.
    """
    beside = Path(module).resolve().with_suffix(".html.j2").relative_to(ROOT)
    html = TEMPLATES.get_template(beside.as_posix()).render(values).strip()
    return BETWEEN.sub("><", html)
