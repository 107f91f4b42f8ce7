"""
A store that two processes open at once, while it still has to be built: what one stored, the other's build
does not take away.
"""

import subprocess
import sys
from contextlib import closing

import pytest

from tests.conftest import ROOT
from vvmetrics.errors import StoreError
from vvmetrics.store.database import open_store

ADD = """
import sys
from pathlib import Path
from tests.conftest import observations
from vvmetrics.errors import StoreError
from vvmetrics.store.database import open_store
try:
    store = open_store(Path(sys.argv[1]), data_dir=Path(sys.argv[2]))
    revision = store.add(observations({"id": f"t-{sys.argv[3]}"}), by="toets", reason=sys.argv[3])
    store.close()
    print("stored", revision)
except StoreError as error:
    print(error.headline)
"""


def _both(place, data_dir):
    command = [sys.executable, "-c", ADD, str(place), str(data_dir)]
    running = [
        subprocess.Popen([*command, name], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        for name in ("een", "twee")
    ]
    return [process.communicate()[0].strip() for process in running]


def _ids(store):
    return {f"t-{name}" for name in store.query("questions/log")["reason"] if name in {"een", "twee"}}


@pytest.mark.slow
@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize("there", [False, True], ids=["new", "to be rebuilt"])
def test_two_processes_that_open_at_once_lose_nothing(data_dir, tmp_path, there, turn):
    """
    Each stores, or is told that the other has it.
    """
    place = tmp_path / "store.duckdb"
    if there:
        open_store(place, data_dir=data_dir).close()
        sources = data_dir / "sources.toml"
        sources.write_text(sources.read_text(encoding="utf-8") + f"\n# {turn}\n", encoding="utf-8")
    said = _both(place, data_dir)

    landed = [words for words in said if words.startswith("stored")]
    assert landed
    assert all("is in gebruik door een ander programma" in words for words in said if words not in landed)
    with closing(open_store(place, data_dir=data_dir)) as store:
        assert len(_ids(store)) == len(landed)
    assert {file.name for file in tmp_path.glob("store.duckdb*")} <= {"store.duckdb", "store.duckdb.lock"}


def test_a_folder_that_can_not_be_written_in_is_an_error_for_people(data_dir, tmp_path):
    """
    Its name stands in the message.
    """
    (tmp_path / "store.duckdb.lock").mkdir()

    with pytest.raises(StoreError, match="niet te maken of niet te beschrijven"):
        open_store(tmp_path / "store.duckdb", data_dir=data_dir)
