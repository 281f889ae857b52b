def show(x):
    print("eval", x)
    return x


print(show(1) < show(2) < show(3))
print(show(3) < show(2) < show(1))
print(1 < 2 == 2 != 3 in [3] is not None)
print(1 == 1.0 == True, not 1 == 2, [] is not None)
a = b = [1]
print(a is b, a == [1], a is [1], [1] in [[1]], None is None)
