def chain(error):
    parts = []
    while error is not None:
        parts.append(f"{type(error).__name__}({error})")
        if error.__cause__ is not None:
            parts.append("caused by")
            error = error.__cause__
        elif error.__context__ is not None and not error.__suppress_context__:
            parts.append("during")
            error = error.__context__
        else:
            error = None
    return " ".join(parts)


def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise KeyError(text) from error


def lookup(text):
    try:
        return parse(text)
    except KeyError:
        return {}[text]


def hidden(text):
    try:
        return parse(text)
    except KeyError as error:
        raise RuntimeError("hidden") from None


def cleanup():
    try:
        raise OSError("body")
    finally:
        try:
            raise ValueError("in finally")
        except ValueError:
            print("handled inside")


def deep(n):
    try:
        if n:
            deep(n - 1)
        raise LookupError(f"level {n}")
    except LookupError as error:
        raise ArithmeticError(f"wrapped {n}") from (error if n % 2 else None)


for function, argument in ((parse, "x"), (lookup, "y"), (hidden, "z"), (deep, 2)):
    try:
        function(argument)
    except Exception as error:
        print(chain(error))
try:
    cleanup()
except OSError as error:
    print(chain(error))


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise TypeError("exit failed")


try:
    with Manager():
        raise ValueError("body failed")
except TypeError as error:
    print(chain(error))


def generator():
    try:
        yield 1
    except KeyError:
        raise IndexError("from generator")


g = generator()
next(g)
try:
    g.throw(KeyError("thrown"))
except IndexError as error:
    print(chain(error))
saved = None
try:
    1 / 0
except ZeroDivisionError as error:
    saved = error
try:
    raise saved
except ZeroDivisionError as error:
    print(error is saved, error.__context__)
try:
    try:
        raise saved
    except ZeroDivisionError:
        raise saved
except ZeroDivisionError as error:
    print(error.__context__)
