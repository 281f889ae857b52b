from collections import OrderedDict, defaultdict


def handle(event):
    match event:
        case {"type": "click", "at": (x, y), **rest}:
            return f"click {x},{y} {rest}"
        case {"type": "key", "code": int(code)} if code < 32:
            return f"control {code}"
        case {"type": "key", "code": code, "mods": [*mods]}:
            return f"key {code} {mods}"
        case {"type": str(kind), **extra} if extra:
            return f"{kind} with {extra}"
        case {1: one, None: none}:
            return f"odd keys {one} {none}"
        case {}:
            return f"mapping of {len(event)}"
        case _:
            return "not a mapping"


for event in (
    {"type": "click", "at": (1, 2)},
    {"type": "click", "at": [3, 4], "button": 1},
    {"type": "click", "at": 5},
    {"type": "key", "code": 9},
    {"type": "key", "code": 65, "mods": ["ctrl"]},
    {"type": "key", "code": "x"},
    {"type": 5},
    {1: "a", None: "b", 2: "c"},
    {},
    {"a": 1},
    [("type", "click")],
    OrderedDict(type="x", more=1),
    None,
):
    print(event, "->", handle(event))
d = defaultdict(list, a=1)
match d:
    case {"missing": value}:
        print("found", value)
    case {"a": value}:
        print("only a", value, len(d))


class Keys:
    NAME = "name"
    LIMIT = 3


match {"name": "n", "size": 3}:
    case {Keys.NAME: name, "size": Keys.LIMIT}:
        print("dotted", name)
match {"a": {"b": {"c": 42}}}:
    case {"a": {"b": {"c": deep}}}:
        print(deep)
match {"x": 1}:
    case {"x": 1, **nothing}:
        print(nothing)
match {True: "t", 0: "z"}:
    case {1: one, False: zero}:
        print(one, zero)
