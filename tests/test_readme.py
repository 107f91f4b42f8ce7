"""
The README tells the truth about commands, paths and tasks.
"""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
# What looks like a path: in backticks with a slash or an ending, or the target of a link within the project.
PATHS = sorted(
    {*re.findall(r"`([\w./-]+(?:/|\.\w+))`", README), *re.findall(r"\]\((?!http)([^)]+)\)", README)}
)
TASKS = {"run", "test", "check", "demo", "bench", "lint", "format", "dictionary", "lock", "help"}


def test_the_readme_names_two_commands_to_start():
    """
    A newcomer needs `make run` and `make test`, and no other command to set up.
    """
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    commands = [line.split("#")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]

    assert commands[:2] == ["make run", "make test"]
    assert not re.search(r"pip install|apt |venv", README)


@pytest.mark.parametrize("path", PATHS)
def test_each_path_in_the_readme_is_there(path):
    """
    A reader who follows the README finds the file or folder.
    """
    assert (ROOT / path).exists()


def test_the_readme_shows_the_house():
    """
    Each room of the library and of the screen has its line in the table, and the table fits on one screen.
    """
    table = README.split("| room | what is in it |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    places = [*(ROOT / "vvmetrics").iterdir(), *(ROOT / "pages").iterdir()]
    rooms = {f"{path.relative_to(ROOT)}/" for path in places if path.is_dir() and path.name != "__pycache__"}
    told = {line.split("`")[1] for line in table}

    assert {*rooms, "dashboard.py", "pages/", "data/", "vvmetrics/errors.py", "tests/"} - told == set()
    assert len(table) <= 25


def test_each_task_in_the_readme_is_in_the_makefile():
    """
    `make help` lists the tasks that the README names and that a developer expects, and each can be made.
    """
    listed = subprocess.run(
        ["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    tasks = set(re.findall(r"^ *make (\w+)", listed, re.MULTILINE))
    rules = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

    assert tasks == TASKS
    assert tasks | set(re.findall(r"make (\w+)", README)) <= rules
