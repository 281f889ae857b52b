buffer = bytearray(b"k")
table, members = {b"k": 1, 2: "two"}, {b"k", 5}
for use in (lambda: table[buffer], lambda: table.get(buffer), lambda: buffer in table, lambda: buffer in members, lambda: table.pop(buffer, 0), lambda: table.setdefault(buffer, 1), lambda: {}.get(buffer), lambda: buffer in set(), lambda: members.discard(buffer), lambda: {1: 2}.get((buffer,)), lambda: frozenset([buffer]), lambda: dict.fromkeys([buffer])):
    try:
        print(use())
    except TypeError as error:
        print(error)
print(table[bytes(buffer)], bytes(buffer) in members, buffer in [b"k"], buffer == b"k", [b"k"].index(buffer), (1, buffer) == (1, b"k"), table.get(b"z"), {(b"k", 1): "t"}[b"k", 1])
for template, values in ((b"%d", (1, 2)), (b"", 1), (b"plain", (1,)), ("plain", (1,)), ("%s", (1, 2)), ("", 5), (b"x", {}), ("x", {})):
    try:
        print(template % values)
    except TypeError as error:
        print(error)
print(bytearray(b"'"), bytearray(b'"'), bytearray(b"\"'"), b"'", b"\"'", [bytearray(b"it's")])
