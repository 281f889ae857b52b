def add(a, b):
    return a + b


class Calculator:
    def __init__(self):
        self.memory = 0
        self.commands = {"add": self.add, "sub": lambda n: self.add(-n), "clear": self.clear, "show": lambda: self.memory}

    def add(self, n):
        self.memory += n
        return self.memory

    def clear(self):
        self.memory = 0

    def run(self, line):
        name, *args = line.split()
        try:
            command = self.commands[name]
        except KeyError:
            return f"unknown command {name!r}; try {', '.join(sorted(self.commands))}"
        try:
            return command(*map(float, args))
        except TypeError as error:
            return f"usage error: {error}".replace("Calculator.__init__.<locals>.", "")
        except ValueError as error:
            return str(error)


c = Calculator()
for line in ("add 5", "sub 2.5", "show", "mul 3", "add x", "clear", "show", "add 1e3"):
    print(line, "->", c.run(line))
operations = {"+": add, "-": lambda a, b: a - b, "max": max, "join": "-".join, "len": len, "type": type}
print(operations["+"](1, 2), operations["-"](5, 3), operations["max"]([1, 9]), operations["join"]("ab"), operations["len"]({}), operations["type"](1.5).__name__)
handlers = {int: lambda v: v + 1, str: str.upper, (list, tuple): len, type(None): lambda v: "nothing"}


def handle(value):
    for kind, handler in handlers.items():
        if isinstance(value, kind):
            return handler(value)
    return handlers.get(type(value), repr)(value)


print([handle(v) for v in (1, True, "a", [1, 2], (3,), None, 2.5, {})])
switch = dict.fromkeys(range(3), "low") | dict.fromkeys(range(3, 6), "high")
print([switch.get(n, "out") for n in (0, 3, 9)], {f.__name__: f(2) for f in (hex, bin, oct)}, sorted(operations, key=len)[:2])
