class Tally:
    def __init__(self, n):
        self.n = n

    def __iadd__(self, other):
        self.n += other
        return self

    def __sub__(self, other):
        return Tally(self.n - other)

    def __imul__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return f"{self.n} times {other}"

    def __repr__(self):
        return f"Tally({self.n})"


t = same = Tally(1)
t += 5
print(t, t is same)
t -= 2
print(t, same, t is same)
t *= 3
print(t)
calls = []


def place(name, value):
    calls.append(name)
    return value


items = [1, 2, 3]
place("target", items)[place("index", 1)] += place("value", 10)
print(items, calls)
table = {"a": [1]}
table["a"] += (2,)
table["a"] *= 2
print(table)
n = 7
n += 1
n -= 2
n *= 3
n //= 4
n **= 3
n %= 50
n <<= 2
n >>= 1
n |= 1
n &= 0b1101
n ^= 6
print(n)
n /= 4
text = "a"
text += "b" * 2
flags = {1, 2}
alias = flags
flags |= {3}
flags &= {2, 3, 4}
print(n, text, flags, alias is flags, calls)


class Point:
    x = 5


p = Point()
p.x += 1
print(p.x, Point.x, vars(p))
for call in (
    lambda: exec_add(1, "a"),
    lambda: exec_add([], 5),
    lambda: exec_add((), [1]),
    lambda: exec_add(None, 1),
    lambda: exec_add("a", None),
    lambda: exec_add({}, {}),
):

    def exec_add(left, right):
        left += right
        return left

    try:
        print(call())
    except TypeError as error:
        print(error)
try:
    undefined_yet += 1
    undefined_yet = 0
except NameError as error:
    print(error)
