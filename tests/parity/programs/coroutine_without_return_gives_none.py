import asyncio


def inner():
    yield 1


def outer():
    x = yield from inner()
    print(x is None, [x])


list(outer())


class A:
    def __await__(self):
        yield None


async def m():
    x = await A()
    print(x is None, [x])

    async def agen():
        yield 1
        y = await A()
        print(y is None)

    async for z in agen():
        print(z)

    class C:
        async def __aenter__(self):
            pass

        async def __aexit__(self, *a):
            return 0

    try:
        async with C() as c:
            print(c is None)
            raise ValueError
    except ValueError:
        print("not swallowed by 0")
    print((await asyncio.create_task(A2())) is None)


async def A2():
    await A()


asyncio.run(m())


class Lock:
    async def __aenter__(self):
        pass

    async def __aexit__(self, k, e, t):
        pass


class Lock2(Lock):
    async def __aexit__(self, k, e, t):
        await asyncio.sleep(0)


async def f(L):
    async with L():
        raise ValueError("x")
        return 1


async def g(L):
    async with L():
        raise ValueError("x")


async def h(L):
    async with L():
        if L:
            raise ValueError("x")
        return 1


async def main():
    print(await asyncio.gather(*[k(L) for k in (f, g, h) for L in (Lock, Lock2)], return_exceptions=True))


asyncio.run(main())
