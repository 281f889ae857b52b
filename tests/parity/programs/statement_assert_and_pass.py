def check(value, message=None):
    try:
        if message is None:
            assert value
        else:
            assert value, message
        return "passed"
    except AssertionError as error:
        return f"{error!r} {error.args} {str(error)!r}"


print(check(1), check(0), check([]), check("", "empty"), check(None, ("a", 1)), check(False, 5), check(True, 1 / 1))
evaluated = []
assert True, evaluated.append("never")
try:
    assert [] == [1], evaluated.append("once") or "lists differ"
except AssertionError as error:
    print(error, evaluated)
try:
    assert (x := 5) > 6, f"{x} is too small"
except AssertionError as error:
    print(error)


class Falsy:
    def __bool__(self):
        print("asked", end=" ")
        return False


try:
    assert Falsy()
except AssertionError as error:
    print(repr(error), isinstance(error, Exception))


def nothing():
    pass


def documented():
    """Only a docstring."""


class Empty:
    pass


print(nothing(), documented(), documented.__doc__, nothing.__doc__, Empty.__doc__, ...)
if True:
    pass
for _ in range(2):
    pass
while False:
    pass
try:
    pass
finally:
    print("one line")
    print("two statements")
x = 1
y = 2
print(x + y)
if x:
    print("if")
    print("same line")
else:
    print("else")
