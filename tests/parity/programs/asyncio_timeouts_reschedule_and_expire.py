"""asyncio.timeout, timeout_at and wait_for: expired or not, rescheduled, nested, around what catches cancellation."""

import asyncio


async def slow(name: str) -> str:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("stopped", name)
        raise
    return name


async def quick() -> str:
    await asyncio.sleep(0)
    return "quick"


async def stubborn() -> str:
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "stubborn"
    return "never"


async def main() -> None:
    async with asyncio.timeout(5) as limit:
        print(await quick(), limit.expired())
    print(limit.expired(), limit.when() is not None)
    try:
        async with asyncio.timeout(0.01) as limit:
            await slow("first")
    except TimeoutError as error:
        print(repr(error), limit.expired(), type(error.__cause__).__name__)
    async with asyncio.timeout(None) as limit:
        print(limit.when(), await quick())
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        print(limit.when() is None)
    try:
        async with asyncio.timeout(5) as outer:
            outer.reschedule(asyncio.get_running_loop().time() + 0.01)
            async with asyncio.timeout(5) as inner:
                await slow("nested")
    except TimeoutError:
        print("outer", outer.expired(), inner.expired())
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await slow("late")
            print("not reached")
    except TimeoutError:
        print("at once")
    print(await asyncio.wait_for(quick(), 1), await asyncio.wait_for(quick(), None))
    for limit in (0.01, 0):
        try:
            print(await asyncio.wait_for(slow(f"wait {limit}"), limit))
        except asyncio.TimeoutError:
            print("TimeoutError", asyncio.TimeoutError is TimeoutError)
    async with asyncio.timeout(5):
        task = asyncio.create_task(stubborn())
        await asyncio.sleep(0)
        print(task.cancel(), await task, task.cancelled())


asyncio.run(main())
