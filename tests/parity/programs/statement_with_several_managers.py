class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.fail == "enter":
            raise OSError(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value, end="; ")
        if self.fail == "exit":
            raise OSError(f"exit {self.name}")
        return self.swallow


def attempt(*managers, body=lambda: None):
    first, second = managers
    try:
        with first as a, second as b:
            print(a, b, end="; ")
            body()
        print("after")
    except Exception as error:
        print("caught", repr(error), "context", repr(error.__context__))


attempt(Manager("a"), Manager("b"))
attempt(Manager("a", swallow=True), Manager("b"), body=lambda: 1 / 0)
attempt(Manager("a"), Manager("b", swallow=True), body=lambda: [][1])
attempt(Manager("a"), Manager("b", fail="enter"))
attempt(Manager("a", swallow=1), Manager("b", fail="exit"), body=lambda: {}["k"])
attempt(Manager("a"), Manager("b"), body=lambda: int("x"))


def leave(how):
    for n in range(2):
        with Manager(f"{how}{n}") as name:
            if how == "return":
                return name
            if how == "break":
                break
            if how == "continue":
                continue
    return "end"


print(leave("return"), leave("break"), leave("continue"))
with (
    Manager("p") as p,
    Manager("q"),
):
    print(p)
holder = {}
with Manager("t") as holder["x"], Manager("u") as (holder["y"]):
    print(holder)
for bad in (5, object()):
    try:
        with bad:
            pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class OnlyEnter:
    def __enter__(self):
        return self


try:
    with OnlyEnter():
        pass
except (TypeError, AttributeError) as error:
    print(type(error).__name__, error)
