import traceback
from contextlib import contextmanager, suppress


class Own(Exception):
    pass


class Below(Own):
    pass


def fail(kind, text="x"):
    raise kind(text)


def loud():
    try:
        fail(Own, "loud")
    except Own:
        print(traceback.format_exc())


def quiet(run):
    try:
        run()
    except Own:
        return "own"
    except (ValueError, KeyError) as error:
        return str(error)
    return "none"


def other():
    try:
        fail(TypeError, "passes")
    except ValueError:
        pass


def caught_outside():
    try:
        quiet(other)
    except TypeError:
        print(traceback.format_exc())


def steps():
    try:
        yield 1
        fail(Own, "in generator")
    except Own:
        print(traceback.format_exc())
    yield 2
    fail(Below, "out of generator")


def receives():
    try:
        yield 1
    except Own:
        print(traceback.format_exc().splitlines()[-1])
    yield 2


@contextmanager
def managed():
    try:
        yield
    except Own:
        print(traceback.format_exc().splitlines()[-1])
        raise


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if error is not None:
            print("".join(traceback.format_exception(error)))


def in_with():
    with Manager():
        fail(Own, "in with")


def in_finally():
    try:
        fail(Own, "in finally")
    finally:
        print(traceback.format_exc().splitlines()[-1])


def raises_in_handler():
    try:
        fail(KeyError, "first")
    except KeyError as error:
        fail(Own, str(error))


def chained():
    try:
        raises_in_handler()
    except Own:
        print(traceback.format_exc())


def keeps():
    kept = []
    try:
        fail(Own, "kept")
    except Own as error:
        kept.append(error)
    return kept[0]


def keeps_in_quiet():
    found = []
    quiet(lambda: found.append(keeps()))
    print(repr(found[0]))


def made_and_raised_later():
    made = []

    def make():
        made.append(Own("made"))
        fail(ValueError, "done")

    print(quiet(make))
    try:
        raise made[0]
    except Own:
        print(traceback.format_exc())


def depth(n):
    return quiet(lambda: fail(Below, "deep")) if n == 0 else depth(n - 1)


def returns_inside(n):
    for i in range(3):
        try:
            if i == n:
                return i
            if i == 1:
                continue
            fail(Own)
        except Own:
            continue
    return -1


def after_return():
    returns_inside(0), returns_inside(2), returns_inside(5)
    loud()


def number(text):
    try:
        return int(text)
    except ValueError:
        return -1


def body():
    for run in (loud, chained, keeps_in_quiet, in_with, in_finally, after_return, made_and_raised_later, caught_outside):
        print(run.__name__, quiet(run))
    print([depth(i) for i in range(3)], number("5"), number("x"))
    going = steps()
    print(quiet(lambda: [next(going), next(going)]), quiet(lambda: next(going)), quiet(lambda: print(next(going, "end"))))
    got = receives()
    next(got)
    print(quiet(lambda: got.throw(Own("thrown"))), quiet(lambda: got.close()))
    with suppress(Own):
        with managed():
            fail(Own, "managed")
    loud()


quiet(body)
body()
class Late:
    try:
        fail(Own, "class body")
    except Own:
        print(traceback.format_exc())
quiet(lambda: fail(Exception, "the end"))
