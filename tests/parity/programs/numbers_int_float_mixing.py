values = [0, 1, -1, True, 0.0, 1.0, -0.5, 2**53, 2.0**53, 2**53 + 1, 10**20, 1e20]
for a in values:
    print(repr(a), [int(a == b) for b in values], [int(a < b) for b in values])
print(sorted([3, 1.5, True, -2.5, 10**20, 2**53]), max(1, 1.0), max(1.0, 1), min([2, 2.0, True]), sum([1, 2.5]), sum([True, False, True]), 5 in [5.0], {1: "int", 1.0: "float", True: "bool"}, len({0, 0.0, False, -0.0}))
print(type(1 + 1.0).__name__, type(3 // 1.0).__name__, type(2**-1).__name__, type(2**2).__name__, type(True + True).__name__, type(10**20 * 1.0).__name__, type(round(1.5)).__name__, type(abs(-1.0)).__name__, type(divmod(7, 2.0)[0]).__name__, type(int(2.0)).__name__, type(sum([])).__name__, type(pow(2, 2.0)).__name__)
print(7 // 2, -7 // 2, 7 // -2.0, 7 % -3, -7 % 3.0, 7.5 // 2, divmod(-7, 2), divmod(-7.5, 2), 1 / 3 * 3 == 1, 0.1 + 0.2 == 0.3, 10**16 + 1.0, 2**63 / 2**62, 10**22 / 10**22, -(2**63) // 3)
x = 5
x /= 2
y = 7
y //= 2
z = 2
z **= 0.5
w = 10
w %= 4.0
print(x, y, z, w, 5 - 5.0, -0.0 + 0, 0 * -1.0, 0 * -1, 1e308 * 10 == float("inf"), int(1e15), int(-1.9), int("7") + float("0.5"))
print(1_000.5, 0x10 + 0b11 + 0o7, 1e3, 1E-3, .5, 5., 0xFFFFFFFFFFFFFFFFFF, 00, 1_0.0_1)
print(str(1.0), repr(1e16), f"{3}", f"{3.0}", "%s" % 3.0, [1.0], (2.0,), {1.5: 2.0}, str(10**16 * 1.0), 1.0 .is_integer(), (3).real, 3 .bit_length())
print([round(n * 0.1, 1) for n in range(5)], [n / 4 for n in range(5)], list(range(0, 10, 3)), [float(n) for n in (1, 2)], list(map(int, [1.9, -1.9])), 3 * [1.0])
