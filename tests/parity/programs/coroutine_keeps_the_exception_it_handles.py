import asyncio


async def waits_while_handling(future):
    try:
        raise ValueError("first")
    except ValueError:
        try:
            await future
        except KeyError as error:
            print(type(error).__name__, repr(error.__context__))
    try:
        raise TypeError("calm again")
    except TypeError as error:
        print(repr(error.__context__))


class Awaited:
    def __await__(self):
        yield


def by_hand():
    async def body():
        try:
            raise ValueError("first")
        except ValueError:
            try:
                await Awaited()
            except KeyError as error:
                print(type(error).__name__, repr(error.__context__))
        return "done"

    steps = body()
    steps.send(None)
    try:
        steps.throw(KeyError("thrown"))
    except StopIteration as stop:
        print(stop.value)


by_hand()


async def fails():
    raise KeyError("from a task")


async def main():
    await waits_while_handling(asyncio.create_task(fails()))


asyncio.run(main())
