class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            print("creating")
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        self.value = value


a, b = Single(1), Single(2)
print(a is b, a.value)


class Celsius(tuple):
    def __new__(cls, degrees):
        return super().__new__(cls, (degrees, "C"))

    @property
    def degrees(self):
        return self[0]


c = Celsius(20)
print(c, c.degrees, len(c), c == (20, "C"), isinstance(c, tuple))


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never runs")


print(Other())
