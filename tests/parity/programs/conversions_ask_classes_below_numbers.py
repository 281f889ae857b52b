"""Numbers and texts of subclasses: conversions ask their own methods, and None as a method blocks them."""


def tried(compute):
    try:
        return repr(compute())
    except (TypeError, ValueError, ArithmeticError) as error:
        return f"{type(error).__name__} {error}"


PERCENT = "%c"


class NoTruth:
    __bool__ = None


class Answer(int):
    def __int__(self):
        return 42


class Wrong(int):
    def __int__(self):
        return "42"


class Half(float):
    def __float__(self):
        return 42.5


class Text(str):
    pass


class Plain(float):
    pass


class NoBytes(bytes):
    __bytes__ = None


class Thing:
    pass


thing = Thing()
setattr(thing, Text("name"), 1)
print(thing.name, getattr(thing, Text("name")), hasattr(thing, Text("other")))
for compute in (
    lambda: bool(NoTruth()),
    lambda: not NoTruth(),
    lambda: bool(*[1, 2]),
    lambda: int(Answer(7)),
    lambda: Answer(7) + 1,
    lambda: int(Wrong(7)),
    lambda: float(Half(7)),
    lambda: Half(7) + 1,
    lambda: (0).to_bytes(1, Text("big")),
    lambda: float(b"12\xa0"),
    lambda: float(b" 12 "),
    lambda: float("1\xa0"),
    lambda: (-0.0) ** float("-inf"),
    lambda: 0.0**-1.0,
    lambda: type(Plain.fromhex("0x1p3")).__name__,
    lambda: float.fromhex("0x1.8p1"),
    lambda: float.fromhex(*[1]),
    lambda: PERCENT % Text("m"),
    lambda: bytes(NoBytes(b"a")),
    lambda: f"{Text('a')}{Text('b'):>3}",
):
    print(tried(compute))
