class AppError(Exception):
    """Base."""


class NotFound(AppError, LookupError):
    def __init__(self, what, code=404):
        super().__init__(f"{what} not found")
        self.what = what
        self.code = code


def attempt(error):
    try:
        raise error
    except NotFound as e:
        return f"NotFound {e} {e.what} {e.code}"
    except (AppError, ArithmeticError) as e:
        return f"{type(e).__name__}: {e}"
    except LookupError as e:
        return f"lookup {e!r}"
    except Exception as e:
        return f"other {e!r} {e.args}"


for error in (
    NotFound("page"),
    AppError("x", 1),
    ZeroDivisionError("z"),
    KeyError("k"),
    OSError(2, "gone"),
    Exception,
    ValueError(),
):
    print(attempt(error))
print(issubclass(NotFound, LookupError), [c.__name__ for c in NotFound.__mro__])
print(repr(KeyError("a")), str(KeyError("a")), str(KeyError()), str(KeyError("a", "b")), repr(NotFound("x")))
try:
    raise "text"
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError("v")
    except 5:
        pass
except TypeError as error:
    print(error)
e = ValueError("a", 2)
print(e.args, e, e == ValueError("a", 2), e == e)
print(
    isinstance(KeyboardInterrupt(), Exception),
    issubclass(StopIteration, Exception),
    issubclass(SystemExit, BaseException),
)
