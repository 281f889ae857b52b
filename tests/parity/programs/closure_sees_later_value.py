def outer():
    value = "before"

    def inner():
        return value

    value = "after"
    return inner


print(outer()())
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])
print([f() for f in [lambda: j for j in range(3)]])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])


def counter():
    count = 0

    def bump(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return bump, read


bump, read = counter()
bump()
bump(5)
other, other_read = counter()
other()
print(read(), other_read())
