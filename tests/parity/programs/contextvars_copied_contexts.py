"""contextvars: copies of contexts, running within them, tokens of another context, tasks apart from each other."""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")
depth: contextvars.ContextVar[int] = contextvars.ContextVar("depth")
empty = contextvars.copy_context()
token = user.set("ann")
context = contextvars.copy_context()


def inside(name: str, *, more: int = 1) -> str:
    user.set(name)
    depth.set(depth.get(0) + more)
    return f"{user.get()} {depth.get()}"


print(context.run(inside, "carl"), context[user], context[depth], user.get(), depth.get("unset"))
print(context.run(inside, "dora", more=5), depth in context, depth in contextvars.copy_context(), depth in empty, len(context) - len(empty))
print(context.get(depth), empty.get(depth), empty.get(depth, "none"), sorted(v.name for v in context), sorted(map(str, context.values())))
print(contextvars.Context().run(user.get), len(contextvars.Context()), context.copy()[user], context.copy() is context)
for action in (
    lambda: context.run(user.reset, token),
    lambda: context.run(lambda: context.run(print)),
    lambda: depth.reset(token),
    lambda: empty[depth],
):
    try:
        print(action())
    except (RuntimeError, ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0].split(":")[0].split(" var=")[0])
user.reset(token)
print(user.get())


async def step(name: str) -> None:
    inside(name)
    await asyncio.sleep(0)


async def main() -> None:
    user.set("main")
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        group.create_task(step("one apart"))
        group.create_task(step("another"))
    print(context[user], context[depth], user.get())
    loop.call_soon(lambda: (user.set("callback"), print("callback", user.get())))
    future = loop.create_future()
    future.add_done_callback(lambda done: print("done", user.get()))
    user.set("later")
    future.set_result(None)
    await asyncio.sleep(0)
    print(user.get())


asyncio.run(main())
