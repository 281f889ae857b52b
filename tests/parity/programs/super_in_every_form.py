"""super() as a value, with arguments, unbound, subclassed, and where it can't be."""


class A:
    x = "A.x"

    def who(self):
        return "A"

    def __repr__(self):
        return "<an A>"

    @classmethod
    def make(cls):
        return ("A.make", cls.__name__)

    @staticmethod
    def plain():
        return "A.plain"

    @property
    def prop(self):
        return "A.prop"


class B(A):
    x = "B.x"

    def who(self):
        s = super()
        return ("B", s.who(), s.x, s.prop, s.__repr__(), s.plain())

    @classmethod
    def make(cls):
        return ("B", super().make(), super(B, cls).make())

    def inner(self):
        def nested(other):
            return super().who()

        return nested(self)

    def explicit(self):
        return super(B, self).who()

    def other(self, o):
        return super(B, o).who()

    def missing(self):
        return super().nothing


b = B()
print(b.who(), B.make(), b.inner(), b.explicit(), b.other(b))
for f in (b.missing, lambda: b.other(3), lambda: super(B, 3), lambda: super(1, b), lambda: super(A, b, 3)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
s = super(B, b)
print(s.who(), s.__thisclass__, s.__self_class__, s.__self__, isinstance(s, super), repr(s))
unbound = super(B)
print(repr(unbound), unbound.__self__, unbound.__get__(b).who())


class Mine(super):
    def shout(self):
        return "shouted"


m = Mine(B, b)
print(m.who(), m.shout(), type(m).__name__)


def outside():
    return super()


def deleted(self):
    del self
    return super()


def none():
    return super().x


class C:
    def gone(self):
        del self
        return super()

    def bare():
        return super()


for f in (outside, lambda: deleted(1), none, C().gone, C.bare):
    try:
        f()
    except RuntimeError as e:
        print(e)
