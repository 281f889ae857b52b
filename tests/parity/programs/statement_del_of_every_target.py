class Box:
    pass


x = y = z = 1
del x, y
try:
    print(x)
except NameError as error:
    print(error)
box = Box()
box.a, box.b = 1, 2
items, table = list(range(6)), {"k": {"inner": 1}, "l": 2}
del box.a, items[0], items[-1], table["k"]["inner"], items[1:3]
print(vars(box), items, table)
del (table["l"], [box.b])
print(vars(box), table)


def local():
    value = 1
    del value
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


def rebound():
    value = 1
    del value
    value = 2
    return value


def closed():
    value = 1

    def inner():
        return value

    del value
    try:
        return inner()
    except NameError as error:
        return str(error)


def through_global():
    global z
    del z


print(local(), rebound(), closed())
through_global()
try:
    z
except NameError as error:
    print(error)
for call in (
    lambda: items.__delitem__(99),
    lambda: table.__delitem__("q"),
    lambda: delattr(box, "none"),
    lambda: "abc".__delitem__(0),
):
    try:
        call()
    except (IndexError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)
for n in range(2):
    pass
del n
try:
    print(n)
except NameError as error:
    print(error)
