"""
The name of a file that was handed in, as the log keeps and shows it: the log is read by everybody and never
emptied.
"""

import re

from vvmetrics.definitions.model import Definitions
from vvmetrics.privacy import allowed_terms, inspect

JOINTS = re.compile(
    r"[_.+-]+|(?<=[^\W\d_A-Z])(?=[A-Z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])"
)  # where a name of a file has no spaces


def kept_name(name: str, region: str, definitions: Definitions) -> str:
    """
    Return the name of a file, or that of its region (an id) with its ending if anything in it may be about a
    person.

    Likely finds count too: nobody is asked about it, and the digest still tells which file it was.
    """
    stem, dot, ending = name.rpartition(".")
    stem = stem if dot else ending
    allowed = allowed_terms(definitions)
    if not any(inspect(text, allowed=allowed) for text in (name, stem, JOINTS.sub(" ", stem))):
        return name
    return f"{region}.{ending.lower()}" if dot and re.fullmatch(r"\w{1,5}", ending) else region
