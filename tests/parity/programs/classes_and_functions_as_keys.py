class Plain:
    pass


class Equal:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Equal)


class Unhashable:
    __hash__ = None


class OnlyEq:
    def __eq__(self, other):
        return True


names = {list: "list", dict: "dict", int: "int", type(None): "none", Plain: "plain", Unhashable: "unhashable", OnlyEq: "only eq", len: "len", print: "print"}
print([names[key] for key in (list, type({}), type(5), type(None), type(Plain()), Unhashable, OnlyEq, len)], len({list, dict, set, list}), object in names)
pairs = {(list, tuple): "sequence", (int, float): "number", (set, frozenset): "set", (Unhashable,): "u", (OnlyEq, 1): "o", (Equal(), 2): "e", (len, None): "function"}
print(pairs[list, tuple], pairs[(set, frozenset)], pairs[Unhashable,], pairs[OnlyEq, 1], pairs[Equal(), 2], pairs[len, None], (dict, list) in {(dict, list)}, hash((list,)) == hash((list,)))
handlers = {int: lambda v: v + 1, str: str.upper, (list, tuple): len, type(None): lambda v: "nothing"}


def handle(value):
    for kind, handler in handlers.items():
        if isinstance(value, kind):
            return handler(value)
    return repr(value)


print([handle(v) for v in (1, True, "a", [1, 2], (3,), None, 2.5, {})])
for bad in (Unhashable, OnlyEq):
    for use in (hash, lambda v: {v}, lambda v: {v: 1}, lambda v: {(v, 1)}, lambda v: v in {1: 2}, lambda v: frozenset([v])):
        try:
            use(bad())
            print("hashable")
        except TypeError as error:
            print(error, end="; ")
    print()
p = Plain()
print({p.__init__: 1}.get(p.__init__), {p: "p"}[p], {Plain: 1, p: 2}[Plain], len({Equal(), Equal()}), hash(Plain) == hash(Plain), hash(p) == hash(p), {"a".upper: 1}.get("b".upper, "other"))
