def unbound():
    print(value)
    value = 1


def deleted():
    value = 1
    del value
    return value


def free():
    def inner():
        return later

    inner()
    later = 1


def conditional(flag):
    if flag:
        found = 1
    return found


for call in (unbound, deleted, free, lambda: conditional(False)):
    try:
        call()
    except NameError as error:
        print(type(error).__name__, error)
print(conditional(True))
try:
    del never_there
except NameError as error:
    print(error)
try:
    1 / 0
except ZeroDivisionError as error:
    pass
try:
    error
except NameError as gone:
    print(gone)
