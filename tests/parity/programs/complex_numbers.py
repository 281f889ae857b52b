"""complex: literals, arithmetic, texts, comparison, keys."""


def attempt(f):
    try:
        return repr(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


z = 3 + 4j
w = complex(1, -2)
print(z, w, 1j, -1j, 0j, -0j, 1.5j, complex(-0.0, 1), complex(0, -0.0), 1e16j, 1e-7 + 2e300j)
print(z + w, z - w, z * w, z / w, z**2, z**-1, z**0, -z, +z, abs(z), bool(0j), bool(z))
print(z + 1, 1 + z, z - 1.5, 2 - z, z * 2, 2 * z, z / 2, 1 / z, 2**2j == 2**2j, True + z)
print(z.real, z.imag, z.conjugate(), (5).conjugate(), type(z), isinstance(z, complex), type(z.real))
print(z == 3 + 4j, z != w, 1 == 1 + 0j, 1.0 + 0j == 1, z == "x", 2**70 == complex(2**70), 0j == False)
print(hash(1 + 0j) == hash(1), hash(2.5 + 0j) == hash(2.5), {1: "one"}[1 + 0j], len({1, 1.0, 1 + 0j}), {z: 1}[3 + 4j])
print(complex(), complex(2), complex(2.5), complex("1+2j"), complex(" -1.5e3-2J "), complex("(3+4j)"), complex("j"), complex("-j"))
print(complex("inf"), complex("nanj"), complex("1_000"), complex(1j, 2), complex(1, 2j), complex(real=1, imag=2), complex(imag=3))
print(complex(float("inf"), float("nan")), 1j * 1j, (1 + 2j) ** 2, (2 + 0j) ** 3, round(abs((1 + 1j) ** 0.5), 12))
print(f"{z}", f"{z:.2f}", f"{z:+.1f}", f"{z:>12}", f"{z:^14.1f}|", f"{z:*<10}", f"{1j:g}", f"{z:e}", f"{z!r:>10}", format(z, ""), f"{12345.678+1j:,.1f}")
print(str(z), repr(z), [z], (z, 1j), "%s" % z, sum([1j, 2, 3.5]))
for f in (
    lambda: z < w,
    lambda: z // 2,
    lambda: z % 2,
    lambda: z / 0,
    lambda: 0j**-1,
    lambda: 0j**1j,
    lambda: int(z),
    lambda: float(z),
    lambda: complex("x"),
    lambda: complex("1 + 2j"),
    lambda: complex("1+2j", 3),
    lambda: complex(1, "2"),
    lambda: complex([]),
    lambda: complex(1, []),
    lambda: pow(z, 2, 3),
    lambda: f"{z:d}",
    lambda: f"{z:=10}",
    lambda: f"{z:010}",
    lambda: "a" + z,
    lambda: round(z),
    lambda: 10**400 + z,
    lambda: (1e200 + 1e200j) ** 2,
    lambda: max(z, w),
):
    print(attempt(f))


class Both:
    def __complex__(self):
        return 1 + 2j


class Wrong:
    def __complex__(self):
        return 1.0


class Sub(complex):
    def double(self):
        return self * 2


class Indexed:
    def __index__(self):
        return 7


print(complex(Both()), attempt(lambda: complex(Wrong())), Sub(1, 2).double(), type(Sub(1, 2)).__name__, complex(Indexed()))
print((-8) ** 0.5 == (-8 + 0j) ** 0.5, type((-1) ** 0.5))


def kind(x):
    match x:
        case 0 + 0j:
            return "zero"
        case -1 - 2j:
            return "negative"
        case complex(real=3):
            return "real three"
        case complex():
            return "other"
    return "none"


print([kind(x) for x in (0, 0j, -1 - 2j, 3 + 1j, 5j, "x")])
