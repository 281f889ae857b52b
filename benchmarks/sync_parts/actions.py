"""Actions: from a click until what it did is durable.

Ours is a whole action of a page: the click's event, the business method, the policy, the page rendered again, and
the batch in the outbox, while the service worker sends the commands to the server and takes its patches in. The others
put one changed row and one record of what is to be sent into two stores in one transaction. All are strict.
"""

from __future__ import annotations

import stockroom as app
from playwright.sync_api import BrowserContext, Page

from benchmarks.sync_parts.results import Finding, Goal, percentile
from benchmarks.sync_parts.servers import Process
from benchmarks.sync_parts.stage import Stage, visit, wait_until_synced

ACT = """async runs => {
  const times = [];
  for (let run = 0; run < runs; run++) {
    await new Promise(resolve => setTimeout(resolve, 20));
    const durable = new Promise(resolve => { window.committed = resolve; });
    const begun = performance.now();
    document.querySelector("button.recount").click();
    times.push(await durable - begun);
  }
  window.committed = undefined;
  return times;
}"""


def measure(stage: Stage, context: BrowserContext, server: Process, runs: int, rounds: int) -> list[Finding]:
    """Compare actions, turn by turn."""
    desk = visit(context, server, f"/items/{app.item_id(1)}")
    wait_until_synced(desk)
    others = stage.others_page(context)
    sides: dict[str, tuple[Page, str, list[float]]] = {"ours": (desk, ACT, []), "raw": (others, "actEach", [])}
    if stage.dexie:
        sides["dexie"] = (others, "actDexie", [])
    for _ in range(rounds):
        for page, script, times in sides.values():
            page.bring_to_front()
            times += page.evaluate(f"runs => ({script})(runs)", runs)
    wait_until_synced(desk)
    for page in (desk, others):
        page.close()
    titles = {"raw": "two stores", "dexie": "Dexie"}
    goals = {"raw": Goal(at_most=1.3), "dexie": Goal(at_most=0.8)}
    findings = []
    for part, share in (("p50", 0.5), ("p95", 0.95)):
        quantile = {side: percentile(times, share) for side, (_, _, times) in sides.items()}
        findings += [
            Finding(
                f"action until durable, {part}",
                f"{quantile['ours']:.2f} ms",
                f"{titles[side]}: {quantile[side]:.2f} ms",
                quantile["ours"] / quantile[side],
                goals[side],
            )
            for side in sides
            if side != "ours"
        ]
    return findings
