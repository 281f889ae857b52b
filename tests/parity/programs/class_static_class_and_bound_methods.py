class Shape:
    count = 0

    def __init__(self, sides):
        self.sides = sides
        type(self).count += 1

    @classmethod
    def square(cls):
        return cls(4)

    @classmethod
    def many(cls, n):
        return [cls(n) for _ in range(n)]

    @staticmethod
    def valid(sides):
        return sides > 2

    def describe(self, prefix="a"):
        return f"{prefix} {type(self).__name__} with {self.sides}"


class Big(Shape):
    count = 100


s, b = Shape.square(), Big.square()
print(
    type(s).__name__,
    type(b).__name__,
    Shape.count,
    Big.count,
    len(Big.many(3)),
    Big.count,
    s.valid(2),
    Shape.valid(3),
    b.square().sides,
)
describe = s.describe
make = Big.square
print(
    describe(),
    describe("the"),
    describe(prefix="one"),
    Shape.describe(b, "x"),
    make().describe(),
    [f("z") for f in (s.describe, b.describe)],
)
print(
    s.describe == s.describe,
    s.describe is s.describe,
    s.describe == b.describe,
    hash(s.describe) == hash(s.describe),
    {s.describe: 1}[s.describe],
    describe.__self__ is s,
    make.__self__ is Big,
)
Shape.area = lambda self: self.sides**2
s.own = lambda: "no self"
print(s.area(), b.area(), s.own(), list(map(Shape.area, [s, b])), sorted([b, s], key=Shape.area)[0] in (s, b))


def outside(self, n):
    return self.sides + n


Shape.plus = outside
s.plus_one = outside.__get__(s)
print(
    s.plus(1),
    s.plus_one(2),
    outside(s, 3),
    type(s.plus).__name__,
    type(Shape.plus).__name__,
    type(Shape.__dict__["valid"]).__name__,
    type(Shape.__dict__["square"]).__name__,
)
for call in (lambda: Shape.describe(), lambda: s.describe(1, 2), lambda: Shape.valid(), lambda: s.plus()):
    try:
        print(call())
    except TypeError as error:
        print(error)


class Callable:
    def __call__(self, n):
        return n + 1


class Uses:
    instance = Callable()
    builtin = len
    plain = staticmethod(lambda n: n * 2)
    partial = classmethod(lambda cls, n: f"{cls.__name__}{n}")


u = Uses()
print(u.instance(1), u.builtin([1, 2]), u.plain(4), u.partial(5), Uses.partial(6))
