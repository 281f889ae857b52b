"""io.StringIO: positions, reading by lines and sizes, writing over, truncating, closing, print(file=...), subclasses."""

import io

s = io.StringIO("first\nsecond\n\nlast")
print(s.readline(), s.tell(), repr(s.read(3)), s.readlines(), repr(s.read()), s.seek(0), list(s))
s.seek(6)
print(repr(s.readline(3)), repr(s.readline()), s.readlines(1), s.tell())
s.seek(0)
print(s.write("FIRST"), s.getvalue().splitlines(), s.seek(0, 2), s.write("!"), s.truncate(8), repr(s.getvalue()), s.tell())

s = io.StringIO()
s.seek(3)
print(s.write("x"), repr(s.getvalue()), s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed)
print("a", 1, sep="-", end=";", file=s)
s.writelines(["p", "q"])
print(repr(s.getvalue()), iter(s) is s)

with io.StringIO("kept") as inner:
    print(inner.read(2), inner.readline())
for action in (
    lambda: inner.read(),
    lambda: inner.getvalue(),
    lambda: inner.write("x"),
    lambda: s.write(5),
    lambda: s.write(b"x"),
    lambda: s.seek(-1),
    lambda: s.seek(1, 1),
    lambda: s.seek(0, 5),
    lambda: s.truncate(-1),
    lambda: io.StringIO(5),
    lambda: next(io.StringIO("")),
):
    try:
        print(repr(action()))
    except (ValueError, TypeError, OSError, StopIteration) as error:
        print(type(error).__name__, error)


class Numbered(io.StringIO):
    """Numbers the lines that are written."""

    lines = 0

    def write(self, text: str) -> int:
        self.lines += text.count("\n")
        return super().write(f"{self.lines}:{text}")


numbered = Numbered()
numbered.writelines(["one\ntwo", "\n"])
print(repr(numbered.getvalue()), numbered.lines)
