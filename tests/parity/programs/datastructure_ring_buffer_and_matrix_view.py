class Ring:
    def __init__(self, size):
        self._items, self._start, self._count = [None] * size, 0, 0

    def push(self, item):
        size = len(self._items)
        self._items[(self._start + self._count) % size] = item
        if self._count < size:
            self._count += 1
        else:
            self._start = (self._start + 1) % size

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError("ring index out of range")
        return self._items[(self._start + index % len(self)) % len(self._items)]

    def __repr__(self):
        return f"<{' '.join(map(str, self))}>"


class Grid:
    def __init__(self, width, height, fill=0):
        self.width, self.cells = width, [fill] * (width * height)

    def __getitem__(self, position):
        match position:
            case (int(x), int(y)):
                return self.cells[y * self.width + x]
            case (slice() as across, int(y)):
                return self.cells[y * self.width : (y + 1) * self.width][across]
            case (int(x), slice() as down):
                return self.cells[x :: self.width][down]
            case int(y):
                return self[:, y]
        raise TypeError(f"bad position {position!r}")

    def __setitem__(self, position, value):
        x, y = position
        if isinstance(x, slice):
            row = slice(y * self.width, (y + 1) * self.width)
            cells = self.cells[row]
            cells[x] = [value] * len(cells[x])
            self.cells[row] = cells
        else:
            self.cells[y * self.width + x] = value

    def __iter__(self):
        for y in range(len(self.cells) // self.width):
            yield self[y]


r = Ring(3)
print(r, len(r), bool(r))
for n in range(5):
    r.push(n)
    print(r, r[0], r[-1], list(r), r[1:], r[::-1])
for index in (3, -4, "a"):
    try:
        print(r[index])
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
g = Grid(4, 3)
g[1, 1] = 5
g[:, 2] = 7
g[1:3, 0] = 9
g[-1, 1] += 2
print(list(g), g[1, 1], g[:, 1], g[1, :], g[2, 1:], g[0], g[::2, 0], [sum(row) for row in g], list(zip(*g)))
try:
    g["a"]
except TypeError as error:
    print(error)
