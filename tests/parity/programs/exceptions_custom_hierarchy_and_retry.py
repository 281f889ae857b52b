class AppError(Exception):
    status = 500

    def __init__(self, *args, **details):
        super().__init__(*args)
        self.details = details

    def __str__(self):
        base = super().__str__() or type(self).__name__
        extra = ", ".join(f"{k}={v}" for k, v in self.details.items())
        return f"{base} ({extra})" if extra else base


class NotFound(AppError, LookupError):
    status = 404


class Denied(AppError, PermissionError):
    status = 403


class Temporary(AppError):
    status = 503

    def __init__(self, message, after=1):
        super().__init__(message, after=after)
        self.after = after


def handle(action):
    try:
        return 200, action()
    except (NotFound, Denied) as error:
        return error.status, str(error)
    except AppError as error:
        return error.status, f"{type(error).__name__}: {error}"
    except LookupError as error:
        return 404, f"plain {error!r}"
    except Exception as error:
        return 500, f"unexpected {type(error).__name__}"
    finally:
        print(".", end="")


def raiser(error):
    raise error


def retry(function, limit=3):
    waited = 0
    for attempt in range(limit):
        try:
            return function(attempt), waited
        except Temporary as error:
            waited += error.after
            last = error
    raise AppError("retries exhausted", attempts=limit) from last


for error in (NotFound("page", path="/x"), NotFound(), Denied("secret"), Temporary("busy", 5), AppError(), KeyError("k"), IndexError(), ValueError("v"), AppError("a", "b")):
    print(handle(lambda: raiser(error)))
print(handle(lambda: "fine"), retry(lambda n: n if n == 2 else raiser(Temporary("not yet", n + 1))))
try:
    retry(lambda n: raiser(Temporary(f"try {n}")))
except AppError as error:
    print(error, "<-", error.__cause__, error.__cause__.details, isinstance(error.__cause__, AppError), error.args)
print([cls.__name__ for cls in NotFound.__mro__], issubclass(Denied, OSError), isinstance(NotFound(), LookupError), repr(Denied("x", y=1)), NotFound.status, Temporary("m").details)
