"""First pull: all rows of the scope from the server into the storage of a browser that has never been there.

Ours is the whole way: from the first request for rows until the last of them is committed, so the server's reading and
packing, the network, checks and storage are in it, while a page that lists 200 of them is shown anew after each patch.
The service worker's own clock is read for both ends. The others write rows that are in memory already: IndexedDB one
record for each row and Dexie's `bulkPut`, each in one transaction, and, as the limit of what storage allows, the same
rows 500 to a record. Rows that could be pulled again need not outlast a loss of power: all sides write them with
relaxed durability.
"""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Worker

from benchmarks.sync_parts.results import Finding, Goal, median
from benchmarks.sync_parts.servers import Process
from benchmarks.sync_parts.stage import Stage, device_database, held, visit, wait_until_synced

LISTEN = """name => {
  self.heard = [];
  new BroadcastChannel(name).onmessage = event => self.heard.push([performance.now(), event]);
}"""
TIME = """() => {
  const asked = performance.getEntriesByType("resource").filter(each => each.name.endsWith("/holdfast/messages"));
  const stored = self.heard.filter(([at, event]) => event.data.type === "patched").map(([at]) => at);
  return Math.max(...stored) - Math.min(...asked.map(each => each.startTime));
}"""


def measure(stage: Stage, rows: int, rounds: int) -> list[Finding]:
    """Compare a first pull of so many rows, turn by turn."""
    ours: list[float] = []
    others: dict[str, list[float]] = {"writeEach": [], "writePacked": []}
    if stage.dexie:
        others["writeDexie"] = []
    with stage.stockroom(rows) as server:
        for _ in range(rounds):
            with stage.browser() as context:
                ours.append(pull(context, server, rows))
                page = stage.others_page(context)
                for name, times in others.items():
                    times.append(page.evaluate(f"count => {name}(count)", rows))
    goals = {
        "writeEach": ("one record per row", Goal(at_least=10)),
        "writeDexie": ("Dexie bulkPut", Goal(at_least=10)),
        "writePacked": ("one packed write", Goal(at_least=0.4)),
    }
    mine = f"{speed(rows, median(ours))} ({median(ours):,.0f} ms)"
    return [
        Finding(
            f"first pull of {rows:,} rows",
            mine,
            f"{goals[name][0]}: {speed(rows, median(times))}",
            median(times) / median(ours),
            goals[name][1],
        )
        for name, times in others.items()
    ]


def speed(rows: int, milliseconds: float) -> str:
    """Rows per second, in words."""
    return f"{rows / milliseconds * 1000:,.0f} rows/s"


def pull(context: BrowserContext, server: Process, rows: int) -> float:
    """Visit for the first time; milliseconds of the whole pull."""
    workers: list[Worker] = []

    def begin(worker: Worker) -> None:
        worker.evaluate(LISTEN, device_database())
        workers.append(worker)

    context.on("serviceworker", begin)
    page = visit(context, server)
    wait_until_synced(page)
    stored, _ = held(page)
    assert stored == rows, f"{stored} of {rows} rows are stored"
    time: float = workers[0].evaluate(TIME)
    page.close()
    return time
