x = [1, 2, 3]
d = {"a": 1, "b": 2}


class C:
    a = 1


c = C()
c.v = 1
del x[0], d["a"], c.v, C.a
print(x, d, vars(c), hasattr(C, "a"))
del x[0]
print(x)
for bad in (lambda: d.__delitem__("zz"), lambda: x.__delitem__(5), lambda: delattr(c, "v"), lambda: delattr(C, "a")):
    try:
        bad()
    except (KeyError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
y = 1
del y
y = 2
print(y)
try:
    del (1, 2)[0:1][0]
except TypeError as error:
    print(error)
