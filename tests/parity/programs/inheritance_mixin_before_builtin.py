"""A class with a base of its own before a built-in one: it is what the built-in type is."""

class B:
    def ham(self): return f"ham{self}"
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I(B, int): pass
class S(B, str): pass
class F(B, float): pass
class T(B, tuple): pass
class L(B, list): pass
class D(B, dict): pass
class Y(B, bytes): pass
class Se(B, set): pass
class Fr(B, frozenset): pass
for make, arg in ((I, 42), (S, "x"), (F, 1.5), (T, (1,2)), (L, [1,2]), (D, {1:2}), (Y, b"ab"), (Se, {1}), (Fr, {1})):
    x = make(arg)
    t(lambda: (make.__name__, x == arg, str(x), repr(x), x.ham(), isinstance(x, type(arg)), hash(x) == hash(arg)))
    t(lambda: x + x)
    t(lambda: len(x))
    t(lambda: {x: 1}[x])
    t(lambda: f"{x}")
    t(lambda: sorted([x, x]))
    t(lambda: x[0])
    t(lambda: list(x))


class Wrong(B, ValueError):
    pass


try:
    raise Wrong("text")
except ValueError as error:
    print(repr(error), error.args, error.ham(), isinstance(error, B))


class Holder:
    def __init__(self):
        self.a = 1


one, two = Holder(), Holder.__new__(Holder)
one.test = [1]
two.__dict__.update(one.__dict__)
print(two.test, two.a, two.__dict__)
