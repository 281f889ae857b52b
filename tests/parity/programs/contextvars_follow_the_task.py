"""contextvars: set and reset by token, defaults, and what asyncio's tasks see of one another."""

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")
depth = contextvars.ContextVar("depth")

print(user.get(), depth.get(0), user.name)
try:
    depth.get()
except LookupError as error:
    print(type(error).__name__)
token = user.set("ann")
print(user.get(), token.old_value is contextvars.Token.MISSING, token.var is user)
second = user.set("bob")
print(user.get(), second.old_value)
user.reset(second)
print(user.get())
user.reset(token)
print(user.get())
for action in (lambda: user.reset(token), lambda: depth.reset(user.set("x"))):
    try:
        action()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__)


async def request(name: str) -> str:
    user.set(name)
    await asyncio.sleep(0)
    depth.set(len(name))
    await asyncio.sleep(0)
    return f"{user.get()} {depth.get()}"


async def helper() -> None:
    user.set("changed by an awaited coroutine")


async def main() -> None:
    user.set("main")
    print(await asyncio.gather(request("al"), request("barbara")), user.get())
    await asyncio.create_task(helper())
    print(user.get())
    await helper()
    print(user.get())


asyncio.run(main())
print(user.get())
