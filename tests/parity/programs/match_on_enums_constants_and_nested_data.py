"""match: dotted names and members of enums, nested data with captures, guards with side effects, as-patterns in or-patterns."""

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    PUSH = auto()
    POP = auto()


class Limits:
    LOW, HIGH = 0, 100
    NAME = "root"


@dataclass
class Node:
    kind: Kind
    value: object = None
    children: tuple = ()


def describe(thing: object) -> str:
    match thing:
        case Node(Kind.PUSH, value=int() | float() as number) if number > Limits.HIGH:
            return f"push of much: {number}"
        case Node(kind=Kind.PUSH, value=Limits.LOW):
            return "push of the lowest"
        case Node(Kind.PUSH, value, ()):
            return f"push of {value!r}"
        case Node(Kind.POP, children=[Node(children=[]), *rest]) if not rest:
            return "pop of a leaf"
        case Node(Kind.POP, children=[first, _, *_]):
            return f"pop of several, first {describe(first)}"
        case Node():
            return "another node"
        case Kind.PUSH | Kind.POP as kind:
            return f"kind {kind.name}"
        case {"user": {"name": Limits.NAME, **others}, "tags": [*_, ("a" | "b") as last]}:
            return f"root {others} {last}"
        case {"user": {"name": str(name)}, **rest} if rest:
            return f"{name} and {sorted(rest)}"
        case {"user": _}:
            return "some user"
        case [[x, y], [z, w]] | [x, y, z, w]:
            return f"four: {x} {y} {z} {w}"
        case (("go", ("north" | "south") as where) | ("walk", where)) if where != "south":
            return f"to the {where}"
        case True | None:
            return "constant"
        case 0 | -1 | 2.5 | 1 + 2j | "zero" | b"zero":
            return f"literal {thing!r}"
        case _:
            return "nothing"


for thing in (
    Node(Kind.PUSH, 250),
    Node(Kind.PUSH, 0),
    Node(Kind.PUSH, "x"),
    Node(Kind.PUSH, "x", (1,)),
    Node(Kind.POP, children=[Node(Kind.POP)]),
    Node(Kind.POP, children=(Node(Kind.PUSH, 5), 2)),
    Kind.POP,
    {"user": {"name": "root", "id": 7}, "tags": ["x", "b"]},
    {"user": {"name": "ann"}, "at": 1, "by": 2},
    {"user": {"name": "ann"}},
    [[1, 2], (3, 4)],
    (1, 2, 3, 4),
    ("go", "north"),
    ("walk", "south"),
    ("walk", "home"),
    True,
    1,
    None,
    -1,
    2.5,
    1 + 2j,
    b"zero",
    "zero",
    0.0,
    False,
):
    print(thing if not isinstance(thing, Node) else thing.kind.name, "->", describe(thing))
