s = slice(1, 10, 2)
print(
    s,
    s.start,
    s.stop,
    s.step,
    slice(5),
    slice(None),
    slice(1, None),
    slice("a", [], 1.5),
    s == slice(1, 10, 2),
    s != slice(1),
    s == (1, 10, 2),
)
for length in (0, 1, 5, 12):
    print(
        length,
        [
            each.indices(length)
            for each in (
                s,
                slice(None),
                slice(None, None, -1),
                slice(-3, None),
                slice(None, -2),
                slice(10, 0, -3),
                slice(-100, 100),
            )
        ],
    )
print([0, 1, 2, 3, 4][s], "abcdef"[slice(2)], (1, 2, 3)[slice(None, None, -1)], range(20)[slice(2, 18, 5)])


class Recorder:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


r = Recorder()
print(r[1], r[1:2], r[::], r[1:2, 3], r[..., 1:], r[()], r["a":"b":"c"], r[-1:], r[None], r[(1, 2)], r[1,])
r[1:2] = "x"
r[1, 2] = "y"
del r[::2]
del r[1, :]
for call in (
    lambda: hash(slice(1)),
    lambda: slice(1, 2, 0).indices(5),
    lambda: slice("a").indices(5),
    lambda: {slice(1): 2},
    lambda: [1][slice("a")],
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, key):
        rows, columns = key
        if isinstance(rows, slice):
            return [self[row, columns] for row in range(*rows.indices(len(self.rows)))]
        return self.rows[rows][columns]


m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(m[0, 1], m[:, 0], m[::2, 1:])
