x = "global"


class A:
    x = "class"
    seen = x
    items = [x for _ in range(2)]
    pairs = [(a, x) for a in [x]]

    def method(self):
        return x

    if True:
        y = 1
    else:
        z = 2
    for i in range(3):
        pass
    with_loop = i


print(A.seen, A.items, A.pairs, A().method(), A.y, hasattr(A, "z"), A.i, A.with_loop)


def f():
    x = "local"

    class B:
        y = x

        def g(self):
            return x

    return B.y, B().g()


print(f())
