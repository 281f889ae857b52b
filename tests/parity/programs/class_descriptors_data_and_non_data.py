class Typed:
    def __set_name__(self, owner, name):
        self.name, self.key = name, "_" + name
        print("named", owner.__name__, name)

    def __init__(self, kind):
        self.kind = kind

    def __get__(self, obj, owner=None):
        if obj is None:
            return f"<{owner.__name__}.{self.name}>"
        return getattr(obj, self.key, None)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.key, value)

    def __delete__(self, obj):
        print("deleting", self.name)
        delattr(obj, self.key)


class Cached:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        print("computing", self.name)
        value = obj.__dict__[self.name] if self.name in obj.__dict__ else self.function(obj)
        setattr(obj, self.name, value)
        return value


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name, self.age = name, age

    @Cached
    def initials(self):
        return self.name[0]


p = Person("Ann", 30)
print(p.name, p.age, Person.name, p.initials, p.initials, vars(p))
try:
    p.age = "old"
except TypeError as error:
    print(error)
del p.name
print(p.name, type(Person.initials).__name__)
try:
    del p.name
except AttributeError as error:
    print(error)


class ReadOnly:
    def __get__(self, obj, owner):
        return "read"

    def __set__(self, obj, value):
        raise AttributeError("can't set")


class Holder:
    a = ReadOnly()
    b = Typed.__get__


h = Holder()
try:
    h.a = 5
except AttributeError as error:
    print(error)
Holder.later = Typed(int)
print(h.a, Holder.a, "later" in vars(Holder))
Holder.a = "replaced"
print(h.a)
