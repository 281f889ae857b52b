import copy
from dataclasses import dataclass, field


class Node:
    def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)


@dataclass
class Data:
    items: list = field(default_factory=list)


class Custom:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Custom("copied")

    def __deepcopy__(self, memo):
        return Custom("deep")


shared = [1]
x = [shared, shared, {"k": shared}, (1, shared), {1, 2}]
s, d = copy.copy(x), copy.deepcopy(x)
shared.append(2)
print(s, d, s[0] is shared, d[0] is d[1], d[0] is d[2]["k"], d[3][1] is d[0], type(d[4]).__name__)
n = Node(1, [Node(2)])
n.me = n
c, dc = copy.copy(n), copy.deepcopy(n)
print(
    c.children is n.children, dc.children is n.children, dc.children[0].value, dc.me is dc, c.me is n, type(dc).__name__
)
loop = []
loop.append(loop)
dl = copy.deepcopy(loop)
print(dl, dl[0] is dl, dl is loop)
print(
    copy.copy(Custom(1)).v,
    copy.deepcopy([Custom(1)])[0].v,
    copy.deepcopy(Data([[1]])),
    copy.copy((1, 2)),
    copy.deepcopy("s"),
    copy.copy({"a": 1}),
    copy.deepcopy({1: {2: [3]}}),
    copy.copy(len) is len,
    copy.deepcopy(Node) is Node,
    copy.copy(5),
)
t = (1, 2)
print(copy.deepcopy(t) is t, copy.deepcopy(([],)) == ([],), copy.copy({1}), copy.copy(bytearray(b"a")))
