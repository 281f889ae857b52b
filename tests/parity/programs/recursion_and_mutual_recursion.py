def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}->{b}"
        yield from hanoi(n - 1, c, b, a)


print([fib(n) for n in range(15)])
print(even(100), odd(101), even(7))
print(" ".join(hanoi(3, "A", "B", "C")))


def forever(n):
    return forever(n + 1) + 1


try:
    forever(0)
except RecursionError as error:
    print(type(error).__name__, isinstance(error, RuntimeError))
