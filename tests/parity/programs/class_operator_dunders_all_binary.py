class Num:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def install(symbol, dunder):
    setattr(Num, f"__{dunder}__", lambda self, other: f"({self} {symbol} {other})")
    setattr(Num, f"__r{dunder}__", lambda self, other: f"({other} r{symbol} {self})")


for symbol, dunder in {
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "truediv",
    "//": "floordiv",
    "%": "mod",
    "**": "pow",
    "@": "matmul",
    "<<": "lshift",
    ">>": "rshift",
    "&": "and",
    "|": "or",
    "^": "xor",
}.items():
    install(symbol, dunder)
a = Num("a")
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 2, 2 / a, a // 2, 2 // a)
print(a % 2, 2 % a, a**2, 2**a, a @ 2, 2 @ a, a << 1, 1 << a, a >> 1, 1 >> a, a & 1, 1 & a, a | 1, 1 | a, a ^ 1, 1 ^ a)
print("s" + a, [1] + a, 1.5 * a, None | a, {} @ a, "x" * a, (1,) + a)
b = a
b += 5
c = a
c @= 2
print(b, c, a)


class Unary:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "invert"

    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return f"divmod {other}"

    def __rdivmod__(self, other):
        return f"rdivmod {other}"

    def __pow__(self, exponent, modulus=None):
        return f"pow {exponent} {modulus}"


u = Unary()
print(-u, +u, ~u, abs(u), divmod(u, 2), divmod(2, u), pow(u, 2), pow(u, 2, 3), u**5)
for call in (
    lambda: -object(),
    lambda: object() + 1,
    lambda: 1 - object(),
    lambda: u + u,
    lambda: divmod(object(), 1),
    lambda: abs("a"),
    lambda: object() ** 2,
    lambda: object() @ u,
    lambda: [] << {},
    lambda: u // 2,
):
    try:
        print(call())
    except TypeError as error:
        print(error)
