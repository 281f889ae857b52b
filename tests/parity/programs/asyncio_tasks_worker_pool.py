import asyncio


class Limiter:
    def __init__(self, most):
        self.most, self.running, self.peak = most, 0, 0
        self.free = asyncio.Event()
        self.free.set()

    async def __aenter__(self):
        while self.running >= self.most:
            self.free.clear()
            await self.free.wait()
        self.running += 1
        self.peak = max(self.peak, self.running)

    async def __aexit__(self, *details):
        self.running -= 1
        self.free.set()


async def fetch(name, steps, limiter, log):
    async with limiter:
        log.append(f"+{name}")
        for _ in range(steps):
            await asyncio.sleep(0)
        if name == "bad":
            raise ConnectionError(name)
        log.append(f"-{name}")
        return name, steps


async def retry(make, attempts):
    for attempt in range(1, attempts + 1):
        try:
            return await make()
        except ConnectionError as error:
            last = error
            await asyncio.sleep(0)
    raise TimeoutError(f"gave up after {attempts}") from last


async def main():
    log, limiter = [], Limiter(2)
    results = await asyncio.gather(*(fetch(n, s, limiter, log) for n, s in (("a", 3), ("b", 1), ("bad", 2), ("c", 1))), return_exceptions=True)
    print(results, limiter.peak, limiter.running, sorted(log), log[:2])
    tries = iter([ConnectionError("1"), ConnectionError("2"), "fine"])

    async def flaky():
        outcome = next(tries)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    print(await retry(flaky, 5))
    try:
        await retry(lambda: fetch("bad", 0, limiter, log), 2)
    except TimeoutError as error:
        print(error, repr(error.__cause__))
    done = []
    tasks = [asyncio.create_task(fetch(n, s, limiter, log)) for n, s in (("x", 2), ("y", 0))]
    for task in tasks:
        task.add_done_callback(lambda t: done.append(t.result()[0]))
    await asyncio.gather(*tasks)
    await asyncio.sleep(0)
    print(sorted(done), [t.done() for t in tasks])
    return sum(steps for _, steps in [await t for t in tasks])


print(asyncio.run(main()))
