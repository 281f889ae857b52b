"""Asynchronous generators: asend, athrow, aclose, finally blocks, delegation by hand, errors for wrong uses."""

import asyncio


async def averager():
    total, count, average = 0.0, 0, None
    try:
        while True:
            try:
                number = yield average
            except KeyError as error:
                print("reset by", error)
                total, count, average = 0.0, 0, None
                continue
            await asyncio.sleep(0)
            total, count = total + number, count + 1
            average = total / count
    finally:
        await asyncio.sleep(0)
        print("closed after", count)


async def countdown(n: int):
    while n:
        yield n
        n -= 1


async def chained(*sources):
    for source in sources:
        async for item in source:
            yield item


async def main() -> None:
    a = averager()
    print(await a.asend(None), await a.asend(10), await a.asend(20), await a.athrow(KeyError("k")), await a.asend(4))
    await a.aclose()
    try:
        await a.asend(1)
    except StopAsyncIteration as error:
        print(repr(error))
    await a.aclose()

    b = averager()
    await anext(b)
    try:
        await b.athrow(ZeroDivisionError("thrown"))
    except ZeroDivisionError as error:
        print(repr(error))
    print([n async for n in chained(countdown(3), countdown(0), countdown(2))], {n: n * n async for n in countdown(3) if n != 2})
    c = countdown(1)
    print(await anext(c), await anext(c, "default"))
    try:
        await anext(c)
    except StopAsyncIteration:
        print("at the end")
    for action in (lambda: iter(countdown(1)), lambda: anext(5)):
        try:
            print(action())
        except TypeError as error:
            print(error)

    async def stubborn():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    s = stubborn()
    await anext(s)
    try:
        await s.aclose()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
