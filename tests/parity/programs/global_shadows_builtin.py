def length(x):
    return len(x)


print(length("abc"))
real = len


def len(x):
    return -real(x)


print(length("abc"))
del len
print(length("abc"))
print = print
max = lambda *a: "mine"
print(max(1, 2))
