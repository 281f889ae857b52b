import asyncio
import io
import sys
from contextlib import (
    AbstractContextManager,
    AsyncExitStack,
    ExitStack,
    aclosing,
    contextmanager,
    redirect_stderr,
    redirect_stdout,
    suppress,
)


@contextmanager
def named(name, swallow=False):
    print("enter", name)
    try:
        yield name
    except ValueError as e:
        print(name, "sees", e)
        if not swallow:
            raise
    finally:
        print("exit", name)


with ExitStack() as stack:
    print([stack.enter_context(named(n)) for n in "ab"])
    stack.callback(print, "called", sep="-")
    stack.push(lambda *details: print("pushed", details[0]))

with ExitStack() as stack:
    stack.enter_context(named("outer", swallow=True))
    stack.enter_context(named("inner"))
    raise ValueError("body")
print("went on")


def fails(message):
    raise KeyError(message)


try:
    with ExitStack() as stack:
        stack.callback(fails, "first")
        stack.callback(fails, "second")
        raise ValueError("body")
except KeyError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__), e.__context__.__context__.__context__)
try:
    ExitStack().enter_context(3)
except TypeError as e:
    print(e)
with ExitStack() as stack:
    stack.enter_context(named("kept"))
    other = stack.pop_all()
print("not yet")
other.close()


class Manager(AbstractContextManager):
    def __exit__(self, *details):
        return False


class Structural:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


class Half:
    def __enter__(self):
        pass

    __exit__ = None


with Manager() as m:
    print(isinstance(m, AbstractContextManager), issubclass(Structural, AbstractContextManager), issubclass(Half, AbstractContextManager))
print(isinstance(suppress(), AbstractContextManager), isinstance(stack, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as e:
    print(e)

out = io.StringIO()
with redirect_stdout(out) as target:
    print("caught", 1, sep="|")
    print("no end", end="")
    sys.stdout.write(" written")
    inner = io.StringIO()
    with redirect_stdout(inner):
        print("inner")
    print(" outer again", target is out, sys.stdout is out)
print(repr(out.getvalue()), repr(inner.getvalue()))
with redirect_stderr(out):
    sys.stderr.write("error text")
    print("to stderr", file=sys.stderr)
print(repr(out.getvalue()[-22:]), sys.stdout is not out)
with redirect_stdout(None):
    print("nowhere")
print("back")


class Async:
    async def __aenter__(self):
        print("aenter")
        return self

    async def __aexit__(self, kind, error, trace):
        print("aexit", kind)
        return kind is ValueError


async def later(text):
    await asyncio.sleep(0)
    print("later", text)


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


async def main():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(Async())
        stack.enter_context(named("sync"))
        stack.push_async_callback(later, "callback")
        raise ValueError("async body")
    async with aclosing(numbers()) as each:
        async for n in each:
            print(n)
            break


asyncio.run(main())
