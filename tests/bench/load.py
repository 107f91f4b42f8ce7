"""
A room full of people: each with a session of their own, who pick another action every two seconds, on one
page after another.

They speak the websocket of Streamlit as its own script in the browser does, but draw nothing: what is told is
how long the server takes until it has sent the last of a run, and how much of its processor a run takes.
"""

import asyncio
import os
import random
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.bench.picks import Server
from vvmetrics.definitions.data_dir import DATA_DIR
from vvmetrics.definitions.loading import load_definitions

PAGES = (
    *("", "effort_value", "action", "region", "compare", "development", "evidence", "coverage", "learning"),
    *("collect", "method", "search"),
)  # all but the meeting, which has no list of actions
PEOPLE = (1, 25, 60)
SECONDS = 20.0  # that they pick
VISITS = (30, 270)
ACTIONS = list(load_definitions(DATA_DIR).actions.values())
LABEL = "Verbeteractie"  # of the list from which is picked
BETWEEN = 2.0  # seconds between two picks of one person
LARGEST = 64 * 2**20  # bytes of a message
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Load:
    """
    What people met on a page: seconds from pick to the end of its run, seconds of the processor for each run,
    and how many runs ended in an error.
    """

    taken: tuple[float, ...]
    processor: float
    errors: int

    def percentile(self, part: int) -> float:
        """
        Return the milliseconds within which this part of a hundred picks was answered.
        """
        return 1000 * statistics.quantiles(self.taken, n=100, method="inclusive")[part - 1]


class Visitor:
    """
    One session: opened by a link, then asked for one action after another.
    """

    def __init__(self, socket: ClientConnection, page: str) -> None:
        self._socket, self._page = socket, page
        self._list = self._hash = ""
        self.errors = 0

    async def open(self, link: str) -> None:
        """
        Open the page by a link, and remember its list of actions.
        """
        message = BackMsg()
        message.rerun_script.query_string = link
        message.rerun_script.page_name = self._page
        await self._socket.send(message.SerializeToString())
        await self._finished()
        if not self._list:
            missing = f"Page {self._page} shows no list {LABEL}."
            raise LookupError(missing)

    async def pick(self, words: str) -> float:
        """
        Pick an action by its words; return the seconds until all was sent.
        """
        message = BackMsg()
        message.rerun_script.page_script_hash = self._hash
        message.rerun_script.widget_states.widgets.append(WidgetState(id=self._list, string_value=words))
        since = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        await self._finished()
        return time.perf_counter() - since

    async def _finished(self) -> None:
        while True:
            message = ForwardMsg.FromString(await self._socket.recv())
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self._hash = message.navigation.page_script_hash
            elif kind == "delta":
                self._look_at(message)
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return

    def _look_at(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        if element.HasField("selectbox") and element.selectbox.label == LABEL:
            self._list = element.selectbox.id
        self.errors += element.HasField("exception")


def room(server: Server) -> str:
    """
    Return as a table what each number of people met on each page, and how much memory the server has then.
    """
    lines = [
        f"People who each pick another action every {BETWEEN:.0f} s, for {SECONDS:.0f} s; milliseconds:",
        f"  {'page':14} {'people':>6} {'picks':>6} {'median':>7} {'95 %':>7} {'processor':>10} {'errors':>7}",
    ]
    for page in PAGES:
        for many in PEOPLE:
            met = asyncio.run(_room(server, page, many))
            lines.append(
                f"  {page or 'overview':14} {many:>6} {len(met.taken):>6} {met.percentile(50):>7,.0f}"
                f" {met.percentile(95):>7,.0f} {1000 * met.processor:>10,.0f} {met.errors:>7}"
            )
    after = {many: asyncio.run(_come_and_go(server, many)) for many in VISITS}
    told = ", ".join(f"{memory:,.0f} MB after {many} more" for many, memory in after.items())
    return "\n".join([*lines, f"  memory of the server when visitors come and go: {told}"])


async def _come_and_go(server: Server, many: int) -> float:
    """
    Let visitors open one page each and leave; return the memory of the server then.
    """
    for number in range(many):
        page, action = PAGES[number % len(PAGES)], ACTIONS[number % len(ACTIONS)]
        async with _session(server) as socket:
            await Visitor(socket, page).open(f"actie={action.id}")
    return memory_of(server.process)


def _session(server: Server) -> connect:
    address = f"ws{server.address.removeprefix('http')}/_stcore/stream"
    return connect(address, subprotocols=[Subprotocol("streamlit")], max_size=LARGEST)


async def _room(server: Server, page: str, many: int) -> Load:
    sockets = [await _session(server) for _ in range(many)]
    visitors = [Visitor(socket, page) for socket in sockets]
    for number, visitor in enumerate(visitors):
        await visitor.open(f"actie={ACTIONS[number % len(ACTIONS)].id}&regio=limburg")
    before = processor_of(server.process)
    taken = await asyncio.gather(*(_picks(*numbered) for numbered in enumerate(visitors)))
    used = processor_of(server.process) - before
    await asyncio.gather(*(socket.close() for socket in sockets))
    all_taken = tuple(one for some in taken for one in some)
    return Load(all_taken, used / len(all_taken), sum(visitor.errors for visitor in visitors))


async def _picks(number: int, visitor: Visitor) -> list[float]:
    chance, until, taken = random.Random(number), time.monotonic() + SECONDS, []  # noqa: S311 - no secret
    await asyncio.sleep(chance.uniform(0, BETWEEN))
    while (since := time.monotonic()) < until:
        action = ACTIONS[(number + len(taken) + 1) % len(ACTIONS)]
        taken.append(await visitor.pick(action.short_label))
        await asyncio.sleep(max(BETWEEN - (time.monotonic() - since), 0))
    return taken


def processor_of(process: int) -> float:
    """
    Return the seconds of processor that a process has used.
    """
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_of(process: int) -> float:
    """
    Return the megabytes of memory that a process holds.
    """
    pages = Path(f"/proc/{process}/statm").read_text(encoding="utf-8").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20
