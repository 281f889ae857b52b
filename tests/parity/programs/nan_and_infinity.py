nan, inf = float("nan"), float("inf")
print(
    nan == nan, nan != nan, nan < 1, nan > 1, nan in [nan], [nan] == [nan], nan is nan, {nan: 1}[nan], (nan,) == (nan,)
)
print(
    inf > 10**400,
    -inf < -(10**400),
    inf == inf,
    inf - inf,
    inf * 0,
    inf + 1,
    1 / inf,
    -1 / inf,
    inf // 2,
    5 % inf,
    -5 % inf,
    inf > nan,
)
print(
    max(nan, 1),
    max(1, nan),
    min(nan, 1),
    sorted([3, 1, 2]),
    sum([inf, 1]),
    abs(-inf),
    inf == float("Infinity"),
    nan**0,
    1**nan,
    inf**-1,
)
print(
    hash(inf),
    hash(-inf),
    hash(0.5),
    hash(1e300) == hash(int(1e300)),
    hash(-1),
    hash(-2),
    hash(2**61 - 1),
    hash(2**61),
    hash(-(2**61)),
    hash(1.5),
)
print(repr(nan), str(-inf), bool(nan), [nan, inf], f"{nan:05.1f} {inf:>6} {-inf:+} {nan:%}")
