"""
The README tells the truth about commands, paths and tasks.
"""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROOMS = re.findall(r"^\| `([^`]+)` \|", README, re.MULTILINE)


def test_the_readme_names_two_commands_to_start():
    """
    A newcomer needs `make run` and `make test`, and no other command to set up.
    """
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    commands = [line.split("#")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]

    assert commands[:2] == ["make run", "make test"]
    assert not re.search(r"pip install|apt |venv", README)


@pytest.mark.parametrize("path", ROOMS)
def test_each_room_in_the_readme_is_there(path):
    """
    A path in the tables of the README exists.
    """
    assert list(ROOT.glob(path.rstrip("/"))), path


def test_each_task_in_the_readme_is_in_the_makefile():
    """
    `make help` lists every task that the README names.
    """
    tasks = set(re.findall(r"make ([a-z]+)", README))
    listed = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert tasks
    assert {task for task in tasks if f"make {task}" not in listed} == set()
