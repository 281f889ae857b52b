image = ["..##..", ".#..#.", "######", "#....#"]


def rotate(rows):
    return ["".join(column) for column in zip(*rows[::-1])]


def flip(rows):
    return [row[::-1] for row in rows]


def scale(rows, k):
    return ["".join(c * k for c in row) for row in rows for _ in range(k)]


def fill(rows, x, y, new):
    cells = [list(row) for row in rows]
    old, stack = cells[y][x], [(x, y)]
    while stack:
        x, y = stack.pop()
        if 0 <= y < len(cells) and 0 <= x < len(cells[y]) and cells[y][x] == old:
            cells[y][x] = new
            stack += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
    return ["".join(row) for row in cells]


def spiral(matrix):
    matrix = [list(row) for row in matrix]
    while matrix:
        yield from matrix.pop(0)
        matrix = [list(row) for row in zip(*matrix)][::-1]


def magic(n):
    square = [[0] * n for _ in range(n)]
    x, y = n // 2, 0
    for value in range(1, n * n + 1):
        square[y][x] = value
        nx, ny = (x + 1) % n, (y - 1) % n
        if square[ny][nx]:
            nx, ny = x, (y + 1) % n
        x, y = nx, ny
    return square


print("\n".join(rotate(image)), rotate(rotate(rotate(rotate(image)))) == image, flip(image) == image, sep="\n")
print("\n".join(scale(image[:1], 2)), *fill(image, 2, 1, "o"), *fill(image, 0, 0, "x")[:2], sep="\n")
print(list(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]])), list(spiral(["abcd"])), "".join(spiral(["ab", "cd", "ef"])), list(spiral([])))
square = magic(5)
print(*(" ".join(f"{v:>2}" for v in row) for row in square), sep="\n")
print({sum(row) for row in square}, {sum(column) for column in zip(*square)}, sum(square[i][i] for i in range(5)) == sum(row[-i - 1] for i, row in enumerate(square)))
transposed = [*map(list, zip(*[[1, 2, 3], [4, 5, 6]]))]
print(transposed, [row[:] for row in transposed][0] is transposed[0], [[v for v in row if v > 2] for row in transposed], sum(transposed, []), max(map(max, transposed)), [*zip(*transposed)] == [(1, 2, 3), (4, 5, 6)])
histogram = [3, 0, 5, 1]
for level in range(max(histogram), 0, -1):
    print("".join("█" if h >= level else " " for h in histogram) + "|")
