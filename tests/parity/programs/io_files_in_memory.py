import io
import json
from io import BytesIO, StringIO


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


f = StringIO("one\ntwo\n\nfour")
print(f.read(2), f.tell(), repr(f.readline()), list(f), repr(f.read()), repr(f.readline()))
f.seek(0)
print(f.readlines(), f.seek(0), f.readlines(4), f.seek(0, 2), f.write("five\n"), f.getvalue())
f.seek(1)
f.write("NE!")
print(repr(f.getvalue()), f.truncate(6), repr(f.getvalue()), f.tell())
f.seek(9)
f.write("far")
print(repr(f.getvalue()))
print("to the file", 3, file=f)
f.writelines(["a", "b"])
print(repr(f.getvalue()[-15:]))
attempt(f.write, b"x")
attempt(f.seek, 3, 1)
attempt(f.seek, -1)
attempt(f.truncate, -1)
print(
    repr(StringIO("a\r\nb\rc", newline=None).read()),
    repr(StringIO("a\r\nb").readline()),
    StringIO(None).getvalue() == "",
)
attempt(StringIO, 3)
with f:
    print(f.closed, f.readable(), f.writable(), f.seekable(), f.isatty())
print(f.closed)
attempt(f.getvalue)
attempt(f.write, "x")

b = BytesIO(b"abc\ndef")
print(b.read(1), b.readline(), b.read(), b.seek(-2, 1), b.read(), b.seek(2), b.write(bytearray(b"XY")), b.getvalue())
attempt(b.write, "x")
attempt(b.seek, -1)
print(BytesIO(b"1\n2\n").readlines(), isinstance(b, io.BytesIO), type(b).__name__)

out = StringIO()
json.dump({"a": [1, 2.5]}, out, indent=1)
print(out.getvalue(), json.load(StringIO("[1, 2]")))
