"""
HTML from templates: a value is text, whatever is in it, and a name that is not given is a bug.
"""

import jinja2
import pandas as pd
import pytest

from pages.parts.present import screen
from pages.shared.words_table import words_html
from vvmetrics.charts.html import rendered

LINE = {"style": "voet", "words": "Stand 2025", "watermark": None, "number": ""}


def test_a_value_can_not_become_a_tag():
    told = rendered(screen.__file__, **{**LINE, "words": "<script>1 & 2</script>", "watermark": '"><b>'})

    assert told == (
        '<p class="voet"><strong>&#34;&gt;&lt;b&gt;</strong> · &lt;script&gt;1 &amp; 2&lt;/script&gt;</p>'
    )


def test_nor_can_the_name_of_a_column():
    table = pd.DataFrame({'<b onclick="x">': ["a<i>"]})

    assert {tag.split(">")[0].split(" ")[0] for tag in words_html(table, text="</table>").split("<")[1:]} == {
        *("div", "table", "caption", "thead", "tr", "th", "tbody", "td"),
        *("/div", "/table", "/caption", "/thead", "/tr", "/th", "/tbody", "/td"),
    }


def test_a_name_that_is_not_given_is_a_bug():
    with pytest.raises(jinja2.UndefinedError, match="number"):
        rendered(screen.__file__, **{name: value for name, value in LINE.items() if name != "number"})


def test_it_is_a_plain_text_so_that_what_is_put_before_it_stays_as_it_is():
    assert ("<style></style>" + rendered(screen.__file__, **LINE)).startswith("<style></style><p")
