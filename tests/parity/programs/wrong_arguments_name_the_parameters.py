def two(a, b):
    return a + b


def keyword(a, *, flag, other):
    return a


def positional(a, /, b=1):
    return a


class Box:
    def __init__(self, width, height=1):
        self.width = width

    def scale(self, by):
        return self.width * by


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: two(1, 2, 3))
attempt(lambda: two(1, 2, c=3))
attempt(lambda: two(1, a=2))
attempt(lambda: keyword(1))
attempt(lambda: keyword(1, flag=2))
attempt(lambda: keyword(1, 2, flag=1, other=2))
attempt(lambda: positional(a=1))
attempt(lambda: positional(1, 2, 3))
attempt(lambda: Box())
attempt(lambda: Box(1, 2, 3))
attempt(lambda: Box(1).scale())
attempt(lambda: Box(1).scale(2, 3))
attempt(lambda: Box(1).scale(by=4))
attempt(lambda: two(**{"a": 1}, **{"a": 2}))
attempt(lambda: two(*5))
attempt(lambda: two(**[1]))
attempt(lambda: None())
attempt(lambda: (1).real())
