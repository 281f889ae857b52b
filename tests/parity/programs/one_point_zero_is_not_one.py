print(1.0, 1, [1.0, 1], {1.0: "a"}, (2.0,), str(3.0), repr(-0.0), f"{4.0}", 5.0 + 0, 2 * 1.5, 4 / 2, 2.0**2)
print(
    type(1.0 + 1).__name__,
    type(1 + 1).__name__,
    type(3.0 // 1).__name__,
    type(3 // 1).__name__,
    type(1.0 * 0).__name__,
    type(round(2.5)).__name__,
    type(round(2.5, 0)).__name__,
)
print(
    1.0 == 1,
    1.0 is not None,
    hash(1.0) == hash(1),
    isinstance(1.0, int),
    isinstance(1, float),
    (1.0).is_integer(),
    (1.5).is_integer(),
)
print(
    sum([1, 2.0]), sum([0.5, 0.5]), max(1, 1.0), max(1.0, 1), min(2, 2.0), abs(-3.0), -(2.0), +2.0, int(2.0), float(3)
)
print([0.0, -0.0], 0.0 == -0.0, -0.0 + 0, 0.0 * -1, -0.0 - 0.0, round(-0.4), round(-0.4, 0), 0 * -1.0)
x = 1.0
x += 1
x *= 2
print(x, x == 4, x // 3, x % 3, divmod(x, 3), [10, 20, 30, 40, 50][int(x)])
try:
    [1, 2, 3][x]
except TypeError as error:
    print(error)
print({1: "int", 1.0: "float", True: "bool"}, {1, 1.0, True}, 1.0 in {1: 0}, [1.0].index(1), (1.0).__class__.__name__)
print(float("1"), float("1e2"), 1e2, (100.0).__repr__(), 1_0.0, 10**2.0, 10**-0, 3.0 if True else 3)
