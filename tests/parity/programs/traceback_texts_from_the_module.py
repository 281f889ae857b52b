"""What `traceback` writes about exceptions that were caught."""

import sys
import traceback

PATH = __file__


def show(text):
    print(text.replace(PATH, "FILE"))


def inner(x):
    return 10 // x


def outer(x):
    return inner(x) + 1


def caught_here():
    try:
        outer(0)
    except ZeroDivisionError as e:
        show(traceback.format_exc())
        show("".join(traceback.format_exception(e)))
        show("".join(traceback.format_exception(type(e), e, e.__traceback__)))
        show("".join(traceback.format_exception_only(e)))
        show("".join(traceback.format_tb(e.__traceback__)))
        for frame in traceback.extract_tb(e.__traceback__):
            show(f"{frame.lineno} {frame.name} {frame.line} {frame!r}")
        show(traceback.format_exc(limit=1))
        show(traceback.format_exc(limit=-1))
        traceback.print_exc(file=sys.stdout) if PATH == "FILE" else None


caught_here()
print(traceback.format_exc(), end="")

MADE = ValueError("made before")


def raises_made():
    raise MADE


def again():
    try:
        raises_made()
    except ValueError as e:
        e.add_note("seen")
        raise e


def wrapper():
    again()


try:
    wrapper()
except ValueError as e:
    show(traceback.format_exc())
    print(e.__traceback__ is not None, MADE is e, e.__notes__)


def swaps():
    try:
        raises_made()
    except ValueError as e:
        raise KeyError("new") from e


try:
    swaps()
except KeyError as e:
    show(traceback.format_exc())
    show("".join(traceback.format_exception(e, chain=False)))
    error = e

try:
    try:
        inner(0)
    except ZeroDivisionError:
        raise IndexError("quiet") from None
except IndexError as e:
    show(traceback.format_exc())
    print(e.__cause__, type(e.__context__), e.__suppress_context__)

try:
    raise OSError("stripped").with_traceback(None)
except OSError as e:
    show(traceback.format_exc())

print(traceback.format_exception_only(KeyError("k")), traceback.format_exception(None))
print(traceback.format_exception(ValueError("never raised")), ValueError().__traceback__)


def recurse(n):
    if n:
        recurse(n - 1)
    else:
        (1, 2)[n + 5]


try:
    recurse(6)
except IndexError:
    show(traceback.format_exc())


class Odd(Exception):
    def __str__(self):
        raise TypeError


print(traceback.format_exception_only(Odd()))
error = ValueError("with notes")
error.add_note("first")
error.add_note("second\nthird")
print("".join(traceback.format_exception_only(error)))
try:
    error.add_note(5)
except TypeError as e:
    print(e)
for bad in (5, "x"):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise KeyError from 5
except TypeError as e:
    print(e)
