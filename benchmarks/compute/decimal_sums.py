"""Decimal sums: invoices with taxes and discounts, each line rounded to cents."""

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
PRICES = [Decimal(number * 37 % 9973) / 100 for number in range(200)]


def invoice(number: int) -> Decimal:
    """The total of an invoice."""
    total = Decimal(0)
    for line in range(12):
        price = PRICES[(number * 7 + line) % 200]
        net = price * (line % 4 + 1)
        if line % 3 == 0:
            net -= (net * Decimal("0.05")).quantize(CENT, rounding=ROUND_HALF_UP)
        total += net + (net * Decimal("0.19")).quantize(CENT, rounding=ROUND_HALF_UP)
    return total


def run() -> str:
    """The sum of all invoices."""
    total = Decimal(0)
    for number in range(3000):
        total += invoice(number)
    return str(total)


if __name__ == "__main__":
    print(run())
