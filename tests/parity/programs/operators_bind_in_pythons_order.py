"""Precedence and associativity: powers, signs, comparisons, not/and/or, lambdas, conditionals, await-free shifts and unpacking."""


class Shown:
    """Shows how an expression was put together."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __getattr__(self, name: str) -> "Shown":
        return Shown(f"({self.text}.{name})")

    def __call__(self, *args: object) -> "Shown":
        return Shown(f"{self.text}({', '.join(str(a) for a in args)})")

    def __getitem__(self, key: object) -> "Shown":
        return Shown(f"{self.text}[{key}]")

    def __str__(self) -> str:
        return self.text


def binary(sign: str):
    return lambda self, other: Shown(f"({self} {sign} {other})")


for name, sign in {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^", "lt": "<", "gt": ">", "eq": "=="}.items():
    setattr(Shown, f"__{name}__", binary(sign))
    setattr(Shown, f"__r{name}__", lambda self, other, sign=sign: Shown(f"({other} {sign} {self})"))
for name, sign in {"neg": "-", "pos": "+", "invert": "~"}.items():
    setattr(Shown, f"__{name}__", lambda self, sign=sign: Shown(f"{sign}{self}"))

a, b, c, d = map(Shown, "abcd")
print(a + b * c, a - b - c, a**b**c, -(a**b), a ** -b, -a * b, ~a + b, a * -b, a / b * c, a // b % c)
print(a << b + c, a & b | c ^ d, a | b & c, a ^ b & c, a < b + c, a << b >> c, a @ b * c, a % b @ c)
print(a.x.y, a.x(b)[c], a[b].c, a + b[c], -a.x, a.x**b.y, a(b)(c), a[b][c](d), 2**a, 1 - a - 2, 2 - -a)
print(-(2**2), (-2) ** 2, 2**-1, not 1 == 2, not 1 in [2], 1 + 2 == 3 and 4 or 5, 0 or None and 1, not 0 + 1, 1 if 0 else 2 if 0 else 3)
print(1 < 2 < 3, 1 < 3 > 2, (1 < 2) < 1, 3 > 2 == 2, 1 in [1] == True, 5 & 3 == 1, 1 | 2 == 3, 7 // -2, -7 // 2, -7 % 3, 2 * 3 % 4)
f = lambda x: x if x else lambda y: y or x  # noqa: E731
print(f(1), f(0)(5), f(0)(0), (lambda *a, k=1: (a, k))(*[1, 2], k=3), [*range(2), *"ab"], *(1, 2) if a else 0)
x = y = [1, 2]
x += (z := 3,)
print(x, y, z, x is y, (w := 1, 2), w, [v := 5, v + 1], {**{"a": 1}, "a": 2}, 1_000 + 0x_ff, 5 .bit_length(), 1.0.is_integer())
