class Deck:
    def __init__(self, cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Deck(self.cards[index])
        return self.cards[index]

    def __setitem__(self, index, card):
        self.cards[index] = card

    def __delitem__(self, index):
        del self.cards[index]

    def __contains__(self, card):
        return card.upper() in self.cards

    def __iter__(self):
        return iter(self.cards)

    def __reversed__(self):
        return (card + "'" for card in self.cards[::-1])

    def __repr__(self):
        return f"Deck({''.join(self.cards)})"

    def __bool__(self):
        return "A" in self.cards


d = Deck("ABCDE")
d[0], d[-1] = "Z", "Y"
del d[1]
print(
    d,
    len(d),
    d[1:3],
    d[::-1],
    "c" in d,
    "x" in d,
    list(d),
    list(reversed(d)),
    bool(d),
    bool(Deck("A")),
    [*d],
    max(d),
    sorted(d),
    d[1:][0],
)
d[1:3] = "QRS"
print(
    d,
    dict(enumerate(d)),
    list(zip(d, range(2))),
    "".join(d),
    tuple(d),
    set(d) == set("ZQRSY"),
    all(card.isupper() for card in d),
)
a, *b = d
print(a, b)
for call in (
    lambda: d[50],
    lambda: d["x"],
    lambda: d.__delitem__(99),
    lambda: len(5),
    lambda: 5[0],
    lambda: 5 in 5,
    lambda: object()[1],
    lambda: None[0],
    lambda: Deck[0] if False else d(1),
):
    try:
        print(call())
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)


class OnlyGetitem:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("stop")
        return i * 10


class BadLen:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


print(list(OnlyGetitem()), 20 in OnlyGetitem(), 5 in OnlyGetitem(), [*OnlyGetitem()], sum(OnlyGetitem()))
for value in (-1, 1.5, "3", None, True):
    try:
        print(len(BadLen(value)))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
