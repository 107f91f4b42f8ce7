"""
A disk that is full: it is said, nothing is half-stored, and the store goes on for everybody.
"""

import subprocess
import sys

import pytest

from tests.conftest import ROOT, TINY

# In a process of its own, for the limit on the size of files that stands in for a full disk is one of the
# whole process.
WITHOUT_ROOM = """
import resource
import signal
import sys
from pathlib import Path
from tests.conftest import observations
from tests.store.contents import digest
from vvmetrics.errors import StoreError
from vvmetrics.store.database import open_store


def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def tried(act):
    try:
        act()
    except StoreError as error:
        return error.headline.partition(";")[0]


signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
place, data_dir, spare = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
limit(100_000)
said = tried(lambda: open_store(place, data_dir=data_dir))
print(said, sorted(file.name for file in place.parent.iterdir()))
limit(resource.RLIM_INFINITY)
store = open_store(place, data_dir=data_dir)
before = digest(store)
rows = observations(*({"id": f"t-{n:05}", "finding": f"Tekst {n}. " * 20} for n in range(20_000)))
limit(spare)
print(tried(lambda: store.add(rows, by="toets", reason="toets")), digest(store) == before)
limit(resource.RLIM_INFINITY)
revision = store.add(observations({}), by="toets", reason="toets")
print(revision, store.query("questions/counts")["observations"].item())
store.close()
store = open_store(place, data_dir=data_dir)
print(store.revision, store.query("questions/counts")["observations"].item())
"""
NO_ROOM = "Er is geen ruimte meer op de schijf of in het geheugen, of de schijf werkt niet"


@pytest.mark.parametrize("spare", [40_000, 2_000_000])
def test_a_full_disk_is_said_and_the_store_goes_on(tmp_path, spare):
    """
    While it is built, and while a change is kept; afterwards it is as it was, and takes the next change.
    """
    command = [sys.executable, "-c", WITHOUT_ROOM, str(tmp_path / "store.duckdb"), str(TINY), str(spare)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)

    assert done.stderr == ""
    assert done.stdout.splitlines() == [f"{NO_ROOM} ['store.duckdb.lock']", f"{NO_ROOM} True", "2 21", "2 21"]
