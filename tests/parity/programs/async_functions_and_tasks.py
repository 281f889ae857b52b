import asyncio


async def work(name, delays):
    for n in range(delays):
        await asyncio.sleep(0)
        print(name, n)
    return name.upper()


async def fails():
    await asyncio.sleep(0)
    raise ValueError("async failure")


async def main():
    print(await work("a", 1))
    print(await asyncio.gather(work("b", 2), work("c", 1)))
    task = asyncio.create_task(work("d", 1))
    print("created")
    print(await task, task.done(), task.result())
    try:
        await fails()
    except ValueError as error:
        print("caught", error)
    results = await asyncio.gather(fails(), work("e", 0), return_exceptions=True)
    print(results)
    return "done"


print(asyncio.run(main()))
coroutine = work("x", 0)
print(type(coroutine).__name__)
coroutine.close()
