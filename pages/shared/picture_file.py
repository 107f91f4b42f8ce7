"""
Figures of a page as a picture file, made in the visitor's browser: the server has none, and the figures are
drawn there already.
"""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from pages.frame.page import Context
from vvmetrics.charts import theme
from vvmetrics.downloads.provenance import Provenance

HERE = Path(__file__).parent
STYLE = (HERE / "picture_file.css").read_text(encoding="utf-8")
SCRIPT = (HERE / "picture_file.js").read_text(encoding="utf-8")
BUTTONS = """
<div class="buttons">
<button type="button" value="svg">
<span class="icon" aria-hidden="true">image</span>SVG: afbeelding, schaalbaar</button>
<button type="button" value="png">
<span class="icon" aria-hidden="true">image</span>PNG: afbeelding voor dia's</button>
</div>
<p role="status"></p>
"""


def picture_buttons(
    context: Context, pictures: Mapping[str, str], *, provenance: Provenance, file: str, key: str
) -> None:
    """
    Draw the buttons that save figures as one SVG or PNG. pictures: the key of each figure and what stands
    above it, if anything.
    """
    colors = theme.palette(dark=context.dark)
    data = {
        "pictures": [{"key": figure, "title": title} for figure, title in pictures.items()],
        "title": provenance.about.title,
        "text": provenance.text,
        "caption": provenance.caption(context.definitions),
        "file": file,
        "font": theme.FONT,
        "ink": colors.text,
        "muted": colors.muted,
        "ground": colors.ground,
    }
    st.components.v2.component("picture", html=BUTTONS, css=STYLE, js=SCRIPT)(key=key, data=data)
