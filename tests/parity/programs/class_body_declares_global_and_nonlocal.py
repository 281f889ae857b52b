"""`global` and `nonlocal` in class bodies; names that may not exist."""

shared = "module"


class A:
    global shared, fresh
    shared = "set in A"
    fresh = [1]
    own = shared

    def method(self):
        return shared


print(shared, fresh, A.own, A().method(), hasattr(A, "shared"))


def function():
    x = 1

    class B:
        nonlocal x
        x = x + 10
        z = x

        def read(self):
            return x

        class Inner:
            nonlocal x
            x += 100

    return x, B.z, B().read(), hasattr(B, "x")


print(function())


class Counter:
    global total
    total = 0
    for total in range(3):
        pass


print(total)

try:
    never_defined
except NameError as e:
    print(e, e.name)


def ask():
    try:
        return also_never(1)
    except (TypeError, NameError) as e:
        return str(e)


print(ask())
