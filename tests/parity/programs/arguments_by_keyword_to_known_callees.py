def f(a, b=2, c=3, *, d=4): return (a, b, c, d)
def g(a, b=2, c=3): return (a, b, c)
def h(a, /, b, c=[]): return (a, b, c)
class A:
    def __init__(self, x, y=5, z=6): self.v = (x, y, z)
class B(A):
    pass
class C(A):
    def __init__(self, q=1, **kw): super().__init__(q, **kw); self.kw = sorted(kw)
class M(type):
    def __call__(cls, *a, **k): return ("M", a, k)
class D(metaclass=M):
    def __init__(self, x=1): pass
class E2(D):
    def __init__(self, x=1): pass
class N:
    def __new__(cls, *a, **k): o = super().__new__(cls); o.k = k; return o
class P(N):
    def __init__(self, x=1, y=2): self.v = (x, y)
class Q:
    def __init__(self, x=1): self.v = x
    if True:
        def __init__(self, y=1, x=2): self.v = (y, x)
def t(fn):
    try: return fn()
    except Exception as e: return type(e).__name__ + ": " + str(e)
log=[]
def s(v): log.append(v); return v
def run():
    print(t(lambda: f(1, c=5)), t(lambda: f(b=1, a=2)), t(lambda: f(1, d=9)), t(lambda: f(1, 2, 3, 4)), t(lambda: f(c=1)), t(lambda: f(1, a=1)), t(lambda: f(1, e=1)))
    print(t(lambda: g(1, c=5)), t(lambda: g(s(1), c=s(2), b=s(3))), t(lambda: g(s(4), b=s(5), c=s(6))), t(lambda: g(b=1)), t(lambda: g(1, b=None)), log)
    print(t(lambda: h(1, b=2)), t(lambda: h(a=1, b=2)), t(lambda: h(1, c=3)), t(lambda: h(1, 2, b=3)))
    for i in range(3):
        print(A(1, z=i).v, B(x=i).v, C(q=i, y=2).v, t(lambda: D(x=i)), t(lambda: E2(x=i)))
    for k in (A, B, C, D, f, g, "x"):
        print(t(lambda: str(k(x=1))[:20]), t(lambda: str(k(1, y=1))[:3]), t(lambda: k(1, 2, 3, 4, z=1)))
    for o in (A(1), [3, 1, 2], "a b", {}):
        print(t(lambda: o.sort(key=lambda v: -v)), t(lambda: o.sort(reverse=True)), t(lambda: o.split(sep=" ")), t(lambda: o.split(maxsplit=0)), t(lambda: o.update(a=1)), t(lambda: o.x(z=1)))
    print(sorted([3, 1, 2], key=lambda v: -v), sorted([1, 2], reverse=True), max([1, 2], key=lambda v: -v), max([], default=3), t(lambda: int("11", base=2)), t(lambda: round(2.567, ndigits=1)))
run()
f = lambda **k: ("new", k)
run()
A.__init__ = lambda self, z, x: setattr(self, "v", ("patched", z, x))
print(t(lambda: A(x=1, z=2).v), t(lambda: A(1, z=2).v))
