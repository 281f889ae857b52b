class Date:
    base = 2000

    def __init__(self, y):
        self.y = y

    @staticmethod
    def valid(y):
        return y > 0

    @classmethod
    def parse(cls, text):
        return cls(int(text) + cls.base)

    @classmethod
    @property
    def label(cls):
        return "label of " + cls.__name__


class Later(Date):
    base = 3000


print(Date.valid(1), Date(1).valid(-1), Date.parse("5").y, Later.parse("5").y, type(Later(1).parse("1")).__name__)
make = Later.parse
print(make("7").y, Later.label)
f = Date.__dict__["valid"]
print(type(f).__name__, f.__func__(3))
