print([x * y for x in range(3) for y in range(x, 3) if (x + y) % 2])
print({x: x**2 for x in range(4)}, {c for c in "aaa"}, sum(x for x in range(5)))
print([[r * c for c in range(3)] for r in range(3)])
print([(i, j) for i in range(2) for j in "ab"], [x for x in range(20) if x % 2 if x % 3])
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(col) for col in zip(*matrix)], [y for row in matrix for y in row])
print({k: v for k, v in sorted({"b": 1, "a": 2}.items())}, {v: k for k, v in {"a": 1}.items()})
x = "untouched"
[x for x in range(3)]
print(x)
print([last := n for n in range(4)], last)
print([y := 1, y**2], [(z, z2) for z in range(3) if (z2 := z * z) != 1])
first = [lambda: (a, b) for a in range(2) for b in range(2)]
print([f() for f in first])
print([a + b for a, b in [(1, 2), (3, 4)]], [rest for _, *rest in [(1, 2, 3), "xyz"]])
