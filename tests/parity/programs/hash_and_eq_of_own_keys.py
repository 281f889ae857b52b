class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Key) and self.name.lower() == other.name.lower()

    def __hash__(self):
        return hash(self.name.lower())

    def __repr__(self):
        return f"Key({self.name})"


d = {Key("A"): 1, Key("b"): 2}
d[Key("a")] = 3
print(d, d[Key("B")], Key("c") in d, len({Key("x"), Key("X"), Key("y")}))
print({(Key("A"), 1): "t"}[Key("a"), 1], [Key("q")].index(Key("Q")), [Key("z"), Key("Z")].count(Key("z")))


class OnlyEq:
    def __eq__(self, other):
        return True


for value in (OnlyEq(), [1], {}, set(), {1: [2]}, ([],)):
    try:
        hash(value)
    except TypeError as error:
        print(error)


class Identity:
    pass


a, b = Identity(), Identity()
print(len({a, b, a}), a == b, a == a, {a: 1}.get(b))
