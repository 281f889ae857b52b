class Base:
    def __init__(self, **kwargs):
        self.log = [("Base", kwargs)]


class Loud:
    def __init__(self, *, volume, **kwargs):
        super().__init__(**kwargs)
        self.log.append(("Loud", volume))


class Bright:
    def __init__(self, *, light=1, **kwargs):
        super().__init__(**kwargs)
        self.log.append(("Bright", light))


class Lamp(Loud, Bright, Base):
    pass


print(Lamp(volume=3, light=4, extra=5).log)


class Dict(dict):
    def __missing__(self, key):
        return f"no {key}"


class Stack(list):
    def push(self, x):
        self.append(x)
        return self


d = Dict(a=1)
print(d["a"], d["b"], d, len(d), isinstance(d, dict), d.get("b"))
s = Stack([1]).push(2)
print(s, s[-1], len(s), s == [1, 2], type(s).__name__, isinstance(s, list))


class Meters(float):
    def __add__(self, other):
        return Meters(float(self) + other)


m = Meters(1.5) + 2
print(m, type(m).__name__, m * 2, type(m * 2).__name__)


class Name(str):
    def shout(self):
        return self.upper() + "!"


n = Name("ada")
print(n.shout(), n == "ada", {"ada": 1}[n], len(n), n + "x", type(n + "x").__name__)


class Id(int):
    def __repr__(self):
        return f"Id({int(self)})"


print(Id(5), [Id(6)], Id(5) + 1, Id(5) == 5, hash(Id(5)) == hash(5))
