"""What the compiler takes numbers for: overflow, integral floats, bools, negative zero, subclasses."""


def overflow(step):
    total = 0
    for turn in range(70):
        total += total + step
    return total


def powers(base):
    value = 1
    values = []
    for _ in range(20):
        value *= base
        values.append(value)
    return values


def floats(count):
    total = 0.0
    for turn in range(count):
        total += 0.25
    return total, total * 2, total - total, total / total


def mixed(flag):
    value = 1
    if flag:
        value = 0.5
    return value + 1, value * 2, value - 0.5, value / 0.5, value // 1, value % 1


def signs(a, b):
    return a % b, a // b, -a % b, -a // b, a % -b, a // -b, -a % -b, -a // -b


def literals(a):
    return a % 7, a // 7, a % -7, a // -7, a * 3, a * -3, a + 7, a - 7, 7 - a, -7 - a, a >> 1, a & 6, a | 9, a ^ 5


class Odd(int):
    def __add__(self, other):
        return "odd add"

    def __radd__(self, other):
        return "odd radd"

    def __mod__(self, other):
        return "odd mod"

    def __lt__(self, other):
        return "odd lt"

    def __eq__(self, other):
        return "odd eq"

    __hash__ = int.__hash__

    def __index__(self):
        return 1


class Weird(float):
    def __mul__(self, other):
        return "weird mul"

    def __gt__(self, other):
        return []


def work(a, b):
    results = []
    for operation in (
        lambda: a + b, lambda: b + a, lambda: a * b, lambda: a - b, lambda: a / b, lambda: a // b, lambda: a % b,
        lambda: a < b, lambda: a > b, lambda: a == b, lambda: a != b, lambda: a & b, lambda: a | b, lambda: a ^ b,
        lambda: a ** b, lambda: a >> b, lambda: a << b,
    ):
        try:
            results.append(operation())
        except Exception as error:
            results.append(f"{type(error).__name__}: {error}")
    return results


def direct(a, b):
    found = []
    try:
        found.append(a + b)
        found.append(a - b)
        found.append(a * b)
        found.append(a < b)
        found.append(a == b)
        found.append(a & b)
        found.append(a / b)
        found.append(a // b)
        found.append(a % b)
    except Exception as error:
        found.append(f"{type(error).__name__}: {error}")
    return found


print(overflow(3), overflow(2**50), overflow(-(2**52)))
print(powers(7), powers(-9), powers(0), powers(-1))
print(floats(8), floats(3), floats(0) if False else None)
print(mixed(False), mixed(True))
for a in (0, 1, 7, 8, 13, 2**31, 2**53 - 1, 2**53, 2**60):
    print(signs(a, 3), signs(a, 7), literals(a), literals(-a))
values = [0, 1, -1, True, False, 0.0, -0.0, 0.5, 2.0, 2**31, 2**53 - 1, 2**53, -(2**53), 1e308, float("inf"), Odd(4), Weird(2.5), "x", None]
for a in values:
    for b in values:
        print(repr(a), repr(b), direct(a, b))
for a, b in ((3, 2), (True, 3), (2.5, 2.0), (2**53, 1), (Odd(2), 3), (3, Odd(2)), (Weird(1.5), 2), (2, Weird(1.5))):
    print(work(a, b))


def minus_zero():
    a = 0
    b = a * -5
    c = -a
    d = 0.0 * -1
    e = a % -3
    f = (a - 4) % 2
    g = -4 % 2
    return str(b), str(c), str(d), str(e), str(f), str(g), 1 / (d - 1), a / -3


print(minus_zero())


def near_the_edge():
    a = 2**53 - 2
    out = []
    for _ in range(4):
        a += 1
        out.append(a)
    for _ in range(5):
        a -= 1
        out.append(a)
    b = -(2**53) + 2
    for _ in range(4):
        b -= 1
        out.append((b, ~b, b ^ 1, b & -2, b | 1, -b))
    return out


print(near_the_edge())


def nan_and_inf(values):
    return [(a < b, a == b, a != b, a <= b, a + b, a * b) for a in values for b in values]


print(nan_and_inf([float("nan"), float("inf"), -float("inf"), 0.0, 1, 1.5]))


def truths(values):
    out = []
    for value in values:
        if value:
            out.append(f"{value!r} is true")
        else:
            out.append(f"{value!r} is false")
        out.append(value or "none")
        out.append(value and "some")
        out.append(not value)
        out.append(bool(value))
    return out


print(truths([0, 0.0, -0.0, float("nan"), "", "0", None, False, [], [0], (), {}, set(), 2**70, 0.5]))


def local_truths(n, text):
    count = n + 1 if isinstance(n, int) else 0
    name = text + ""
    return count or "zero", count and "some", name or "empty", name and "text", bool(count), bool(name), not count


print(local_truths(-1, ""), local_truths(4, "abc"), local_truths(True, "0"), local_truths(2**53 - 1, "x"))


def with_bools(a, b, items):
    flag = a < b
    other = a == b
    out = [flag + a, a + flag, a - flag, flag * b, b * flag, flag + flag, flag - other, flag * flag, a / (flag + 1), b % (flag + 1)]
    out += [b // (other + 2), flag & other, flag | other, flag ^ other, flag & 1, a & flag, -flag, +flag, ~flag, flag == 1, other == 0]
    key = flag if a else 1
    items[key] = "set"
    out.append(items[key])
    a -= flag
    a += other
    try:
        out.append(a / (flag - flag))
    except ZeroDivisionError as error:
        out.append(str(error))
    try:
        out.append(flag / False)
    except ZeroDivisionError as error:
        out.append(str(error))
    out += [a, flag << 2, 8 >> flag, flag ** 2, f"{flag}{flag + 1}"]
    return out, items


print(with_bools(1, 2, [5, 6, 7]), with_bools(3, 2, [5, 6, 7]), with_bools(0, 2**60, {}))
