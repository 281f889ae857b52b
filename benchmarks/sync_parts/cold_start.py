"""Cold start: 10,000 rows from the device into memory where they can be read.

A new tab each time. Ours is from opening the database until a page shows one row of it: identity, cursor, outbox,
rejections and all rows are read, and a template is rendered. Dexie's is from opening the database until `toArray`
has answered. For information, the same until a page has read all rows as objects and an attribute of each.
"""

from __future__ import annotations

import stockroom as app
from playwright.sync_api import BrowserContext

from benchmarks.sync_parts.results import Finding, Goal, median
from benchmarks.sync_parts.servers import Process
from benchmarks.sync_parts.stage import Stage, visit


def measure(stage: Stage, context: BrowserContext, server: Process, rows: int, runs: int) -> list[Finding]:
    """Compare cold starts on a device that holds the rows, turn by turn."""
    if not stage.dexie:
        return []

    page = stage.others_page(context)
    page.evaluate("count => keepDexie(count)", rows)
    page.close()
    one: list[float] = []
    every: list[float] = []
    dexie: list[float] = []
    for _ in range(runs + 1):
        one.append(start(context, server, f"/items/{app.item_id(rows // 2)}"))
        page = stage.others_page(context)
        dexie.append(page.evaluate("count => readDexie(count)", rows))
        page.close()
        every.append(start(context, server, "/total"))
    # The first of each is left out: it finds the browser's own caches empty.
    times = [median(each[1:]) for each in (one, every, dexie)]
    theirs = f"Dexie toArray: {times[2]:.1f} ms"
    return [
        Finding(f"cold start, {rows:,} rows", f"{times[0]:.1f} ms", theirs, times[2] / times[0], Goal(at_least=3)),
        Finding("  and each row an object", f"{times[1]:.1f} ms", theirs, times[2] / times[1]),
    ]


def start(context: BrowserContext, server: Process, path: str) -> float:
    """Load a page of the app in a new tab; milliseconds from opening the database until it shows what it read."""
    page = visit(context, server, path)
    page.wait_for_function("() => window.shownAt > 0")
    time: float = page.evaluate("() => window.shownAt - window.openedAt")
    page.close()
    return time
