class A: ...


class B(A): ...


print(isinstance(B(), A), isinstance(A(), B), isinstance(1, int), isinstance(True, int), isinstance(1.0, int))
print(isinstance("", str), isinstance([], (tuple, list)), isinstance(None, type(None)), isinstance(int, type))
print(issubclass(bool, int), issubclass(int, object), isinstance(3, int | str), isinstance([], int | str))
print(type(1) is int, type(True) is bool, type(1.0) is float, type(None).__name__, type(()), type(A()))
print(type(range(1)), type(lambda: 0), type(print), type(len), type([].append), type({}.keys()), type(type))
try:
    isinstance(1, 2)
except TypeError as error:
    print(error)
try:
    issubclass(1, int)
except TypeError as error:
    print(error)
