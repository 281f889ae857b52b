a = [1]
b = a
c = [1]
print(a is b, a == c, a is c, a is not c, id(a) == id(b), id(a) == id(c))
x = "text"
y = x
print(x is y, None is None, True is True, () == (), object() == object())


class Same:
    def __eq__(self, other):
        return True

    __hash__ = None


class NotSame:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return False


s, n = Same(), NotSame()
print(s == 1, 1 == s, s != 1, n == n, n != n, n in [n], [n] == [n], s in [], s in [0], [1].count(s), [n].index(n))
print([a] == [c], [a] == [[1.0]], {"k": a} == {"k": c}, (a, a) == (c, c), a in [c], a is a)
f = lambda: 0
print(
    f == f,
    f == (lambda: 0),
    print == print,
    len is len,
    int == int,
    int is not float,
    [].append == [].append,
    type(a) is list,
)
