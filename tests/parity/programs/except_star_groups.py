"""`except*`: each clause takes its part of a group; what is raised and what is left goes on together."""


def leaves(e):
    if isinstance(e, BaseExceptionGroup):
        return (type(e).__name__, e.message, [leaves(each) for each in e.exceptions])
    return repr(e)


def group():
    return ExceptionGroup("all", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [ValueError(2), OSError(5)])])


def run(f):
    try:
        f()
    except BaseException as e:
        print("raised", leaves(e), "context", leaves(e.__context__), "cause", leaves(e.__cause__))
    else:
        print("quiet")


def part():
    try:
        raise group()
    except* ValueError as e:
        print("values", leaves(e))
    except* (TypeError, OSError) as e:
        print("others", leaves(e))


def rest():
    try:
        raise group()
    except* KeyError:
        print("never")
    except* ValueError:
        print("values")


def naked():
    try:
        raise KeyError("k")
    except* KeyError as e:
        print("naked", leaves(e))


def naked_left():
    try:
        raise KeyError("k")
    except* ValueError:
        print("never")


def reraises():
    try:
        raise group()
    except* TypeError:
        raise
    except* OSError:
        pass


def raises_more():
    try:
        raise group()
    except* TypeError as e:
        raise IndexError("new") from e
    except* ValueError:
        raise LookupError("second")


def names_are_unbound():
    try:
        raise group()
    except* ValueError as e:
        pass
    except* TypeError as e:
        pass
    except* OSError:
        pass
    try:
        e
    except UnboundLocalError as error:
        print(error)


def with_else_and_finally(fails):
    try:
        if fails:
            raise ExceptionGroup("g", [ValueError()])
    except* ValueError:
        print("handled")
    else:
        print("else")
    finally:
        print("finally")


def nested():
    try:
        try:
            raise group()
        except* TypeError:
            print("inner")
    except* Exception as e:
        print("outer", leaves(e))


def types_are_checked():
    for kind in (ExceptionGroup, BaseExceptionGroup, int, 5, (ValueError, ExceptionGroup)):
        try:
            try:
                raise ValueError("x")
            except* kind:
                print("never")
        except TypeError as e:
            print(e, leaves(e.__context__))


def loop():
    for n in range(3):
        try:
            if n == 1:
                raise ExceptionGroup("g", [ValueError(n)])
        except* ValueError as e:
            print(n, leaves(e))
    return "done"


for f in (part, rest, naked, naked_left, reraises, raises_more, names_are_unbound, nested, types_are_checked):
    print(f.__name__)
    run(f)
with_else_and_finally(True)
with_else_and_finally(False)
print(loop())


class Tagged(ExceptionGroup):
    def __new__(cls, message, exceptions, tag="t"):
        self = super().__new__(cls, message, exceptions)
        self.tag = tag
        return self

    def derive(self, exceptions):
        return Tagged(self.message, exceptions, self.tag)


tagged = Tagged("m", [ValueError(1), TypeError(2), KeyError(3)], "blue")
tagged.add_note("noted")
match, left = tagged.split((ValueError, KeyError))
print(match.tag, leaves(match), left.tag, leaves(left), match.__notes__, match.__notes__ is tagged.__notes__)
print(tagged.subgroup(lambda e: isinstance(e, TypeError)), tagged.subgroup(OSError), tagged.split(Tagged)[1])
print(str(tagged), repr(tagged), tagged.args, tagged.message, tagged.exceptions)
print(repr(BaseExceptionGroup("b", [ValueError()])), repr(BaseExceptionGroup("b", [KeyboardInterrupt()])))
print(ExceptionGroup.__mro__, issubclass(ExceptionGroup, Exception), ExceptionGroup[int])
for make in (
    lambda: ExceptionGroup("x"),
    lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("x", []),
    lambda: ExceptionGroup("x", {1}),
    lambda: ExceptionGroup("x", [1]),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
    lambda: Tagged("x", [SystemExit()]),
    lambda: tagged.split(3),
    lambda: setattr(tagged, "message", ""),
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
