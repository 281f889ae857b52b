class Left:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        print("Left.__add__")
        return NotImplemented

    def __lt__(self, other):
        print("Left.__lt__")
        return NotImplemented

    def __eq__(self, other):
        print("Left.__eq__")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__")
        return "right"

    def __gt__(self, other):
        print("Right.__gt__")
        return "greater"

    def __rsub__(self, other):
        return ("rsub", other)

    def __rpow__(self, other):
        return ("rpow", other)

    def __rfloordiv__(self, other):
        return ("rfloordiv", other)


class Sub(Left):
    def __radd__(self, other):
        print("Sub.__radd__ first")
        return "sub"


print(Left(1) + Right(), Left(1) < Right())
print(Left(1) + Sub(2))
print(Left(1) == 5, Left(1) != 5)
print(1 - Right(), [1] - Right(), 2 ** Right(), "x" // Right())
try:
    Left(1) + 1
except TypeError as error:
    print(error)
try:
    Left(1) < Left(2)
except TypeError as error:
    print(error)
