"""`__getattribute__` answers every read of an attribute; operators do not ask it."""


class Watched:
    kind = "class data"

    def __init__(self):
        self.a = 1

    def __getattribute__(self, name):
        print("get", name)
        return object.__getattribute__(self, name)

    def method(self, n):
        return self.a + n

    def __len__(self):
        return 7

    def __eq__(self, other):
        return True

    @property
    def p(self):
        return self.a * 10


w = Watched()
print(w.a, w.kind, w.method(5), w.p, len(w), w == 3, bool(w))
bound = w.method
print(bound(1), hasattr(w, "a"), hasattr(w, "nothing"), getattr(w, "missing", "default"))
w.b = 2
print(w.b, isinstance(w, Watched), type(w) is Watched)
print(w.__class__ is Watched, sorted(w.__dict__), w.__len__())
w.a += 1
print(w.a)
del w.b
try:
    w.b
except AttributeError as e:
    print(e)


class Fallback:
    def __getattribute__(self, name):
        if name.startswith("x"):
            raise AttributeError(f"no {name}")
        if name == "callme":
            return Caller()
        if name == "none":
            return None
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "fallback " + name

    def real(self):
        return "real"


class Caller:
    def __call__(self, *args, **kwargs):
        return ("called", args, kwargs)


f = Fallback()
print(f.xyz, f.real(), f.other, f.callme(1, k=2), f.callme(3), f.none)
try:
    object.__getattribute__(f, "nope")
except AttributeError as e:
    print(e)


class Below(Watched):
    def __init__(self):
        super().__init__()
        self.c = 3

    def total(self):
        return self.a + self.c


print(Below().total())


class Listing(list):
    def __getattribute__(self, name):
        return "length" if name == "size" else super().__getattribute__(name)


items = Listing([3, 1, 2])
items.append(0)
items.sort()
print(items, items.size, len(items), items[1], sum(items))


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "target"), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, "target"), name, value)


class Plain:
    x = 5

    def double(self):
        return self.x * 2


plain = Plain()
proxy = Proxy(plain)
proxy.x = 21
print(proxy.x, proxy.double(), plain.x, proxy.__class__)
