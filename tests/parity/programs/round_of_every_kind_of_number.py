for v in (2.5, 3.5, -2.5, 7, True, 10**30, 1e300, 0.5, 1.0, -0.5): print(round(v), type(round(v)), round(v, 1), round(v, -1))
for bad in ("x", None, [1]):
    try: round(bad)
    except TypeError as e: print(e)
try: round(float("nan"))
except ValueError as e: print(e)
try: round(float("inf"))
except OverflowError as e: print(e)
class R:
    def __round__(self, n=None): return ("r", n)
print(round(R()), round(R(), 3), list(map(round, [1.5, 2.5])), (2.567).__round__(2), (5).__round__())
class I(int): pass
class F(float): pass
print(round(I(15), -1), round(F(2.5)), round(F(2.55), 1), round(I(4)))
