class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_log", [])

    def __getattr__(self, name):
        self._log.append(f"get {name}")
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(f"set {name}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append(f"del {name}")
        delattr(self._target, name)


class Thing:
    def __init__(self):
        self.value = 1

    def double(self):
        return self.value * 2


thing = Thing()
proxy = Proxy(thing)
proxy.value = 21
proxy.extra = "e"
print(proxy.double(), proxy.value, thing.extra, hasattr(proxy, "nope"), getattr(proxy, "nope", "default"))
del proxy.extra
print(vars(thing), proxy._log)
try:
    proxy.nothing
except AttributeError as error:
    print(error)


class Record(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"no field {name!r}") from None

    def __setattr__(self, name, value):
        self[name] = value


r = Record(a=1)
r.b = [2]
r.b.append(3)
print(r, r.a, r.b, r.keys(), hasattr(r, "zz"))
try:
    r.zz
except AttributeError as error:
    print(error, error.__suppress_context__)


class Frozen:
    def __init__(self):
        super().__setattr__("x", 1)

    def __setattr__(self, name, value):
        raise AttributeError(f"{name} is frozen")


f = Frozen()
try:
    f.x = 2
except AttributeError as error:
    print(error, f.x)


class Fluent:
    def __init__(self, path=()):
        self.path = path

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Fluent((*self.path, name))

    def __call__(self, *args):
        return ".".join(self.path) + str(args)


print(Fluent().users.find.by_name("ann", 3))
