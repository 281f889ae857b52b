level = "module"


def reads():
    return level


def writes():
    global level, created
    level = "changed by writes"
    created = "made inside"


def shadows(level):
    def inner():
        return level + "!"

    return inner


def conditional(flag):
    if flag:
        value = "set"
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


def loops_leave_names():
    for n in range(3):
        last = n
    return n, last


def exception_name():
    error = "before"
    try:
        raise ValueError("inside")
    except ValueError as error:
        seen = str(error)
    try:
        return error
    except UnboundLocalError as unbound:
        return seen, str(unbound)


print(reads(), shadows("argument")(), conditional(True), conditional(False), loops_leave_names(), exception_name())
writes()
print(reads(), created)


def nested_global():
    level = "enclosing"

    def inner():
        global level
        level = "set from inner"
        return level

    return inner(), level


print(nested_global(), level)
try:
    never_made_name = never_made_name + 1
except NameError as error:
    print(error)


def uses_print():
    print = lambda *args: "local print"
    return print("x")


def builtin_after_delete():
    len = 5
    del len
    try:
        return len
    except UnboundLocalError as error:
        return str(error)


print(uses_print(), builtin_after_delete())
print([x for x in range(2)], "x" if "x" not in vars(type("E", (), {})) else "")


class Names:
    level = level

    def method(self):
        return level

    upper = [level.upper() for level in ("a", "b")]


print(Names.level, Names().method(), Names.upper)
