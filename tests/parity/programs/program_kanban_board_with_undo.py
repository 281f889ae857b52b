"""A program: a board whose commands are dataclasses with inverses, an undo stack, limits per column and a text view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


class Refused(Exception):
    """The board says no."""


@dataclass
class Board:
    limits: dict[str, int]
    columns: dict[str, list[str]] = field(init=False)
    done: list[Command] = field(default_factory=list, repr=False)
    undone: list[Command] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self.columns = {name: [] for name in self.limits}

    def where(self, card: str) -> str:
        for name, cards in self.columns.items():
            if card in cards:
                return name
        raise Refused(f"no card {card!r}")

    def run(self, command: Command) -> None:
        command.apply(self)
        self.done.append(command)
        self.undone.clear()

    def step(self, source: list[Command], target: list[Command], *, back: bool) -> bool:
        if not source:
            return False
        command = source.pop()
        (command.revert if back else command.apply)(self)
        target.append(command)
        return True

    def __iter__(self) -> Iterator[str]:
        width = max(map(len, self.columns)) + 2
        for name, cards in self.columns.items():
            yield f"{name:<{width}}{len(cards)}/{self.limits[name]} {' '.join(cards)}".rstrip()


@dataclass
class Command:
    card: str

    def apply(self, board: Board) -> None:
        raise NotImplementedError(type(self).__name__)

    def revert(self, board: Board) -> None:
        raise NotImplementedError


@dataclass
class Add(Command):
    column: str = "todo"

    def apply(self, board: Board) -> None:
        if len(board.columns[self.column]) >= board.limits[self.column]:
            raise Refused(f"{self.column} is full")
        board.columns[self.column].append(self.card)

    def revert(self, board: Board) -> None:
        board.columns[self.column].remove(self.card)


@dataclass
class Move(Command):
    to: str
    origin: tuple[str, int] | None = field(default=None, init=False)

    def apply(self, board: Board) -> None:
        name = board.where(self.card)
        self.origin = name, board.columns[name].index(self.card)
        Add(self.card, self.to).apply(board)
        del board.columns[name][self.origin[1]]

    def revert(self, board: Board) -> None:
        name, at = self.origin
        board.columns[self.to].remove(self.card)
        board.columns[name].insert(at, self.card)


board = Board({"todo": 3, "doing": 1, "done": 9})
for command in (Add("a"), Add("b"), Add("c"), Add("d"), Move("b", "doing"), Move("a", "doing"), Move("x", "done"), Move("b", "done"), Command("z"), Add("e", "nowhere")):
    try:
        board.run(command)
    except (Refused, NotImplementedError, KeyError) as error:
        print(command, "->", repr(error))
print(*board, sep="\n")
while board.step(board.done, board.undone, back=True):
    print(" | ".join(board))
print([board.step(board.undone, board.done, back=False) for _ in range(6)], *board, sep="\n")
print(board, len(board.done))
