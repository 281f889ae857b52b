from functools import reduce, total_ordering
from math import gcd


@total_ordering
class Fraction:
    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        sign = -1 if bottom < 0 else 1
        common = gcd(top, bottom) * sign
        self.top, self.bottom = top // common, bottom // common

    def _with(operation):
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            return operation(self, other) if isinstance(other, Fraction) else NotImplemented

        return method

    __add__ = __radd__ = _with(lambda a, b: Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom))
    __mul__ = __rmul__ = _with(lambda a, b: Fraction(a.top * b.top, a.bottom * b.bottom))
    __sub__ = _with(lambda a, b: a + b * -1)
    __rsub__ = _with(lambda a, b: b + a * -1)
    __truediv__ = _with(lambda a, b: Fraction(a.top * b.bottom, a.bottom * b.top))
    __rtruediv__ = _with(lambda a, b: b / a)
    __eq__ = _with(lambda a, b: (a.top, a.bottom) == (b.top, b.bottom))
    __lt__ = _with(lambda a, b: a.top * b.bottom < b.top * a.bottom)

    def __pow__(self, n):
        return Fraction(self.top**n, self.bottom**n) if n >= 0 else Fraction(self.bottom**-n, self.top**-n)

    def __hash__(self):
        return hash((self.top, self.bottom))

    def __float__(self):
        return self.top / self.bottom

    def __bool__(self):
        return self.top != 0

    def __repr__(self):
        return f"{self.top}/{self.bottom}" if self.bottom != 1 else str(self.top)


class Polynomial:
    def __init__(self, *coefficients):
        self.c = list(coefficients)
        while self.c and not self.c[-1]:
            self.c.pop()

    def __call__(self, x):
        return reduce(lambda total, c: total * x + c, reversed(self.c), 0)

    def __add__(self, other):
        size = max(len(self.c), len(other.c))
        return Polynomial(*(a + b for a, b in zip(self.c + [0] * (size - len(self.c)), other.c + [0] * (size - len(other.c)))))

    def __mul__(self, other):
        out = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Polynomial(*out)

    def derivative(self):
        return Polynomial(*(n * c for n, c in enumerate(self.c) if n))

    def __str__(self):
        terms = [f"{c if c != 1 or n == 0 else ''}{'' if n == 0 else 'x' if n == 1 else f'x^{n}'}" for n, c in enumerate(self.c) if c]
        return " + ".join(reversed(terms)).replace("+ -", "- ") or "0"


h, t = Fraction(1, 2), Fraction(-2, -6)
print(h + t, h - 1, 1 - h, h * 4, 2 / h, h / t, h**-3, sorted([h, t, Fraction(0)]), h == Fraction(2, 4), h == 0.5, {h: 1}[Fraction(3, 6)], sum([h, t]), float(t), max(h, t), bool(Fraction(0, 5)), 1 < h, h >= t)
p, q = Polynomial(1, 2, 3), Polynomial(-1, 1)
print(p, "|", p + q, "|", p * q, "|", p.derivative(), "|", Polynomial(), "|", q * q, p(2), p(h), p(0.5), (p * q)(3) == p(3) * q(3))
for call in (lambda: Fraction(1, 0), lambda: h + 0.5, lambda: h < "a", lambda: h / 0, lambda: "x" - h):
    try:
        print(call())
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
