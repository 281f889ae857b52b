import asyncio


class Lock:
    async def __aenter__(self):
        print("aenter")
        await asyncio.sleep(0)
        return "lock"

    async def __aexit__(self, kind, error, trace):
        print("aexit", kind.__name__ if kind else None)
        return kind is ValueError


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def agen(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        print("agen closed")


async def main():
    async with Lock() as lock:
        print(lock)
    async with Lock():
        raise ValueError
    async for t in Ticker(3):
        print("tick", t)
    else:
        print("ticked")
    print([x async for x in agen(3)], {x: x async for x in Ticker(2)})
    print([x async for x in agen(4) if x % 2], [await v for v in (asyncio.sleep(0, "a"), asyncio.sleep(0, "b"))])
    g = agen(5)
    print(await g.__anext__(), await anext(g), await g.asend(None))
    await g.aclose()
    total = 0
    async for x in agen(3):
        total += x
    print(total)


asyncio.run(main())
