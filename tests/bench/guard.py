"""
The privacy guard on many different findings: as it is, against deduce, against looking for words at all.
"""

import re
from itertools import cycle, islice

import pandas as pd
from deduce import Deduce

from tests.bench.summaries import timed
from tests.bench.table import Timed
from tests.conftest import ROOT
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.privacy import allowed_terms, inspect, inspect_frame, small_count
from vvmetrics.store import bundle

MANY = 100_000
FEW = 1_000  # deduce takes half a second for these
ODD = (
    "a-",
    "op 12-03-2014 ",
    "a1",
    "-",
    "1-",
    "Jan ",
    "A. ",
    "a.b@",
    "zaak 1-",
    "2 van ",
    "\u00a0",
)  # of which some rules could try for ever
LONG = 32_000  # characters: about what a cell of a workbook holds
WORD = re.compile(r"\w+")


def compare() -> list[Timed]:
    """
    Time a thousand different findings in each way.
    """
    rows, allowed, deduce = findings(FEW), _allowed(), Deduce()
    return [
        timed(
            "vvmetrics.privacy.inspect_frame",
            lambda: inspect_frame(rows, ["finding"], allowed=allowed),
            runs=15,
        ),
        timed("deduce, all its rules", lambda: [deduce.deidentify(text) for text in rows["finding"]], runs=5),
        timed(
            "the words of each, by one expression",
            lambda: [WORD.findall(text) for text in rows["finding"]],
            runs=15,
        ),
    ]


def many() -> list[Timed]:
    """
    Time a hundred thousand findings that are all different, and as many of which most come back; and odd
    texts, four times as long too.
    """
    allowed, different, repeated = _allowed(), findings(MANY), findings(MANY, different=False)
    return [
        timed(
            f"{MANY:,} different findings",
            lambda: inspect_frame(different, ["finding"], allowed=allowed),
            runs=3,
        ),
        timed(
            f"{MANY:,} findings, 203 of them different",
            lambda: inspect_frame(repeated, ["finding"], allowed=allowed),
            runs=3,
        ),
        timed(f"{len(ODD)} odd texts of {LONG // 4:,} characters", lambda: odd(LONG // 4, allowed), runs=5),
        timed(
            f"{len(ODD)} odd texts of {LONG:,}: at best four times that", lambda: odd(LONG, allowed), runs=5
        ),
    ]


def odd(length: int, allowed: frozenset[str]) -> None:
    """
    Look at texts of one piece over and over, as a finding and as an answer.
    """
    for piece in ODD:
        text = (piece * length)[:length]
        inspect(text, allowed=allowed)
        small_count(text, allowed=allowed)


def findings(number: int, *, different: bool = True) -> pd.DataFrame:
    """
    Return the bundled findings, over and over, each with a made-up word of its own if they are to be
    different.
    """
    texts = bundle.load(ROOT / "data", load_definitions(ROOT / "data")).observations["finding"].dropna()
    ends = (
        f" {''.join(chr(ord('a') + int(digit)) for digit in str(place))}." if different else ""
        for place in range(number)
    )
    return pd.DataFrame(
        {"finding": [text + end for text, end in zip(islice(cycle(texts), number), ends, strict=True)]}
    )


def _allowed() -> frozenset[str]:
    return allowed_terms(load_definitions(ROOT / "data"))
