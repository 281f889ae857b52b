class Base:
    shared = "class"

    def __getattr__(self, name):
        return f"fallback {name}"

    def __getitem__(self, key):
        return f"item {key}"

    def __delitem__(self, key):
        print("delitem", key)

    def __setitem__(self, key, value):
        print("setitem", key, value)

    def __contains__(self, key):
        print("contains", key)
        return key == "yes"

    def __missing__(self, key):
        return "never asked"


b = Base()
print(b.shared, b.other, b["k"], b[1:2], "yes" in b, "no" not in b)
b["x"] = b["y"] = 5
del b["x"], b[0]
b[0] += "!"
b.shared = "instance"
print(b.shared, Base.shared)
del b.shared
print(b.shared, getattr(b, "dynamic"), hasattr(b, "anything"))


class Lazy:
    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        self.log.append(name)
        value = name.upper()
        setattr(self, name, value)
        return value


lazy = Lazy()
print(lazy.first, lazy.first, lazy.second, lazy.log, hasattr(lazy, "_private"), getattr(lazy, "_private", "default"))
del lazy.first
print(lazy.first, lazy.log)


class Counter:
    instances = []

    def __init__(self):
        self.instances.append(self)
        self.count = 0

    def __call__(self, step=1):
        self.count += step
        return self.count

    def __enter__(self):
        return self()

    def __exit__(self, *details):
        self(10)


c = Counter()
with c as first:
    with c as second:
        print(first, second)
print(c(), c(step=5), len(Counter.instances), [f() for f in (c, c)], list(map(c, [1, 2])))
print(type(c).__call__(c), Counter.__call__(c, 3), callable(c), callable(Counter))
