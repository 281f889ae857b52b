import json

value = {"text": "é\n\"\\/\u2028😀", "numbers": [1, -0.0, 1.5, 1e20, 1e-7, 10**20, True, None], "nested": {"b": [], "a": {}}, "tuple": (1, 2)}
print(json.dumps(value))
print(json.dumps(value, ensure_ascii=False, sort_keys=True))
print(json.dumps(value, indent=2, separators=(",", ": ")))
print(json.dumps([1, [2, []], {}], indent="--"), json.dumps({"a": 1}, indent=0), json.dumps([1, 2], separators=(",", ":")), json.dumps("x"), json.dumps(None))
print(json.dumps({1: "int", 1.5: "float", True: "bool", None: "none"}), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps(float("inf")), json.dumps([float("nan")]), json.dumps({(1, 2): 3, "ok": 1}, skipkeys=True))


class Point:
    def __init__(self, x):
        self.x = x


print(json.dumps([Point(1), {2}], default=lambda o: sorted(o) if isinstance(o, set) else vars(o)))
for call in (lambda: json.dumps(Point(1)), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({1, 2}), lambda: json.dumps(b"x"), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.dumps([lambda: 0])):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)


class Name(str):
    pass


class Level(int):
    pass


print(json.dumps({Name("k"): Name("v"), "l": Level(3)}), json.loads(json.dumps(value)) == {**value, "tuple": [1, 2]}, json.dumps("\x00\x1f\x7f"), json.dumps("\ud800"))
