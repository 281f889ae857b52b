class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y) if isinstance(other, Vector) else NotImplemented

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __abs__(self):
        return (self @ self) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __round__(self, n=None):
        return Vector(round(self.x, n), round(self.y, n))


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 3, 3 * v, -v, v @ w, abs(w), v == Vector(1, 2), v != w, bool(Vector(0, 0)))
print(list(v), 2 in v, v[0], v[-1])
alias = v
v += w
print(alias, alias is v, round(Vector(1.26, 2.51), 1), round(Vector(1.5, 2.5)))
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v - w, lambda: v < w, lambda: ~v, lambda: v[5], lambda: v()):
    try:
        bad()
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
try:
    {v: 1}
except TypeError as error:
    print(error)
