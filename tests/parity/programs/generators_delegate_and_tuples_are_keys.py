class S(str): pass
class I(int): pass
class CI:
    def __init__(s, t): s.t = t
    def __hash__(s): return hash(s.t)
    def __eq__(s, o): return s.t == (o.t if isinstance(o, CI) else o)
from collections import namedtuple
P = namedtuple("P", "a b")
class Q(tuple):
    def __hash__(s): return 7
    def __eq__(s, o): return len(s) == len(o)
vals = ["", "a", "abc", "é😀", 0, 1, -1, 2**31, 2**32, 2**32+5, -2**32, 2**53, 2**60, -2**70, 1.5, -0.0, 1e300, float("inf"), True, False, None, (), (1,), ("a", (2, "")), frozenset([1, 2]), b"x"]
d = {}
for i, v in enumerate(vals):
    for j, w in enumerate(vals):
        d[(v, w)] = (i, j)
print(len(d))
bad = [(v, w) for i, v in enumerate(vals) for j, w in enumerate(vals) if d[(v, w)] is None]
print(bad, all((v, w) in d for v in vals for w in vals))
print(d[(S("a"), I(1))], d[(1.0, S(""))], d[(True, 0.0)], d[(CI("abc"), 1)], (CI("zz"), 1) in d, d[P("a", 1)], P("a", 9) in d)
print((CI("abc"), CI(1)) in d, d.pop(("a", I(2**60))), ("a", 2**60) in d, len(d), d.get((float(2**32), "a")))
e = {Q((1, 2)): 1}
print(e.get(Q((5, 6))), Q((1,)) in e, len({(1, 2), Q((1, 2))}), hash((1, 2)) == hash((1.0, 2)), hash(("a",)) == hash((S("a"),)) == hash((CI("a"),)))
class T:
    def __hash__(s): return hash((1, "a"))
    def __eq__(s, o): return (1, "a") == o
f = {(1, "a"): "found"}
print(f[T()], {T(): 2}[(1, "a")], (1, "a") in {T()})
s = set()
for i in range(3000):
    s.add((i % 50, str(i % 30), i / 4))
for i in range(3000): s.discard((i % 50, S(i % 30), i / 4)) if i % 2 else None
print(len(s), sorted(s)[:3], (2, "2", 0.5) in s)
try: d[(1, [])]
except TypeError as x: print(x)
def g():
    xs = [1, 2, 3]
    a = (x * 2 for x in xs if x != 2)
    print(next(a), list(a), list(a), next(a, "end"))
    b = (lambda: x for x in xs)
    fs = list(b); print([q() for q in fs])
    c = (x for x in range(5)); print(c.send(None), c.send(3), c.close(), list(c))
    c = (x for x in range(5)); next(c)
    try: c.throw(ValueError("in"))
    except ValueError as x: print("thrown", x)
    print(list(c), c)if False else print(list(c))
    c = (1 // x for x in (1, 0, 2))
    print(next(c))
    try: next(c)
    except ZeroDivisionError as x: print(x, list(c))
    def stop(): raise StopIteration
    try: list(stop() for _ in range(2))
    except RuntimeError as x: print(x, type(x.__cause__).__name__)
    c = (next(c) for _ in range(3))
    try: list(c)
    except ValueError as x: print(x)
    print(list((i, a, b) for i, (a, b) in enumerate(zip(xs, "abc"))), sum(i * v for i, v in enumerate(xs)), list((a, b) for a, b in zip(xs, xs[1:])), [*(k + str(v) for k, v in {"a": 1}.items())])
    print(list(i for i in range(10, 0, -3)), list(y for x in xs if (y := x + 1) > 2), y, any(x > 2 for x in xs), "".join(c for c in "h😀llo"))
    try: (x for x in 5)
    except TypeError as x: print(x)
    try: ((a, b) for a, b in zip(xs, 5))
    except TypeError as x: print(type(x))
    it = (x for x in xs); xs.append(4); print(list(it))
    try: c = (1 if n else next(c2) for n in (0,)); c2 = c; next(c)
    except ValueError as x: print(x)
    class K:
        def m(self, v): return [*(self.w + x for x in v)], sum(1 for _ in v if self.w)
        w = 3
    print(K().m([1, 2]))
    z = ((x, y) for x in xs for y in xs[:2]); print(next(z), len(list(z)))
g()
def inner():
    got = yield 1
    print("got", got)
    try: yield 2
    except KeyError as x: print("inner", x); yield 3
    finally: print("fin")
    return "res"
def outer():
    r = yield from inner()
    print(r)
    r = yield from [7, 8]
    print(r)
    r = yield from iter([9])
    try: yield from inner()
    except IndexError as e: print("outer", e)
    class It:
        def __iter__(self): return self
        n = 0
        def __next__(self):
            self.n += 1
            if self.n > 2: raise StopIteration("val")
            return self.n
        def send(self, v): return ("sent", v)
        def throw(self, e): raise StopIteration(("thrown", str(e)))
    r = yield from It()
    print(r)
    r = yield from It()
    print(r)
    try: yield from 5
    except TypeError as e: print(e)
    return "end"
o = outer()
print(next(o), o.send("x"), o.throw(KeyError("k")), next(o), next(o), next(o), next(o))
print(o.throw(IndexError("i")))
print(next(o), o.send(5)) 
print(o.throw(ValueError("v")))
try:
    while True: print(next(o))
except StopIteration as e: print(e.value)
o = outer(); next(o); next(o); o.close()
def t(n):
    if n: yield from t(n - 1); yield n; yield from t(n - 1)
print(list(t(4)))
import asyncio
async def slow(v): return v
async def both():
    g = (x + 1 for x in await slow([1, 2, 3]))
    print(list(g))
    h = (x + await slow(1) for x in [1, 2])
    print([v async for v in h])
asyncio.run(both())
def asks():
    g = (x + 1 for x in (yield "what"))
    yield list(g)
a = asks(); next(a); print(a.send([5, 6]))
