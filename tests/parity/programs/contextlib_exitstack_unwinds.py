from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def step(name):
    print("+" + name, end=" ")
    try:
        yield name
    except ValueError as error:
        print(f"({name} saw {error})", end=" ")
        raise
    finally:
        print("-" + name, end=" ")


with ExitStack() as stack:
    names = [stack.enter_context(step(name)) for name in "abc"]
    stack.callback(print, "callback", end=" ")
    stack.push(lambda *details: print("pushed", details[0], end=" "))
print(names)
try:
    with ExitStack() as stack:
        stack.enter_context(step("x"))
        stack.enter_context(step("y"))
        raise ValueError("boom")
except ValueError as error:
    print("out:", error)
with ExitStack() as stack:
    stack.enter_context(suppress(KeyError))
    {}["missing"]
print("suppressed")
with ExitStack() as stack:
    stack.enter_context(step("kept"))
    saved = stack.pop_all()
print("not yet closed")
saved.close()
print()
with suppress(ZeroDivisionError, IndexError):
    print([][1])
with suppress():
    print("nothing suppressed")
with nullcontext("given") as value, nullcontext() as nothing:
    print(value, nothing)


class Resource:
    def close(self):
        print("closed", end=" ")


with closing(Resource()) as resource:
    print(type(resource).__name__, end=" ")
print()


class Timed(ContextDecorator):
    def __enter__(self):
        print("<", end="")
        return self

    def __exit__(self, *details):
        print(">", end="")
        return False


@Timed()
def work(n):
    print(n, end="")
    return n * 2


@step("decorator")
def decorated():
    print("inside", end=" ")


print(work(1), work(2))
decorated()
decorated()
print()


@contextmanager
def broken():
    yield 1
    yield 2


@contextmanager
def silent():
    return
    yield


for manager in (broken, silent):
    try:
        with manager():
            print("body", end=" ")
    except RuntimeError as error:
        print(error)


@contextmanager
def swallow():
    try:
        yield
    except LookupError:
        print("swallowed")


with swallow():
    raise KeyError("k")
try:
    with swallow():
        raise TypeError("t")
except TypeError as error:
    print("passed", error)
