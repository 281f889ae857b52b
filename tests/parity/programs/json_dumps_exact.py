import json

value = {
    "a": [1, 2.0, -0.0, 1e100, 1.5e-7, True, None, 'é"\\\n\u2028😀/\x7f'],
    "b": {"nested": {}, "list": [], "tuple": (1, (2,))},
    "big": 2**70,
    1: "int key",
    2.5: "float key",
    True: "bool key",
    None: "none key",
}
print(json.dumps(value))
print(json.dumps(value, ensure_ascii=False))
print(json.dumps(value, indent=2))
print(
    json.dumps([1, {"a": []}, [[]]], indent="\t"),
    json.dumps([], indent=1),
    json.dumps({}, indent=1),
    json.dumps([1, 2], indent=0),
)
print(
    json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True),
    json.dumps({"a": 1, "b": [1, 2]}, separators=(",", ":")),
    json.dumps([1, 2], indent=1, separators=("; ", " = ")),
)
print(
    json.dumps([float("nan"), float("inf"), -float("inf")]),
    json.dumps("text"),
    json.dumps(None),
    json.dumps(5),
    json.dumps(1.0),
    json.dumps(True),
    json.dumps(1e16),
    json.dumps("\ud800"),
    json.dumps("\x00\x1f"),
)


class Money:
    def __init__(self, cents):
        self.cents = cents


def encode(o):
    if isinstance(o, Money):
        return {"cents": o.cents}
    if isinstance(o, set):
        return sorted(o)
    raise TypeError(f"cannot encode {type(o).__name__}")


print(json.dumps([Money(5), {3, 1}], default=encode), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True))
for bad in (
    lambda: json.dumps(Money(1)),
    lambda: json.dumps({1, 2}),
    lambda: json.dumps({(1,): 2}),
    lambda: json.dumps(b"x"),
    lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps([object], default=encode),
    lambda: json.dumps({"a": 1, 2: 1}, sort_keys=True),
):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
