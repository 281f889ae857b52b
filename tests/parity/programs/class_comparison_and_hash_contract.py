from functools import total_ordering


class Plain:
    pass


class Keyed:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        return isinstance(other, Keyed) and self.key == other.key

    def __hash__(self):
        return hash(self.key)

    def __repr__(self):
        return f"K({self.key})"


class EqOnly:
    def __eq__(self, other):
        return True


a, b = Keyed(1), Keyed(1)
print(
    a == b,
    a != b,
    a is b,
    hash(a) == hash(b),
    len({a, b, Keyed(2)}),
    {a: "x"}[b],
    a in [b],
    [a].index(b),
    (a,) == (b,),
    {a} == {b},
)
print(
    Plain() == Plain(),
    Plain() != Plain(),
    (p := Plain()) == p,
    hash(p) == hash(p),
    p in [p],
    EqOnly() == 5,
    EqOnly() != 5,
    5 == EqOnly(),
)
for call in (
    lambda: hash(EqOnly()),
    lambda: {EqOnly(): 1},
    lambda: {EqOnly()},
    lambda: a < b,
    lambda: sorted([a, b]),
    lambda: max(a, b),
    lambda: EqOnly.__hash__,
):
    try:
        print(call())
    except TypeError as error:
        print(error)


class BadHash:
    def __hash__(self):
        return "text"


try:
    hash(BadHash())
except TypeError as error:
    print(error)


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


v = [
    Version(1, 10),
    Version(1, 2),
    Version(
        2,
    ),
    Version(1, 2),
]
print(
    sorted(v),
    max(v),
    min(v),
    v[0] > v[1],
    v[1] >= v[3],
    v[1] <= v[3],
    v[1] == v[3],
    v[1] != v[0],
    sorted(v, reverse=True),
)


class Fuzzy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return f"{self.n}<{other.n}"

    __gt__ = lambda self, other: []


print(
    Fuzzy(1) < Fuzzy(2),
    Fuzzy(1) > Fuzzy(2),
    bool(Fuzzy(1) > Fuzzy(2)),
    1 < 2 < 3 > 2 != 5,
    Fuzzy(1) < Fuzzy(2) < Fuzzy(3) if False else "chain",
)
