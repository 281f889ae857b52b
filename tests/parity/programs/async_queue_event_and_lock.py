import asyncio


async def producer(queue, count):
    for n in range(count):
        await queue.put(n)
        print("put", n, end="; ")
    await queue.put(None)


async def consumer(queue, name):
    got = []
    while (item := await queue.get()) is not None:
        got.append(item)
        await asyncio.sleep(0)
    return name, got


async def critical(lock, name, log):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0)
        log.append(f"{name} out")


async def waiter(event, name, log):
    await event.wait()
    log.append(name)


async def main():
    queue = asyncio.Queue(maxsize=2)
    print(queue.empty(), queue.full(), queue.maxsize, queue.qsize())
    results = await asyncio.gather(producer(queue, 4), consumer(queue, "c"))
    print(results)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error), queue.qsize())
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(critical(lock, name, log) for name in "abc"))
    print(log, lock.locked())
    event, log = asyncio.Event(), []
    tasks = [asyncio.create_task(waiter(event, n, log)) for n in range(3)]
    await asyncio.sleep(0)
    print(log, event.is_set())
    event.set()
    await asyncio.gather(*tasks)
    print(log, event.is_set(), await event.wait())
    event.clear()
    print(event.is_set())


asyncio.run(main())
