from contextlib import contextmanager


class Indent:
    level = 0

    def __enter__(self):
        Indent.level += 1
        return lambda text: print("  " * Indent.level + text)

    def __exit__(self, *details):
        Indent.level -= 1


class Swap:
    def __init__(self, target, **values):
        self.target, self.values, self.stack = target, values, []

    def __enter__(self):
        self.stack.append({name: getattr(self.target, name) for name in self.values})
        for name, value in self.values.items():
            setattr(self.target, name, value)
        return self.target

    def __exit__(self, kind, error, trace):
        for name, value in self.stack.pop().items():
            setattr(self.target, name, value)


class Collect:
    def __init__(self, *kinds):
        self.kinds, self.errors = kinds, []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and issubclass(kind, self.kinds):
            self.errors.append(f"{kind.__name__}: {error}")
            return True
        return None

    __call__ = lambda self: self


class Config:
    debug = False
    name = "config"


with Indent() as say:
    say("one")
    with Indent() as say:
        say("two")
    say("one again")
print(Indent.level)
swap = Swap(Config, debug=True, name="swapped")
with swap as config:
    print(config.debug, Config.name)
    with swap:
        Config.name = "inner"
    print(Config.name)
print(Config.debug, Config.name)
try:
    with Swap(Config, debug="temporary"):
        raise KeyError("inside")
except KeyError:
    print(Config.debug)
try:
    with Swap(Config, missing=1):
        print("never")
except AttributeError as error:
    print(error)
collect = Collect(ValueError, ZeroDivisionError)
for action in (lambda: int("x"), lambda: 1 / 0, lambda: "fine"):
    with collect():
        print(action())
print(collect.errors)
try:
    with collect:
        {}["k"]
except KeyError as error:
    print("not collected", error)


@contextmanager
def phase(name, log):
    log.append(f"<{name}>")
    try:
        yield log
    except LookupError as error:
        log.append(f"!{error!r}")
    else:
        log.append("ok")
    finally:
        log.append(f"</{name}>")


log = []
with phase("a", log), phase("b", log) as inner:
    inner.append("body")
    [][0]
print("".join(log))
