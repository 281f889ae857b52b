try:
    lazy = (x for x in 1 / 0)
except ZeroDivisionError as error:
    print("at once:", error)
source = [1, 2, 3]
lazy = (x * factor for x in source)
source = [10]
factor = 2
print(list(lazy))
later = (x for x in range(3) for y in undefined_until())


def undefined_until():
    return [1]


print(list(later))
print(sum(x for x in range(3)), tuple(x for x in "ab"), "".join(c.upper() for c in "xyz"))
