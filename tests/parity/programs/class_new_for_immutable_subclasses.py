class Celsius(float):
    def __new__(cls, value, unit="C"):
        if unit == "F":
            value = (value - 32) * 5 / 9
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self):.1f}C"

    def __add__(self, other):
        return Celsius(float(self) + other)


class Word(str):
    def __new__(cls, text):
        return super().__new__(cls, text.strip().lower())

    @property
    def vowels(self):
        return sum(letter in "aeiou" for letter in self)


class Pair(tuple):
    def __new__(cls, left, right):
        return super().__new__(cls, (left, right))

    left = property(lambda self: self[0])

    def swapped(self):
        return Pair(self[1], self[0])


class Percent(int):
    def __new__(cls, value):
        return super().__new__(cls, max(0, min(100, value)))

    def __str__(self):
        return f"{int(self)}%"


t, w, p, n = Celsius(212, "F"), Word("  HELLO "), Pair(1, 2), Percent(250)
print(
    t,
    t + 1,
    type(t + 1).__name__,
    t * 2,
    type(t * 2).__name__,
    t.unit,
    t == 100.0,
    isinstance(t, float),
    round(t),
    f"{t:.2f}",
)
print(w, w.vowels, w + "!", type(w + "!").__name__, w.upper(), len(w), {w: 1}["hello"], w == "hello", repr(w), w[1:3])
print(
    p,
    p.left,
    p.swapped(),
    p == (1, 2),
    hash(p) == hash((1, 2)),
    p + (3,),
    type(p + ()).__name__,
    sorted([Pair(2, 1), Pair(1, 9)]),
)
print(
    n,
    n + 1,
    repr(n),
    f"{n}",
    f"{n:d}",
    "%d %s" % (n, n),
    n == 100,
    [n],
    hash(n) == hash(100),
    Percent(-5),
    range(10)[Percent(3)],
)


class Odd:
    def __new__(cls, kind):
        print("new", kind, end=" ")
        return object.__new__(cls) if kind == "own" else kind

    def __init__(self, kind):
        print("init", kind, end=" ")


print(type(Odd("own")).__name__, Odd("text"), Odd(5))
for call in (lambda: Pair(1), lambda: Word(5), lambda: Celsius()):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
