"""A built-in function as a class attribute stays a function; a function of the program becomes a method."""

import math
import operator


def own(self, value):
    return type(self).__name__, value


class Tools:
    close = math.isclose
    size = len
    add = operator.add
    root = math.sqrt
    whole = math.floor
    own = own
    shout = staticmethod(str.upper)
    double = staticmethod(lambda value: value * 2)

    def all_of_them(self):
        return self.close(1.0, 1.05, rel_tol=0.1), self.size([1]), self.add(1, 2), self.root(4), self.whole(1.5)


print(Tools().all_of_them(), Tools().own(3), Tools.own("x", 4), Tools().shout("a"), Tools.double(2), Tools().double(3))
print(Tools.close(1, 1), Tools.size("abc"), Tools().size is len)
print(math.gcd, operator.add, type(math.gcd).__name__, math.gcd.__name__, math.isclose.__name__)
print(-1e400, 1e400, [-1e999], math.inf == 1e400, -1e400 < -1e308)
