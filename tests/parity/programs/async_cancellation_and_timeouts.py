import asyncio


async def patient(name):
    try:
        print(name, "waits")
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "cleanup")


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        return "refused"


async def main():
    task = asyncio.create_task(patient("one"))
    await asyncio.sleep(0)
    print(task.cancel(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("main saw it", task.cancelled(), task.done(), task.cancel())
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    s.cancel()
    print(await s, s.cancelled())
    try:
        await asyncio.wait_for(patient("two"), 0.01)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), isinstance(error, TimeoutError))
    print(await asyncio.wait_for(asyncio.sleep(0, "quick"), 5))
    never = asyncio.create_task(patient("never"))
    never.cancel()
    try:
        await never
    except asyncio.CancelledError:
        print("cancelled before it began")
    print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException))


asyncio.run(main())
