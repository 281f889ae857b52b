import asyncio


async def semaphores():
    limit = asyncio.Semaphore(2)
    order = []

    async def use(n):
        async with limit:
            order.append(("in", n, limit.locked()))
            await asyncio.sleep(0)
            order.append(("out", n))

    await asyncio.gather(*[use(n) for n in range(5)])
    print(order, limit.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    one = asyncio.Semaphore(1)
    await one.acquire()
    waiting = [asyncio.create_task(one.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.sleep(0)
    one.release()
    waiting[1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([w.done() for w in waiting], [w.cancelled() for w in waiting], repr(one).split(" [")[1])


async def conditions():
    condition = asyncio.Condition()
    got = []

    async def consumer(n):
        async with condition:
            got.append(("waits", n))
            print(await condition.wait())
            got.append(("woken", n))

    tasks = [asyncio.create_task(consumer(n)) for n in range(3)]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(got)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    print(got)
    for call in (condition.notify, condition.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await condition.wait()
    except RuntimeError as e:
        print(e)
    ready = []

    async def until():
        async with condition:
            await condition.wait_for(lambda: len(ready) > 1)
            return list(ready)

    task = asyncio.create_task(until())
    for n in range(3):
        await asyncio.sleep(0)
        async with condition:
            ready.append(n)
            condition.notify_all()
    print(await task, condition.locked())


async def barriers():
    barrier = asyncio.Barrier(3)
    places = []

    async def come(n):
        for _ in range(n):
            await asyncio.sleep(0)
        async with barrier as place:
            places.append((n, place))

    await asyncio.gather(*[come(n) for n in range(3)])
    print(sorted(places), barrier.n_waiting, barrier.parties, barrier.broken)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError as e:
        print(type(e).__name__, e, barrier.broken)
    await barrier.reset()
    print(barrier.broken)


async def queues():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind(4)
        for item in (3, 1, 2):
            queue.put_nowait(item)
        print(kind.__name__, queue.qsize(), queue.full(), [queue.get_nowait() for _ in range(3)], queue.empty())
    queue = asyncio.Queue(1)
    seen = []

    async def produce():
        for n in range(4):
            await queue.put(n)
            seen.append(("put", n))

    async def consume():
        while True:
            item = await queue.get()
            seen.append(("got", item))
            queue.task_done()

    worker = asyncio.create_task(consume())
    await produce()
    await queue.join()
    worker.cancel()
    print(seen)
    for call in (queue.get_nowait, queue.task_done):
        try:
            call()
        except (asyncio.QueueEmpty, ValueError) as e:
            print(type(e).__name__, e)
    queue.put_nowait(1)
    try:
        queue.put_nowait(2)
    except asyncio.QueueFull as e:
        print(type(e).__name__, queue.maxsize)
    blocked = asyncio.create_task(queue.put(5))
    await asyncio.sleep(0)
    blocked.cancel()
    try:
        await blocked
    except asyncio.CancelledError:
        print("put cancelled", queue.qsize())


async def locks():
    lock = asyncio.Lock()
    order = []

    async def hold(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)

    await asyncio.gather(*[hold(n) for n in range(4)])
    print(order, lock.locked(), repr(lock).split(" [")[1])
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    event = asyncio.Event()
    task = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    print(event.is_set(), repr(event).split(" [")[1])
    event.set()
    print(await task, await event.wait(), event.is_set())


for part in (semaphores, conditions, barriers, queues, locks):
    print("--", part.__name__)
    asyncio.run(part())
