"""Small simulations that depend on the exact sequence of numbers: dice, a walk, Monte Carlo, a maze."""

import random
from collections import Counter


def dice(rng: random.Random, rolls: int) -> str:
    counts = Counter(rng.randint(1, 6) + rng.randint(1, 6) for _ in range(rolls))
    return " ".join(f"{total}:{counts[total]}" for total in range(2, 13))


def walk(rng: random.Random, steps: int) -> tuple[int, int]:
    x = y = 0
    for _ in range(steps):
        dx, dy = rng.choice([(1, 0), (-1, 0), (0, 1), (0, -1)])
        x, y = x + dx, y + dy
    return x, y


def pi(rng: random.Random, darts: int) -> float:
    return 4 * sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(darts)) / darts


def maze(rng: random.Random, width: int, height: int) -> list[str]:
    grid = [["#"] * (2 * width + 1) for _ in range(2 * height + 1)]
    stack = [(0, 0)]
    grid[1][1] = " "
    while stack:
        x, y = stack[-1]
        near = [(x + dx, y + dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))]
        free = [(a, b) for a, b in near if 0 <= a < width and 0 <= b < height and grid[2 * b + 1][2 * a + 1] == "#"]
        if not free:
            stack.pop()
            continue
        a, b = rng.choice(free)
        grid[y + b + 1][x + a + 1] = grid[2 * b + 1][2 * a + 1] = " "
        stack.append((a, b))
    return ["".join(row) for row in grid]


rng = random.Random("parity")
print(dice(rng, 720))
print(walk(rng, 500), walk(rng, 500), pi(rng, 2000))
print(*maze(rng, 9, 5), sep="\n")
