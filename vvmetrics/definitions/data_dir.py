"""
Where the data stands that comes with the project.
"""

import os
from pathlib import Path

DATA_DIR = Path(__file__).parents[2] / "data"


def data_place(given: Path | None) -> Path:
    """
    Return the given data directory, else the one that VVMETRICS_DATA names, else data/.
    """
    return given or Path(os.environ.get("VVMETRICS_DATA", DATA_DIR))
