class Dog:
    kind = "canine"
    tricks = []

    def __init__(self, name):
        self.name = name

    def add(self, trick):
        self.tricks.append(trick)


a, b = Dog("a"), Dog("b")
a.add("roll")
b.add("sit")
print(a.tricks, a.tricks is Dog.tricks)
a.kind = "wolf"
print(a.kind, b.kind, Dog.kind)
del a.kind
print(a.kind, a.__dict__, sorted(k for k in vars(Dog) if not k.startswith("__")))
Dog.kind = "fox"
print(a.kind, b.kind)
for name in ("missing", "_x"):
    try:
        getattr(a, name)
    except AttributeError as error:
        print(error)
try:
    del a.kind
except AttributeError as error:
    print(error)
try:
    Dog.missing
except AttributeError as error:
    print(error)
print(getattr(a, "missing", 7), hasattr(a, "name"), Dog.__name__, a.__class__ is Dog, type(a) is Dog)
setattr(a, "dynamic", [1])
print(a.dynamic, vars(a))
delattr(a, "dynamic")
print(hasattr(a, "dynamic"))
