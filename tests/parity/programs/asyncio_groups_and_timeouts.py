import asyncio


async def step(name, delay=0.0, error=None):
    try:
        for _ in range(int(delay)):
            await asyncio.sleep(0)
        if delay > 100:
            await asyncio.sleep(delay)
        if error:
            raise error
        print("done", name)
        return name
    except asyncio.CancelledError as e:
        print("cancelled", name, e.args)
        raise


async def groups():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(step("a", 2))
        b = tg.create_task(step("b", 1), name="bee")
        print("inside", a.done(), b.get_name())
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(step("slow", 9))
            tg.create_task(step("bad", 1, ValueError("one")))
            tg.create_task(step("bad2", 1, KeyError("two")))
    except* ValueError as group:
        print("values", group.exceptions)
    except* KeyError as group:
        print("keys", group.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(step("other", 9))
            raise OSError("in the block")
    except ExceptionGroup as group:
        print(repr(group))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(step("fails", 0, ValueError("x")))
            await step("body", 9)
    except ExceptionGroup as group:
        print(group, group.exceptions, asyncio.current_task().cancelling())
    tg = asyncio.TaskGroup()
    late = step("never")
    try:
        tg.create_task(late)
    except RuntimeError as e:
        print(e)
    late.close()
    async with tg:
        pass
    late = step("never")
    try:
        tg.create_task(late)
    except RuntimeError as e:
        print(e)
    late.close()

    async def guarded():
        async with asyncio.TaskGroup() as inner:
            inner.create_task(step("child", 9))
            await step("holder", 9)

    task = asyncio.create_task(guarded())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled as a whole", e.args)


async def timeouts():
    try:
        async with asyncio.timeout(0.01) as cm:
            await asyncio.sleep(5)
    except TimeoutError as e:
        print("timeout", cm.expired(), repr(e), type(e.__cause__).__name__, asyncio.current_task().cancelling())
    async with asyncio.timeout(5) as cm:
        print(cm.when() > 0, cm.expired())
    print(cm.expired())
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        print(cm.when() is None)
    try:
        cm.reschedule(None)
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("was over")
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(3)
    except TimeoutError:
        print("inner")
    try:
        async with asyncio.timeout(0):
            raise ValueError("own")
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait_for(step("w", 200), 0.01)
    except TimeoutError as e:
        print("wait_for", repr(e))
    print(await asyncio.wait_for(step("quick"), 1))


async def waits():
    tasks = [asyncio.create_task(step(str(n), n), name=f"t{n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    done, pending = await asyncio.wait(tasks)
    print(len(done), pending)
    tasks = [asyncio.create_task(step("ok", 1)), asyncio.create_task(step("no", 2, ValueError("no")))]
    tasks.append(asyncio.create_task(step("long", 8)))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), [repr(t.exception()) for t in tasks if t.done()])
    done, pending = await asyncio.wait(pending, timeout=5)
    print(len(done), len(pending))
    sleeper = asyncio.create_task(asyncio.sleep(9))
    print([len(each) for each in await asyncio.wait([sleeper], timeout=0.01)])
    sleeper.cancel("enough")
    print(await asyncio.gather(sleeper, return_exceptions=True))
    for bad in ((), step("z"), [step("y")]):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
        for each in bad if isinstance(bad, list) else [bad] if bad else []:
            each.close()

    async def after(seconds):
        await asyncio.sleep(seconds)
        return seconds

    for each in asyncio.as_completed([after(0.06), after(0.02), after(0.04)]):
        print("got", await each)
    try:
        for each in asyncio.as_completed([after(300), after(0)], timeout=0.02):
            print(await each)
    except TimeoutError as e:
        print("as_completed", repr(e))
    for each in asyncio.all_tasks() - {asyncio.current_task()}:
        each.cancel()
    await asyncio.sleep(0)
    inner = asyncio.create_task(step("shielded", 3))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.done(), await inner)


async def cancels():
    task = asyncio.create_task(step("victim", 500))
    await asyncio.sleep(0)
    print(task.cancel("why"), task.cancelling(), task.uncancel(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as e:
        print(e.args, task.cancelled(), task.done())
    try:
        task.result()
    except asyncio.CancelledError as e:
        print("again", e.args)

    async def stubborn():
        try:
            await asyncio.sleep(50)
        except asyncio.CancelledError:
            return "survived"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())
    results = await asyncio.gather(step("g1"), step("g2", 0, ValueError("g")), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(step("h1", 3), step("h2", 0, ValueError("h")))
    except ValueError as e:
        print("gather", e)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(asyncio.iscoroutine(3), asyncio.isfuture(task), len(asyncio.all_tasks()))


for part in (groups, timeouts, waits, cancels):
    print("--", part.__name__)
    asyncio.run(part())
