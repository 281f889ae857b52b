PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""
DIGITS = frozenset("123456789")
CELLS = [(r, c) for r in range(9) for c in range(9)]
UNITS = [[(r, c) for c in range(9)] for r in range(9)] + [[(r, c) for r in range(9)] for c in range(9)] + [[(r + i, c + j) for i in range(3) for j in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
PEERS = {cell: {other for unit in UNITS if cell in unit for other in unit} - {cell} for cell in CELLS}


class Contradiction(Exception):
    pass


def parse(text):
    rows = text.split()
    return {(r, c): rows[r][c] for r, c in CELLS if rows[r][c] != "."}


def solve(known, depth=0):
    known = dict(known)
    while True:
        options = {cell: DIGITS - {known.get(peer) for peer in PEERS[cell]} for cell in CELLS if cell not in known}
        if not options:
            return known, depth
        cell = min(options, key=lambda each: (len(options[each]), each))
        match sorted(options[cell]):
            case []:
                raise Contradiction(cell)
            case [only]:
                known[cell] = only
            case candidates:
                for digit in candidates:
                    try:
                        return solve({**known, cell: digit}, depth + 1)
                    except Contradiction:
                        continue
                raise Contradiction(cell)


solution, guesses = solve(parse(PUZZLE))
for r in range(9):
    print("".join(solution[r, c] for c in range(9)))
print(guesses, all({solution[cell] for cell in unit} == DIGITS for unit in UNITS), len(PEERS[4, 4]))
broken = parse(PUZZLE) | {(0, 2): "1", (0, 3): "2", (1, 1): "4", (1, 2): "2", (2, 0): "7"}
try:
    solve(broken)
    print("solved")
except Contradiction as error:
    print("no solution", error)
