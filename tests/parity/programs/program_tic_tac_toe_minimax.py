from functools import cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
nodes = 0


def winner(board):
    return next((board[a] for a, b, c in LINES if board[a] == board[b] == board[c] != "."), None)


@cache
def best(board, player):
    global nodes
    nodes += 1
    if won := winner(board):
        return (1 if won == player else -1), None
    if "." not in board:
        return 0, None
    other = "O" if player == "X" else "X"
    options = ((-best(board[:i] + player + board[i + 1 :], other)[0], -i) for i, c in enumerate(board) if c == ".")
    score, move = max(options)
    return score, -move


def play(board="." * 9, player="X"):
    moves = []
    while not winner(board) and "." in board:
        _, move = best(board, player)
        board = board[:move] + player + board[move + 1 :]
        moves.append(f"{player}{move}")
        player = "XO"[player == "X"]
    return board, moves, winner(board) or "draw"


board, moves, result = play()
print("\n".join(board[i : i + 3] for i in (0, 3, 6)), moves, result, nodes, best.cache_info().currsize, sep="\n")
print(best("XX.OO....", "X"), best("XX.OO....", "O"), play("X...O...X", "O")[1:], winner("XXX......"), winner("." * 9))
