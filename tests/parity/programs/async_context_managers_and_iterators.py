import asyncio
from contextlib import asynccontextmanager


class Connection:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name, end="; ")
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        print("close", self.name, kind and kind.__name__, end="; ")
        return self.swallow

    def __aiter__(self):
        self.rows = iter([1, 2, 3])
        return self

    async def __anext__(self):
        try:
            return next(self.rows)
        except StopIteration:
            raise StopAsyncIteration


@asynccontextmanager
async def transaction(name):
    print("begin", name, end="; ")
    try:
        yield name.upper()
        print("commit", end="; ")
    except ValueError as error:
        print("rollback", error, end="; ")


async def main():
    async with Connection("a") as a, Connection("b", True) as b:
        print([row async for row in a], b.name, end="; ")
        raise KeyError("swallowed by b")
    print()
    try:
        async with Connection("c"):
            raise IndexError("out")
    except IndexError as error:
        print(error)
    async with transaction("t1") as t:
        print(t, end="; ")
    async with transaction("t2"):
        raise ValueError("no")
    print()

    async def countdown(n):
        try:
            while n:
                yield n
                n -= 1
        finally:
            print("generator closed", end="; ")

    g = countdown(3)
    print(await anext(g), await g.__anext__(), await g.asend(None), await anext(g, "default"))
    h = countdown(5)
    print(await anext(h))
    await h.aclose()
    try:
        await anext(h)
    except StopAsyncIteration:
        print("ended")
    for bad in (5, [1]):
        try:
            async for _ in bad:
                pass
        except TypeError as error:
            print(error)
    try:
        async with 5:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
    try:
        await 5
    except TypeError as error:
        print(error)


asyncio.run(main())
