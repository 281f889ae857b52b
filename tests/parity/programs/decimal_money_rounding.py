from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal, DivisionByZero, InvalidOperation, getcontext, localcontext

cent = Decimal("0.01")
for text in ("2.345", "2.355", "-2.345", "2.3449", "-0.005"):
    value = Decimal(text)
    print(text, [str(value.quantize(cent, rounding)) for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR)])
a, b = Decimal("10.50"), Decimal("3")
print(a + b, a - b, a * b, a / b, a // b, a % b, -a, abs(-a), a**2, divmod(a, b), a + 1, 2 * b, a == Decimal("10.5"), hash(a) == hash(Decimal("10.5")), a > b, max(a, b), sum([a, b]), sorted([b, a, Decimal("-1")]))
print(repr(a), str(a), f"{a:.1f}", f"{a:10}|", f"{Decimal('1234567.891'):,.2f}", f"{Decimal('0.5'):%}", int(a), float(a), round(a), round(Decimal("2.675"), 2), bool(Decimal("0.00")), Decimal("1E+3"), Decimal("1e-8"), Decimal(5), Decimal(0.1), Decimal("NaN"), Decimal("-Infinity"), Decimal((1, (1, 2, 3), -2)))
print(a.as_tuple(), a.normalize(), Decimal("100").normalize(), a.to_integral_value(), a.compare(b), a.is_signed(), a.adjusted(), Decimal("2").sqrt(), Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), a.copy_negate(), Decimal("1.10") == 1.1, Decimal("0.5") == 0.5, Decimal(3) == 3)
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / Decimal(3), Decimal("123456.789") + 0)
print(Decimal(1) / Decimal(3), getcontext().prec)
for call in (lambda: Decimal("abc"), lambda: a / 0, lambda: Decimal(0) / 0, lambda: a + 1.5, lambda: a + "1", lambda: Decimal("1e50").quantize(cent), lambda: Decimal(-1).sqrt(), lambda: int(Decimal("NaN")), lambda: Decimal([1])):
    try:
        print(call())
    except (InvalidOperation, DivisionByZero, TypeError, ValueError) as error:
        print(type(error).__name__)
