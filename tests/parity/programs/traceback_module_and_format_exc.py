import traceback


def inner(n):
    return 1 / n


def outer():
    try:
        inner(0)
    except ZeroDivisionError as error:
        raise ValueError("outer failed") from error


try:
    outer()
except ValueError as error:
    lines = traceback.format_exc().splitlines()
    print(lines[0], lines[-1], sum(line.startswith("  File") for line in lines), "The above exception was the direct cause" in traceback.format_exc())
    print(traceback.format_exception_only(type(error), error), traceback.format_exception_only(error))
    print("".join(traceback.format_exception(error)) == traceback.format_exc())
print(traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(type("Own", (Exception,), {})()))
