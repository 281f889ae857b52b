class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount, self.currency = amount, currency

    def __eq__(self, other):
        if isinstance(other, Money):
            return (self.amount, self.currency) == (other.amount, other.currency)
        if isinstance(other, (int, float)):
            return self.amount == other
        return NotImplemented

    def __hash__(self):
        return hash(self.amount)

    def __lt__(self, other):
        if not isinstance(other, Money) or other.currency != self.currency:
            return NotImplemented
        return self.amount < other.amount

    def __repr__(self):
        return f"{self.amount}{self.currency}"


five, other, dollars = Money(5), Money(5.0), Money(5, "USD")
print(five == other, five == dollars, five == 5, 5 == five, five != 6, five == "5", five != "5", five in [5], 5 in [five], {five: "a"}[5], {5: "b"}[five], {five, other, 5}, len({five, dollars}))
wallet = [Money(3), Money(1), Money(2)]
print(sorted(wallet), max(wallet), wallet.index(Money(2)), wallet.count(1), wallet == [3, 1, 2], (five,) == (5,), {"k": five} == {"k": 5}, wallet.index(1))
wallet.remove(3)
print(wallet, Money(2) in wallet, [m for m in wallet if m != 1], five is five, not five == dollars)
for bad in (lambda: five < dollars, lambda: five < 6, lambda: sorted([five, dollars]), lambda: five > "x", lambda: wallet.index(Money(9)), lambda: five >= other):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Anything:
    def __eq__(self, other):
        return True

    __hash__ = object.__hash__ if False else lambda self: 0


print(Anything() == 5, 5 == Anything(), [1, 2].index(Anything()), Anything() in [], Anything() in [None], ["x"].count(Anything()), (1, 2) == (Anything(), 2), {1: 2} == {1: Anything()}, Anything() != 5)
