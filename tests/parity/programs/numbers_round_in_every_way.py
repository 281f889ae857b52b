import math

for value in (2.5, -2.5, 0.5, 1.4999999999999999, 1e15 + 0.5, -1.5, 2.675, 1e300, 3):
    print(
        value,
        round(value),
        round(value, 0),
        round(value, 1),
        math.floor(value),
        math.ceil(value),
        math.trunc(value),
        int(value) if abs(value) < 1e16 else "-",
        value // 1,
    )
print(
    round(15, -1),
    round(25, -1),
    round(-15, -1),
    round(12345, -3),
    round(5, 100),
    round(10**20 + 5, -1),
    round(True),
    type(round(2.0)).__name__,
    type(round(2.0, 1)).__name__,
    round(1e22),
    round(-0.5),
    repr(round(-0.4, 0)),
)


class Coin:
    def __init__(self, value):
        self.value = value

    def __round__(self, digits=None):
        return f"round({self.value}, {digits})"

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


coin = Coin(5)
print(round(coin), round(coin, 2), round(coin, None), math.floor(coin), math.ceil(coin), math.trunc(coin))
for call in (
    lambda: round("a"),
    lambda: round(1.5, "a"),
    lambda: round(1.5, 1.0),
    lambda: round(float("nan")),
    lambda: math.floor(float("inf")),
    lambda: math.ceil("a"),
    lambda: math.trunc("a"),
    lambda: math.floor([]),
):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


def to_cents(amount):
    return round(amount * 100)


print([to_cents(amount) for amount in (0.1, 1.005, 2.675, 19.99, 0.285)], sum(round(n / 3, 2) for n in range(10)))
