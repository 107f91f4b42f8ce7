"""
Where the data stands that comes with the project.
"""

from pathlib import Path

DATA_DIR = Path(__file__).parents[2] / "data"
