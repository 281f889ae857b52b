log = []


class Left:
    def __add__(self, other):
        log.append("Left.add")
        return NotImplemented

    def __eq__(self, other):
        log.append("Left.eq")
        return NotImplemented

    def __lt__(self, other):
        log.append("Left.lt")
        return NotImplemented

    __hash__ = None


class Right:
    def __radd__(self, other):
        log.append("Right.radd")
        return "radd"

    def __eq__(self, other):
        log.append("Right.eq")
        return "equal?"

    def __gt__(self, other):
        log.append("Right.gt")
        return "greater"


class Sub(Left):
    def __radd__(self, other):
        log.append("Sub.radd")
        return "sub first"

    def __gt__(self, other):
        log.append("Sub.gt")
        return "sub gt"


def told(call):
    log.clear()
    try:
        result = call()
    except TypeError as error:
        result = f"TypeError {error}"
    print(result, log)


l, r, s = Left(), Right(), Sub()
told(lambda: l + r)
told(lambda: l + 5)
told(lambda: l + l)
told(lambda: l + s)
told(lambda: s + l)
told(lambda: l == r)
told(lambda: l == 5)
told(lambda: l != r)
told(lambda: l == l)
told(lambda: l < r)
told(lambda: l < s)
told(lambda: l < 5)
told(lambda: l > r)
told(lambda: l <= r)
told(lambda: 5 < l)
told(lambda: hash(l))
told(lambda: r in [l])
told(lambda: [l] == [r])
told(lambda: l in (1, l))
print(NotImplemented, repr(NotImplemented), type(NotImplemented).__name__)


class InPlace:
    def __iadd__(self, other):
        return NotImplemented

    def __add__(self, other):
        return "fell back to add"


x = InPlace()
x += 1
print(x)
