"""asyncio queues: first in first out, last in first out, by priority; full and empty, join and task_done."""

import asyncio


async def main() -> None:
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for item in (3, 1, 2):
            queue.put_nowait(item)
        print(kind.__name__, queue.qsize(), queue.empty(), queue.full(), [queue.get_nowait() for _ in range(3)], queue.empty())
        try:
            queue.get_nowait()
        except asyncio.QueueEmpty as error:
            print(repr(error))

    small = asyncio.Queue(maxsize=1)
    await small.put("a")
    try:
        small.put_nowait("b")
    except asyncio.QueueFull as error:
        print(repr(error), small.full(), small.maxsize)

    async def producer(queue: asyncio.Queue, count: int) -> None:
        for number in range(count):
            await queue.put(number)
            print("put", number)
        await queue.put(None)

    async def consumer(queue: asyncio.Queue) -> list[int]:
        got = []
        while (item := await queue.get()) is not None:
            print("got", item)
            got.append(item * item)
            queue.task_done()
        queue.task_done()
        return got

    queue = asyncio.Queue(2)
    results = await asyncio.gather(producer(queue, 5), consumer(queue))
    await queue.join()
    print(results)
    try:
        queue.task_done()
    except ValueError as error:
        print(error)

    jobs = asyncio.PriorityQueue()
    for priority, name in ((5, "sweep"), (1, "alarm"), (3, "mail"), (1, "aaa")):
        await jobs.put((priority, name))

    async def worker(label: str) -> None:
        while True:
            priority, name = await jobs.get()
            print(label, priority, name)
            await asyncio.sleep(0)
            jobs.task_done()

    workers = [asyncio.create_task(worker(label)) for label in ("w1", "w2")]
    await jobs.join()
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())
