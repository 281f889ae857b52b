def divide(a, b):
    return a / b


def outer(x):
    print("about to fail")
    total = 1 + divide(x, 0)
    return total


outer(5)
