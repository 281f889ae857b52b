class AppError(Exception):
    code = 1

    def __init__(self, message, *, hint=None):
        super().__init__(message)
        self.hint = hint

    def __str__(self):
        return f"{super().__str__()} [{self.code}]" + (f" ({self.hint})" if self.hint else "")


class NotFound(AppError):
    code = 404


class Plain(Exception):
    """Nothing of its own."""


for error in (
    AppError("bad"),
    NotFound("gone", hint="look elsewhere"),
    Plain(),
    Plain("x"),
    Plain("x", 2),
    Plain(None),
    Plain(("t",)),
    KeyError("k"),
    KeyError(),
    KeyError("a", "b"),
    IndexError(5),
    OSError("m"),
    OSError(2, "no file"),
    StopIteration(7),
    SystemExit(3),
    UnicodeError("u"),
    AssertionError([1]),
    ArithmeticError(1.5),
    NotImplementedError("later"),
):
    print(type(error).__name__, repr(error), "|", str(error), "|", error.args)
error = OSError(13, "denied")
print(
    error.errno,
    error.strerror,
    type(error).__name__,
    isinstance(error, PermissionError),
    type(OSError(2, "x")).__name__,
)
print(StopIteration(5).value, SystemExit("bye").code, KeyError("k").args[0], 0)
e = ValueError("original")
e.args = ("changed", 2)
print(e, repr(e), e.args)
e.extra = "attribute"
print(vars(e), hasattr(e, "__traceback__"), e.__traceback__, e.__cause__, e.__context__)
print(
    [cls.__name__ for cls in NotFound.__mro__],
    issubclass(ModuleNotFoundError, ImportError),
    issubclass(FileNotFoundError, OSError),
    issubclass(RecursionError, RuntimeError),
    issubclass(UnicodeDecodeError, ValueError),
    issubclass(ZeroDivisionError, ArithmeticError),
)
for call in (lambda: AppError(), lambda: AppError("m", other=1), lambda: Plain(key=1), lambda: ValueError(x=1)):
    try:
        call()
    except TypeError as error:
        print(error)
print(ValueError("a") == ValueError("a"), e == e, hash(e) == hash(e), bool(Plain()))
