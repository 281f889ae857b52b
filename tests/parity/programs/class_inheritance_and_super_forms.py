class Base:
    def __init__(self, *trail):
        self.trail = trail

    def who(self):
        return "Base"

    @classmethod
    def make(cls, *args):
        return cls(*args)

    @staticmethod
    def helper(n):
        return n * 2

    @property
    def size(self):
        return len(self.trail)


class Middle(Base):
    def __init__(self, *trail):
        super().__init__("middle", *trail)

    def who(self):
        return "Middle>" + super().who()

    @classmethod
    def make(cls, *args):
        return super().make("made", *args)

    @staticmethod
    def helper(n):
        return Base.helper(n) + 1

    @property
    def size(self):
        return super().size * 10


class Leaf(Middle):
    def who(self):
        def inner():
            return super(Leaf, self).who()

        return "Leaf>" + inner()

    def skip(self):
        return super(Middle, self).who()

    def listed(self):
        return [super(Leaf, self).who() for _ in range(2)]

    nested = lambda self: super().who()


leaf = Leaf.make("x")
print(leaf.trail, leaf.who(), leaf.size, Leaf.helper(5), leaf.skip(), leaf.listed(), leaf.nested(), type(leaf).__name__)
print(Leaf.__mro__, Leaf.__bases__, issubclass(Leaf, Base), super(Leaf, leaf).who(), super(Leaf, Leaf).make("c").trail)
for call in (lambda: super(Leaf, leaf).nothing, lambda: super(Base, leaf).who()):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def loose():
    return super().who()


try:
    loose()
except RuntimeError as error:
    print(error)
