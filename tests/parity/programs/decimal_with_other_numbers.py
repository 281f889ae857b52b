"""Decimals meet ints, floats, Fractions and bools: what computes, what compares and what is refused."""

import operator
from decimal import Decimal, FloatOperation, getcontext, localcontext
from fractions import Fraction

d = Decimal("2.5")
print(d + 1, 1 + d, d * True, 10 - d, 10 // d, 10 % d, d**2, 2**d, divmod(7, d), divmod(-7, d))
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    for other in (1.5, Fraction(1, 2), "1", None):
        try:
            print(name, getattr(operator, name)(d, other))
        except TypeError as error:
            print(error)

print(d == 2.5, d == Fraction(5, 2), d < 2.6, d > Fraction(1, 3), 2.5 == d, Decimal("0.1") == 0.1, Decimal(0.1) == 0.1)
print(d != "2.5", d == "2.5", d in [2.5], {2.5: "float"}[d], {Fraction(5, 2): "fraction"}.get(d), hash(d) == hash(2.5))
for other in ("2", None, [1]):
    try:
        print(d < other)
    except TypeError as error:
        print(error)

print(Decimal(0.5), Decimal.from_float(0.1), Decimal(10**30), Decimal(True), int(Decimal("-7.9")), float(Decimal("1e400")))
print(Decimal("3.75").as_integer_ratio(), Fraction(Decimal("3.75")), complex(Decimal("1.5")), round(Decimal("2.5")), round(Decimal("-3.5")))
print(sum([Decimal("0.1")] * 3), sum([Decimal("0.1"), 1], Decimal("5")), max(Decimal("1"), 1.5, 0), sorted([2, Decimal("1.5"), 1.75]))

with localcontext() as context:
    context.traps[FloatOperation] = True
    for action in (lambda: Decimal(0.5), lambda: d < 2.6, lambda: d == 2.5):
        try:
            print(action())
        except FloatOperation as error:
            print("FloatOperation", [signal.__name__ for signal in error.args[0]])
print(getcontext().flags[FloatOperation])
