a = [1, 2]
b, c = a, a[:]
b.append(3)
print(a, c, a is b, a is c, a == [1, 2, 3], id(a) == id(b), id(a) != id(c))


def mutate(items, extra=[]):
    items.append("m")
    extra.append(len(items))
    items = ["rebound"]
    return items, extra


print(mutate(a), a, mutate(c), mutate([])[1])
grid = [[0] * 2 for _ in range(2)]
alias = [[0] * 2] * 2
grid[0][0] = alias[0][0] = 9
print(grid, alias, alias[0] is alias[1])
d = {"list": a}
e = dict(d)
e["list"].append("shared")
e["new"] = 1
print(d, e, d["list"] is e["list"])
t = (a, 1)
a += ["plus"]
a = a + ["new list"]
print(t, a, t[0] is a, b is t[0])
x = y = []
x.append(1)
x = x + [2]
print(x, y)
s = "text"
r = s
s += "!"
n = m = 5
n += 1
print(s, r, n, m)


class Node:
    registry = []
    name = "class"

    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        self.registry.append(self)
        if parent:
            parent.children.append(self)


root = Node()
child = Node(root)
grand = Node(child)
print(len(Node.registry), root.children[0] is child, grand.parent.parent is root, child.registry is Node.registry)
child.name = "own"
Node.name = "changed"
print(root.name, child.name, grand.name)
matrix = [[1, 2], [3, 4]]
for row in matrix:
    row[0] = 0
    row = [9, 9]
for i, value in enumerate(list(a)):
    if value == "m":
        a.remove(value)
print(matrix, a)
first, second = [1], [2]
first, second = second, first
first[:] = [5, 6]
print(first, second)
keys = [[1], [2]]
snapshot = tuple(map(tuple, keys))
keys[0].append(9)
print(snapshot, keys, {snapshot: "ok"}[((1,), (2,))], None is None, "" == str(), 256 is 2**8)
