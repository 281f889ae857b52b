words = ["apple", "Bob", "cat", "", "doG", "eve"]
print([w.upper() if w.islower() else w for w in words if w], {w: len(w) for w in words if len(w) % 2}, {w[:1].lower() for w in words} == {"a", "b", "c", "", "d", "e"}, [w for w in words if w == w[::-1]], [i for i, w in enumerate(words) if not w])
grid = [[r * c for c in range(1, 4)] for r in range(1, 4)]
print(grid, [cell for row in grid for cell in row if cell % 2], [[row[i] for row in grid] for i in range(3)], [sum(row) for row in grid], [max(column) for column in zip(*grid)])
print([(x, y) for x in range(4) for y in range(x) if (x + y) % 2], [x for x in range(50) if not x % 7 if x % 2], [[y for y in range(x)] for x in range(4) if x], {(x, y): x ^ y for x in (1, 2) for y in (1, 2)}, [a + b for a, b in zip("ab", "cd")], [*(n for n in range(3))])
print({k: v for d in ({"a": 1}, {"b": 2, "a": 3}) for k, v in d.items()}, [k for k, v in sorted({"x": 2, "y": 1}.items(), key=lambda p: p[1])], {v: [k for k in "abc" if (ord(k) % 2 == 0) == v] for v in (True, False)}, [[]] * 2 == [[] for _ in range(2)])
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n**0.5) + 1))]
triples = [(a, b, c) for c in range(1, 20) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(primes, triples, [n for n in range(10) if n not in {p for p in primes if p < 10}], sum(n for n in range(10) if n & 1), "".join(c for c in "a1b2" if c.isalpha()), any(w.isupper() for w in words), next((w for w in words if len(w) > 3), None))
fizz = ["FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else n for n in range(1, 16)]
print(fizz, [f"{r}{s}" for r in "AK" for s in "♠♥"], [y := 1, y**2], [x for x in [0, 1] for x in [x + 10]], [(lambda v: v * n)(2) for n in range(3)], list(map(lambda p: p[0] + p[1], [(i, j) for i in range(2) for j in range(2)])))
flat = lambda items: [leaf for item in items for leaf in (flat(item) if isinstance(item, list) else [item])]
print(flat([1, [2, [3, [4]], []], 5]), [[int(i == j) for j in range(3)] for i in range(3)], dict([(k, v) for k, v in zip("ab", [[x] * x for x in (1, 2)])]), {frozenset(p) for p in ((1, 2), (2, 1))} == {frozenset({1, 2})})
