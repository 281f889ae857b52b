"""Sums of money: exact digits, cents, rounding, totals, comparisons and what a ledger prints."""

from decimal import (
    ROUND_05UP,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
    InvalidOperation,
    getcontext,
)

CENT = Decimal("0.01")

print(Decimal("0.1") + Decimal("0.2"), Decimal("0.10") + Decimal("0.20"), Decimal("1.10") * 3)
print(sum([Decimal("19.99"), Decimal("5.01"), 3]), sum([], Decimal("0.00")), Decimal("10") - Decimal("10.00"))
for rounding in (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_UP,
    ROUND_DOWN,
    ROUND_HALF_UP,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_05UP,
):
    print(
        rounding, *[Decimal(text).quantize(CENT, rounding) for text in ("1.005", "-1.005", "2.675", "1.001", "-0.049")]
    )
print(Decimal("7.325").quantize(CENT), Decimal("217").quantize(CENT), Decimal("1E+3").quantize(Decimal("1")))
print(round(Decimal("2.5")), round(Decimal("3.5")), round(Decimal("2.675"), 2), round(Decimal("1234"), -2))
print(int(Decimal("-3.99")), float(Decimal("0.1")), bool(Decimal("0.00")), bool(Decimal("-0.01")))

prices = [Decimal("3.50"), Decimal("12"), Decimal("0.99"), Decimal("-4.20"), Decimal("12.00")]
print(sorted(prices), max(prices), min(prices))
print(
    {Decimal("1.0"): "one"}[1],
    Decimal("0.5") == 0.5,
    Decimal("0.1") == 0.1,
    Decimal("0.1") < 0.1,
    Decimal("1.9").__lt__(2),
)
print(hash(Decimal("7.50")) == hash(7.5), hash(Decimal("1E+30")) == hash(10**30), hash(Decimal(-3)) == hash(-3))
print(Decimal("12.00") in prices, prices.index(Decimal("12")), len({Decimal("1"), Decimal("1.0"), 1}))

net = Decimal("1299.95")
tax = (net * Decimal("0.19")).quantize(CENT, ROUND_HALF_UP)
print(
    f"{net:,.2f} + {tax:,.2f} = {net + tax:,.2f}", f"{net + tax:>15,}", f"{tax / net:.2%}", f"{-net:010.1f}", f"{net:+}"
)
print(net / 3, net // 100, net % 100, divmod(-net, 100), -net // 7, -net % 7)
print(Decimal("10") / 4, Decimal("1") / 3, Decimal("100") / Decimal("0.05"), Decimal(2) ** 10, Decimal("1.05") ** 12)
shares = [(Decimal("100.00") / 3).quantize(CENT) for _ in range(3)]
shares[0] += Decimal("100.00") - sum(shares)
print(shares, sum(shares))

print(
    repr(Decimal("1.50")), str(Decimal("1E-7")), Decimal("0.000001"), Decimal("123E+4"), Decimal("-0"), Decimal("00.10")
)
print(
    Decimal("120.00").normalize(),
    Decimal("1234.5678").as_tuple(),
    Decimal("-1.5").as_integer_ratio(),
    Decimal("5.1").adjusted(),
)
print(
    Decimal(3),
    Decimal("  1_000.5\n"),
    Decimal(1 / 10),
    Decimal((1, (1, 4, 1), -2)),
    Decimal(True),
    Decimal(2**70),
    Decimal("\u0663.\u0665"),
)
print(abs(Decimal("-2.10")), -Decimal("2.10"), +Decimal("1.2345678901234567890123456789012345"))
for wrong in ("", "abc", "1.2.3", "1,5", "--1", "1e", "0x10", "NaN1a"):
    try:
        Decimal(wrong)
    except InvalidOperation as error:
        print(repr(wrong), type(error).__name__, error, isinstance(error, ArithmeticError))
for compute in (
    lambda: Decimal(1) / 0,
    lambda: Decimal(0) / 0,
    lambda: Decimal(1) % 0,
    lambda: Decimal("1E+30").quantize(CENT),
    lambda: Decimal(1) + 1.5,
    lambda: "1" + Decimal(1),
    lambda: Decimal(1) < "1",
    lambda: Decimal([1]),
    lambda: Decimal(None),
    lambda: Decimal("1").quantize(CENT, "half up"),
    lambda: int(Decimal("NaN")),
    lambda: int(Decimal("Infinity")),
    lambda: Decimal("sNaN") + 1,
    lambda: hash(Decimal("sNaN")),
    lambda: Decimal("NaN") < 1,
    lambda: f"{Decimal(1):d}",
    lambda: setattr(Decimal(1), "note", 1),
):
    try:
        print(compute())
    except Exception as error:
        print(type(error).__name__, error)
print(getcontext().prec, getcontext().rounding)
