import math

zed = "module"


def around():
    zed = "function"

    class Inner:
        before = zed
        zed = "class"
        length = len
        len = 5
        pi = math.floor(3.7)

        def method(self):
            return zed

    return Inner.before, Inner.zed, Inner.length("ab"), Inner.len, Inner.pi, Inner().method()


def missing():
    value = 1

    class Inner:
        try:
            value = value
        except NameError as error:
            print(error)

    return hasattr(Inner, "value"), value


print(around(), missing())


def drop():
    global zed
    del zed


drop()
try:
    zed
except NameError as error:
    print(error)
try:
    drop()
except NameError as error:
    print(error)


def outer():
    value = 1

    def forget():
        nonlocal value
        del value

    forget()
    for read in (lambda: value, forget):
        try:
            print(read())
        except NameError as error:
            print(type(error).__name__, error)
    try:
        print(value)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    value = 2
    return value


print(outer())
