class Loud:
    def __init__(self, n):
        self.n = n

    def _told(name, test):
        def method(self, other):
            print(f"{self.n}{name}{other.n if isinstance(other, Loud) else other}", end=" ")
            return test(self.n, other.n if isinstance(other, Loud) else other)

        return method

    __lt__ = _told("<", lambda a, b: a < b)
    __le__ = _told("<=", lambda a, b: a <= b)
    __gt__ = _told(">", lambda a, b: a > b)
    __ge__ = _told(">=", lambda a, b: a >= b)
    __eq__ = _told("==", lambda a, b: a == b)
    __ne__ = _told("!=", lambda a, b: a != b)


a, b, c = Loud(1), Loud(2), Loud(3)
print(a < b < c, a < c < b, a < b > a, a == a <= b != c, a > b > c, 0 < a < 2, not a < b, a < b and b < c)
print(1 < 2 == 2 < 3, 1 < 3 in [3, 4], "a" in "abc" in ["abc"], 1 is 1 is not None, 1 == True == 1.0, 3 > 2 > 1 != 0, (1 < 2) < 3, 1 < (2 < 3))
print(a in [c, b, a], a in (), [a, b].count(b), [b, a].index(a), a not in [b], (a,) == (a,), [a] == [b], max(a, b, c).n, min([c, a]).n)
print(sorted([c, a, b], key=lambda x: x.n)[0].n, a is a, a is not b, None is None, () == (), [] != (), "1" == 1, b"a" == "a", {} == [], 0 == "", None == 0, False == 0 == 0.0)


class Odd:
    def __eq__(self, other):
        return [other]

    def __lt__(self, other):
        return ""


o = Odd()
print(o == 5, o != 5, o < 3 < 2, (o < 3) == "", 5 in [o], [o].count(9), o == 5 == [6] if False else "end", not o == 1, bool(o == 1))
x = 5
print(1 < x < 10, 1 < x > 3, x == 5 != 6, 0 < x % 3 <= 2, "low" if x < 3 else "mid" if x < 7 else "high", x in range(10), x in {5: 0}, x not in (1, 2), 5.0 in range(10), "5" in str(x))
