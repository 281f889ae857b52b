import types
from types import MappingProxyType, SimpleNamespace


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


n = SimpleNamespace(a=1, b="two")
print(n, n.a, vars(n), n == SimpleNamespace(a=1, b="two"), n == SimpleNamespace(a=1), n == 3)
n.c = [n.a]
del n.a
print(n, repr(SimpleNamespace()), type(n).__name__)
attempt(lambda: SimpleNamespace(1))
attempt(lambda: hash(n))
attempt(lambda: n < 3)
attempt(lambda: n.zz)


class Own(SimpleNamespace):
    pass


print(Own(x=1))

source = {1: 2, "x": [3]}
m = MappingProxyType(source)
source["y"] = 4
print(m, repr(m), len(m), list(m), m["x"], m.get(9), m.get(9, 8), "y" in m, list(reversed(m)))
print(dict(m) == m, m == dict(m), m == MappingProxyType(source), m.copy() is source, m | {5: 6}, {7: 8} | m)
print(list(m.keys()), list(m.values()), list(m.items()), type(m).__name__)
attempt(lambda: m["nope"])
attempt(lambda: hash(m))
attempt(lambda: MappingProxyType(3))
attempt(lambda: MappingProxyType([1]))


def write():
    m[1] = 3


def erase():
    del m[1]


def attribute():
    m.x = 1


for f in (write, erase, attribute):
    attempt(f)


def function():
    yield


class C:
    def method(self):
        pass


async def coroutine():
    pass


c = coroutine()
values = [
    function,
    len,
    C().method,
    C.method,
    lambda: 0,
    function(),
    c,
    types,
    None,
    ...,
    NotImplemented,
    int | str,
    list[int],
]
names = [
    "FunctionType",
    "LambdaType",
    "BuiltinFunctionType",
    "MethodType",
    "GeneratorType",
    "CoroutineType",
    "ModuleType",
]
kinds = [
    types.FunctionType,
    types.LambdaType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.GeneratorType,
    types.CoroutineType,
    types.ModuleType,
    types.NoneType,
    types.EllipsisType,
    types.NotImplementedType,
    types.UnionType,
    types.GenericAlias,
]
for value in values:
    print([isinstance(value, kind) for kind in kinds])
c.close()
print([kind.__name__ for kind in kinds[:-2]])
print(types.MethodType(lambda self, x: (self, x), 5)(6), types.GenericAlias(list, (int,)))


class Dynamic:
    @types.DynamicClassAttribute
    def value(self):
        return 42


print(Dynamic().value)
attempt(lambda: Dynamic.value)


def body(ns):
    ns["x"] = 1
    ns["double"] = lambda self: self.x * 2


K = types.new_class("K", (C,), {}, body)
print(K.__name__, K().double(), K.__bases__, types.resolve_bases((list[int], C)))
print(types.new_class("Empty").__mro__)
