"""Context variables: each task has its own values, as decimal's contexts do; contexts to run code in; tokens."""

import asyncio
from contextvars import ContextVar, copy_context
from decimal import Decimal, getcontext, localcontext

user = ContextVar("user", default="nobody")
depth = ContextVar("depth")


async def work(precision, delay):
    with localcontext() as context:
        context.prec = precision
        await asyncio.sleep(delay)
        first = Decimal(1) / 3
        await asyncio.sleep(0.005)
        return first, Decimal(1) / 7, getcontext().prec


async def visit(name, delay):
    token = user.set(name)
    depth.set(len(name))
    await asyncio.sleep(delay)
    seen = user.get(), depth.get()
    if name == "ada":
        user.reset(token)
    return *seen, user.get(), await asyncio.create_task(ask())


async def ask():
    before = user.get()
    user.set("inner")
    return before


async def main():
    print(await asyncio.gather(work(5, 0.02), work(10, 0.01), work(3, 0.03)), Decimal(1) / 3)
    print(await asyncio.gather(visit("ada", 0.02), visit("grace", 0.01)), user.get(), depth.get(None))
    user.set("main")
    calls = []
    asyncio.get_running_loop().call_soon(lambda: calls.append(user.get()))
    user.set("later")
    await asyncio.sleep(0)
    print(calls, await ask(), user.get())
    await asyncio.wait_for(ask(), 1)
    print(user.get())


asyncio.run(main())
print(user.get(), depth.get("none"))
user.set("outer")
context = copy_context()


def change():
    user.set("changed")
    depth.set(9)
    return user.get()


print(context.run(change), user.get(), context[user], context.get(depth), len(context))
print(depth in context, depth in copy_context())
print(sorted(each.name for each in context if each in (user, depth)), context.copy().run(user.get))
token = user.set("once")
user.reset(token)
print(user.get(), token.old_value, token.var is user)
other = depth.set(1)
for wrong in (
    lambda: user.reset(token),
    lambda: user.reset(other),
    lambda: context.run(lambda: context.run(change)),
    lambda: context.run(depth.reset, other),
):
    try:
        wrong()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, str(error).split(" ")[0][:6])
try:
    ContextVar("empty").get()
except LookupError as error:
    print(type(error).__name__)
