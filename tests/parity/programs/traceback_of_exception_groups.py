"""Groups print as a tree, each member with its own traceback."""

import traceback


def fail(kind, *args):
    raise kind(*args)


def collect(*calls):
    errors = []
    for kind, *args in calls:
        try:
            fail(kind, *args)
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("several", errors)


def chained():
    try:
        collect((ValueError, "one"), (TypeError, "two lines"))
    except* ValueError as e:
        e.add_note("a note\nof two lines")
        raise RuntimeError("while handling") from e


try:
    chained()
except* RuntimeError:
    print(traceback.format_exc())

print("".join(traceback.format_exception(ExceptionGroup("flat", [ExceptionGroup("deep", [KeyError(1)]), OSError(2)]))))
print("".join(traceback.format_exception(ExceptionGroup("wide", [ValueError(n) for n in range(18)]))))
deep = ValueError("bottom")
for n in range(13):
    deep = ExceptionGroup(f"level {n}", [deep])
print("".join(traceback.format_exception(deep)))
chained()
