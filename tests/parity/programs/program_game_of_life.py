class Life:
    def __init__(self, cells):
        self.cells = frozenset(cells)

    @classmethod
    def parse(cls, picture):
        return cls((x, y) for y, row in enumerate(picture.split("\n")) for x, c in enumerate(row) if c == "#")

    def step(self):
        counts = {}
        for x, y in self.cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = x + dx, y + dy
                        counts[key] = counts.get(key, 0) + 1
        return Life(cell for cell, n in counts.items() if n == 3 or n == 2 and cell in self.cells)

    def __eq__(self, other):
        return self.cells == other.cells

    def __hash__(self):
        return hash(self.cells)

    def __len__(self):
        return len(self.cells)

    def shifted(self):
        if not self.cells:
            return self
        left, top = min(x for x, _ in self.cells), min(y for _, y in self.cells)
        return Life((x - left, y - top) for x, y in self.cells)

    def __str__(self):
        if not self.cells:
            return "(empty)"
        xs, ys = zip(*self.cells)
        return "\n".join("".join(".#"[(x, y) in self.cells] for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), max(ys) + 1))


def fate(life, limit=60):
    seen = {}
    for generation in range(limit):
        key = life.shifted()
        if not key.cells:
            return "dies", generation
        if key in seen:
            return f"period {generation - seen[key]}", generation
        seen[key] = generation
        life = life.step()
    return "lives on", len(life)


PATTERNS = {"block": "##\n##", "blinker": "###", "glider": ".#.\n..#\n###", "toad": ".###\n###.", "lone": "#", "pentomino": ".##\n##.\n.#."}
for name, picture in PATTERNS.items():
    life = Life.parse(picture)
    print(name, len(life), fate(life), sep=" ")
    print(life.step())
