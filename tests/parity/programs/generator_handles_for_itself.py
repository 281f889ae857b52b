"""What a generator handles is its own; what its caller handles is that of each call."""

import sys


def kind():
    found = sys.exc_info()[0]
    return None if found is None else found.__name__


def g():
    try:
        raise ValueError
    except ValueError:
        yield kind()
        yield kind()
    yield kind()
    try:
        raise KeyError("in g")
    except KeyError as e:
        yield (kind(), type(e.__context__).__name__)
    yield kind()


def inside(gen):
    try:
        raise IndexError
    except IndexError:
        return next(gen)


gen = g()
print(inside(gen), kind(), next(gen), next(gen), next(gen), inside(gen), kind())
gen = g()
print(next(gen), inside(gen), inside(gen), inside(gen), next(gen))
gen = g()
print([each for each in gen], kind())


def outer():
    try:
        raise TypeError
    except TypeError:
        yield from g()
    yield kind()


gen = outer()
print(inside(gen), next(gen), inside(gen), next(gen), next(gen), inside(gen))


def cleanup():
    try:
        yield 1
    finally:
        print("finally", kind())


for each in cleanup():
    try:
        raise OSError
    except OSError:
        print(kind())
gen = cleanup()
next(gen)
try:
    raise LookupError
except LookupError:
    gen.close()
