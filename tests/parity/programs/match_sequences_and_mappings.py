def seq(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [1, [2, *inner], 3]:
            return f"nested {inner}"
        case ["go", ("north" | "south") as way]:
            return f"go {way}"
        case [first, *middle, last] if len(middle) > 2:
            return f"{first}..{last} with {len(middle)}"
        case (a, b):
            return f"pair {a} {b}"
        case [_, _, *_]:
            return "at least two"
        case {"type": "click", "at": [x, y]}:
            return f"click {x},{y}"
        case {"type": t, **rest}:
            return f"{t} {rest}"
        case {}:
            return "mapping"
        case _:
            return "nothing"


for x in (
    [],
    [5],
    (5,),
    [1, [2, 9, 8], 3],
    ["go", "south"],
    ["go", "up"],
    list(range(6)),
    (1, 2, 3),
    "ab",
    b"ab",
    {"type": "click", "at": (1, 2), "z": 0},
    {"type": "key", "code": 3},
    {"x": 1},
    {},
    5,
    range(2),
    {1, 2},
):
    print(x, "->", seq(x))
