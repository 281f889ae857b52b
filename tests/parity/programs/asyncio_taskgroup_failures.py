"""asyncio.TaskGroup: one failure cancels the others, several failures make a group, the body's failure, nesting."""

import asyncio


async def work(name: str, ticks: int, fail: bool = False) -> str:
    try:
        for _ in range(ticks):
            await asyncio.sleep(0)
        if fail:
            raise ValueError(name)
        print("done", name)
        return name.upper()
    except asyncio.CancelledError:
        print("cancelled", name)
        raise


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        first, second = group.create_task(work("a", 2)), group.create_task(work("b", 1))
    print(first.result(), second.result())

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("slow", 50))
            group.create_task(work("bad", 1, fail=True))
    except ExceptionGroup as error:
        print(repr(error), error.exceptions[0].args)

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("x", 3, fail=True))
            group.create_task(work("y", 3, fail=True))
            await work("body", 10)
    except* ValueError as errors:
        print(errors.message, sorted(str(e) for e in errors.exceptions))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("waiting", 50))
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as errors:
        print(errors.exceptions)

    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work("outer", 50))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work("inner", 1, fail=True))
    except ExceptionGroup as error:
        print(repr(error))

    group = asyncio.TaskGroup()
    coroutine = work("never", 0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split(" has ")[1])
    coroutine.close()


asyncio.run(main())
