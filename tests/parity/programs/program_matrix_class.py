class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape}")
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows))

    def __mul__(self, k):
        return Matrix([k * v for v in row] for row in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in other.T.rows] for row in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __neg__(self):
        return self * -1

    def det(self):
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(self.shape[1]))

    def minor(self, i, j):
        return Matrix(row[:j] + row[j + 1 :] for k, row in enumerate(self.rows) if k != i)

    def __str__(self):
        width = max(len(str(v)) for row in self.rows for v in row)
        return "\n".join(" ".join(f"{v:>{width}}" for v in row) for row in self.rows)


a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a + b, a @ b, 2 * a, a.T, a.det(), -a == a * -1, sep="\n--\n")
print((Matrix([[1, 1], [1, 0]]) ** 90)[0, 1], Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), a**0 == Matrix.identity(2), a.shape)
a[0, 1] = 10
print(a)
for call in (lambda: a + 1, lambda: a + Matrix([[1]]), lambda: Matrix([[1], [1, 2]]), lambda: a[5, 5], lambda: a @ 3):
    try:
        print(call())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
