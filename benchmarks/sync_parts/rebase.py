"""Rebase: a patch arrives while batches wait, and each of them is done again on the rows as they now are.

The server is gone, and 200 actions on 200 rows wait in the outbox. Then the page hears, as from the courier, of patches
that change 1,000 rows, those 200 among them. Measured is the page's handler: the notice read, the base changed, all
batches done again. For information, the same until the page, which lists these rows, is rendered too.
"""

from __future__ import annotations

import stockroom as app
from playwright.sync_api import BrowserContext

from benchmarks.sync_parts.results import Finding, Goal, median
from benchmarks.sync_parts.servers import Process
from benchmarks.sync_parts.stage import device_database, visit, wait_until_synced

TIME_NOTICES = """() => {
  const {set} = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, "onmessage");
  Object.defineProperty(BroadcastChannel.prototype, "onmessage", {set(handler) {
    set.call(this, event => {
      const begun = performance.now();
      handler(event);
      const heard = performance.now() - begun;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { window.noticed?.([heard, performance.now() - begun]); };
      channel.port2.postMessage(null);
    });
  }});
}"""

ACT = """async count => {
  for (let place = 0; place < count; place++) {
    const durable = new Promise(resolve => { window.committed = resolve; });
    document.querySelectorAll("button.recount")[place].click();
    await durable;
  }
}"""

PATCH = """async ({name, rows, runs}) => {
  const ask = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await ask(indexedDB.open(name));
  const read = key => ask(database.transaction("meta").objectStore("meta").get(key));
  const [client, progress] = [await read("client"), await read("progress")];
  database.close();
  const channel = new BroadcastChannel(name);
  const times = [];
  let from = progress.cursor;
  for (let run = 0; run < runs; run++) {
    const to = `bench-${run}`;
    const ops = rows.map(row => ["put", "Item", run + 2, [...row.slice(0, 3), run, ...row.slice(4)]]);
    const heard = new Promise(resolve => { window.noticed = resolve; });
    const last_id = progress.last_id;
    channel.postMessage({type: "patched", client: client.id, from, to, last_id, ops, rejections: [], results: []});
    times.push(await heard);
    from = to;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  channel.close();
  return times;
}"""


def measure(context: BrowserContext, server: Process, batches: int, rows: int, runs: int) -> list[Finding]:
    """Measure rebases. The server is stopped, and the page left with rows that no server has sent."""
    context.add_init_script(f"({TIME_NOTICES})()")
    page = visit(context, server)
    wait_until_synced(page)
    server.stop()
    page.evaluate(ACT, batches)
    page.wait_for_function("count => document.querySelector('#status').dataset.pending === String(count)", arg=batches)
    # The rows with a batch, and others to make up the number.
    numbers = [number * app.MISSING_EVERY for number in range(batches)]
    numbers += [number for number in range(2 * rows) if number % app.MISSING_EVERY][: rows - batches]
    patched = [app.item_row(number) for number in numbers]
    patch = {"name": device_database(), "rows": patched, "runs": runs + 3}
    times: list[list[float]] = page.evaluate(PATCH, patch)
    # The first few find code that the browser has not compiled yet.
    heard, shown = (median([each[place] for each in times[3:]]) for place in (0, 1))
    waiting = page.get_attribute("#status", "data-pending")
    assert waiting == str(batches), f"{waiting} batches wait"
    page.close()
    what = f"rebase of {batches} batches over {rows:,} rows"
    return [
        Finding(what, f"{heard:.1f} ms", "two frames", heard, Goal(at_most=32), "ms"),
        Finding("  and the page rendered", f"{shown:.1f} ms", "", shown, None, "ms"),
    ]
