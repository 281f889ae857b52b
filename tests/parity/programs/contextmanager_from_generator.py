from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")


with tag("a") as a:
    print(a)
with tag("b"):
    raise ValueError("inside")
try:
    with tag("c"):
        raise KeyError("through")
except KeyError as error:
    print(repr(error))
with suppress(KeyError, IndexError):
    [][3]
    print("never")
with nullcontext(5) as five:
    print(five)
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", sep="-")
    print(names)


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)


@tag("deco")
def decorated(x):
    print("in", x)
    return x


print(decorated(3))


@contextmanager
def silent():
    if False:
        yield


try:
    with silent():
        pass
except RuntimeError as error:
    print(error)
