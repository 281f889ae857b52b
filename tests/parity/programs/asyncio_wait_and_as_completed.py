"""asyncio.wait in its three ways, as_completed, shield, futures with callbacks, tasks with names."""

import asyncio


async def after(ticks: int, value: object) -> object:
    for _ in range(ticks):
        await asyncio.sleep(0)
    if isinstance(value, Exception):
        raise value
    return value


async def main() -> None:
    tasks = [asyncio.create_task(after(n, n), name=f"task {n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(tasks)
    print(sorted(t.result() for t in done), len(pending))

    tasks = [asyncio.create_task(after(1, KeyError("k"))), asyncio.create_task(after(30, "late"))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending), await pending.pop())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(5))], timeout=0.01)
    print(len(done), len(pending), [t.cancel() for t in pending])
    try:
        await asyncio.wait([])
    except ValueError as error:
        print(error)

    print([await finished for finished in asyncio.as_completed([after(6, "c"), after(2, "a"), after(4, "b")])])

    inner = asyncio.create_task(after(5, "kept"))
    guarded = asyncio.create_task(after(0, None))
    await guarded
    shielded = asyncio.shield(inner)
    shielded.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("shield was cancelled", inner.cancelled(), await inner)

    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: print("callback", f.result()))
    print(future.done(), future.cancelled())
    loop.call_soon(future.set_result, 42)
    print(await future, future.done())
    await asyncio.sleep(0)
    for action in (lambda: future.set_result(1), lambda: loop.create_future().result(), lambda: loop.create_future().exception()):
        try:
            print(action())
        except asyncio.InvalidStateError as error:
            print(repr(error))
    print(await asyncio.gather(after(1, 1), after(2, ValueError("v")), return_exceptions=True), asyncio.current_task() in asyncio.all_tasks())


asyncio.run(main())
