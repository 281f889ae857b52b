class Data:
    def __get__(self, obj, owner):
        return "data descriptor"

    def __set__(self, obj, value):
        obj.__dict__["stored"] = value


class NonData:
    def __get__(self, obj, owner):
        return "non-data descriptor"


class Base:
    inherited = "base"
    both = "base"


class Thing(Base):
    data, plain_descriptor, value, both = Data(), NonData(), "class", "thing"

    def method(self):
        return "method"

    def __getattr__(self, name):
        return f"getattr {name}"


t = Thing()
print(t.data, t.plain_descriptor, t.value, t.both, t.inherited, t.method(), t.unknown)
t.__dict__.update(data="instance", plain_descriptor="instance", value="instance")
t.method = lambda: "instance method"
t.inherited = "own"
print(t.data, t.plain_descriptor, t.value, t.method(), t.inherited, Thing.inherited, Thing.data, Thing.plain_descriptor)
t.data = "set"
print(t.stored, t.data, sorted(vars(t)))
del t.value, t.inherited, t.method
print(t.value, t.inherited, t.method())
del Thing.value
print(t.value)
Base.late = "added later"
Thing.both = property(lambda self: "property")
print(t.late, t.both)
Thing.__len__ = lambda self: 7
print(len(t), t.__len__(), bool(t))
