from contextlib import contextmanager


class OutOfStock(LookupError):
    pass


class Inventory:
    def __init__(self, **stock):
        self._stock, self._history = dict(stock), []

    def change(self, name, by):
        before = self._stock.get(name, 0)
        if before + by < 0:
            raise OutOfStock(f"only {before} of {name}, not {-by}")
        self._stock[name] = before + by
        self._history.append((name, by))

    def __iadd__(self, order):
        for name, count in order.items():
            self.change(name, count)
        return self

    def __isub__(self, order):
        for name, count in order.items():
            self.change(name, -count)
        return self

    def undo(self, steps=1):
        for _ in range(min(steps, len(self._history))):
            name, by = self._history.pop()
            self._stock[name] -= by

    @contextmanager
    def transaction(self):
        mark = len(self._history)
        try:
            yield self
        except Exception as error:
            self.undo(len(self._history) - mark)
            print("rolled back:", error)
            if not isinstance(error, OutOfStock):
                raise

    def __getitem__(self, name):
        return self._stock[name]

    def low(self, limit=2):
        return {name for name, count in self._stock.items() if count <= limit}

    def __repr__(self):
        return f"<{' '.join(f'{name}={count}' for name, count in sorted(self._stock.items()))}>"


shop = Inventory(apple=5, pear=1)
same = shop
shop += {"apple": 3, "kiwi": 2}
print(shop, same is shop, sorted(shop.low()))
with shop.transaction() as stock:
    stock -= {"apple": 4}
    stock.change("pear", -2)
print(shop)
with shop.transaction():
    shop.change("pear", -1)
try:
    with shop.transaction():
        shop.change("kiwi", 10)
        shop["grape"]
except KeyError as error:
    print("KeyError", error, shop)
shop.undo()
print(shop)
shop.undo(100)
print(shop, sorted(shop.low(0)))
