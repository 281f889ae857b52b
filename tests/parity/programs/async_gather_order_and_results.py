import asyncio


async def job(name, steps, fail=False):
    for n in range(steps):
        log.append(f"{name}{n}")
        await asyncio.sleep(0)
    if fail:
        raise ValueError(name)
    return name.upper()


log = []


async def main():
    print(await asyncio.gather(job("a", 2), job("b", 1), job("c", 3)), log)
    log.clear()
    print(await asyncio.gather(job("x", 1), job("y", 2, True), return_exceptions=True))
    try:
        await asyncio.gather(job("p", 1, True), job("q", 3))
    except ValueError as error:
        print("first failure", error)
    task = asyncio.create_task(job("t", 1))
    print(task.done(), await task, task.done(), task.result(), await task)
    bad = asyncio.create_task(job("u", 0, True))
    try:
        await bad
    except ValueError as error:
        print(error, repr(bad.exception()))
    print(await asyncio.gather(), [await job(n, 0) for n in "mn"], {k: await job(k, 0) for k in "z"})

    async def generator():
        for n in range(3):
            await asyncio.sleep(0)
            yield n

    print([n async for n in generator()], [n * 2 async for n in generator() if n], sum([n async for n in generator()]))
    async for n in generator():
        if n == 1:
            break
    else:
        print("never")
    print("n", n)
    return "finished"


print(asyncio.run(main()))
for bad in (lambda: asyncio.run(5), lambda: asyncio.run(main)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
