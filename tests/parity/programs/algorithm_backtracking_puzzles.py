def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    row = len(placed)
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(n, (*placed, column))


def permutations(items):
    if len(items) <= 1:
        yield items
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :]):
            yield item + rest


def hanoi(n, source="A", target="C", spare="B"):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield source + target
        yield from hanoi(n - 1, spare, target, source)


def subset_sums(numbers, target):
    def search(at, left, chosen):
        if left == 0:
            found.append(chosen[:])
            return
        for i in range(at, len(numbers)):
            if numbers[i] > left or (i > at and numbers[i] == numbers[i - 1]):
                continue
            chosen.append(numbers[i])
            search(i + 1, left - numbers[i], chosen)
            chosen.pop()

    numbers, found = sorted(numbers), []
    search(0, target, [])
    return found


MAZE = ["S.#.....", ".##.###.", "....#...", ".##...#E"]


def solve(maze):
    (start,) = ((x, y) for y, row in enumerate(maze) for x, c in enumerate(row) if c == "S")
    paths, seen = [[start]], {start}
    for path in paths:
        x, y = path[-1]
        if maze[y][x] == "E":
            return path
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= ny < len(maze) and 0 <= nx < len(maze[0]) and maze[ny][nx] != "#" and (nx, ny) not in seen:
                seen.add((nx, ny))
                paths.append([*path, (nx, ny)])
    return None


print(next(queens(8)), sum(1 for _ in queens(6)), list(queens(3)), list(permutations("abc")), len(list(permutations("abcde"))))
print(" ".join(hanoi(3)), len(list(hanoi(8))), subset_sums([10, 1, 2, 7, 6, 1, 5], 8))
route = solve(MAZE)
print(len(route), route[:4])
drawn = [list(row) for row in MAZE]
for x, y in route[1:-1]:
    drawn[y][x] = "*"
print("\n".join(map("".join, drawn)))
