"""SystemExit passes through finally, with and except Exception, and its code becomes the status."""

import sys


class Guard:
    def __enter__(self) -> "Guard":
        print("in")
        return self

    def __exit__(self, kind, error, traceback) -> None:
        print("out", kind.__name__, error.code)


def leave(code: object) -> None:
    try:
        with Guard():
            try:
                sys.exit(code)
            except Exception:
                print("not reached")
            finally:
                print("finally")
    except ValueError:
        print("not reached either")


for code in (None, 0, "text", 7):
    try:
        leave(code)
    except SystemExit as exit:
        print(repr(exit), exit.code, isinstance(exit, Exception))
try:
    raise SystemExit
except BaseException as error:
    print(repr(error), error.code)
leave(42)
