"""contextlib for coroutines: asynccontextmanager, AsyncExitStack, aclosing, nullcontext, and errors on the way out."""

import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def resource(name: str, swallow: bool = False):
    print("open", name)
    try:
        yield name.upper()
    except ValueError as error:
        print(name, "sees", error)
        if not swallow:
            raise
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def numbers():
    try:
        for number in range(10):
            yield number
    finally:
        print("numbers are closed")


async def main() -> None:
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(name)) for name in "ab"]
        stack.enter_context(nullcontext())
        stack.callback(print, "callback", end=" called\n")
        stack.push_async_callback(asyncio.sleep, 0)
        print(names)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(resource("outer", swallow=True))
            await stack.enter_async_context(resource("inner"))
            raise ValueError("trouble")
    finally:
        print("after")
    kept = AsyncExitStack()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(resource("moved"))
        kept = stack.pop_all()
    print("still open")
    await kept.aclose()
    async with aclosing(numbers()) as source:
        async for number in source:
            if number == 2:
                break
    print(number)
    async with nullcontext("nothing") as value:
        print(value)

    @asynccontextmanager
    async def never():
        return
        yield

    for manager in (never(), resource("twice")):
        try:
            async with manager:
                raise KeyError("k")
        except (RuntimeError, KeyError) as error:
            print(repr(error))


asyncio.run(main())
