import operator as op

print([getattr(op, name)(7, 3) for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor", "lt", "le", "eq", "ne", "ge", "gt")])
print(op.neg(5), op.pos(-5), op.abs(-3), op.invert(5), op.not_([]), op.truth("a"), op.is_(None, None), op.is_not(1, None), op.index(True), op.concat("a", "b"), op.contains([1], 1), op.countOf("banana", "a"), op.indexOf("banana", "n"), op.length_hint([1, 2]), op.matmul.__name__)
items = [1, 2, 3]
op.setitem(items, 0, "x")
op.delitem(items, 1)
print(op.getitem(items, 0), items, op.iadd([1], [2]), op.imul(3, 4), op.ior({1}, {2}), op.call(max, 1, 2))
people = [{"name": "bob", "age": 30}, {"name": "al", "age": 25}]
print(sorted(people, key=op.itemgetter("age"))[0]["name"], op.itemgetter(1)("abc"), op.itemgetter(0, -1)("abc"), op.itemgetter(slice(1, 3))("abcd"), list(map(op.itemgetter("name"), people)))


class Point:
    def __init__(self, x, y):
        self.x, self.y, self.inner = x, y, self

    def scaled(self, k, offset=0):
        return self.x * k + offset


p = Point(3, 4)
print(op.attrgetter("x")(p), op.attrgetter("x", "y")(p), op.attrgetter("inner.inner.y")(p), op.methodcaller("scaled", 2)(p), op.methodcaller("scaled", 2, offset=1)(p), op.methodcaller("upper")("a"), max([Point(1, 2), Point(5, 0)], key=op.attrgetter("x")).x)
for call in (lambda: op.itemgetter(5)([1]), lambda: op.attrgetter("z")(p), lambda: op.methodcaller("nope")(p), lambda: op.add(1, "a"), lambda: op.indexOf([1], 2), lambda: op.itemgetter("k")({}), lambda: op.index(1.5), lambda: op.attrgetter(5), lambda: op.lt(1, "a")):
    try:
        print(call())
    except (TypeError, IndexError, AttributeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
from functools import reduce

print(reduce(op.mul, range(1, 6)), list(map(op.add, [1, 2], [3, 4])), sum(map(op.mul, [1, 2, 3], [4, 5, 6])))
