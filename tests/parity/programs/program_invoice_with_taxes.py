from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True)
class Line:
    name: str
    quantity: int
    price: Decimal
    rate: str = "normal"

    @property
    def net(self):
        return self.quantity * self.price


@dataclass
class Invoice:
    number: int
    lines: list = field(default_factory=list)
    RATES = {"normal": Decimal("0.19"), "reduced": Decimal("0.07")}

    def add(self, *args, **kwargs):
        self.lines.append(Line(*args, **kwargs))
        return self

    def taxes(self):
        totals = {}
        for line in self.lines:
            totals[line.rate] = totals.get(line.rate, Decimal(0)) + line.net
        cent = Decimal("0.01")
        return {rate: (net * self.RATES[rate]).quantize(cent, ROUND_HALF_UP) for rate, net in sorted(totals.items())}

    def total(self):
        return sum((line.net for line in self.lines), Decimal(0)) + sum(self.taxes().values())

    def __str__(self):
        rows = [f"Invoice #{self.number:05}"]
        for position, line in enumerate(self.lines, 1):
            rows.append(f"{position:>2}. {line.name:<18}{line.quantity:>4} x {line.price:>9,.2f} = {line.net:>12,.2f}")
        for rate, tax in self.taxes().items():
            rows.append(f"    {'VAT ' + rate:<37}{tax:>12,.2f}")
        rows.append(f"    {'Total':<37}{self.total():>12,.2f}")
        return "\n".join(rows)


invoice = Invoice(42).add("Desk", 2, Decimal("349.90")).add("Book", 10, Decimal("12.95"), "reduced").add("Lamp", 1, Decimal("1049.005"))
print(invoice)
try:
    Invoice(1).add("x", 1, Decimal(1), "luxury").taxes()
except KeyError as error:
    print("unknown rate", error)
