def account(balance):
    history = []

    def deposit(amount):
        nonlocal balance
        balance += amount
        history.append(amount)
        return balance

    def report():
        return balance, history

    return deposit, report


deposit_a, report_a = account(10)
deposit_b, report_b = account(100)
deposit_a(5)
deposit_a(7)
deposit_b(1)
print(report_a(), report_b())


def levels():
    x = "one"

    def second():
        nonlocal x
        x += " two"

        def third():
            nonlocal x
            x += " three"
            return x

        return third

    return second()(), x


print(levels())


def loop_closures():
    made = []
    for i in range(3):

        def f():
            return i

        def g(i=i):
            return i

        made.append((f, g))
    i = "changed"
    return [(f(), g()) for f, g in made]


print(loop_closures())


def later():
    def use():
        return defined_below()

    def defined_below():
        return "works"

    return use()


def too_early():
    def use():
        return value

    try:
        use()
    except NameError as error:
        print(error)
    value = 1
    return use()


print(later(), too_early())


def memo():
    cache = {}

    def fib(n):
        if n not in cache:
            cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
        return cache[n]

    return fib, cache


fib, cache = memo()
print(fib(50), len(cache), fib.__name__, fib.__qualname__)
x = "module"


def shadow():
    x = "function"

    class Inner:
        y = x
        x = "class"

        def method(self):
            return x

    return Inner.y, Inner.x, Inner().method()


print(shadow())
