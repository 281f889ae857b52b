for t in ["", "aaa", "x$y$&", "é😀é"]:
    for o in ["", "a", "$", "😀"]:
        for s in ["", "$&", "😀"]:
            print([t.replace(o, s)] + [t.replace(o, s, n) for n in (-1, 0, 1, 2, 10**9)], end=" ")
    print()
class S(str): pass
print(S("abab").replace("a", S("x")), type(S("q").replace("z", "y")).__name__, "abc".replace(S("b"), "-", True))
for bad in [(1, "a"), ("a", 1), ("a",), ("a", "b", "c"), ("a", "b", 1.5)]:
    try: print("abc".replace(*bad))
    except TypeError as e: print(e)
d = {i: str(i) for i in range(40)}
for n in (0, 1, 5, 15, 16, 17, 40):
    e = dict(list(d.items())[:n]); f = dict(e); g = e.copy(); h = {**e}
    f[99] = 1; g.pop(0, None)
    print(n, len(e), len(f), len(g), e == h, list(h) == list(e), {**e, (1, 2): 3, True: 4} == {**{(1, 2): 3}, **e, 1: 4})
    s = set(range(n)); u = set(s); u.add(-5); v = s.copy(); v.discard(0); print(len(s), len(u), len(v), frozenset(s) == s)
m = {1: "a", (1, 2): "t", 2.5: "f"}; m[True] = "b"; k = dict(m); k[(1, 2)] = "z"; print(m, k, {1.0: "x", **m}, dict({True: 1}), {**{True: 1}})
class O: pass
o = O(); o.a = 1; o.b = 2
c = dict(o.__dict__); c["z"] = 3; print(c, vars(o), {**vars(o)}); o.__dict__.update({"q": 5}); print(vars(o), o.q)
