print(
    "{} {}".format("a", 1),
    "{1} {0} {1}".format("a", "b"),
    "{name}!".format(name="x"),
    "{0[1]} {1.real} {2[key]}".format([1, 2], 3, {"key": "v"}),
    "{{}} {{{}}}".format(1),
    "{0[0][1]}".format([[1, 2]]),
)
print(
    "{:>5}|{:<5}|{:^5}|{!r:>6}|{!s}|{!a}".format("a", "b", "c", "d", "e", "é"),
    "{:{}}|{:{w}.{p}f}".format("x", 3, 3.14159, w=8, p=2),
    "{:{fill}{align}{width}}".format(7, fill="*", align="^", width=5),
)
print(
    "{a} {b}".format_map({"a": 1, "b": 2}),
    "{:%Y}".format(type("Year", (), {"__format__": lambda self, spec: f"<{spec}>"})()),
)


class Default(dict):
    def __missing__(self, key):
        return f"[{key}]"


print("{known} {unknown}".format_map(Default(known=1)))
for template, args, kwargs in (
    ("{}", (), {}),
    ("{1}", ("a",), {}),
    ("{name}", (), {}),
    ("{0} {}", ("a", "b"), {}),
    ("{} {0}", ("a", "b"), {}),
    ("{", (), {}),
    ("}", (), {}),
    ("{!x}", ("a",), {}),
    ("{0.missing}", ("a",), {}),
    ("{0[5]}", ([1],), {}),
    ("{0[key]}", ([1],), {}),
    ("{:d}", ("a",), {}),
    ("{:s}", (1,), {}),
    ("{:.2d}", (1,), {}),
    ("{:,s}", ("a",), {}),
    ("{:+}", ("a",), {}),
    ("{:=5}", ("a",), {}),
    ("{0[}", ([1],), {}),
    ("{0.}", ([1],), {}),
    ("{:q}", (1,), {}),
    ("{:q}", (1.0,), {}),
    ("{:5}", ([1],), {}),
    ("{:{:{}}}", (1, 2, 3), {}),
):
    try:
        print(template, "->", template.format(*args, **kwargs))
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as error:
        print(template, "->", type(error).__name__, error)
