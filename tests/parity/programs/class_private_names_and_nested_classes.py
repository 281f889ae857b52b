class Outer:
    __secret = "outer"
    _protected = 1

    class Inner:
        __secret = "inner"

        def read(self):
            return self.__secret

        class Deepest:
            def path(self):
                return type(self).__qualname__

    def __init__(self):
        self.__value = 5

    def read(self):
        return self.__secret, self.__value

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()

    def peek(self, other):
        return other.__value

    def local(self):
        class Local:
            __mark = "local"

            def get(inner):
                return inner.__mark, self._Outer__value

        return Local

    @staticmethod
    def __helper(__argument):
        return __argument * 2

    def use(self):
        return self.__helper(4)


class Child(Outer):
    __secret = "child"

    def child_read(self):
        return self.__secret


o, c = Outer(), Child()
print(
    o.read(),
    c.read(),
    c.child_read(),
    Outer.Inner().read(),
    Outer.Inner.Deepest().path(),
    o.call(),
    o.peek(c),
    o.use(),
    o.local()().get(),
    o.local().__qualname__,
)
print(
    sorted(name for name in vars(Outer) if "__" in name and not name.endswith("__")),
    vars(o),
    o._Outer__value,
    c._Child__secret,
    c._Outer__secret,
)
for name in ("__secret", "__value", "_Outer__missing"):
    try:
        print(getattr(o, name))
    except AttributeError as error:
        print(error)
try:
    o.__value
except AttributeError as error:
    print(error)
o.__value = "set outside"
print(o.read(), vars(o))


class _Odd:
    __x = 1


class __Odd:
    __x = 2


print(_Odd._Odd__x, __Odd._Odd__x)
