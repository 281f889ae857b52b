"""Generator expressions and comprehensions that wait."""

import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(n):
    await asyncio.sleep(0)
    return n * 2


def make(n):
    """Not a coroutine: only what reads the expression waits."""
    return (x * 10 async for x in numbers(n) if x % 2)


async def main():
    expression = (x async for x in numbers(3))
    print(type(expression).__name__, [x async for x in expression])
    print([x async for x in make(6)])
    waits = (await double(x) for x in range(3))
    print(type(waits).__name__, [x async for x in waits])
    print({x async for x in numbers(3)}, {x: await double(x) async for x in numbers(3)})
    print([[y async for y in numbers(x)] async for x in numbers(3)])
    print([(x, y) for x in [1, 2] async for y in numbers(x)])
    print([x async for x in (y + 1 async for y in numbers(3)) if await double(x) > 2])
    nested = ([z async for z in numbers(2)] for _ in range(2))
    print(type(nested).__name__, [x async for x in nested])
    lazy = (print("never") async for _ in numbers(1))
    await lazy.aclose()
    one = make(4)
    print(await anext(one), await one.__anext__())
    try:
        await anext(one)
    except StopAsyncIteration:
        print("end")
    wrong = [1]
    for bad in (lambda: (x async for x in wrong), lambda: (x for x in numbers(1))):
        try:
            bad()
        except TypeError as e:
            print(e)
    f = lambda: (x async for x in numbers(2))
    print([x async for x in f()])


asyncio.run(main())
