class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, times=1):
        return (x + self.n) * times

    def __repr__(self):
        return f"Adder({self.n})"


class Both:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "<str>"

    def __format__(self, spec):
        return f"<format {spec!r}>"


class Plain:
    pass


add = Adder(5)
print(add(1), add(1, times=2), list(map(add, [1, 2])), str(add), callable(add))
b = Both()
print(b, [b], str(b), repr(b), f"{b} {b!r} {b!s:>7} {b:xyz}", "%s %r" % (b, b), "{} {!r} {:a}".format(b, b, b))
print(repr(Plain).replace(__name__, "M"), repr(Plain()).split(" at ")[0])


class Bad:
    def __str__(self):
        return 5


try:
    str(Bad())
except TypeError as error:
    print(error)
