"""asyncio's Lock, Event, Condition, Semaphore, BoundedSemaphore and Barrier: order, states and errors."""

import asyncio


async def main() -> None:
    lock = asyncio.Lock()

    async def hold(name: str) -> None:
        async with lock:
            print(name, "in", lock.locked())
            await asyncio.sleep(0)
            print(name, "out")

    await asyncio.gather(*(hold(name) for name in "abc"))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

    event = asyncio.Event()
    waiting = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    print(event.is_set(), waiting.done())
    event.set()
    print(await waiting, event.is_set(), await event.wait())
    event.clear()

    condition, items = asyncio.Condition(), []

    async def taker(name: str) -> None:
        async with condition:
            await condition.wait_for(lambda: items)
            print(name, "takes", items.pop(0))

    takers = [asyncio.create_task(taker(f"t{n}")) for n in range(2)]
    await asyncio.sleep(0)
    for item in ("x", "y"):
        async with condition:
            items.append(item)
            condition.notify()
        await asyncio.sleep(0)
    await asyncio.gather(*takers)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)

    active, most = 0, 0
    semaphore = asyncio.Semaphore(2)

    async def limited() -> None:
        nonlocal active, most
        async with semaphore:
            active += 1
            most = max(most, active)
            await asyncio.sleep(0)
            active -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    print(most, semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    for action in (bounded.release, lambda: asyncio.Semaphore(-1)):
        try:
            action()
        except ValueError as error:
            print(error)

    barrier = asyncio.Barrier(3)

    async def arrive(name: str) -> None:
        position = await barrier.wait()
        print(name, position, barrier.parties)

    await asyncio.gather(*(arrive(name) for name in "pqr"))
    print(barrier.n_waiting, barrier.broken)


asyncio.run(main())
