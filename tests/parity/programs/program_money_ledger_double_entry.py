"""A program: double-entry bookkeeping in Decimal: balanced entries, currencies, a trial balance and rounding of shares."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, Decimal


class Unbalanced(ValueError):
    """Debit and credit differ."""


def split(amount: Decimal, shares: dict[str, int]) -> dict[str, Decimal]:
    """Shares of an amount, to the cent, whose sum is the amount: the largest remainders get the cents that are left."""
    whole = sum(shares.values())
    exact = {name: amount * share / whole for name, share in shares.items()}
    cents = {name: value.quantize(Decimal("0.01"), ROUND_DOWN) for name, value in exact.items()}
    left = int((amount - sum(cents.values())) * 100)
    for name in sorted(exact, key=lambda name: (cents[name] - exact[name], name))[:left]:
        cents[name] += Decimal("0.01")
    return cents


@dataclass
class Ledger:
    entries: list[tuple[str, dict[str, Decimal]]] = field(default_factory=list)

    def post(self, text: str, **lines: str | Decimal) -> None:
        amounts = {account: Decimal(amount) for account, amount in lines.items()}
        if difference := sum(amounts.values()):
            raise Unbalanced(f"{text}: off by {difference:+.2f}")
        self.entries.append((text, amounts))

    def balances(self) -> dict[str, Decimal]:
        found: defaultdict[str, Decimal] = defaultdict(Decimal)
        for _, lines in self.entries:
            for account, amount in lines.items():
                found[account] += amount
        return dict(sorted(found.items()))

    def __str__(self) -> str:
        rows = [f"{account:<12}{max(b, Decimal()):>12,.2f}{max(-b, Decimal()):>12,.2f}" for account, b in self.balances().items()]
        debit = sum((b for b in self.balances().values() if b > 0), Decimal(0))
        return "\n".join([f"{'account':<12}{'debit':>12}{'credit':>12}", *rows, f"{'':<12}{debit:>12,.2f}{debit:>12,.2f}"])


ledger = Ledger()
ledger.post("capital", bank="10000", equity="-10000")
ledger.post("rent", rent="1200.50", bank="-1200.50")
net = Decimal("2499.99")
vat = (net * Decimal("0.19")).quantize(Decimal("0.01"))
ledger.post("invoice", customers=net + vat, sales=-net, vat=-vat)
ledger.post("payment", bank="2000.00", customers="-2000.00")
try:
    ledger.post("wrong", bank="5.10", sales="-5.01")
except Unbalanced as error:
    print(error)
print(ledger)
for amount, shares in (("100.00", {"a": 1, "b": 1, "c": 1}), ("0.05", {"x": 3, "y": 7}), ("1000.01", {"p": 17, "q": 29, "r": 54})):
    parts = split(Decimal(amount), shares)
    print(amount, {name: str(part) for name, part in parts.items()}, sum(parts.values()) == Decimal(amount))
