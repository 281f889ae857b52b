"""Answers at the edges: contexts of tasks, generators that have not begun, names of zones, texts of long numbers."""

import asyncio
import contextvars
from typing import Annotated, TypeVar, get_args, get_origin
from zoneinfo import ZoneInfo

T = TypeVar("T")
number = contextvars.ContextVar("number", default=0)


async def one_value():
    print("got", (yield 1))


async def show():
    print("number", number.get())


async def count():
    number.set(number.get() + 1)
    await asyncio.sleep(0)
    number.set(number.get() + 1)


async def main():
    try:
        await one_value().asend(5)
    except TypeError as error:
        print(error)
    own = contextvars.copy_context()
    own.run(number.set, 7)
    async with asyncio.TaskGroup() as group:
        group.create_task(show(), context=own, name="with its own")
        group.create_task(show())
    await asyncio.create_task(count(), context=own)
    print(number.get(), own[number])
    await asyncio.get_running_loop().create_task(count(), context=own)
    print(number.get(), own[number], own.run(number.get))
    await asyncio.create_task(count(), context=contextvars.Context())
    print(number.get())


asyncio.run(main())

print(repr(Annotated[int, "x", 3]), Annotated[list[int], "a"])
print(Annotated[Annotated[int, "a"], "b"], Annotated[int, "a"] == Annotated[int, "b"])
print(Annotated[int, "a"] == Annotated[int, "a"], len({Annotated[int, "a"], Annotated[int, "a"]}))
print(Annotated[T, 1][str], get_args(Annotated[int, 1]), get_origin(Annotated[int, 1]) is Annotated)

for key in ["", "a b", "../x", "/etc/x", "Europe", "Nope/Nope", "Europe/../x", "a//b", "."]:
    try:
        print(repr(ZoneInfo(key)))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)


def long_text():
    many = 10**5000
    try:
        return len(f"{many}")
    except ValueError as error:
        return error


print(long_text())
