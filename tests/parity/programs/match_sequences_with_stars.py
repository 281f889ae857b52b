def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y] if x == y:
            return f"twins {x}"
        case (first, *middle, last) if len(middle) > 2:
            return f"long {first}..{last} {middle}"
        case ["cmd", *args]:
            return f"command {args}"
        case [_, [inner, *_], *_]:
            return f"nested {inner}"
        case [int(a), str(b), *rest]:
            return f"typed {a} {b} {rest}"
        case [*everything]:
            return f"all {everything}"
        case _:
            return "no sequence"


for value in (
    [],
    (),
    [1],
    (2,),
    [3, 3],
    [1, 2, 3, 4, 5],
    ["cmd"],
    ["cmd", "a", "b"],
    [0, [7, 8]],
    [0, (9,), 1],
    [1, "x"],
    [1, "x", 2.0],
    [1, 2],
    range(2),
    range(3, 9),
    "ab",
    b"ab",
    {1, 2},
    {"a": 1},
    iter([1]),
    bytearray(b"x"),
    None,
):
    print(value if not hasattr(value, "__next__") else "iterator", "->", shape(value))


class Indexed:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return index


class Listlike(list):
    pass


print(shape(Indexed()), shape(Listlike([1])))
data = {"users": [{"name": "ann", "tags": ["x", "y"]}, {"name": "bob", "tags": []}]}
for user in data["users"]:
    match user:
        case {"name": name, "tags": [first, *others]}:
            print(name, first, others)
        case {"name": name, "tags": []}:
            print(name, "untagged")
match [[1, 2], [3, 4]]:
    case [[a, b], [c, d]]:
        print(a * d - b * c)
match 1, 2:
    case x, y:
        print(x, y)
match [1, 2, 3]:
    case [*_, last]:
        print(last)
