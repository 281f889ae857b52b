text = "Python😀!"
print(
    len(text),
    text[0],
    text[-1],
    text[6],
    text[-2],
    text[2:5],
    text[:2],
    text[-3:],
    text[::2],
    text[::-1],
    text[5:1:-2],
    text[10:],
    text[-100:3],
    text[3:3],
    text[::3],
    text[7:2:-1],
)
for index in (8, -9, "0", 1.0, None, (0,), slice(0, 2), True, slice(None, None, -1)):
    try:
        print(index, repr(text[index]))
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
for start, stop, step in ((None, None, 0), (0, "x", None), (1.5, None, None)):
    try:
        print(text[start:stop:step])
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print(text[Index(1)], text[Index(-2) :], text[: Index(3)], "abc"[:: Index(2)], "ab" * Index(2))
for action in ("text[0] = 'J'", "del text[0]", "text[0:1] = 'J'"):
    try:
        match action[0]:
            case "d":
                del text[0]
            case _ if ":" in action:
                text[0:1] = "J"
            case _:
                text[0] = "J"
    except TypeError as error:
        print(action, "->", error)
print(
    all(text[i] == character for i, character in enumerate(text)),
    [text[i : i + 3] for i in range(0, len(text), 3)],
    "".join(reversed(text)),
)
