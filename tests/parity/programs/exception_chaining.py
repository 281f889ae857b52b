def show(error, depth=0):
    while error is not None:
        print(
            "  " * depth,
            repr(error),
            "cause" if error.__cause__ else "context" if error.__context__ else "-",
            error.__suppress_context__,
        )
        error = error.__cause__ or error.__context__
        depth += 1


try:
    try:
        {}["a"]
    except KeyError as error:
        raise ValueError("wrapped") from error
except ValueError as error:
    show(error)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
except IndexError as error:
    show(error)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("clean") from None
except RuntimeError as error:
    show(error)
try:
    try:
        raise ValueError("again")
    except ValueError:
        print("first")
        raise
except ValueError as error:
    show(error)
try:
    raise ValueError from TypeError("t")
except ValueError as error:
    show(error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise ValueError("x") from 5
except TypeError as error:
    print(error)
error = ValueError("note")
error.add_note("remember")
print(error.__notes__, error.with_traceback(None) is error)
