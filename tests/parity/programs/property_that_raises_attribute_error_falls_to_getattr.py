class Odd:
    @property
    def broken(self):
        raise AttributeError("inside")

    def __getattr__(self, name):
        return f"fallback {name}"


o = Odd()
print(o.broken, o.other, getattr(o, "third"), hasattr(o, "anything"))


class Strict:
    def __getattr__(self, name):
        if name.startswith("x_"):
            return name[2:]
        raise AttributeError(f"no {name} here")


s = Strict()
print(s.x_abc, getattr(s, "zzz", "default"), hasattr(s, "zzz"))
try:
    s.zzz()
except AttributeError as error:
    print(error)


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(p._target, p.index(9))
