class Custom(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code


for raiser in (
    lambda: (_ for _ in ()).throw(Custom),
    lambda: (_ for _ in ()).throw(Custom(1, 2)),
):
    try:
        raiser()
    except TypeError as error:
        print("TypeError", error)
    except Custom as error:
        print(error, error.code, error.args, repr(error))


def reraise_last():
    try:
        raise ValueError("kept")
    except ValueError:
        try:
            raise
        except ValueError as error:
            return error


print(repr(reraise_last()))
for bad in (5, "text", None, object(), int, object):
    try:
        raise bad
    except TypeError as error:
        print(error)
try:
    raise
except RuntimeError as error:
    print(error)
for cause in (KeyError("k"), KeyError, None):
    try:
        try:
            raise IndexError("i")
        except IndexError:
            raise ValueError("v") from cause
    except ValueError as error:
        print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    raise ValueError("v") from 5
except TypeError as error:
    print(error)
error = ValueError("again")
for _ in range(2):
    try:
        raise error
    except ValueError as caught:
        print(caught is error, caught.args)
try:
    raise KeyError
except KeyError as caught:
    print(repr(caught), str(caught) == "", caught.args)
error.add_note("one")
error.add_note("two")
print(
    error.__notes__,
    error.with_traceback(None) is error,
    BaseException(1, 2),
    repr(Exception()),
    Exception("a") == Exception("a"),
)
try:
    error.add_note(5)
except TypeError as caught:
    print(caught)
