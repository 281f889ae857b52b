class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        return self.cells[key]

    def __setitem__(self, key, value):
        self.cells[key] = value

    def __delitem__(self, key):
        del self.cells[key]

    def __len__(self):
        return len(self.cells)

    def __iter__(self):
        return iter(sorted(self.cells))

    def __contains__(self, key):
        print("contains", key)
        return key in self.cells

    def __reversed__(self):
        return reversed(sorted(self.cells))


g = Grid()
print(bool(g), len(g))
g[1, 2] = "a"
g[0, 0] = "b"
g[3, 3] = "c"
g[0, 0] += "!"
print(g[0, 0], (1, 2) in g, (9, 9) not in g, list(g), list(reversed(g)), len(g), bool(g))
del g[1, 2]
print([*g], max(g), dict(g.cells))
try:
    g[7, 7]
except KeyError as error:
    print(error, error.args)


class Old:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError
        return i * i


print(list(Old()), 9 in Old(), 10 in Old(), tuple(Old()), [*zip(Old(), "abc")])


class Slices:
    def __getitem__(self, key):
        return key


print(Slices()[1:2], Slices()[::3], Slices()[1, 2:3, ...], Slices()["x"])
