import copy


class Node:
    def __init__(self, value, *children):
        self.value, self.children = value, list(children)


class Custom:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Custom(self.n + 1)

    def __deepcopy__(self, memo):
        return Custom(self.n + 100)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a, self.b = [1], 2


leaf = Node("leaf")
root = Node("root", leaf, leaf)
root.children.append(root)
shallow, deep = copy.copy(root), copy.deepcopy(root)
print(shallow.children is root.children, deep.children[0] is leaf, deep.children[0] is deep.children[1], deep.children[2] is deep, type(deep).__name__)
data = {"list": [1, [2]], "tuple": (1, [2]), "set": {1}, "plain": (1, 2), "bytes": bytearray(b"x")}
clone = copy.deepcopy(data)
clone["list"][1].append(3)
clone["tuple"][1].append(4)
clone["bytes"].append(65)
print(data, clone, clone["plain"] is data["plain"], copy.copy(data)["list"] is data["list"], copy.copy([1]), copy.copy((1,)), copy.copy({1}), copy.deepcopy(frozenset({1})))
print(copy.copy(Custom(1)).n, copy.deepcopy([Custom(1)])[0].n, copy.copy(5), copy.deepcopy(len) is len, copy.deepcopy(Node) is Node, copy.copy(None))
s = copy.deepcopy(Slotted())
print(s.a, s.b, copy.copy(s).a is s.a)
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again)


class Stack(list):
    pass


st = Stack([1, [2]])
st.name = "n"
c = copy.deepcopy(st)
print(c, type(c).__name__, c.name, c[1] is st[1], copy.copy(st).name)
